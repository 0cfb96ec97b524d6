internal import KafkaModel

extension ConsumerGroupHeartbeatRequest {
  static let joinEpoch: Int32 = 0
  static let leaveEpoch: Int32 = -1
  static let leaveForAWhileEpoch: Int32 = -2

  /// Checks what a request must say and must not say, whatever the state of the group.
  func validate(_ settings: BrokerSettings) throws(ErrorCode) {
    switch memberEpoch {
    case Self.joinEpoch:
      // Clients make their own ids, but may leave that to the broker.
      guard rebalanceTimeout != nil, owned?.isEmpty == true, subscribedTopics?.isEmpty == false
      else { throw .invalidRequest }
    case Self.leaveForAWhileEpoch:
      guard member != nil, instance != nil else { throw .invalidRequest }
    case Self.leaveEpoch, 1...:
      guard member != nil else { throw .invalidRequest }
    default:
      throw .invalidRequest
    }
    if let serverAssignor, !settings.consumerAssignors.contains(serverAssignor) {
      throw .unsupportedAssignor
    }
  }

  /// Whether the member tells everything, as it does when it joins or after an error.
  var isFull: Bool {
    memberEpoch == Self.joinEpoch
      || (rebalanceTimeout != nil && subscribedTopics != nil && owned != nil)
  }
}

extension ConsumerGroup {
  /// Answers a heartbeat of a member that joins, stays or leaves.
  mutating func heartbeat(
    _ request: ConsumerGroupHeartbeatRequest, from client: ClientKey,
    context: inout CoordinatorContext
  ) throws(ErrorCode) -> ConsumerGroupHeartbeatResponse {
    if request.memberEpoch < 0 { return try leave(request, context: &context) }

    try admit(request.member, maxSize: context.settings.consumerMaxSize)
    let key = request.member ?? context.newMemberKey(for: client)
    let owned = request.owned.map { PartitionSet($0, topics: &topics.names) }
    let before = try member(
      key, sending: request, owned: owned, client: client,
      takesInstances: context.fault == .instanceTakenOver)

    let isReturning =
      request.memberEpoch == ConsumerGroupHeartbeatRequest.joinEpoch && request.instance != nil
      && table.contains(before.key)
    var reported = isReturning ? before.returning(as: key) : before
    reported.client = client
    reported.classic = nil
    reported.instance = request.instance ?? before.instance
    reported.rebalanceTimeout = request.rebalanceTimeout ?? before.rebalanceTimeout
    reported.serverAssignor = request.serverAssignor ?? before.serverAssignor
    if let subscription = request.subscribedTopics {
      reported.subscription = subscription
      reported.topics = topics.keys(of: subscription)
    }
    let member = try advance(reported, from: before, owned: owned, context: &context)
    context.start(.consumerSession(key), after: context.settings.consumerSessionTimeout)

    let tells = request.isFull || member.assigned != before.assigned
    return ConsumerGroupHeartbeatResponse(
      error: .none, member: key, memberEpoch: member.memberEpoch,
      heartbeatInterval: context.settings.consumerHeartbeatInterval,
      assignment: tells ? list(member.assigned) : nil)
  }

  func admit(_ key: MemberKey?, maxSize: Int) throws(ErrorCode) {
    let isMember = key.map(table.contains) ?? false
    guard isMember || table.count < maxSize else { throw .groupMaxSizeReached }
  }

  /// The member for which a heartbeat speaks, as it was before: a new one if it joins.
  private func member(
    _ key: MemberKey, sending request: ConsumerGroupHeartbeatRequest, owned: PartitionSet?,
    client: ClientKey, takesInstances: Bool
  ) throws(ErrorCode) -> ConsumerGroupMember {
    let joins = request.memberEpoch == ConsumerGroupHeartbeatRequest.joinEpoch
    guard let instance = request.instance else {
      guard let known = table[key] else {
        guard joins else { throw .unknownMemberID }
        return ConsumerGroupMember(key, client: client)
      }
      try known.checkEpoch(request.memberEpoch, owned: owned)
      return known
    }
    guard let known = staticMembers[instance].flatMap({ table[$0] }) else {
      guard joins else { throw .unknownMemberID }
      return table[key] ?? ConsumerGroupMember(key, client: client)
    }
    if joins {
      // Whoever holds the instance id keeps it until it says that it is away.
      guard known.isAway || known.usesClassicProtocol || takesInstances else {
        throw .unreleasedInstanceID
      }
    } else {
      guard known.key == key else { throw .fencedInstanceID }
      try known.checkEpoch(request.memberEpoch, owned: owned)
    }
    return known
  }

  // MARK: - Leaving

  private mutating func leave(
    _ request: ConsumerGroupHeartbeatRequest, context: inout CoordinatorContext
  ) throws(ErrorCode) -> ConsumerGroupHeartbeatResponse {
    guard let key = request.member else { throw .invalidRequest }
    if let instance = request.instance {
      guard let known = staticMembers[instance] else { throw .unknownMemberID }
      guard known == key else { throw .fencedInstanceID }
    }
    guard var member = table[key] else { throw .unknownMemberID }
    if request.instance != nil,
      request.memberEpoch == ConsumerGroupHeartbeatRequest.leaveForAWhileEpoch
    {
      // Its partitions wait for it, and its session goes on running out.
      let before = member
      member.memberEpoch = ConsumerGroupMember.awayEpoch
      member.pendingRevocation = .empty
      if context.fault == .awayMemberReleased { member.assigned = .empty }
      store(member, after: before, context: context)
      context.record(.memberWentAway(key))
    } else {
      fence(key, .left, context: &context)
    }
    return ConsumerGroupHeartbeatResponse(
      error: .none, member: key, memberEpoch: request.memberEpoch)
  }
}

extension ConsumerGroupMember {
  /// Fences a member that is ahead of the group, or too far behind it.
  ///
  /// One epoch behind is allowed if the member owns nothing that it should not: it may have missed
  /// the answer that raised its epoch.
  fileprivate func checkEpoch(_ received: Int32, owned: PartitionSet?) throws(ErrorCode) {
    guard received != memberEpoch else { return }
    guard received < memberEpoch, received == previousMemberEpoch,
      let owned, owned.isSubset(of: assigned)
    else { throw .fencedMemberEpoch }
  }

  /// The member under the id with which its static member comes back, from the first epoch again.
  func returning(as key: MemberKey) -> Self {
    var member = self
    member.key = key
    member.memberEpoch = 0
    member.previousMemberEpoch = 0
    return member
  }
}
