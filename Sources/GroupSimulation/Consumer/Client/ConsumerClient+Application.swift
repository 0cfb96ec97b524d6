package import KafkaModel

extension ConsumerClient {
  /// Subscribes and begins to poll, or changes the subscription.
  package mutating func subscribe(to topics: [TopicName], at now: SimulatedInstant) {
    subscription = topics
    // A member tells the broker with its next regular heartbeat.
    if state == .unsubscribed { join() }
    run(at: now)
  }

  /// Gives everything up and leaves the group; the process goes on.
  package mutating func unsubscribe(at now: SimulatedInstant) {
    leave()
    // The call returns when the callbacks are done, also to an application that was busy.
    runCallbacks()
    run(at: now)
  }

  /// Gives everything up and leaves the group; a static member only says that it is away.
  package mutating func close(at now: SimulatedInstant) {
    failure = nil
    unsubscribe(at: now)
  }

  /// Stops polling, until ``resume(at:)``.
  package mutating func stall(at now: SimulatedInstant) { application.stall(at: now) }

  /// Polls again.
  package mutating func resume(at now: SimulatedInstant) {
    let wasLate = application.deadline.map { $0 <= now } ?? false
    application.resume(at: now)
    if wasLate {
      pollTimerExpired = false
      if state == .stale {
        if isReleased { join() } else { rejoinsWhenReleased = true }
      }
    }
    run(at: now)
  }

  // MARK: - The background thread

  /// When the client has something to do by itself; `nil` if it only waits.
  package var nextWakeUp: SimulatedInstant? {
    guard !state.skipsHeartbeats else { return nil }
    let deadline = state.isLeaving ? nil : application.deadline
    return [heartbeats.next, deadline].compactMap { $0 }.min()
  }

  /// Does what is due.
  package mutating func wakeUp(at now: SimulatedInstant) { run(at: now) }

  /// Lets both threads work until neither has anything to do.
  mutating func run(at now: SimulatedInstant) {
    var isWorking = true
    while isWorking {
      isWorking = pollHeartbeats(at: now)
      isWorking = startReconciliation() || isWorking
      showState()
      if application.isPolling, !callbacks.isEmpty {
        runCallbacks()
        isWorking = true
      }
    }
    if application.isPolling, let error = failure {
      failure = nil
      add(.fail(error))
    }
  }

  /// Runs the callbacks that wait, and those that they lead to.
  mutating func runCallbacks() {
    while !callbacks.isEmpty {
      let pending = callbacks.removeFirst()
      add(.call(pending.callback, pending.partitions.list(topics: topics)))
      proceed(to: pending.next)
    }
  }
}
