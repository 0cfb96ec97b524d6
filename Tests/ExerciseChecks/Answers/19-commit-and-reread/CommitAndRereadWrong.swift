import ExerciseKit

/// Commits what the same call returns.
struct CommitAndRereadEager: CommitAndReread {
  func aftermath(
    of polls: [PollCall], processed: Int, intervalMilliseconds: Int
  ) throws -> Aftermath {
    var position = 0
    var committed = 0
    var deadline = intervalMilliseconds
    for poll in polls {
      position += poll.records
      if poll.atMilliseconds >= deadline {
        committed = position
        deadline = poll.atMilliseconds + intervalMilliseconds
      }
    }
    return Aftermath(
      committed: committed, readTwice: max(processed - committed, 0),
      lost: max(committed - processed, 0))
  }
}

/// Commits in every `poll()`.
struct CommitAndRereadEveryPoll: CommitAndReread {
  func aftermath(
    of polls: [PollCall], processed: Int, intervalMilliseconds: Int
  ) throws -> Aftermath {
    var position = 0
    var committed = 0
    for poll in polls {
      committed = position
      position += poll.records
    }
    return Aftermath(
      committed: committed, readTwice: max(processed - committed, 0),
      lost: max(committed - processed, 0))
  }
}

/// Lets the timer tick in whole intervals.
struct CommitAndRereadMetronome: CommitAndReread {
  func aftermath(
    of polls: [PollCall], processed: Int, intervalMilliseconds: Int
  ) throws -> Aftermath {
    var position = 0
    var committed = 0
    var deadline = intervalMilliseconds
    for poll in polls {
      if poll.atMilliseconds >= deadline {
        committed = position
        deadline = (poll.atMilliseconds / intervalMilliseconds + 1) * intervalMilliseconds
      }
      position += poll.records
    }
    return Aftermath(
      committed: committed, readTwice: max(processed - committed, 0),
      lost: max(committed - processed, 0))
  }
}

/// Commits only what was processed.
struct CommitAndRereadCareful: CommitAndReread {
  func aftermath(
    of polls: [PollCall], processed: Int, intervalMilliseconds: Int
  ) throws -> Aftermath {
    var position = 0
    var committed = 0
    var deadline = intervalMilliseconds
    for poll in polls {
      if poll.atMilliseconds >= deadline {
        committed = min(position, processed)
        deadline = poll.atMilliseconds + intervalMilliseconds
      }
      position += poll.records
    }
    return Aftermath(
      committed: committed, readTwice: max(processed - committed, 0),
      lost: max(committed - processed, 0))
  }
}

/// Thinks that automatic commits lose nothing.
struct CommitAndRereadNothingLost: CommitAndReread {
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
      committed: committed, readTwice: max(processed - committed, 0), lost: 0)
  }
}

/// Takes everything returned for processed.
struct CommitAndRereadReturned: CommitAndReread {
  func aftermath(
    of polls: [PollCall], processed _: Int, intervalMilliseconds: Int
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
      committed: committed, readTwice: position - committed, lost: 0)
  }
}
