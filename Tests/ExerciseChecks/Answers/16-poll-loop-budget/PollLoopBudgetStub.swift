import ExerciseKit

struct PollLoopBudgetAttempt: PollLoopBudget {
  func largestMaxPollRecords(
    recordMilliseconds: Int, batchMilliseconds: Int, maxPollIntervalMilliseconds: Int
  ) throws -> Int? {
    throw NotAttempted()  // Replace this line.
  }
}
