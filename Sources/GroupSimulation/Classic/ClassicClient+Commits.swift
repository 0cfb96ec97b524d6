/// The commits of a client, as far as its group is concerned.
struct CommitState: Sendable {
  /// How often commits are made without being asked for; `nil` for never.
  private let interval: Milliseconds?

  /// When the next of them is due.
  private(set) var deadline: SimulatedInstant?

  /// What the answers to the commits in flight are for, in order.
  var expected: [Purpose] = []

  /// How far the commit that precedes a rebalance has come.
  var beforeRejoin = BeforeRejoin.notSent

  /// What the next poll throws because of a commit.
  var failure: ErrorCode?

  enum Purpose: Sendable {
    case periodic, beforeRejoin, closing, asked
  }

  enum BeforeRejoin: Sendable {
    case notSent
    case sent(SimulatedInstant)
    case answered
  }

  init(interval: Milliseconds?) { self.interval = interval }

  func isDue(at now: SimulatedInstant) -> Bool { deadline.map { $0 <= now } ?? false }

  mutating func restart(at now: SimulatedInstant) { deadline = interval.map { now + $0 } }
}

extension ClassicClient {
  mutating func commitPeriodically(_ io: inout ClientIO) {
    commits.restart(at: io.now)
    _ = sendCommit(.periodic, &io)
  }

  package mutating func commit(_ io: inout ClientIO) { _ = sendCommit(.asked, &io) }

  /// Commits what the application has consumed before it gives partitions up.
  ///
  /// - Returns: Whether that is done, or there is nothing to do.
  mutating func commitBeforeRejoin(_ io: inout ClientIO) -> Bool {
    guard settings.autoCommit else { return true }
    if case .notSent = commits.beforeRejoin, sendCommit(.beforeRejoin, &io) {
      commits.beforeRejoin = .sent(io.now)
    }
    // Waiting for longer would cost the member its place in the group.
    if case .sent(let instant) = commits.beforeRejoin,
      io.now < instant + settings.maxPollInterval
    {
      return false
    }
    commits.beforeRejoin = .notSent
    return true
  }

  /// Commits the positions of all partitions.
  ///
  /// - Returns: Whether there is an answer to wait for.
  mutating func sendCommit(_ purpose: CommitState.Purpose, _ io: inout ClientIO) -> Bool {
    // Without partitions there is nothing to commit; outside of the group it fails at once.
    guard !assigned.isEmpty, state == .stable else { return false }
    commits.expected.append(purpose)
    io.send(
      .offsetCommit(
        OffsetCommitRequest(
          member: generation.member, instance: instance, generationOrEpoch: generation.id)))
    return true
  }

  mutating func commitAnswered(_ error: ErrorCode, _ sent: SentAs, _ io: inout ClientIO) {
    let purpose = commits.expected.isEmpty ? .asked : commits.expected.removeFirst()
    let isUnchanged = sent == SentAs(member: generation.member, generationOrEpoch: generation.id)
    switch error {
    case .rebalanceInProgress:
      needsRejoin = true
    case .unknownMemberID, .illegalGeneration:
      if isUnchanged || state != .preparingRebalance {
        resetGeneration(keepingMember: error == .illegalGeneration)
      }
    case .fencedInstanceID:
      if isUnchanged, purpose != .closing { commits.failure = error }
    default:
      break
    }
    switch purpose {
    case .beforeRejoin: if case .sent = commits.beforeRejoin { commits.beforeRejoin = .answered }
    case .closing: finishClosing(&io)
    case .periodic, .asked: break
    }
  }
}
