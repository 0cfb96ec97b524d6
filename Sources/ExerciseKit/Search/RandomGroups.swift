internal import KafkaModel

/// Random small groups, the same in every run, growing from nothing.
public struct RandomGroups: Sequence, Sendable {
  public var seed: UInt64
  public var count: Int
  public var topicLimit: Int
  public var partitionLimit: Int
  public var memberLimit: Int

  /// Whether all members subscribe to all topics.
  public var subscriptionsAreEqual: Bool

  /// Whether members may own something from before, no partition twice.
  public var membersOwn: Bool

  public init(
    seed: UInt64, count: Int, topicLimit: Int = 3, partitionLimit: Int = 6, memberLimit: Int = 5,
    subscriptionsAreEqual: Bool = false, membersOwn: Bool = false
  ) {
    self.seed = seed
    self.count = count
    self.topicLimit = topicLimit
    self.partitionLimit = partitionLimit
    self.memberLimit = memberLimit
    self.subscriptionsAreEqual = subscriptionsAreEqual
    self.membersOwn = membersOwn
  }

  public func makeIterator() -> some IteratorProtocol<GroupCase> {
    var numbers = SeededNumbers(seed: seed)
    // Later groups may be larger: what is wrong in a small one is found there.
    return (0..<count).map { number in
      group(number, &numbers)
    }.makeIterator()
  }

  private func group(_ number: Int, _ numbers: inout SeededNumbers) -> GroupCase {
    let limit = { (most: Int) in Swift.max(1, most * (number + 1) / count) }
    let topics = (0..<Int.random(in: 1...limit(topicLimit), using: &numbers)).map { number in
      GroupCase.Topic(
        "t\(number)", Int.random(in: 0...limit(partitionLimit), using: &numbers))
    }
    let names = topics.map(\.name)
    var members = (1...Int.random(in: 1...limit(memberLimit), using: &numbers)).map { number in
      let some = names.filter { _ in Bool.random(using: &numbers) }
      return GroupCase.Member(
        "c\(number)",
        topics: subscriptionsAreEqual ? names : some.isEmpty ? [names[0]] : some)
    }
    if membersOwn { deal(topics, to: &members, &numbers) }
    return GroupCase(topics: topics, members: members)
  }

  /// Gives most partitions to subscribers at random, and leaves some with nobody.
  private func deal(
    _ topics: [GroupCase.Topic], to members: inout [GroupCase.Member],
    _ numbers: inout SeededNumbers
  ) {
    for topic in topics {
      let subscribers = members.indices.filter { members[$0].topics.contains(topic.name) }
      for partition in 0..<topic.partitionCount {
        guard Int.random(in: 0..<5, using: &numbers) > 0,
          let place = subscribers.randomElement(using: &numbers)
        else { continue }
        members[place].owned =
          (members[place].owned ?? []) + [
            TopicPartition(TopicName(topic.name), Int32(partition))
          ]
      }
    }
  }
}
