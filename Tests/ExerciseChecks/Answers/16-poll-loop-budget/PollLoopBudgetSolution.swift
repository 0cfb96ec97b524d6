import ExerciseKit

struct PollLoopBudgetSolution: PollLoopBudget {
  func largestMaxPollRecords(
    recordMilliseconds: Int, batchMilliseconds: Int, maxPollIntervalMilliseconds: Int
  ) throws -> Int? {
    let left = maxPollIntervalMilliseconds - batchMilliseconds
    let most = (left - 1) / recordMilliseconds
    return left > 0 && most > 0 ? most : nil
  }
}
