internal import KafkaModel

extension ClassicClient {
  /// Takes an answer off the network; what needs the application waits for its next poll.
  mutating func handle(_ answer: GroupResponse, _ sent: SentAs, _ io: inout ClientIO) {
    switch answer {
    case .joinGroup(let response): joinAnswered(response, sent, &io)
    case .syncGroup(let response): syncAnswered(response, sent)
    case .heartbeat(let error): heartbeatAnswered(error, sent, &io)
    case .offsetCommit(let error): commitAnswered(error, sent, &io)
    // Nobody waits for an answer to a LeaveGroup.
    case .leaveGroup, .consumerGroupHeartbeat: break
    }
  }

  /// Whether the client is still who it was when it asked.
  private func isCurrent(_ sent: SentAs) -> Bool {
    sent.member == generation.member && sent.generationOrEpoch == generation.id
  }

  private mutating func joinAnswered(
    _ response: JoinGroupResponse, _ sent: SentAs, _ io: inout ClientIO
  ) {
    switch response.error {
    case .none:
      guard state == .preparingRebalance else {
        // The group was left in the meantime.
        joinAttempt = .failed(.rebalanceInProgress)
        return
      }
      state = .completingRebalance
      thread.enable(at: io.now)
      lastPoll = max(lastPoll, io.now)
      generation = ClassicGeneration(
        id: response.generation, member: response.member, protocolName: response.protocolName)
      guard response.leader == response.member else { return sendSync([], &io) }
      do {
        sendSync(try lead(response, &io), &io)
      } catch {
        joinAttempt = .failed(.unknownServerError)
      }
    case .memberIDRequired:
      generation = ClassicGeneration(member: response.member)
      joinAttempt = .failed(.memberIDRequired)
    case .unknownMemberID:
      if isCurrent(sent) { resetGeneration(keepingMember: false) }
      joinAttempt = .failed(response.error)
    default:
      joinAttempt = .failed(response.error)
    }
  }

  private mutating func sendSync(_ assignments: [MemberAssignment], _ io: inout ClientIO) {
    io.send(
      .syncGroup(
        SyncGroupRequest(
          member: generation.member, instance: instance, generation: generation.id,
          protocolName: generation.protocolName, assignments: assignments)))
  }

  private mutating func syncAnswered(_ response: SyncGroupResponse, _ sent: SentAs) {
    switch response.error {
    case .none where generation.isReset || state != .completingRebalance:
      // The thread has left the group in the meantime.
      joinAttempt = .failed(.illegalGeneration)
    case .none:
      state = .stable
      needsRejoin = false
      joinAttempt = .succeeded(response.assignment ?? .empty)
    case .unknownMemberID, .illegalGeneration:
      if isCurrent(sent) {
        resetGeneration(keepingMember: response.error == .illegalGeneration)
      }
      joinAttempt = .failed(response.error)
    default:
      joinAttempt = .failed(response.error)
    }
  }

  private mutating func heartbeatAnswered(
    _ error: ErrorCode, _ sent: SentAs, _ io: inout ClientIO
  ) {
    switch error {
    case .none:
      thread.heartbeatSucceeded()
    case .rebalanceInProgress:
      // Only noted: the application goes on with what it owns until it polls.
      thread.heartbeatSucceeded()
      if state == .stable, fault != .rebalanceNotNoticed { needsRejoin = true }
    case .unknownMemberID, .illegalGeneration, .fencedInstanceID:
      guard isCurrent(sent) else { return thread.heartbeatSucceeded() }
      resetGeneration(keepingMember: error == .illegalGeneration)
      if error == .fencedInstanceID { failure = error }
    default:
      thread.heartbeatFailed(at: io.now)
    }
  }
}
