internal import KafkaModel

// Members that speak the classic protocol in a consumer group, as they do during an online upgrade.
// To them the member epoch is the generation, and their JoinGroup is never parked: nobody leads,
// nobody waits for anybody, and SyncGroup brings what the group's own assignor decided.

extension ConsumerGroup {
  /// Answers a JoinGroup.
  mutating func join(
    _ request: JoinGroupRequest, from client: ClientKey, context: inout CoordinatorContext
  ) throws(ErrorCode) -> JoinGroupResponse {
    try admit(request.member, maxSize: context.settings.consumerMaxSize)
    guard let first = request.protocols.first, supports(request) else {
      throw .inconsistentGroupProtocol
    }
    let key = request.member ?? context.newMemberKey(for: client)
    guard request.member != nil || request.instance != nil || request.version < 4 else {
      return JoinGroupResponse(error: .memberIDRequired, member: key)
    }
    let before = try classicMember(key, sending: request, client: client)

    let isReturning = request.member == nil && table.contains(before.key)
    var reported = isReturning ? before.returning(as: key) : before
    reported.client = client
    reported.instance = request.instance ?? before.instance
    reported.rebalanceTimeout = request.rebalanceTimeout
    reported.subscription = first.subscription.topics
    reported.topics = topics.keys(of: first.subscription.topics)
    reported.classic = ClassicMembership(
      sessionTimeout: request.sessionTimeout, protocols: request.protocols)
    let owned = PartitionSet(first.subscription.owned, topics: &topics.names)
    var downgrade =
      isReturning
      ? self.downgrade(without: before.key, isReplaced: true, context.settings) : nil
    let inherited = target[before.key]
    let member = try advance(reported, from: before, owned: owned, context: &context)

    context.timers.cancel(.classicJoin(key))
    if downgrade != nil {
      downgrade?.members.append((member, inherited))
      self.downgrade = downgrade
    } else {
      context.start(.consumerSession(key), after: request.sessionTimeout)
      context.start(.classicSync(key), after: request.rebalanceTimeout)
    }
    var response = JoinGroupResponse(error: .none, member: key)
    response.generation = member.memberEpoch
    response.protocolName = first.name
    return response
  }

  /// The member for which a JoinGroup speaks, as it was before; a new one if nobody has its id.
  private func classicMember(
    _ key: MemberKey, sending request: JoinGroupRequest, client: ClientKey
  ) throws(ErrorCode) -> ConsumerGroupMember {
    let known = request.instance.flatMap { staticMembers[$0] }.flatMap { table[$0] }
    guard request.instance != nil, request.member != nil else {
      return known ?? table[key] ?? ConsumerGroupMember(key, client: client)
    }
    guard let known else { throw .unknownMemberID }
    guard known.key == key else { throw .fencedInstanceID }
    return known
  }

  /// Whether every member that speaks the classic protocol offers one of these strategies.
  private func supports(_ request: JoinGroupRequest) -> Bool {
    let offers = table.all.compactMap { $0.classic?.protocols.map(\.name) }
    return request.protocolType == "consumer"
      && request.protocols.contains { offered in offers.allSatisfy { $0.contains(offered.name) } }
  }

  /// Answers a SyncGroup.
  mutating func sync(
    _ request: SyncGroupRequest, context: inout CoordinatorContext
  ) throws(ErrorCode) -> SyncGroupResponse {
    let (member, classic) = try classicMember(request.member, request.instance)
    guard member.memberEpoch == request.generation else { throw .illegalGeneration }
    guard request.protocolType.map({ $0 == "consumer" }) ?? true,
      request.protocolName.map({ $0 == classic.protocols.first?.name }) ?? true
    else { throw .inconsistentGroupProtocol }
    // One that gives up partitions has joined already, and will again when it has done so.
    if groupEpoch > member.memberEpoch, member.state != .unrevokedPartitions {
      context.startIfStopped(.classicJoin(member.key), after: member.rebalanceTimeout)
      throw .rebalanceInProgress
    }
    context.timers.cancel(.classicSync(member.key))
    context.start(.consumerSession(member.key), after: classic.sessionTimeout)
    return SyncGroupResponse(
      error: .none, protocolName: request.protocolName, assignment: list(member.assigned))
  }

  /// Answers a heartbeat of the classic protocol: it tells a member when to join again.
  mutating func heartbeat(
    _ request: HeartbeatRequest, context: inout CoordinatorContext
  ) throws(ErrorCode) {
    let (member, classic) = try classicMember(request.member, request.instance)
    guard member.memberEpoch == request.generation else { throw .illegalGeneration }
    context.start(.consumerSession(member.key), after: classic.sessionTimeout)
    guard
      member.memberEpoch < groupEpoch || member.state == .unrevokedPartitions
        || (member.state == .unreleasedPartitions && !waitsForOthers(member))
    else { return }
    context.startIfStopped(.classicJoin(member.key), after: member.rebalanceTimeout)
    throw .rebalanceInProgress
  }

  /// Whether others still hold something that a member is to have.
  private mutating func waitsForOthers(_ member: ConsumerGroupMember) -> Bool {
    let wanted = PartitionSet(target[member.key], topics: &topics.names)
      .subtracting(member.assigned)
    return !wanted.filter { !holders.isFree($0, $1) }.isEmpty
  }

  /// Answers a LeaveGroup, each of its members on its own; together they raise the epoch once.
  mutating func leave(
    _ request: LeaveGroupRequest, context: inout CoordinatorContext
  ) -> LeaveGroupResponse {
    var response = LeaveGroupResponse(error: .none)
    var left: [MemberKey] = []
    for leaving in request.members {
      do throws(ErrorCode) {
        // An administrator knows the instance id only.
        let known = leaving.instance.flatMap { staticMembers[$0] }
        let (member, _) = try classicMember(leaving.member ?? known, leaving.instance)
        remove(
          member, leaving.member == nil ? .removedByAdministrator : .left, context: &context)
        left.append(member.key)
        let removed = LeavingMember(member: member.key, instance: leaving.instance)
        response.members.append((removed, .none))
      } catch {
        response.members.append((leaving, error))
      }
    }
    if !left.isEmpty { raiseEpoch(.membersRemoved(left), context: &context) }
    return response
  }

  /// The member that speaks the classic protocol with this id and instance.
  private func classicMember(
    _ key: MemberKey?, _ instance: InstanceKey?
  ) throws(ErrorCode) -> (ConsumerGroupMember, ClassicMembership) {
    if let instance {
      guard let known = staticMembers[instance] else { throw .unknownMemberID }
      guard known == key else { throw .fencedInstanceID }
    }
    guard let key, let member = table[key], let classic = member.classic else {
      throw .unknownMemberID
    }
    return (member, classic)
  }

  /// Checks an offset commit, of either protocol.
  func commit(_ request: OffsetCommitRequest) throws(ErrorCode) {
    // An administrator, or a consumer that uses no group, may commit while nobody is there.
    if request.generationOrEpoch < 0, table.isEmpty { return }
    guard let member = request.member.flatMap({ table[$0] }) else { throw .unknownMemberID }
    guard request.generationOrEpoch == member.memberEpoch else {
      throw member.usesClassicProtocol ? .illegalGeneration : .staleMemberEpoch
    }
  }
}

extension CoordinatorContext {
  fileprivate mutating func startIfStopped(
    _ timer: CoordinatorTimer, after delay: Milliseconds
  ) {
    if timers[timer] == nil { start(timer, after: delay) }
  }
}
