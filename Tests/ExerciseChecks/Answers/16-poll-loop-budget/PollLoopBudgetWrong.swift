import ExerciseKit

/// Lets a turn take exactly the interval.
struct PollLoopBudgetGenerous: PollLoopBudget {
  func largestMaxPollRecords(
    recordMilliseconds: Int, batchMilliseconds: Int, maxPollIntervalMilliseconds: Int
  ) throws -> Int? {
    let most = (maxPollIntervalMilliseconds - batchMilliseconds) / recordMilliseconds
    return most > 0 ? most : nil
  }
}

/// Forgets what each turn takes besides the records.
struct PollLoopBudgetRecordsOnly: PollLoopBudget {
  func largestMaxPollRecords(
    recordMilliseconds: Int, batchMilliseconds: Int, maxPollIntervalMilliseconds: Int
  ) throws -> Int? {
    let most = (maxPollIntervalMilliseconds - 1) / recordMilliseconds
    return most > 0 ? most : nil
  }
}

/// Rounds up.
struct PollLoopBudgetUpwards: PollLoopBudget {
  func largestMaxPollRecords(
    recordMilliseconds: Int, batchMilliseconds: Int, maxPollIntervalMilliseconds: Int
  ) throws -> Int? {
    let left = maxPollIntervalMilliseconds - batchMilliseconds
    let most = (left + recordMilliseconds - 1) / recordMilliseconds
    return most > 0 ? most : nil
  }
}

/// Answers 0 where nothing fits.
struct PollLoopBudgetZeroRecords: PollLoopBudget {
  func largestMaxPollRecords(
    recordMilliseconds: Int, batchMilliseconds: Int, maxPollIntervalMilliseconds: Int
  ) throws -> Int? {
    max((maxPollIntervalMilliseconds - batchMilliseconds - 1) / recordMilliseconds, 0)
  }
}

/// Takes the fixed time off for every record.
struct PollLoopBudgetPerRecord: PollLoopBudget {
  func largestMaxPollRecords(
    recordMilliseconds: Int, batchMilliseconds: Int, maxPollIntervalMilliseconds: Int
  ) throws -> Int? {
    let most = (maxPollIntervalMilliseconds - 1) / (recordMilliseconds + batchMilliseconds)
    return most > 0 ? most : nil
  }
}
