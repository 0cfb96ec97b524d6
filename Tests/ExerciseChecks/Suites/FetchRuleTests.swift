import Testing

@Suite("17 · fetch-rule")
struct FetchRuleTests {
  @Test("What you wrote") func attempt() throws { try Attempt.judge("fetch-rule") }

  static let sheet = AnswerSheet(
    "fetch-rule", stub: FetchRuleAttempt.self, solution: FetchRuleSolution.self,
    wrong: [
      .init(
        FetchRuleLazy.self, "enough-is-answered-at-once",
        "answer(to: min 1, max 52428800, wait 100 ms, batches: [40 @ 0 ms])"),
      .init(
        FetchRuleHasty.self, "it-waits-for-enough",
        "answer(to: min 1, max 52428800, wait 100 ms, batches: [40 @ 20 ms])"),
      .init(
        FetchRuleEndless.self, "it-waits-no-longer",
        "answer(to: min 100, max 52428800, wait 100 ms, batches: [40 @ 0 ms])"),
      .init(
        FetchRuleEmptyHanded.self, "it-waits-no-longer",
        "answer(to: min 100, max 52428800, wait 100 ms, batches: [40 @ 0 ms])"),
      .init(
        FetchRuleUnlimited.self, "no-more-than-the-limit",
        "answer(to: min 1, max 100, wait 100 ms, batches: [40 @ 0 ms, 100 @ 0 ms])"),
      .init(
        FetchRuleHard.self, "the-first-batch-always-comes",
        "answer(to: min 1, max 100, wait 100 ms, batches: [300 @ 0 ms])"),
    ])
}
