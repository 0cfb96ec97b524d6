internal import KafkaModel

extension ConsumerClient {
  /// Sends the heartbeat that is due, if any.
  mutating func pollHeartbeats(_ io: inout ClientIO) -> Bool {
    guard !state.skipsHeartbeats else { return false }
    if let deadline = pollTimer.deadline, deadline <= io.now, !state.isLeaving {
      io.effects.append(.noticed(.pollIntervalExceeded))
      staleness = .holding
      prepareLeaveHeartbeat()
      // Whatever the broker answers: the member is gone.
      send(.ignored, &io)
      heartbeats.reset(at: io.now)
      sentFields = SentFields()
      return true
    }
    guard isHeartbeatUrgent || heartbeats.next.map({ $0 <= io.now }) ?? false else {
      return false
    }
    send(.processed, &io)
    return true
  }

  /// Whether the next heartbeat does not wait for its time.
  private var isHeartbeatUrgent: Bool {
    switch state {
    case .leaving: true
    case .acknowledging, .joining: !heartbeats.isInFlight
    default: false
    }
  }

  private mutating func send(_ answer: Expected, _ io: inout ClientIO) {
    io.send(.consumerGroupHeartbeat(sentFields.heartbeat(of: self)))
    expected.append(answer)
    heartbeats.sent(at: io.now)
    switch state {
    case .acknowledging: state = current == target ? .stable : .reconciling
    case .leaving where staleness == .holding: becomeStale()
    case .leaving: state = .unsubscribed
    default: break
    }
  }

  /// Processes the answer to the oldest heartbeat in flight.
  mutating func heartbeatAnswered(
    _ response: ConsumerGroupHeartbeatResponse, _ io: inout ClientIO
  ) {
    guard !expected.isEmpty, expected.removeFirst() == .processed else { return }
    if response.error == .none {
      heartbeats.succeeded(at: io.now, interval: response.heartbeatInterval)
      take(response)
    } else {
      sentFields = SentFields()
      heartbeats.failed(at: io.now)
      take(response.error, at: io.now)
    }
  }

  private mutating func take(_ response: ConsumerGroupHeartbeatResponse) {
    // Some do not belong to the group any more, or not for long.
    guard state.takesAssignments || state == .prepareLeaving else { return }
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
