import Testing

@Suite("18 · offset-reset")
struct OffsetResetTests {
  @Test("What you wrote") func attempt() throws { try Attempt.judge("offset-reset") }

  static let sheet = AnswerSheet(
    "offset-reset", stub: OffsetResetAttempt.self, solution: OffsetResetSolution.self,
    wrong: [
      .init(
        OffsetResetPolicyFirst.self, "a-valid-commit-wins",
        "start(committed: 0, logStart: 0, logEnd: 3, policy: .latest)"),
      .init(
        OffsetResetHalfOpen.self, "the-log-end-is-valid",
        "start(committed: 0, logStart: 0, logEnd: 0, policy: .none)"),
      .init(
        OffsetResetZero.self, "without-a-commit-the-policy-decides",
        "start(committed: nil, logStart: 100, logEnd: 100, policy: .earliest)"),
      .init(
        OffsetResetNewest.self, "without-a-commit-the-policy-decides",
        "start(committed: nil, logStart: 0, logEnd: 3, policy: .latest)"),
      .init(
        OffsetResetTrusting.self, "out-of-range-counts-as-invalid",
        "start(committed: 1, logStart: 0, logEnd: 0, policy: .earliest)"),
      .init(
        OffsetResetOneError.self, "none-is-an-error-with-a-reason",
        "start(committed: 1, logStart: 0, logEnd: 0, policy: .none)"),
    ])
}
