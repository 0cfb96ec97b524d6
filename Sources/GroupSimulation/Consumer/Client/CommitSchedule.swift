internal import KafkaModel

/// The commits of a consumer, as far as its group is concerned.
struct CommitSchedule: Sendable {
  /// How often commits are made without being asked for; `nil` for never.
  private let interval: Milliseconds?

  /// When the next of them is due.
  private(set) var deadline: SimulatedInstant?

  /// What the answers to the commits in flight are for, in order.
  var expected: [Purpose] = []

  enum Purpose: Sendable {
    case periodic
    case asked
    case closing
    /// What the application has consumed is committed before it gives partitions up.
    case beforeReconciliation(Reconciliation)
  }

  init(interval: Milliseconds?) { self.interval = interval }

  func isDue(at now: SimulatedInstant) -> Bool { deadline.map { $0 <= now } ?? false }

  mutating func restart(at now: SimulatedInstant) { deadline = interval.map { now + $0 } }
}

extension ConsumerClient {
  mutating func commitPeriodically(_ io: inout ClientIO) {
    commits.restart(at: io.now)
    _ = sendCommit(.periodic, &io)
  }

  package mutating func commit(_ io: inout ClientIO) { _ = sendCommit(.asked, &io) }

  /// Commits the positions of all partitions.
  ///
  /// - Returns: Whether there is an answer to wait for.
  mutating func sendCommit(_ purpose: CommitSchedule.Purpose, _ io: inout ClientIO) -> Bool {
    // Without partitions there is nothing to commit; outside of the group it would fail.
    guard !held.isEmpty, memberEpoch > 0 else { return false }
    commits.expected.append(purpose)
    let request = OffsetCommitRequest(
      member: member, instance: instance, generationOrEpoch: memberEpoch)
    io.send(.offsetCommit(request))
    return true
  }

  mutating func commitAnswered(_ error: ErrorCode, _ io: inout ClientIO) {
    guard !commits.expected.isEmpty else { return }
    switch commits.expected.removeFirst() {
    case .periodic, .asked: break
    case .closing: finishClosing(&io)
    case .beforeReconciliation(let next):
      // The epoch may have risen meanwhile; any other error is not worth another attempt.
      if error == .staleMemberEpoch, sendCommit(.beforeReconciliation(next), &io) { return }
      revoke(next)
    }
  }
}
