import ExerciseKit

struct CommitAndRereadSolution: CommitAndReread {
  func aftermath(
    of polls: [PollCall], processed: Int, intervalMilliseconds: Int
  ) throws -> Aftermath {
    var position = 0
    var committed = 0
    var deadline = intervalMilliseconds
    for poll in polls {
      if poll.atMilliseconds >= deadline {
        committed = position
        deadline = poll.atMilliseconds + intervalMilliseconds
      }
      position += poll.records
    }
    return Aftermath(
      committed: committed, readTwice: max(processed - committed, 0),
      lost: max(committed - processed, 0))
  }
}
