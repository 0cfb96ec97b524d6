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
  ///   - before: The member as it was; under its old key and epoch if a static one came back.
  ///   - owned: What the member says it owns; `nil` if it does not say.
  ///   - context: What the coordinator has besides its group.
  /// - Returns: The member after the step.
  /// - Throws: ``ErrorCode/unknownServerError`` if the assignor fails; nothing has changed then.
  mutating func advance(
    _ reported: ConsumerGroupMember, from before: ConsumerGroupMember, owned: PartitionSet?,
    context: inout CoordinatorContext
  ) throws(ErrorCode) -> ConsumerGroupMember {
    let change = change(to: reported, from: before, context: context)
    let next =
      change.epoch > target.epoch
      ? try assign(with: reported, replacing: before, topics: change.topics, context: context)
      : nil
    if !table.contains(before.key) {
      context.record(.memberAdded(reported.key))
    } else if before.key != reported.key {
      context.record(.memberReplaced(before.key, by: reported.key))
    }
    topics = change.topics
    groupEpoch = change.epoch
    metadataIsStale = false
    if let reason = change.reason { context.record(.epochRaised(groupEpoch, reason)) }
    if let next {
      target.replace(with: next.assignment, of: next.order, epoch: groupEpoch)
      context.record(.targetComputed(epoch: groupEpoch, next.assignor))
    } else if before.key != reported.key {
      target.move(before.key, to: reported.key)
    }

    let member = reconcile(reported, owned: owned, context: &context)
    if member.memberEpoch != before.memberEpoch || member.state != before.state {
      context.record(.memberAdvanced(member.key, epoch: member.memberEpoch, member.state))
    }
    // A static member that returns is a new entry of Kafka's table, also under its old id.
    if reported.key != before.key || reported.memberEpoch != before.memberEpoch {
      forget(before, context: context)
    }
    store(member, after: before, context: context)
    return member
  }

  /// What a report means for the whole group.
  private struct Change {
    var topics: GroupTopics
    var epoch: Int32
    var reason: EpochReason?
  }

  private func change(
    to reported: ConsumerGroupMember, from before: ConsumerGroupMember,
    context: CoordinatorContext
  ) -> Change {
    var change = Change(topics: topics, epoch: groupEpoch)
    let subscriptionHasChanged = reported.topics != before.topics
    guard subscriptionHasChanged || metadataIsStale else { return change }
    change.topics.replace(before.topics, with: reported.topics)
    let topicsHaveChanged = change.topics.refresh(from: context)
    if subscriptionHasChanged {
      let isNew = !table.contains(before.key)
      change.reason = isNew ? .newMember(reported.key) : .subscriptionChanged(reported.key)
    } else if topicsHaveChanged {
      change.reason = .topicsChanged
    }
    if change.reason != nil { change.epoch += 1 }
    return change
  }

  private mutating func reconcile(
    _ member: ConsumerGroupMember, owned: PartitionSet?, context: inout CoordinatorContext
  ) -> ConsumerGroupMember {
    guard !member.isReconciled(to: target.epoch) else { return member }
    let isReckless = context.fault == .unreleasedIsFree
    let next = member.reconciled(
      to: PartitionSet(target[member.key], topics: &topics.names), epoch: target.epoch,
      owned: owned, isFree: { isReckless || holders.isFree($0, $1) })
    // Members that speak the classic protocol have timers of their own.
    guard !next.usesClassicProtocol, next.hasMoved(from: member) else { return next }
    if next.state == .unrevokedPartitions, context.fault != .rebalanceTimerNotStarted {
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
    with reported: ConsumerGroupMember, replacing before: ConsumerGroupMember,
    topics: GroupTopics, context: CoordinatorContext
  ) throws(ErrorCode) -> (assignment: Assignment, order: [MemberKey], assignor: AssignorName) {
    let order = memberOrder(with: reported, replacing: before.key)
    var votes: [AssignorName] = []
    let described = order.compactMap { key -> Member? in
      let isReported = key == reported.key
      guard let member = isReported ? reported : table[key] else { return nil }
      if let vote = member.serverAssignor { votes.append(vote) }
      return Member(
        context.names.members[key],
        instance: member.instance.map { context.names.instances[$0] },
        topics: member.subscription, owned: target[isReported ? before.key : key])
    }
    let group = Group(topics: topics.known(in: context), members: described)
    let name = ServerAssignor.preferred(votes) ?? context.settings.consumerAssignors.first
    guard let name, let assignor = ServerAssignor.named(name) else { throw .unknownServerError }
    do {
      return (try assignor.assign(group), order, name)
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
