internal import Assignors
internal import KafkaModel

extension ConsumerGroup {
  /// Takes over what a member reported, and brings it one step nearer to the target assignment.
  ///
  /// The group epoch rises if the member's subscription or the topics have changed. If it is ahead
  /// of the target assignment, a new one is computed on the spot, for everybody.
  ///
  /// - Parameters:
  ///   - reported: The member with what its request changed.
  ///   - before: The member as it was; under its old key if a static member came back.
  ///   - owned: What the member says it owns; `nil` if it does not say.
  /// - Returns: The member after the step.
  /// - Throws: ``ErrorCode/unknownServerError`` if the assignor fails; nothing has changed then.
  mutating func advance(
    _ reported: ConsumerGroupMember, from before: ConsumerGroupMember, owned: PartitionSet?,
    context: inout CoordinatorContext
  ) throws(ErrorCode) -> ConsumerGroupMember {
    var nextTopics = topics
    var nextEpoch = groupEpoch
    let subscriptionHasChanged = reported.topics != before.topics
    if subscriptionHasChanged || metadataIsStale {
      nextTopics.replace(before.topics, with: reported.topics)
      if nextTopics.refresh(from: context) || subscriptionHasChanged { nextEpoch += 1 }
    }
    if nextEpoch > target.epoch {
      let order = memberOrder(with: reported, replacing: before.key)
      let assignment = try assign(order, reported, before, topics: nextTopics, context: context)
      target.replace(with: assignment, of: order, epoch: nextEpoch)
    } else if before.key != reported.key {
      target.move(before.key, to: reported.key)
    }
    topics = nextTopics
    groupEpoch = nextEpoch
    metadataIsStale = false

    let member = reconcile(reported, owned: owned, context: &context)
    store(member, after: before, context: context)
    return member
  }

  private mutating func reconcile(
    _ member: ConsumerGroupMember, owned: PartitionSet?, context: inout CoordinatorContext
  ) -> ConsumerGroupMember {
    guard !member.isReconciled(to: target.epoch) else { return member }
    let next = member.reconciled(
      to: PartitionSet(target[member.key], topics: &topics.names), epoch: target.epoch,
      owned: owned, isFree: holders.isFree)
    // Members that speak the classic protocol have timers of their own.
    guard !next.usesClassicProtocol, next.hasMoved(from: member) else { return next }
    if next.state == .unrevokedPartitions {
      context.start(.rebalance(next.key), after: next.rebalanceTimeout)
    } else {
      context.timers.cancel(.rebalance(next.key))
    }
    return next
  }

  // MARK: - The assignor

  /// The members in the order in which Kafka hands them to the assignor: a new one comes last.
  private func memberOrder(
    with member: ConsumerGroupMember, replacing replaced: MemberKey
  ) -> [MemberKey] {
    let order = table.keys.filter { $0 != replaced || $0 == member.key }
    return table.contains(member.key) ? order : order + [member.key]
  }

  private func assign(
    _ order: [MemberKey], _ reported: ConsumerGroupMember, _ before: ConsumerGroupMember,
    topics: GroupTopics, context: CoordinatorContext
  ) throws(ErrorCode) -> Assignment {
    let names = context.names
    var votes: [AssignorName] = []
    let described = order.compactMap { key -> Member? in
      let isReported = key == reported.key
      guard let member = isReported ? reported : table[key] else { return nil }
      if let vote = member.serverAssignor { votes.append(vote) }
      return Member(
        names.members[key], instance: member.instance.map { names.instances[$0] },
        topics: member.subscription, owned: target[isReported ? before.key : key])
    }
    let name = ServerAssignor.preferred(votes) ?? context.settings.consumerAssignors.first
    let group = Group(topics: topics.known(in: context), members: described)
    do {
      guard let assignor = name.flatMap(ServerAssignor.named) else {
        throw ErrorCode.unknownServerError
      }
      return try assignor.assign(group)
    } catch {
      throw .unknownServerError
    }
  }
}

extension ConsumerGroupMember {
  fileprivate func hasMoved(from other: Self) -> Bool {
    state != other.state || memberEpoch != other.memberEpoch
      || previousMemberEpoch != other.previousMemberEpoch || assigned != other.assigned
      || pendingRevocation != other.pendingRevocation
  }
}
