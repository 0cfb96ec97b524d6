import Testing

@Suite("19 · commit-and-reread")
struct CommitAndRereadTests {
  @Test("What you wrote") func attempt() throws { try Attempt.judge("commit-and-reread") }

  static let sheet = AnswerSheet(
    "commit-and-reread", stub: CommitAndRereadAttempt.self, solution: CommitAndRereadSolution.self,
    wrong: [
      .init(
        CommitAndRereadEveryPoll.self, "without-a-commit-all-is-read-again",
        "aftermath(of: [1 @ 0 ms, 2 @ 4000 ms], processed: 3, intervalMilliseconds: 5000)"),
      .init(
        CommitAndRereadEager.self, "a-poll-commits-what-earlier-ones-returned",
        "aftermath(of: [1 @ 5000 ms], processed: 1, intervalMilliseconds: 5000)"),
      .init(
        CommitAndRereadMetronome.self, "the-interval-starts-again-with-a-commit",
        "aftermath(of: [1 @ 8000 ms, 2 @ 12000 ms], processed: 3, intervalMilliseconds: 5000)"),
      .init(
        CommitAndRereadCareful.self, "what-was-handed-over-may-be-lost",
        "aftermath(of: [1 @ 0 ms, 2 @ 5000 ms], processed: 0, intervalMilliseconds: 5000)"),
      .init(
        CommitAndRereadNothingLost.self, "what-was-handed-over-may-be-lost",
        "aftermath(of: [1 @ 0 ms, 2 @ 5000 ms], processed: 0, intervalMilliseconds: 5000)"),
      .init(
        CommitAndRereadReturned.self, "without-a-commit-all-is-read-again",
        "aftermath(of: [1 @ 0 ms], processed: 0, intervalMilliseconds: 5000)"),
    ])
}
