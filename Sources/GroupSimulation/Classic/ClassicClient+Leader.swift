internal import Assignors
internal import KafkaModel

extension ClassicClient {
  /// Assigns, as the leader of the group.
  ///
  /// - Returns: Everybody's partitions; nothing if the leader is only to watch (KIP-814).
  /// - Throws: What the strategy throws.
  mutating func lead(
    _ response: JoinGroupResponse, _ io: inout ClientIO
  ) throws(KafkaFailure) -> [MemberAssignment] {
    // From now on changes of all topics matter that anybody in the group subscribes to.
    let members = response.members
    let subscribed = members.indices.map { members[$0].subscription.topics }
    if subscription.lead(subscribed) { metadata.request() }
    metadata.refreshIfDue(&io)
    noticeMetadata()
    metadata.isLeader = true
    defer { metadata.rememberAssignment() }
    guard !response.skipAssignment, let name = response.protocolName,
      let assignor = strategies.assignor(for: name)
    else { return [] }

    let group = Group(
      topics: metadata.topics,
      members: members.indices.map { Member(members[$0], strategy: name) })
    let assignment = try assignor.assign(group)
    return members.indices.map { place in
      MemberAssignment(member: members[place].member, partitions: assignment.list(at: place))
    }
  }
}

extension Member {
  /// What the leader reads out of a member's subscription for one strategy.
  fileprivate init(_ joined: JoinedMember, strategy: AssignorName) {
    let subscription = joined.subscription
    var owned: PartitionList? = subscription.owned
    var generation = subscription.generation
    var claim = Claim()
    switch subscription.userData {
    case .none:
      if strategy.remembersPartitions { owned = nil }
    case .previous(let partitions, let previous):
      owned = partitions
      generation = previous
      claim.subscriptionGeneration = subscription.generation
    case .generation(let previous):
      claim.userDataGeneration = previous
    }
    self.init(
      joined.id, instance: joined.instance, rack: subscription.rack, topics: subscription.topics,
      owned: owned, generation: generation, claim: claim)
  }
}
