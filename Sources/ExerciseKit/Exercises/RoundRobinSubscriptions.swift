public import KafkaModel

/// Exercise 10: deal partitions as Kafka's `roundrobin` does, whatever members subscribe to.
public protocol RoundRobinSubscriptions: Exercise {
  /// The partitions of each member; the order inside a list does not matter.
  ///
  /// - `topics`: The topics of the cluster, in any order.
  /// - `members`: In any order, all dynamic. They may subscribe to different topics.
  func assign(topics: [Topic], members: [Member]) throws -> [MemberID: [TopicPartition]]
}

extension RoundRobinSubscriptions {
  /// Tries all groups of up to 3 members with two topics of up to 3 partitions, then larger ones.
  public static func check() throws -> Finding? {
    let attempt = Self()
    let examination = Examination.assignor(
      "roundrobin",
      trials: [
        Trial("dealt-in-turn", SmallGroups.ofOneTopic),
        Trial("the-ring-goes-on", SmallGroups.ofTwoTopics),
        Trial("the-next-subscriber-is-dealt", SmallGroups.withDifferentSubscriptions),
        Trial("everything-is-sorted", SmallGroups.outOfOrder),
        Trial("the-next-subscriber-is-dealt", SmallGroups.large),
      ],
      expected: \.roundRobin)
    return try examination.finding { group in
      Ownership(try attempt.assign(topics: group.group.topics, members: group.group.members))
    }
  }
}

extension GroupCase {
  /// The ring is turned until its first member is a subscriber, who then goes to its end.
  fileprivate var roundRobin: Ownership {
    var ring = members.sorted { MemberID($0.name) < MemberID($1.name) }[...]
    var lists = Dictionary(
      uniqueKeysWithValues: ring.map { (MemberID($0.name), [TopicPartition]()) })
    for topic in topics.sorted(by: { TopicName($0.name) < TopicName($1.name) }) {
      guard ring.contains(where: { $0.topics.contains(topic.name) }) else { continue }
      for partition in 0..<topic.partitionCount {
        while let first = ring.popFirst() {
          ring.append(first)
          guard first.topics.contains(topic.name) else { continue }
          lists[MemberID(first.name), default: []].append(
            TopicPartition(TopicName(topic.name), Int32(partition)))
          break
        }
      }
    }
    return Ownership(lists)
  }
}
