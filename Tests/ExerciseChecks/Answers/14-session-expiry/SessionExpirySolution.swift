import ExerciseKit

struct SessionExpirySolution: SessionExpiry {
  func expiryMilliseconds(after acts: [MemberAct], sessionTimeoutMilliseconds: Int) throws -> Int {
    var deadline = sessionTimeoutMilliseconds
    for act in acts where act.kind != .poll {
      guard act.atMilliseconds < deadline else { break }
      deadline = act.atMilliseconds + sessionTimeoutMilliseconds
    }
    return deadline
  }
}
