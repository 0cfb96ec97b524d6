package import KafkaModel

/// A consumer group that uses the consumer protocol (KIP-848), as its coordinator keeps it.
///
/// There is no leader and no barrier. A change of members, subscriptions or topics raises the group
/// epoch; the next heartbeat lets an assignor compute who is to have what in that epoch, the target
/// assignment; and each heartbeat brings its own member, and no other, one step nearer to it.
package struct ConsumerGroup: Sendable {
  /// Rises with every change that calls for a new target assignment.
  package internal(set) var groupEpoch: Int32

  var table = ConsumerGroupMembers()
  var target: TargetAssignment
  var topics = GroupTopics()
  var holders = PartitionHolders()
  var staticMembers: [InstanceKey: MemberKey] = [:]

  /// Whether a topic has changed since the group last looked.
  ///
  /// A new group has never looked, not even one that was a classic group before: the first heartbeat
  /// finds topics it did not know, and raises the epoch (Kafka's `hasMetadataExpired`).
  var metadataIsStale = true

  /// Set when the group is to become a classic one.
  var downgrade: Downgrade?

  init(epoch: Int32 = 0) {
    groupEpoch = epoch
    target = TargetAssignment(epoch: epoch)
  }
}

// MARK: - What a group shows

extension ConsumerGroup {
  /// The state of a group, which follows from its members.
  package enum State: String, Sendable {
    case empty = "Empty"
    /// The target assignment is older than the group epoch.
    case assigning = "Assigning"
    /// Some member has not reached the target assignment.
    case reconciling = "Reconciling"
    case stable = "Stable"
  }

  /// - Complexity: O(*n*) for *n* members.
  package var state: State {
    if table.isEmpty { return .empty }
    if groupEpoch > target.epoch { return .assigning }
    return table.all.allSatisfy { $0.isReconciled(to: target.epoch) } ? .stable : .reconciling
  }

  /// The epoch of the target assignment.
  package var assignmentEpoch: Int32 { target.epoch }

  package var isEmpty: Bool { table.isEmpty }

  /// The members, in the order in which Kafka's own table iterates.
  package var members: [ConsumerGroupMember] { table.all }

  package subscript(key: MemberKey) -> ConsumerGroupMember? { table[key] }

  /// What a member is to have in the end.
  package func target(of key: MemberKey) -> PartitionList { target[key] }

  /// A set of partitions with the names of their topics.
  package func list(_ partitions: PartitionSet) -> PartitionList {
    partitions.list(topics: topics.names)
  }
}

// MARK: - Changing members

extension ConsumerGroup {
  /// Stores a member after a step, and who holds what with it.
  mutating func store(
    _ member: ConsumerGroupMember, after before: ConsumerGroupMember,
    context: CoordinatorContext
  ) {
    // Nearly always nothing has changed, and the same storage is quick to compare.
    if member.assigned != before.assigned || member.pendingRevocation != before.pendingRevocation {
      holders.release(before.assigned.union(before.pendingRevocation))
      holders.hold(member.assigned.union(member.pendingRevocation))
    }
    table.update(member, names: context.names.members)
    if let instance = member.instance { staticMembers[instance] = member.key }
  }

  /// Removes a member and raises the group epoch; the next heartbeat of another one reacts to it.
  mutating func fence(
    _ key: MemberKey, _ reason: RemovalReason, context: inout CoordinatorContext
  ) {
    guard let member = table[key] else { return }
    downgrade = downgrade(without: key, isReplaced: false, context.settings)
    if downgrade != nil { return context.record(.memberRemoved(key, reason)) }
    remove(member, reason, context: &context)
    raiseEpoch(.membersRemoved([key]), context: &context)
  }

  mutating func remove(
    _ member: ConsumerGroupMember, _ reason: RemovalReason, context: inout CoordinatorContext
  ) {
    forget(member, context: context)
    holders.release(member.assigned.union(member.pendingRevocation))
    topics.replace(member.topics, with: [])
    target.remove(member.key)
    for timer in CoordinatorTimer.all(of: member.key) { context.timers.cancel(timer) }
    context.record(.memberRemoved(member.key, reason))
  }

  mutating func raiseEpoch(_ reason: EpochReason, context: inout CoordinatorContext) {
    _ = topics.refresh(from: context)
    if context.fault != .epochNotRaised { groupEpoch += 1 }
    context.record(.epochRaised(groupEpoch, reason))
  }

  /// Takes a member off the lists; what it holds stays held.
  mutating func forget(_ member: ConsumerGroupMember, context: CoordinatorContext) {
    table.remove(member.key, names: context.names.members)
    if let instance = member.instance { staticMembers[instance] = nil }
  }
}

extension CoordinatorTimer {
  /// The timers of one member of a consumer group.
  fileprivate static func all(of key: MemberKey) -> [Self] {
    [.consumerSession(key), .rebalance(key), .classicJoin(key), .classicSync(key)]
  }
}
