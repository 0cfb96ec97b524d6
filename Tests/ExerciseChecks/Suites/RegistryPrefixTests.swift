import Testing

@Suite("4 · registry-prefix")
struct RegistryPrefixTests {
  @Test("What you wrote") func attempt() throws { try Attempt.judge("registry-prefix") }

  static let sheet = AnswerSheet(
    "registry-prefix", stub: RegistryPrefixAttempt.self, solution: RegistryPrefixSolution.self,
    wrong: [
      .init(
        RegistryPrefixUnprefixed.self, "five-bytes-and-the-payload",
        "encode(schemaID: 0, payload: [])"),
      .init(
        RegistryPrefixMagicOne.self, "a-zero-byte-comes-first",
        "encode(schemaID: 0, payload: [])"),
      .init(
        RegistryPrefixLittleEndian.self, "the-id-is-big-endian",
        "encode(schemaID: 1, payload: [])"),
      .init(
        RegistryPrefixPayloadRequired.self, "what-was-written-is-read",
        "decode([00 00 00 00 00])"),
      .init(
        RegistryPrefixPadded.self, "short-values-are-refused",
        "decode([])"),
      .init(
        RegistryPrefixTrusting.self, "other-first-bytes-are-refused",
        "decode([01 00 00 00 2A 41])"),
    ])
}
