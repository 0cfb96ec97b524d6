internal import KafkaModel

extension ClassicClient {
  /// Goes on with joining the group, as far as that is possible without another answer.
  ///
  /// - Returns: Whether the client is in the group, and has nothing more to do for it.
  mutating func joinIfNeeded(_ io: inout ClientIO) -> Bool {
    while needsRejoin || isJoining {
      if needsJoinPrepare {
        guard prepareToJoin(&io) else { return false }
        needsJoinPrepare = false
      }
      switch joinAttempt {
      case .none:
        sendJoin(&io)
        return false
      case .pending:
        return false
      case .succeeded(let assignment):
        joinAttempt = .none
        if generation.isReset || state != .stable {
          // The thread has left the group in the meantime.
          resetGeneration(keepingMember: false)
        } else {
          complete(with: assignment, &io)
          needsJoinPrepare = true
        }
      case .failed(let error):
        joinAttempt = .none
        needsRejoin = true
        guard error.isRetriedAtOnce else {
          end(error, &io)
          return false
        }
      }
    }
    return true
  }

  private var isJoining: Bool {
    if case .none = joinAttempt { false } else { true }
  }

  /// What precedes a JoinGroup, once in a rebalance: a commit, then the callbacks.
  ///
  /// - Returns: Whether it is done; a commit may have to be waited for.
  private mutating func prepareToJoin(_ io: inout ClientIO) -> Bool {
    guard commitBeforeRejoin(&io) else { return false }
    if generation.id < 0 || generation.member == nil {
      if !assigned.isEmpty { io.call(.lost, assigned.list) }
      assigned = .empty
    } else if isCooperative {
      let dropped = assigned.filter { !subscription.contains($0) }
      if !dropped.isEmpty {
        io.call(.revoked, dropped.list)
        assigned = assigned.subtracting(dropped)
      }
    } else {
      // The Java client calls also if there is nothing to give up.
      if settings.library == .java || !assigned.isEmpty, fault != .revocationSkipped {
        io.call(.revoked, assigned.list)
      }
      assigned = .empty
    }
    metadata.isLeader = false
    subscription.resetGroupTopics()
    return true
  }

  private mutating func sendJoin(_ io: inout ClientIO) {
    state = .preparingRebalance
    joinAttempt = .pending
    thread.disable()
    subscription.markJoined()
    let owned = assigned.javaList
    let protocols = settings.assignors.map { name in
      JoinProtocol(
        name: name,
        subscription: Subscription(
          topics: subscription.topics, owned: owned, generation: generation.id,
          userData: assignorMemory.userData(for: name), rack: settings.rack))
    }
    io.send(
      .joinGroup(
        JoinGroupRequest(
          version: settings.joinVersion, clientID: settings.clientID, member: generation.member,
          instance: instance, sessionTimeout: settings.sessionTimeout,
          rebalanceTimeout: settings.maxPollInterval, protocols: protocols)))
  }

  /// Takes over an assignment, with the callbacks.
  private mutating func complete(with list: PartitionList, _ io: inout ClientIO) {
    if !metadata.isLeader { metadata.forgetAssignment() }
    let target = AssignedPartitions(list)
    guard target.topics.allSatisfy({ subscription.accepts($0) }) else {
      // The subscription has changed since: try again with the new one.
      needsRejoin = true
      return
    }
    let added = target.subtracting(assigned)
    let revoked = isCooperative ? assigned.subtracting(target) : .empty
    if !revoked.isEmpty {
      if fault != .assignedBeforeRevoked { io.call(.revoked, revoked.list) }
      // In a second round they go to somebody else.
      needsRejoin = fault != .revokedNotRejoined
    }
    if subscription.adopt(target.topics) { metadata.request() }
    assignorMemory.remember(list, generation: generation)
    commits.restart(at: io.now)
    assigned = target
    io.call(.assigned, added.list)
    if fault == .assignedBeforeRevoked, !revoked.isEmpty { io.call(.revoked, revoked.list) }
  }
}

extension ErrorCode {
  /// Whether the Java client joins again at once after this error.
  fileprivate var isRetriedAtOnce: Bool {
    switch self {
    case .unknownMemberID, .illegalGeneration, .rebalanceInProgress, .memberIDRequired: true
    case .none, .coordinatorNotAvailable, .fencedInstanceID, .fencedMemberEpoch,
      .groupIDNotFound, .groupMaxSizeReached, .inconsistentGroupProtocol, .invalidRequest,
      .invalidSessionTimeout, .staleMemberEpoch, .unknownServerError, .unreleasedInstanceID,
      .unsupportedAssignor:
      false
    }
  }
}
