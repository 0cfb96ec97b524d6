import Testing

@Suite("12 · cooperative-adjustment")
struct CooperativeAdjustmentTests {
  @Test("What you wrote") func attempt() throws { try Attempt.judge("cooperative-adjustment") }

  static let sheet = AnswerSheet(
    "cooperative-adjustment", stub: CooperativeAdjustmentAttempt.self,
    solution: CooperativeAdjustmentSolution.self,
    wrong: [
      .init(
        CooperativeAdjustmentAtOnce.self, "what-another-owns-waits",
        "firstRound(target: [c1: t-0 · c2: –], owned: [c1: – · c2: t-0])"),
      .init(
        CooperativeAdjustmentCautious.self, "what-nobody-owns-goes-at-once",
        "firstRound(target: [c1: t-0], owned: [c1: –])"),
      .init(
        CooperativeAdjustmentStaying.self, "what-another-owns-waits",
        "firstRound(target: [c1: t-0 · c2: –], owned: [c1: – · c2: t-0])"),
      .init(
        CooperativeAdjustmentOnlyNew.self, "what-stays-is-given-back",
        "firstRound(target: [c1: t-0], owned: [c1: t-0])"),
      .init(
        CooperativeAdjustmentSparse.self, "every-member-has-a-list",
        "firstRound(target: [c1: –], owned: [c1: –])"),
    ])
}
