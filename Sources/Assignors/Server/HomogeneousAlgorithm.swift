internal import KafkaModel

/// The broker's `uniform` for groups in which everybody subscribes to the same topics.
///
/// The first members in hash order have a quota of one more if it does not come out even, whatever
/// they own. Members keep what fits their quota, and fill up with what is left.
struct HomogeneousAlgorithm {
  private let group: Group
  private let index: GroupIndex
  private let scribe: Scribe
  private(set) var target: TargetAssignment

  init(_ group: Group) {
    self.group = group
    index = group.index
    scribe = Scribe(group)
    target = TargetAssignment(group.index)
  }

  mutating func run(log: inout DecisionLog) throws(KafkaFailure) {
    let owned = index.membersInHashOrder.map { OwnedTopics($0, of: group) }
    var open = openPartitions(owned)
    let quota = index.partitionCount / group.members.count
    let extraCount = index.partitionCount % group.members.count
    log.record(
      .quota(
        partitionCount: index.partitionCount, memberCount: group.members.count, minimum: quota,
        extraCount: extraCount))

    var unfilled: [(member: Int32, room: Int)] = []
    for (place, member) in index.membersInHashOrder.enumerated() {
      let room = keep(
        owned[place], of: member, quota: quota + (place < extraCount ? 1 : 0), open: &open, &log)
      if room > 0 { unfilled.append((member, room)) }
    }

    var next = 0
    for (member, room) in unfilled {
      let taken = open[next...].prefix(room)
      for entry in taken { target.keep(entry, for: member, index) }
      next += taken.count
      if !taken.isEmpty {
        log.record(
          .filledUp(scribe.list(Array(taken)), to: scribe.name(ofMember: member), room: room))
      }
    }
    if next < open.count { throw .partitionsLeftOver(count: open.count - next) }
  }

  /// The partitions that nobody owns, topics in hash order of their ids.
  private func openPartitions(_ owned: [OwnedTopics]) -> [PartitionList.Entry] {
    var isOwned = [Bool](repeating: false, count: index.partitionCount)
    for topic in owned.lazy.flatMap(\.topics) {
      for partition in topic.partitions {
        let entry = PartitionList.Entry(topic: topic.number, partition: partition)
        if let number = index.number(of: entry) { isOwned[Int(number)] = true }
      }
    }
    return topicsByID.flatMap { topic in
      (0..<index.partitionCounts[Int(topic)])
        .filter { !isOwned[Int(index.firstPartitions[Int(topic)] + $0)] }
        .map { PartitionList.Entry(topic: topic, partition: $0) }
    }
  }

  /// The subscribed topics in the order of a set of their ids.
  private var topicsByID: [Int32] {
    let first = index.membersInHashOrder[0]
    let names = index.subscriptions[Int(index.subscriptionOfMember[Int(first)])]
    var seen: Set<Int32> = []
    let distinct = names.filter { seen.insert($0).inserted }
    // A set of names comes first; the set of ids takes its size, unknown names included.
    let inNameSet = JavaHashOrder.places(
      hashes: distinct.map { index.topicNames[Int($0)].javaHash },
      capacity: JavaHashOrder.capacity(copying: names.count)
    ).map { distinct[$0] }
    let existing = inNameSet.filter { index.placesOfTopics[Int($0)] >= 0 }
    return JavaHashOrder.places(
      hashes: existing.map {
        JavaHash.uuid(group.id(ofTopic: $0, named: index.topicNames[Int($0)]))
      },
      capacity: JavaHashOrder.capacity(copying: distinct.count)
    ).map { existing[$0] }.filter { index.audienceOfTopic[Int($0)] >= 0 }
  }

  /// Lets a member keep what fits its quota, and opens the rest.
  ///
  /// - Returns: How much of the quota is left.
  private mutating func keep(
    _ owned: OwnedTopics, of member: Int32, quota: Int, open: inout [PartitionList.Entry],
    _ log: inout DecisionLog
  ) -> Int {
    var room = quota
    var kept: [PartitionList.Entry] = []
    let openCount = open.count
    // Everybody subscribes to the same topics, so anybody's subscription will do.
    for topic in owned.topics where topic.number >= 0 {
      guard index.isSubscribed(topic.number) else { continue }
      for (offset, partition) in topic.partitions.enumerated() {
        let entry = PartitionList.Entry(topic: topic.number, partition: partition)
        if offset < room { kept.append(entry) } else { open.append(entry) }
      }
      room -= min(room, topic.partitions.count)
    }
    for entry in kept { target.keep(entry, for: member, index) }

    let givenUp = Array(open[openCount...])
    let name = scribe.name(ofMember: member)
    if !kept.isEmpty {
      log.record(
        .kept(
          scribe.list(kept), by: name, owned: kept.count + givenUp.count, limit: quota))
    }
    if !givenUp.isEmpty {
      log.record(.gaveUp(scribe.list(givenUp), by: name, because: .limit(quota)))
    }
    return room
  }
}

extension GroupIndex {
  /// Whether a topic that somebody subscribes to exists, be it without partitions.
  func isSubscribed(_ topic: Int32) -> Bool {
    placesOfTopics[Int(topic)] >= 0 && subscriptions.contains { $0.contains(topic) }
  }
}
