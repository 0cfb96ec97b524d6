internal import KafkaModel

/// What a consumer group hands over when it becomes a classic one, because nobody is left who speaks
/// its protocol.
struct Downgrade: Sendable {
  let generation: Int32

  /// Those who stay, in the order of Kafka's table, each with its target assignment.
  var members: [(member: ConsumerGroupMember, target: PartitionList)]

  /// Who goes, unless somebody else has taken its place.
  let leaving: MemberKey?
}

extension ConsumerGroup {
  /// What the group would hand over if a member went, or was replaced, now; `nil` if it stays.
  func downgrade(
    without key: MemberKey, isReplaced: Bool, _ settings: BrokerSettings
  ) -> Downgrade? {
    let allows: [BrokerSettings.MigrationPolicy] = [.downgrade, .bidirectional]
    guard allows.contains(settings.migrationPolicy), table[key]?.usesClassicProtocol == false
    else { return nil }
    let staying = table.all.filter { $0.key != key }
    let count = staying.count + (isReplaced ? 1 : 0)
    guard count > 0, count <= settings.maxSize, staying.allSatisfy(\.usesClassicProtocol) else {
      return nil
    }
    return Downgrade(
      generation: groupEpoch, members: staying.map { ($0, target[$0.key]) },
      leaving: isReplaced ? nil : key)
  }
}

extension ClassicGroup {
  /// Takes over the members of a consumer group, each with its target assignment.
  init(_ downgrade: Downgrade, context: inout CoordinatorContext) {
    self.init()
    generation = downgrade.generation
    for (member, target) in downgrade.members { add(member, target: target, context: &context) }
    protocolName = vote()
    transition(to: .stable, context: &context)
    for key in memberKeys {
      guard let member = self[key] else { continue }
      context.start(.session(key), after: member.sessionTimeout)
    }
    // The members learn that their group is another one by rejoining it.
    if let leaving = downgrade.leaving {
      prepareRebalance(.membersLeft([leaving]), context: &context)
    }
  }

  private mutating func add(
    _ member: ConsumerGroupMember, target: PartitionList, context: inout CoordinatorContext
  ) {
    guard let classic = member.classic else { return }
    var added = ClassicMember(
      key: member.key, client: member.client,
      request: JoinGroupRequest(
        clientID: "", member: member.key, instance: member.instance,
        sessionTimeout: classic.sessionTimeout, rebalanceTimeout: member.rebalanceTimeout,
        protocols: classic.protocols))
    added.assignment = target
    add(added, context: &context)
  }
}
