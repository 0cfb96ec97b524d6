import Testing

@Suite("16 · poll-loop-budget")
struct PollLoopBudgetTests {
  @Test("What you wrote") func attempt() throws { try Attempt.judge("poll-loop-budget") }

  static let sheet = AnswerSheet(
    "poll-loop-budget", stub: PollLoopBudgetAttempt.self, solution: PollLoopBudgetSolution.self,
    wrong: [
      .init(
        PollLoopBudgetUpwards.self, "what-fits-is-a-whole-number",
        "largestMaxPollRecords(recordMilliseconds: 2, batchMilliseconds: 0, maxPollIntervalMilliseconds: 3)"
      ),
      .init(
        PollLoopBudgetRecordsOnly.self, "the-batch-takes-its-time",
        "largestMaxPollRecords(recordMilliseconds: 2, batchMilliseconds: 3, maxPollIntervalMilliseconds: 6)"
      ),
      .init(
        PollLoopBudgetPerRecord.self, "the-batch-takes-its-time",
        "largestMaxPollRecords(recordMilliseconds: 2, batchMilliseconds: 1, maxPollIntervalMilliseconds: 6)"
      ),
      .init(
        PollLoopBudgetGenerous.self, "on-the-dot-is-too-late",
        "largestMaxPollRecords(recordMilliseconds: 1, batchMilliseconds: 0, maxPollIntervalMilliseconds: 2)"
      ),
      .init(
        PollLoopBudgetZeroRecords.self, "no-record-is-no-answer",
        "largestMaxPollRecords(recordMilliseconds: 1, batchMilliseconds: 0, maxPollIntervalMilliseconds: 1)"
      ),
    ])
}
