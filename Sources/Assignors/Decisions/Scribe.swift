internal import KafkaModel

/// Turns the numbers that an algorithm works with into the names that a decision gives.
struct Scribe {
  private let group: Group
  private let index: GroupIndex
  private let ghosts: [PartitionList.Entry]

  init(_ group: Group, ghosts: [PartitionList.Entry] = []) {
    self.group = group
    index = group.index
    self.ghosts = ghosts
  }

  func name(ofMember member: Int32) -> MemberID { group.members[Int(member)].id }

  func name(ofTopic topic: Int32) -> TopicName { index.topicNames[Int(topic)] }

  func name(ofPartition number: Int32) -> TopicPartition {
    var cursor = PartitionCursor(index, ghosts: ghosts)
    return cursor.name(number)
  }

  func name(_ entry: PartitionList.Entry) -> TopicPartition {
    TopicPartition(name(ofTopic: entry.topic), entry.partition)
  }

  /// The partitions with these numbers, in their order.
  func list(_ numbers: [Int32]) -> PartitionList {
    var cursor = PartitionCursor(index, ghosts: ghosts)
    return list(numbers.map { cursor.entry($0) })
  }

  func list(_ entries: [PartitionList.Entry]) -> PartitionList {
    PartitionList(topics: index.topicNames, entries: entries[...])
  }

  /// The rack of a member, unless it has none.
  func rack(ofMember member: Int32) -> RackName? {
    group.members[Int(member)].rack.flatMap { $0.rawValue.isEmpty ? nil : $0 }
  }

  /// Notes the topics that somebody subscribes to in vain, in order of name.
  func recordSkipped(in log: inout DecisionLog) {
    guard log.isOn else { return }
    let named = Set(index.subscriptions.joined()).filter { index.audienceOfTopic[Int($0)] < 0 }
    for topic in named.sorted() { log.record(.skipped(topic: name(ofTopic: topic))) }
  }
}
