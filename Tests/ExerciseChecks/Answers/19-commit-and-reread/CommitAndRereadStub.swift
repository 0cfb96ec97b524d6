import ExerciseKit

struct CommitAndRereadAttempt: CommitAndReread {
  func aftermath(
    of polls: [PollCall], processed: Int, intervalMilliseconds: Int
  ) throws -> Aftermath {
    throw NotAttempted()  // Replace this line.
  }
}
