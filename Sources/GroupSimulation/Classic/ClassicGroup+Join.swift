internal import KafkaModel

extension ClassicGroup {
  /// Processes a JoinGroup.
  mutating func join(
    _ request: JoinGroupRequest, arrived: ArrivedRequest, context: inout CoordinatorContext
  ) -> GroupResponse? {
    let settings = context.settings
    let timeouts = settings.minSessionTimeout...settings.maxSessionTimeout
    guard timeouts.contains(request.sessionTimeout) else {
      return refusal(.invalidSessionTimeout, member: request.member)
    }
    guard hasRoom(for: request.member, limit: settings.maxSize) else {
      if let member = request.member { remove(member, .groupFull, context: &context) }
      return refusal(.groupMaxSizeReached)
    }
    guard supports(request.protocolType, request.protocols) else {
      return refusal(.inconsistentGroupProtocol, member: request.member)
    }
    guard let member = request.member else {
      return joinWithoutID(request, arrived: arrived, context: &context)
    }
    if pendingJoins.contains(member) {
      add(member, request, arrived: arrived, context: &context)
      return nil
    }
    if let error = validate(member, request.instance) { return refusal(error, member: member) }
    return rejoin(member, request, arrived: arrived, context: &context)
  }

  /// Whether the group may grow, or the member is counted already.
  private func hasRoom(for member: MemberKey?, limit: Int) -> Bool {
    switch state {
    case .empty: true
    // Who is parked counts here, not who is known: the last to rejoin a group that is too large
    // are turned away.
    case .preparingRebalance:
      awaitingJoinCount < limit || member.flatMap { self[$0]?.parkedJoin } != nil
    case .completingRebalance, .stable: memberCount < limit || member.map(contains) == true
    }
  }

  /// Hands out an id or, to a static member, lets it in at once (KIP-394, KIP-345).
  private mutating func joinWithoutID(
    _ request: JoinGroupRequest, arrived: ArrivedRequest, context: inout CoordinatorContext
  ) -> GroupResponse? {
    let id = context.memberIDs.next(
      for: context.names.clients[arrived.client],
      prefix: request.instance.map { context.names.instances[$0].rawValue } ?? request.clientID)
    let key = context.names.intern(id, of: arrived.client)
    if let instance = request.instance, let old = staticMember(instance) {
      if context.fault == .newcomerFenced { return refusal(.fencedInstanceID) }
      return replace(old, by: key, request, arrived: arrived, context: &context)
    }
    guard request.instance == nil, request.version >= 4 else {
      add(key, request, arrived: arrived, context: &context)
      return nil
    }
    pendingJoins.insert(key)
    context.record(.idHandedOut(key))
    context.start(.session(key), after: request.sessionTimeout)
    return refusal(.memberIDRequired, member: key)
  }

  private mutating func add(
    _ key: MemberKey, _ request: JoinGroupRequest, arrived: ArrivedRequest,
    context: inout CoordinatorContext
  ) {
    if state == .preparingRebalance, previousState == .empty {
      newMemberAdded = context.fault != .newMemberNotFlagged
    }
    var member = ClassicMember(key: key, client: arrived.client, request: request)
    member.isNew = true
    member.parkedJoin = arrived.ticket
    add(member, context: &context)
    // Parked, it cannot heartbeat: not its session, but a limit for new members applies.
    context.start(.session(key), after: context.settings.newMemberJoinTimeout)
    rebalance(.newMember(key), context: &context)
  }

