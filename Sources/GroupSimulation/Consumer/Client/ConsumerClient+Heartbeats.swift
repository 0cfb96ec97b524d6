internal import KafkaModel

extension ConsumerClient {
  /// Sends the heartbeat that is due, if any.
  mutating func pollHeartbeats(at now: SimulatedInstant) -> Bool {
    guard !state.skipsHeartbeats else { return false }
    if let deadline = application.deadline, deadline <= now, !state.isLeaving {
      pollTimerExpired = true
      sendLeave()
      // Whatever the broker answers: the member is gone.
      send(.ignored, at: now)
      heartbeats.reset(at: now)
      sentFields.reset()
      return true
    }
    let isUrgent: Bool =
      switch state {
      case .leaving: true
      case .acknowledging, .joining: !heartbeats.isInFlight
      default: false
      }
    guard isUrgent || heartbeats.next.map({ $0 <= now }) ?? false else { return false }
    send(.processed, at: now)
    return true
  }

  private mutating func send(_ answer: Expected, at now: SimulatedInstant) {
    add(.send(.consumerGroupHeartbeat(sentFields.heartbeat(of: self))))
    expected.append(answer)
    heartbeats.sent(at: now)
    switch state {
    case .acknowledging: state = current == target ? .stable : .reconciling
    case .leaving where pollTimerExpired: becomeStale()
    case .leaving: state = .unsubscribed
    default: break
    }
  }

  // MARK: - Answers

  /// Processes the answer to the oldest heartbeat in flight.
  package mutating func receive(
    _ response: ConsumerGroupHeartbeatResponse, at now: SimulatedInstant
  ) {
    guard !expected.isEmpty, expected.removeFirst() == .processed else { return }
    if response.error == .none {
      heartbeats.succeeded(at: now, interval: response.heartbeatInterval)
      take(response)
    } else {
      sentFields.reset()
      heartbeats.failed(at: now)
      take(response.error, at: now)
    }
    run(at: now)
  }

  private mutating func take(_ response: ConsumerGroupHeartbeatResponse) {
    switch state {
    // It does not belong to the group, or not for long.
    case .leaving, .unsubscribed, .fenced, .fatal, .stale: return
    case .joining, .reconciling, .acknowledging, .stable, .prepareLeaving: break
    }
    memberEpoch = response.memberEpoch
    guard let assignment = response.assignment, state.takesAssignments else { return }
    target = target.updated(with: PartitionSet(assignment, topics: &topics))
    if current != target {
      state = .reconciling
    } else if state == .reconciling || state == .joining {
      state = .stable
    }
  }

  private mutating func take(_ error: ErrorCode, at now: SimulatedInstant) {
    switch error {
    case .fencedMemberEpoch, .unknownMemberID:
      becomeFenced()
      // As soon as everything is given up, it may join again.
      heartbeats.reset(at: now)
    default:
      failure = error
      becomeFatal()
    }
  }
}
