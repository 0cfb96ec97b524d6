import Testing

@Suite("15 · who-is-fenced")
struct WhoIsFencedTests {
  @Test("What you wrote") func attempt() throws { try Attempt.judge("who-is-fenced") }

  static let sheet = AnswerSheet(
    "who-is-fenced", stub: WhoIsFencedAttempt.self, solution: WhoIsFencedSolution.self,
    wrong: [
      .init(
        WhoIsFencedDynamic.self, "without-two-of-one-id-nobody-ends",
        "fenced(in: [A starts(i1), B starts(nil), C starts(nil)], usesConsumerProtocol: false)"),
      .init(
        WhoIsFencedNewcomer.self, "classic-fences-the-old-one",
        "fenced(in: [A starts(i1), B starts(i1)], usesConsumerProtocol: false)"),
      .init(
        WhoIsFencedOldOne.self, "the-new-protocol-refuses-the-new-one",
        "fenced(in: [A starts(i1), B starts(i1)], usesConsumerProtocol: true)"),
      .init(
        WhoIsFencedClinging.self, "a-closed-process-holds-nothing",
        "fenced(in: [A starts(i1), A closes, B starts(i1)], usesConsumerProtocol: true)"),
      .init(
        WhoIsFencedGhost.self, "a-crashed-process-still-holds-its-id",
        "fenced(in: [A starts(i1), A crashes, B starts(i1)], usesConsumerProtocol: false)"),
      .init(
        WhoIsFencedReleased.self, "a-crashed-process-still-holds-its-id",
        "fenced(in: [A starts(i1), A crashes, B starts(i1)], usesConsumerProtocol: true)"),
    ])
}
