public import KafkaModel

/// Exercise 9: divide several topics as Kafka's `range` does.
public protocol RangeTopics: Exercise {
  /// The partitions of each member; the order inside a list does not matter.
  ///
  /// - `topics`: The topics of the cluster, in any order, with no racks.
  /// - `members`: In any order, all dynamic. They may subscribe to different topics.
  func assign(topics: [Topic], members: [Member]) throws -> [MemberID: [TopicPartition]]
}

extension RangeTopics {
  /// Tries all groups of up to 3 members with two topics of up to 3 partitions, then larger ones.
  public static func check() throws -> Finding? {
    let attempt = Self()
    let examination = Examination.assignor(
      "range",
      trials: [
        Trial("consecutive-and-even", SmallGroups.ofOneTopic),
        Trial("every-topic-starts-anew", SmallGroups.ofTwoTopics),
        Trial("only-its-subscribers-count", SmallGroups.withDifferentSubscriptions),
        Trial("members-are-sorted", SmallGroups.outOfOrder),
        Trial("only-its-subscribers-count", SmallGroups.large),
      ],
      expected: \.range)
    return try examination.finding { group in
      Ownership(try attempt.assign(topics: group.group.topics, members: group.group.members))
    }
  }
}

extension GroupCase {
  /// Every partition's place in its topic tells whose it is.
  fileprivate var range: Ownership {
    var lists = Dictionary(
      uniqueKeysWithValues: members.map { (MemberID($0.name), [TopicPartition]()) })
    for topic in topics {
      let readers = members.filter { $0.topics.contains(topic.name) }
        .map { MemberID($0.name) }.sorted()
      guard !readers.isEmpty else { continue }
      let (each, extra) = topic.partitionCount.quotientAndRemainder(dividingBy: readers.count)
      for partition in 0..<topic.partitionCount {
        // The larger pieces lie in front of this limit.
        let limit = extra * (each + 1)
        let place = partition < limit ? partition / (each + 1) : extra + (partition - limit) / each
        lists[readers[place], default: []].append(
          TopicPartition(TopicName(topic.name), Int32(partition)))
      }
    }
    return Ownership(lists)
  }
}
