internal import KafkaModel

/// The broker's `uniform` for groups in which subscriptions differ.
///
/// Members keep everything that they still subscribe to, the rest goes to those with least, and
/// then each topic in turn is evened out among its subscribers. Members go by their number in hash
/// order.
struct HeterogeneousAlgorithm {
  /// How often the topics are gone through at most.
  private static let roundLimit = 16

  private let group: Group
  private let index: GroupIndex
  private let scribe: Scribe
  private(set) var target: TargetAssignment

  /// By audience its members' numbers, ascending.
  private let subscribers: [[Int32]]

  /// By number, how many partitions a member has.
  private var sizes: [Int]

  /// By partition number, the number of the member that has it; -1 for nobody.
  private var owners: [Int32]

  init(_ group: Group) {
    self.group = group
    index = group.index
    scribe = Scribe(group)
    target = TargetAssignment(group.index)
    var numbers = [Int32](repeating: 0, count: group.members.count)
    for (number, member) in group.index.membersInHashOrder.enumerated() {
      numbers[Int(member)] = Int32(number)
    }
    subscribers = group.index.membersOfAudiences(inOrder: group.index.membersInHashOrder)
      .map { members in members.map { numbers[Int($0)] } }
    sizes = Array(repeating: 0, count: group.members.count)
    owners = target.owners
  }

  mutating func run(log: inout DecisionLog) throws(KafkaFailure) {
    try keepOwned(&log)
    let topics = topicsByLoad
    for topic in topics { dealUnowned(topic, &log) }
    balance(topics.filter { audience($0).count > 1 }, &log)
    target.owners = owners.map { $0 < 0 ? -1 : index.membersInHashOrder[Int($0)] }
  }

  private func name(_ number: Int32) -> MemberID {
    scribe.name(ofMember: index.membersInHashOrder[Int(number)])
  }

  private func audience(_ topic: Int32) -> [Int32] {
    subscribers[Int(index.audienceOfTopic[Int(topic)])]
  }

  /// The topics with most partitions for each subscriber first.
  private var topicsByLoad: [Int32] {
    let keys = index.assignableTopics.map { topic in
      let memberCount = audience(topic).count
      return (
        topic: topic,
        load: Double(index.partitionCounts[Int(topic)]) / Double(memberCount),
        memberCount: memberCount,
        id: group.id(ofTopic: topic, named: index.topicNames[Int(topic)])
      )
    }
    return keys.sorted { ($1.load, $0.memberCount, $0.id) < ($0.load, $1.memberCount, $1.id) }
      .map(\.topic)
  }

  private mutating func keepOwned(_ log: inout DecisionLog) throws(KafkaFailure) {
    for (number, member) in index.membersInHashOrder.enumerated() {
      var kept: [PartitionList.Entry] = []  // For the log alone.
      let subscription = index.subscriptions[Int(index.subscriptionOfMember[Int(member)])]
      // Topics without partitions are as good as any other here.
      let subscribed = Set(subscription.filter { index.placesOfTopics[Int($0)] >= 0 })
      for topic in OwnedTopics(member, of: group).topics where subscribed.contains(topic.number) {
        sizes[number] += topic.partitions.count
        for partition in topic.partitions {
          let entry = PartitionList.Entry(topic: topic.number, partition: partition)
          guard let place = index.number(of: entry) else {
            throw .ownedPartitionGone(
              partition: TopicPartition(index.topicNames[Int(topic.number)], partition),
              member: group.members[Int(member)].id)
          }
          let other = owners[Int(place)]
          // Two owners: the later one counts from now on, but the other keeps it all the same.
          if other >= 0 {
            target.extras.append((index.membersInHashOrder[Int(other)], entry))
          }
          owners[Int(place)] = Int32(number)
          if log.isOn { kept.append(entry) }
        }
      }
      if !kept.isEmpty {
        log.record(
          .kept(
            scribe.list(kept), by: scribe.name(ofMember: member),
            owned: group.members[Int(member)].owned?.count ?? 0, limit: nil))
      }
    }
  }

  private mutating func dealUnowned(_ topic: Int32, _ log: inout DecisionLog) {
    let partitions = index.partitions(ofTopic: topic)
    guard let first = partitions.first(where: { owners[Int($0)] < 0 }) else { return }
    var levels = MemberLevels(audience(topic), sizes: sizes)
    for partition in first..<partitions.upperBound where owners[Int(partition)] < 0 {
      let member = levels.nextLeast(sizes)
      log.record(
        .gaveToLeast(
          scribe.name(ofPartition: partition), to: name(member), size: sizes[Int(member)],
          rack: nil))
      owners[Int(partition)] = member
      sizes[Int(member)] += 1
    }
  }

  private mutating func balance(_ topics: [Int32], _ log: inout DecisionLog) {
    var last = -1
    for _ in 0..<Self.roundLimit {
      for (place, topic) in topics.enumerated() {
        if place == last { return }
        if balance(topic, &log) || last == -1 { last = place }
      }
    }
  }

  /// Evens a topic out among its subscribers.
  ///
  /// - Returns: Whether any partition moved.
  private mutating func balance(_ topic: Int32, _ log: inout DecisionLog) -> Bool {
    var levels = MemberLevels(audience(topic), sizes: sizes)
    guard levels.spread(sizes) > 1 else { return false }
    // Everybody gives up the highest partition first.
    var held: [Int32: [Int32]] = [:]
    for partition in index.partitions(ofTopic: topic) {
      held[owners[Int(partition)], default: []].append(partition)
    }
    var didMove = false
    while !levels.isBalanced {
      var source = levels.nextMost(sizes)
      while let member = source, held[member]?.isEmpty ?? true {
        levels.excludeMost()
        source = levels.nextMost(sizes)
      }
      guard let source, let partition = held[source]?.popLast() else { break }
      let destination = levels.nextLeast(sizes)
      // The partition stays where it is, although it is off the list.
      if levels.isBalanced { break }
      log.record(
        .moved(
          scribe.name(ofPartition: partition), from: name(source),
          fromSize: sizes[Int(source)], to: name(destination), toSize: sizes[Int(destination)],
          because: .balance, insteadOf: nil))
      owners[Int(partition)] = destination
      sizes[Int(source)] -= 1
      sizes[Int(destination)] += 1
      didMove = true
    }
    return didMove
  }
}
