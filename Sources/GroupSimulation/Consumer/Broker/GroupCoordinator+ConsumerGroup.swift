internal import KafkaModel

extension GroupCoordinator {
  /// Checks a heartbeat of the consumer protocol and sees to it that there is a group to handle it.
  ///
  /// Only a member that joins founds a group.
  ///
  /// - Returns: What was there before, if a consumer group has come into being.
  mutating func prepareConsumerGroup(
    for request: ConsumerGroupHeartbeatRequest
  ) throws(ErrorCode) -> BeforeConsumerGroup? {
    try request.validate(context.settings)
    guard consumer == nil else { return nil }
    guard request.memberEpoch == ConsumerGroupHeartbeatRequest.joinEpoch else {
      throw .groupIDNotFound
    }
    guard classic != nil, classic?.state != .empty else {
      consumer = ConsumerGroup()
      return .nobody(classic.take())
    }
    guard classic?.canBeUpgraded(context.settings) == true else { throw .groupIDNotFound }
    classic?.abandonRebalance(context: &context)
    consumer = try classic.map { (group) throws(ErrorCode) in
      try ConsumerGroup(upgrading: group, context: &context)
    }
    return classic.take().map { .members($0) }
  }

  /// What a consumer group has come into being in place of.
  enum BeforeConsumerGroup {
    /// No group, or a classic one without members.
    case nobody(ClassicGroup?)
    /// A classic group, which has become this one (KIP-848's upgrade).
    case members(ClassicGroup)
  }

  /// Turns a consumer group without members that speak its protocol into a classic one.
  mutating func completeDowngrade() {
    guard let downgrade = consumer?.downgrade else { return }
    consumer = nil
    context.record(.protocolChanged(.classic))
    classic = ClassicGroup(downgrade, context: &context)
  }
}

extension ConsumerGroup {
  mutating func handle(
    _ request: ArrivedRequest, context: inout CoordinatorContext
  ) -> GroupResponse {
    do throws(ErrorCode) {
      switch request.content {
      case .consumerGroupHeartbeat(let heartbeat):
        let response = try self.heartbeat(heartbeat, from: request.client, context: &context)
        return .consumerGroupHeartbeat(response)
      case .joinGroup(let join):
        return .joinGroup(try self.join(join, from: request.client, context: &context))
      case .syncGroup(let sync):
        return .syncGroup(try self.sync(sync, context: &context))
      case .heartbeat(let heartbeat):
        try self.heartbeat(heartbeat, context: &context)
        return .heartbeat(.none)
      case .leaveGroup(let leave):
        return .leaveGroup(self.leave(leave, context: &context))
      case .offsetCommit(let commit):
        try self.commit(commit)
        return .offsetCommit(.none)
      }
    } catch {
      return request.content.refusal(error)
    }
  }

  /// Removes a member whose time is up, if it is still there and has not moved on.
  mutating func fire(_ timer: CoordinatorTimer, context: inout CoordinatorContext) {
    switch timer {
    case .consumerSession(let key): fence(key, .sessionExpired, context: &context)
    case .classicJoin(let key): fence(key, .didNotRejoin, context: &context)
    case .classicSync(let key): fence(key, .didNotSync, context: &context)
    case .rebalance(let key):
      // A static member that went away since has given up its partitions.
      guard table[key]?.isAway == false else { return }
      fence(key, .rebalanceTimeout, context: &context)
    case .session, .joinPhase, .pendingSync:
      break  // Left over from a classic group.
    }
  }
}
