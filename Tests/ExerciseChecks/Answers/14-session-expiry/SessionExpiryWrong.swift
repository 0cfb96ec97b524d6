import ExerciseKit

/// Counts `poll()` as a sign of life.
struct SessionExpiryPolling: SessionExpiry {
  func expiryMilliseconds(after acts: [MemberAct], sessionTimeoutMilliseconds: Int) throws -> Int {
    var deadline = sessionTimeoutMilliseconds
    for act in acts {
      guard act.atMilliseconds < deadline else { break }
      deadline = act.atMilliseconds + sessionTimeoutMilliseconds
    }
    return deadline
  }
}

/// Takes nothing but heartbeats for a sign.
struct SessionExpiryHeartbeatsOnly: SessionExpiry {
  func expiryMilliseconds(after acts: [MemberAct], sessionTimeoutMilliseconds: Int) throws -> Int {
    var deadline = sessionTimeoutMilliseconds
    for act in acts where act.kind == .heartbeat {
      guard act.atMilliseconds < deadline else { break }
      deadline = act.atMilliseconds + sessionTimeoutMilliseconds
    }
    return deadline
  }
}

/// Lets a late heartbeat bring the member back.
struct SessionExpiryReviving: SessionExpiry {
  func expiryMilliseconds(after acts: [MemberAct], sessionTimeoutMilliseconds: Int) throws -> Int {
    var deadline = sessionTimeoutMilliseconds
    for act in acts where act.kind != .poll {
      deadline = act.atMilliseconds + sessionTimeoutMilliseconds
    }
    return deadline
  }
}

/// Lets a heartbeat of the last millisecond count.
struct SessionExpiryOnTheDot: SessionExpiry {
  func expiryMilliseconds(after acts: [MemberAct], sessionTimeoutMilliseconds: Int) throws -> Int {
    var deadline = sessionTimeoutMilliseconds
    for act in acts where act.kind != .poll {
      guard act.atMilliseconds <= deadline else { break }
      deadline = act.atMilliseconds + sessionTimeoutMilliseconds
    }
    return deadline
  }
}

/// Counts from the assignment, whatever is heard later.
struct SessionExpiryFromTheStart: SessionExpiry {
  func expiryMilliseconds(after acts: [MemberAct], sessionTimeoutMilliseconds: Int) throws -> Int {
    sessionTimeoutMilliseconds
  }
}

/// Adds a heartbeat interval, in which the silence is noticed.
struct SessionExpiryDetecting: SessionExpiry {
  func expiryMilliseconds(after acts: [MemberAct], sessionTimeoutMilliseconds: Int) throws -> Int {
    var deadline = sessionTimeoutMilliseconds
    for act in acts where act.kind != .poll {
      guard act.atMilliseconds < deadline else { break }
      deadline = act.atMilliseconds + sessionTimeoutMilliseconds
    }
    return deadline + 3_000
  }
}
