extension ClassicClient {
  /// When the client next has something to do by itself.
  package var nextWake: SimulatedInstant? {
    var next: SimulatedInstant?
    if thread.isEnabled {
      // An application that polls wakes the thread as soon as a heartbeat is due.
      next =
        isPolling
        ? thread.heartbeatDeadline : thread.firstWake(notBefore: thread.heartbeatDeadline)
      next = min(next, thread.firstWake(notBefore: metadata.dueAt))
      if !isPolling {
        next = min(next, thread.firstWake(notBefore: lastPoll + settings.maxPollInterval))
      }
    }
    if isPolling, state == .stable, !needsRejoin, let deadline = commits.deadline {
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
    } else if !isPolling, io.now >= lastPoll + settings.maxPollInterval {
      // The application does not know until it polls again, and may be processing all the while.
      io.effects.append(.noticed(.pollIntervalExceeded))
      leave(&io)
    } else if io.now >= thread.heartbeatDeadline {
      thread.sentHeartbeat(at: io.now)
      io.send(
        .heartbeat(
          HeartbeatRequest(
            member: generation.member, instance: instance, generation: generation.id)))
    }
  }

  /// Leaves the group, which a static member does without a word (KIP-345).
  mutating func leave(_ io: inout ClientIO) {
    if instance == nil, state != .unjoined, let member = generation.member {
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