  /// Processes the JoinGroup of a member that is known.
  private mutating func rejoin(
    _ key: MemberKey, _ request: JoinGroupRequest, arrived: ArrivedRequest,
    context: inout CoordinatorContext
  ) -> GroupResponse? {
    let isUnchanged = state != .preparingRebalance && protocols(of: key) == request.protocols
    switch state {
    case .empty:
      return refusal(.unknownMemberID, member: key)
    case .completingRebalance where isUnchanged:
      // The last answer may have been lost: here it is again.
      return currentGeneration(
        for: key, members: leader == key ? joinedMembers(context) : [])
    case .stable where isUnchanged && leader != key:
      return currentGeneration(for: key)
    case .preparingRebalance, .completingRebalance, .stable:
      // A leader also joins again because topics changed, of which its metadata says nothing.
      let reason: RebalanceReason =
        leader == key ? .leaderRejoined(key) : .subscriptionChanged(key)
      update(key, with: request, parked: arrived.ticket)
      rebalance(reason, context: &context)
      return nil
    }
  }

  /// Lets a static member take the place of the process that had its instance id before.
  private mutating func replace(
    _ oldKey: MemberKey, by key: MemberKey, _ request: JoinGroupRequest,
    arrived: ArrivedRequest, context: inout CoordinatorContext
  ) -> GroupResponse? {
    guard let old = self[oldKey] else { return refusal(.unknownMemberID) }
    let oldLeader = leader
    fence(old, context: &context)
    replace(old, by: key, context: &context)
    context.start(.session(key), after: old.sessionTimeout)
    update(key, with: request, parked: arrived.ticket)
    update(key) { $0.client = arrived.client }

    switch state {
    case .stable where vote() == protocolName:
      unpark(key)
      // Old clients are told that their former self leads, so that they do not assign (KIP-814).
      guard request.version >= 9 else {
        return currentGeneration(for: key, leader: oldLeader)
      }
      return currentGeneration(
        for: key, members: leader == key ? joinedMembers(context) : [],
        skipsAssignment: leader == key)
    case .stable:
      rebalance(.assignorWouldChange(key), context: &context)
    case .completingRebalance:
      // The leader may have assigned to the old id already.
      prepareRebalance(.staticMemberReplaced(key), context: &context)
    case .preparingRebalance:
      completeJoinIfAllJoined(context: &context)
    case .empty:
      preconditionFailure("An empty group has no static member to replace")
    }
    return nil
  }

  /// Answers what the old process is still waiting for.
  private mutating func fence(_ old: ClassicMember, context: inout CoordinatorContext) {
    if let ticket = old.parkedJoin {
      awaitingJoinCount -= 1
      let response = JoinGroupResponse(error: .fencedInstanceID, member: old.key)
      context.complete(ticket, with: .joinGroup(response))
    }
    if let ticket = old.parkedSync {
      context.complete(ticket, with: .syncGroup(SyncGroupResponse(error: .fencedInstanceID)))
    }
  }

  private mutating func unpark(_ key: MemberKey) {
    awaitingJoinCount -= 1
    update(key) { $0.parkedJoin = nil }
  }
}

// MARK: - Answers

extension ClassicGroup {
  private func refusal(_ error: ErrorCode, member: MemberKey? = nil) -> GroupResponse {
    .joinGroup(JoinGroupResponse(error: error, member: member))
  }

  /// The answer to a JoinGroup that says where the group stands.
  func currentGeneration(
    for member: MemberKey, leader: MemberKey?? = nil, members: [JoinedMember] = [],
    skipsAssignment: Bool = false
  ) -> GroupResponse {
    var response = JoinGroupResponse(error: .none, member: member)
    response.generation = generation
    response.protocolName = protocolName
    response.leader = leader ?? self.leader
    response.skipAssignment = skipsAssignment
    response.members = members
    return .joinGroup(response)
  }

  /// Everybody, in the order in which Kafka lists them to the leader.
  ///
  /// - Complexity: O(*n*) for *n* members.
  func joinedMembers(_ context: CoordinatorContext) -> [JoinedMember] {
    guard let protocolName else { return [] }
    return memberKeys.map { key in
      JoinedMember(
        member: key, id: context.names.members[key],
        instance: instance(of: key).map { context.names.instances[$0] },
        subscription: subscription(of: key, for: protocolName) ?? Subscription(topics: []))
    }
  }
}
