internal import KafkaModel

extension ClassicGroup {
  /// Whether the first member that speaks the consumer protocol may turn the group into a consumer
  /// group.
  func canBeUpgraded(_ settings: BrokerSettings) -> Bool {
    let allows: [BrokerSettings.MigrationPolicy] = [.upgrade, .bidirectional]
    return allows.contains(settings.migrationPolicy) && protocolType == "consumer"
      && memberCount <= settings.consumerMaxSize
  }

  /// Answers whoever is parked: there is another rebalance, of another kind.
  mutating func abandonRebalance(context: inout CoordinatorContext) {
    for key in memberKeys {
      if let ticket = self[key]?.parkedJoin {
        awaitingJoinCount -= 1
        let response = JoinGroupResponse(error: .rebalanceInProgress, member: key)
        context.complete(ticket, with: .joinGroup(response))
      }
      if let ticket = self[key]?.parkedSync {
        let response = SyncGroupResponse(error: .rebalanceInProgress)
        context.complete(ticket, with: .syncGroup(response))
      }
      update(key) { member in
        member.parkedJoin = nil
        member.parkedSync = nil
      }
    }
  }
}

extension ConsumerGroup {
  /// Takes over the members of a classic group, each with what its last generation gave it.
  ///
  /// The classic group's timers go on running, and will fire without effect.
  ///
  /// - Throws: ``ErrorCode/groupIDNotFound`` if a member was never given an assignment, and
  ///   ``ErrorCode/unknownServerError`` if there was no generation yet, or if the leader assigned a
  ///   partition twice.
  init(upgrading classic: ClassicGroup, context: inout CoordinatorContext) throws(ErrorCode) {
    guard let protocolName = classic.protocolName else { throw .unknownServerError }
    self.init(epoch: classic.generation)
    var lists: [(MemberID, PartitionList)] = []
    for key in classic.memberKeys {
      guard let known = classic[key], let assignment = known.assignment,
        let subscription = known.subscription(for: protocolName)
      else { throw .groupIDNotFound }
      var member = ConsumerGroupMember(key, client: known.client)
      member.instance = known.instance
      member.memberEpoch = classic.generation
      member.previousMemberEpoch = classic.generation
      member.rebalanceTimeout = known.rebalanceTimeout
      member.subscription = subscription.topics
      member.topics = topics.keys(of: subscription.topics)
      member.classic = ClassicMembership(
        sessionTimeout: known.sessionTimeout, protocols: known.protocols)
      let existing = PartitionList(assignment.filter(context.contains))
      member.assigned = PartitionSet(existing, topics: &topics.names)
      guard member.assigned.allSatisfy({ holders.isFree($0.topic, $0.partition) }) else {
        throw .unknownServerError
      }
      topics.replace([], with: member.topics)
      store(member, after: ConsumerGroupMember(key, client: known.client), context: context)
      lists.append((context.names.members[key], existing))
    }
    target.replace(with: Assignment(lists), of: classic.memberKeys, epoch: classic.generation)
    for member in table.all {
      guard let classic = member.classic else { continue }
      context.start(.consumerSession(member.key), after: classic.sessionTimeout)
    }
  }
}

extension CoordinatorContext {
  /// Whether a partition exists; a leader may assign what does not.
  fileprivate func contains(_ partition: TopicPartition) -> Bool {
    let count = topic(partition.topic)?.partitionCount ?? 0
    return partition.partition >= 0 && partition.partition < count
  }
}
