internal import KafkaModel

extension ClassicGroup {
  /// Processes a SyncGroup.
  mutating func sync(
    _ request: SyncGroupRequest, arrived: ArrivedRequest, context: inout CoordinatorContext
  ) -> GroupResponse? {
    let error =
      validate(request.member, request.instance, request.generation) ?? mismatch(request)
    guard error == nil, let key = request.member else {
      return .syncGroup(SyncGroupResponse(error: error ?? .unknownMemberID))
    }
    switch state {
    case .empty, .preparingRebalance:
      return .syncGroup(SyncGroupResponse(error: .rebalanceInProgress))
    case .completingRebalance:
      update(key) { $0.parkedSync = arrived.ticket }
      received(syncOf: key, context: &context)
      if leader == key { spread(request.assignments, context: &context) }
      return nil
    case .stable:
      received(syncOf: key, context: &context)
      return .syncGroup(answer(to: key))
    }
  }

  /// Whether the member believes in another strategy than the group's (KIP-559).
  private func mismatch(_ request: SyncGroupRequest) -> ErrorCode? {
    let isSame =
      request.protocolType ?? protocolType == protocolType
      && request.protocolName ?? protocolName == protocolName
    return isSame ? nil : .inconsistentGroupProtocol
  }

  private mutating func received(syncOf key: MemberKey, context: inout CoordinatorContext) {
    pendingSyncs.remove(key)
    if pendingSyncs.isEmpty { context.timers.cancel(.pendingSync) }
  }

  /// Gives everybody what the leader decided, and those whom it forgot nothing.
  ///
  /// - Complexity: O(*n*) for *n* members.
  private mutating func spread(
    _ assignments: [MemberAssignment], context: inout CoordinatorContext
  ) {
    let keys = memberKeys
    for key in keys { update(key) { $0.assignment = nil } }
    for assignment in assignments where contains(assignment.member) {
      update(assignment.member) { $0.assignment = assignment.partitions }
    }
    for key in keys { answerSync(of: key, answer(to: key), context: &context) }
    transition(to: .stable, context: &context)
  }

  private func answer(to key: MemberKey) -> SyncGroupResponse {
    SyncGroupResponse(error: .none, protocolName: protocolName, assignment: assignment(of: key))
  }

  /// Answers a member's SyncGroup, if it is parked, and starts its session anew.
  mutating func answerSync(
    of key: MemberKey, _ response: SyncGroupResponse, context: inout CoordinatorContext
  ) {
    guard let ticket = parkedSync(of: key) else { return }
    update(key) { $0.parkedSync = nil }
    context.complete(ticket, with: .syncGroup(response))
    context.start(.session(key), after: sessionTimeout(of: key))
  }
}

// MARK: - Heartbeats and commits

extension ClassicGroup {
  /// Processes a Heartbeat.
  mutating func beat(
    _ request: HeartbeatRequest, context: inout CoordinatorContext
  ) -> ErrorCode {
    if let error = validate(request.member, request.instance, request.generation) { return error }
    guard let key = request.member else { return .unknownMemberID }
    if context.fault != .sessionNotRestarted {
      context.start(.session(key), after: sessionTimeout(of: key))
    }
    return state == .preparingRebalance ? .rebalanceInProgress : .none
  }

  /// Processes an OffsetCommit.
  mutating func commit(
    _ request: OffsetCommitRequest, context: inout CoordinatorContext
  ) -> ErrorCode {
    // A consumer without a group may commit as long as the group has no members.
    if request.generationOrEpoch < 0, state == .empty { return .none }
    // A consumer without a group may not commit once there are members.
    guard request.generationOrEpoch >= 0 || request.member != nil || request.instance != nil else {
      return .unknownMemberID
    }
    if let error = validate(request.member, request.instance, request.generationOrEpoch) {
      return error
    }
    // It knows the new generation, but not yet what it owns in it.
    if state == .completingRebalance { return .rebalanceInProgress }
    if let key = request.member, contains(key) {
      context.start(.session(key), after: sessionTimeout(of: key))
    }
    return .none
  }

  /// Checks who is speaking, and of which generation.
  ///
  /// Inlined, because a call would be handed a copy of the whole group at every heartbeat.
  @inline(__always)
  func validate(
    _ member: MemberKey?, _ instance: InstanceKey?, _ generation: Int32? = nil
  ) -> ErrorCode? {
    if let instance {
      guard let current = staticMember(instance) else { return .unknownMemberID }
      if current != member { return .fencedInstanceID }
    }
    guard let member, contains(member) else { return .unknownMemberID }
    return generation ?? self.generation == self.generation ? nil : .illegalGeneration
  }
}
