import Testing

@Suite("1 · murmur2-partition")
struct Murmur2PartitionTests {
  @Test("What you wrote") func attempt() throws { try Attempt.judge("murmur2-partition") }

  static let sheet = AnswerSheet(
    "murmur2-partition", stub: Murmur2PartitionAttempt.self,
    solution: Murmur2PartitionSolution.self,
    wrong: [
      .init(
        Murmur2PartitionEmptyToZero.self, "the-empty-key-is-hashed",
        "partition '' --partitions 2"),
      .init(
        Murmur2PartitionBigEndian.self, "words-are-little-endian",
        "partition 'join' --partitions 2"),
      .init(
        Murmur2PartitionRestless.self, "the-rest-is-mixed-in",
        "partition 'd' --partitions 2"),
      .init(
        Murmur2PartitionSignedBytes.self, "bytes-have-no-sign",
        "partition 'é' --partitions 2"),
      .init(
        Murmur2PartitionAbsolute.self, "the-sign-bit-is-cleared",
        "partition 'a' --partitions 7"),
      .init(
        Murmur2PartitionNegative.self, "the-partition-exists",
        "partition 'a' --partitions 3"),
    ])
}
