package import KafkaModel

/// What a learner's assignor made of one group: its lists as they are, right or wrong.
package struct Division: Hashable, Sendable {
  package let lists: [MemberID: [TopicPartition]]

  package init(_ lists: [MemberID: [TopicPartition]]) { self.lists = lists }

  /// As text: a line a member, in their order.
  package var text: String {
    lists.sorted { $0.key < $1.key }.map { member, partitions in
      "\(GroupText.escaped(member.rawValue))\t\(GroupText.write(partitions))\n"
    }.joined()
  }

  /// Reads ``text``.
  package init(_ text: some StringProtocol) {
    var lists: [MemberID: [TopicPartition]] = [:]
    for line in text.split(separator: "\n") {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count == 2 else { continue }
      lists[MemberID(GroupText.plain(fields[0]))] = GroupText.partitions(fields[1])
    }
    self.lists = lists
  }

  /// Something without which it is no assignment of a group.
  package enum Flaw: Hashable, Sendable {
    case stranger(MemberID)
    case notSubscribed(MemberID, TopicPartition)
    case twice(TopicPartition)
    case nobody(TopicPartition)
    case noSuchPartition(TopicPartition)
  }

  /// The first reason why this cannot be an assignment of the group; `nil` if it is one.
  package func flaw(in group: Group) -> Flaw? {
    let subscribed = Dictionary(
      group.members.map { ($0.id, Set($0.topics)) }, uniquingKeysWith: { first, _ in first })
    var counts: [TopicPartition: Int] = [:]
    for (member, partitions) in lists.sorted(by: { $0.key < $1.key }) {
      guard let topics = subscribed[member] else { return .stranger(member) }
      for partition in partitions {
        guard topics.contains(partition.topic) else { return .notSubscribed(member, partition) }
        counts[partition, default: 0] += 1
      }
    }
    let wanted = subscribed.values.reduce(into: Set<TopicName>()) { $0.formUnion($1) }
    for topic in group.topics where wanted.contains(topic.name) {
      for number in 0..<topic.partitionCount {
        let partition = TopicPartition(topic.name, number)
        guard let count = counts.removeValue(forKey: partition) else { return .nobody(partition) }
        if count > 1 { return .twice(partition) }
      }
    }
    return counts.keys.min().map { .noSuchPartition($0) }
  }

  /// The lists in the order of the group's members.
  package func assignment(of group: Group) -> Assignment {
    Assignment(group.members.map { ($0.id, PartitionList(lists[$0.id] ?? [])) })
  }
}
