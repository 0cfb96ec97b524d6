import KafkaModel
import TestSupport

/// Groups made at random, with everything that decides something in one of the strategies.
struct RandomGroup {
  private var random: SeededGenerator
  private let racks: [RackName] = ["a", "b", "c"]

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// A group in which nobody owns anything.
  mutating func group() -> Group {
    let hasRacks = chance(3)
    let topics = (0..<Int.random(in: 1...6, using: &random)).map { number in
      topic("t\(number)", hasRacks: hasRacks)
    }
    let names = topics.map(\.name)
    let areEqual = chance(2)
    let members = (0..<Int.random(in: 1...9, using: &random)).shuffled(using: &random).map {
      number in
      Member(
        MemberID("c\(number)"),
        instance: chance(8) ? InstanceID("i\(number)") : nil,
        rack: hasRacks && !chance(5) ? racks.randomElement(using: &random) : nil,
        topics: areEqual ? names : names.filter { _ in chance(2) })
    }
    return Group(topics: topics, members: members)
  }

  /// What a group may look like at the next rebalance, after `assignment`.
  ///
  /// Members come and go, topics grow, subscriptions change; with `conflicts`, some members missed
  /// a generation, and some claim what others own.
  mutating func next(
    _ group: Group, after assignment: Assignment, conflicts: Bool = true
  ) -> Group {
    let names = group.topics.map(\.name)
    let changesSubscriptions = chance(2)
    var members = group.members.filter { _ in !chance(6) }.map { member in
      var member = member
      member.owned = assignment[member.id]
      member.generation = conflicts && chance(8) ? 4 : 5
      if changesSubscriptions, chance(6) { member.topics = names.filter { _ in chance(2) } }
      if conflicts, chance(12), let topic = group.topics.randomElement(using: &random) {
        let more = TopicPartition(
          topic.name, Int32.random(in: 0..<max(1, topic.partitionCount), using: &random))
        member.owned = PartitionList(assignment[member.id] + [more])
      }
      return member
    }
    for number in 0..<Int.random(in: 0...3, using: &random) {
      members.append(Member(MemberID("n\(number)"), topics: names))
    }
    if members.isEmpty { members = group.members }
    let topics = group.topics.map { topic in
      var topic = topic
      if topic.racks.isEmpty, chance(6) { topic.partitionCount += 2 }
      return topic
    }
    return Group(topics: topics, members: members)
  }

  /// The same group, its members put into Java's map in another order.
  mutating func shuffled(_ group: Group) -> Group {
    Group(topics: group.topics, members: group.members.shuffled(using: &random))
  }

  private mutating func topic(_ name: String, hasRacks: Bool) -> Topic {
    let count = Int32.random(in: chance(8) ? 0...1 : 1...9, using: &random)
    let replicas = (0..<count).map { _ in
      Array(racks.shuffled(using: &random).prefix(Int.random(in: 1...3, using: &random)))
    }
    return Topic(TopicName(name), partitionCount: count, racks: hasRacks ? replicas : [])
  }

  /// `true` once in `n` times.
  private mutating func chance(_ n: Int) -> Bool { Int.random(in: 1...n, using: &random) == 1 }
}
