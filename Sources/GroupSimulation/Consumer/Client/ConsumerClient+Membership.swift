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
    case .unsubscribed, .fatal, .stale:
      unsubscribeLocally()
    case .fenced:
      state = .unsubscribed
      unsubscribeLocally()
      forgetAssignment()
    case .prepareLeaving, .leaving:
      break
    case .joining, .reconciling, .acknowledging, .stable:
      state = .prepareLeaving
      // Whoever was let in has its partitions revoked, anybody else has lost them.
      call(memberEpoch > 0 ? .revoked : .lost, owned, then: .sendLeave)
    }
  }

  private mutating func unsubscribeLocally() {
    subscription = []
    owned = .empty
  }

  /// Sees to it that the next heartbeat says that the member leaves, or is away for a while.
  mutating func sendLeave() {
    guard state != .fatal, state != .unsubscribed else { return }
    memberEpoch =
      instance == nil
      ? ConsumerGroupHeartbeatRequest.leaveEpoch
      : ConsumerGroupHeartbeatRequest.leaveForAWhileEpoch
    current = .none
    state = .leaving
  }

  mutating func becomeStale() {
    state = .stale
    isReleased = false
    rejoinsWhenReleased = false
    call(.lost, owned, then: .waitForPoll)
  }

  mutating func becomeFenced() {
    switch state {
    case .prepareLeaving:
      sendLeave()
      state = .unsubscribed
    case .leaving:
      state = .unsubscribed
    case .unsubscribed, .stale, .fenced, .fatal:
      break
    case .joining, .reconciling, .acknowledging, .stable:
      state = .fenced
      memberEpoch = ConsumerGroupHeartbeatRequest.joinEpoch
      call(.lost, owned, then: .rejoinAfterFencing)
    }
  }

  mutating func becomeFatal() {
    let before = state
    state = .fatal
    switch before {
    case .unsubscribed, .leaving, .prepareLeaving: break
    default: call(.lost, owned, then: .forgetAssignment)
    }
  }

  mutating func forgetAssignment() {
    owned = .empty
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
      isReleased = true
      if rejoinsWhenReleased { join() }
    case .sendLeave:
      subscription = []
      forgetAssignment()
      sendLeave()
    }
  }
}
