extension ClassicClient {
  /// When the client next has something to do by itself.
  ///
  /// Inlined, like what it calls, because a call would be handed a copy of the whole client.
  @inline(__always)
  package var nextWake: SimulatedInstant? {
    var next: SimulatedInstant?
    if isPolling || thread.isEnabled {
      next = rhythm.firstBeat(notBefore: metadata.dueAt)
    }
    if isPolling, let deadline = exactDeadline {
      next = min(next, rhythm.wake(for: deadline))
    } else if !isPolling, thread.isEnabled {
      next = min(next, rhythm.firstBeat(notBefore: thread.deadline))
      next = min(next, rhythm.firstBeat(notBefore: lastPoll + settings.maxPollInterval))
    }
    return next
  }

  /// The next thing for which an application that polls wakes exactly.
  @inline(__always)
  var exactDeadline: SimulatedInstant? {
    var next = thread.isEnabled ? thread.deadline : nil
    if state == .stable, !needsRejoin, isSubscribed, !isClosing, let deadline = commits.deadline {
      next = min(next, deadline)
    }
    return next
  }

  private func min(_ lhs: SimulatedInstant?, _ rhs: SimulatedInstant) -> SimulatedInstant {
    lhs.map { Swift.min($0, rhs) } ?? rhs
  }

  /// What the heartbeat thread does when it wakes.
  mutating func runThread(_ io: inout ClientIO) {
    guard thread.isEnabled else { return }
    metadata.refreshIfDue(&io)
    if state == .unjoined || state == .preparingRebalance || failure != nil {
      thread.disable()
    } else if !isPolling, io.now >= lastPoll + settings.maxPollInterval,
      fault != .pollNotSupervised
    {
      // The application does not know until it polls again, and may be processing all the while.
      io.effects.append(.noticed(.pollIntervalExceeded))
      leave(&io)
    } else if io.now >= thread.deadline {
      thread.sentHeartbeat(at: io.now)
      io.send(
        .heartbeat(
          HeartbeatRequest(
            member: generation.member, instance: instance, generation: generation.id)))
    }
  }

  /// Leaves the group, which a static member does without a word (KIP-345).
  mutating func leave(_ io: inout ClientIO) {
    if instance == nil || fault == .staticMemberLeaves, state != .unjoined,
      let member = generation.member
    {
      io.send(
        .leaveGroup(LeaveGroupRequest(members: [LeavingMember(member: member, instance: nil)])))
    }
    resetGeneration(keepingMember: false)
  }

  /// Forgets the generation and joins anew at the next poll.
  mutating func resetGeneration(keepingMember: Bool) {
    state = .unjoined
    generation = ClassicGeneration(member: keepingMember ? generation.member : nil)
    needsRejoin = true
    needsJoinPrepare = true
    thread.disable()
  }
}
