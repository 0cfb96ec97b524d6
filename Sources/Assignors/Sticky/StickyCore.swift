internal import KafkaModel

/// What `sticky` and `cooperative-sticky` have in common: Kafka's `AbstractStickyAssignor`.
struct StickyCore {
  let group: Group
  let source: ClaimSource

  init(_ group: Group, source: ClaimSource) {
    self.group = group
    self.source = source
  }

  func assign(log: inout DecisionLog) throws(KafkaFailure) -> Assignment {
    guard !group.members.isEmpty else { return .empty }
    let areEqual = group.index.areSubscriptionsEqual
    Scribe(group).recordSkipped(in: &log)
    log.record(.chose(areEqual ? .constrained : .general))
    let claims = StickyClaims(group, source: source, inListOrder: !areEqual, log: &log)
    let racks = StickyRacks(group)
    // Only members that keep consuming have to give up a partition before others may have it.
    let isCooperative = source == .subscription
    if areEqual {
      var algorithm = ConstrainedAlgorithm(group, claims: claims, racks: racks)
      return try algorithm.assign(withholding: isCooperative, log: &log)
    } else {
      var algorithm = GeneralAlgorithm(group, claims: claims, racks: racks)
      try algorithm.run(log: &log)
      return algorithm.assignment(withholding: isCooperative, log: &log)
    }
  }
}

extension GroupIndex {
  /// Whether Kafka takes all subscriptions for equal, and the simple algorithm for the right one.
  ///
  /// It compares with the first subscription that names anything, and by length: members without
  /// topics go unnoticed before that one, and a topic named twice makes a subscription different.
  var areSubscriptionsEqual: Bool {
    var first: Set<Int32> = []
    var isChecked = [Bool](repeating: false, count: subscriptions.count)
    for member in membersInHashOrder {
      let place = Int(subscriptionOfMember[Int(member)])
      let topics = subscriptions[place]
      if first.isEmpty {
        first = Set(topics)
      } else if !isChecked[place] {
        isChecked[place] = true
        guard topics.count == first.count, first.isSuperset(of: topics) else { return false }
      }
    }
    return true
  }
}

/// The racks of a group in which they make a difference for the sticky strategies.
struct StickyRacks {
  /// Everybody's racks, looked at only where some client has one.
  let table: RackTable?

  /// Whether racks decide anything: clients and replicas share one, and partitions differ.
  let isOn: Bool

  init(_ group: Group) {
    table = RackTable(group)
    guard let table else {
      isOn = false
      return
    }
    isOn = table.matter(
      toRacks: Set(table.rackOfMember).subtracting([-1]),
      partitions: 0..<Int32(group.index.partitionCount))
  }

  /// Whether the member has a rack that no replica of the partition is in.
  func mismatch(member: Int32, partition: Int32) -> Bool {
    guard isOn, let table else { return false }
    let rack = table.rackOfMember[Int(member)]
    return rack >= 0 && !table.hasReplica(ofPartition: partition, in: rack)
  }

  /// Whether the member has a rack that a replica of the partition is in.
  func match(member: Int32, partition: Int32) -> Bool {
    guard isOn, let table else { return false }
    let rack = table.rackOfMember[Int(member)]
    return rack >= 0 && table.hasReplica(ofPartition: partition, in: rack)
  }
}
