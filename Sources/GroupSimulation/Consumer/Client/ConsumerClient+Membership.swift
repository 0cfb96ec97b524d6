internal import KafkaModel

extension ConsumerClient {
  mutating func join() {
    guard state != .fatal else { return }
    if reconciliation != nil { hasRejoined = true }
    memberEpoch = ConsumerGroupHeartbeatRequest.joinEpoch
    state = .joining
    target = .none
  }

  /// Begins to leave: everything is given up first.
  mutating func leave() {
    switch state {
    case .prepareLeaving, .leaving:
      break
    case .unsubscribed, .fatal, .stale:
      subscription.clear()
      held = .empty
    case .fenced:
      subscription.clear()
      forgetAssignment()
      state = .unsubscribed
    case .joining, .reconciling, .acknowledging, .stable:
      state = .prepareLeaving
      // Whoever was let in has its partitions revoked, anybody else has lost them.
      call(memberEpoch > 0 ? .revoked : .lost, held, then: .sendLeave)
    }
  }

  /// Sees to it that the next heartbeat says that the member leaves, or is away for a while.
  mutating func prepareLeaveHeartbeat() {
    guard state != .fatal, state != .unsubscribed else { return }
    memberEpoch =
      instance == nil
      ? ConsumerGroupHeartbeatRequest.leaveEpoch
      : ConsumerGroupHeartbeatRequest.leaveForAWhileEpoch
    current = .none
    state = .leaving
  }

  mutating func becomeFenced() {
    switch state {
    case .unsubscribed, .stale, .fenced, .fatal:
      break
    case .leaving:
      state = .unsubscribed
    case .prepareLeaving:
      prepareLeaveHeartbeat()
      state = .unsubscribed
    case .joining, .reconciling, .acknowledging, .stable:
      state = .fenced
      memberEpoch = ConsumerGroupHeartbeatRequest.joinEpoch
      call(.lost, fault == .lossNotTold ? .empty : held, then: .rejoinAfterFencing)
    }
  }

  mutating func becomeFatal() {
    let isLeaving = state == .unsubscribed || state.isLeaving
    state = .fatal
    if !isLeaving { call(.lost, held, then: .forgetAssignment) }
  }

  mutating func becomeStale() {
    state = .stale
    call(.lost, fault == .lossNotTold ? .empty : held, then: .waitForPoll)
  }

  /// Takes the poll for which a stale client waits, if it is one.
  mutating func rejoinIfStale() {
    switch staleness {
    case .none, .holdingButPolled: break
    case .holding: staleness = .holdingButPolled
    case .released: rejoinStale()
    }
  }

  private mutating func rejoinStale() {
    staleness = .none
    if state == .stale { join() }
  }

  mutating func forgetAssignment() {
    held = .empty
    current = .none
    target = .none
  }

  // MARK: - Callbacks

  /// Queues a callback for the application's next poll.
  ///
  /// Nobody is told that nothing was taken away; that nothing was added is told.
  mutating func call(
    _ callback: RebalanceCallback, _ partitions: PartitionSet, then next: PendingCallback.Next
  ) {
    if partitions.isEmpty, callback != .assigned {
      proceed(to: next)
    } else {
      callbacks.append(
        PendingCallback(callback: callback, partitions: partitions, next: next))
    }
  }

  /// Goes on after a callback has returned.
  mutating func proceed(to next: PendingCallback.Next) {
    switch next {
    case .assign(let reconciliation): assign(reconciliation)
    case .acknowledge(let reconciliation): acknowledge(reconciliation)
    case .rejoinAfterFencing:
      forgetAssignment()
      if state == .fenced { join() }
    case .forgetAssignment:
      forgetAssignment()
    case .waitForPoll:
      forgetAssignment()
      if staleness == .holdingButPolled { rejoinStale() } else { staleness = .released }
    case .sendLeave:
      subscription.clear()
      forgetAssignment()
      prepareLeaveHeartbeat()
    }
  }
}
