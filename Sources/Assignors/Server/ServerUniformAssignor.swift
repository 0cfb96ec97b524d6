public import KafkaModel

/// The broker's `uniform`: balances, and lets members keep what they own as far as balance allows
/// (KIP-848).
///
/// What members own is their target assignment. Racks and instance ids are not looked at. Java's
/// hash order decides almost everything: the order of members, of topics by their ids, and of
/// partitions to revoke.
public struct ServerUniformAssignor: Assignor {
  public let name = "server-uniform"

  public init() {}

  /// - Complexity: O(*p* log *p*) for *p* partitions if all members subscribe to the same topics.
  ///   Otherwise up to 16 rounds, each of which sorts every topic's partitions and subscribers.
  public func assign(
    _ group: Group, log: inout DecisionLog
  ) throws(KafkaFailure) -> Assignment {
    if group.members.isEmpty { return .empty }
    let isHomogeneous = group.index.isHomogeneous
    Scribe(group).recordSkipped(in: &log)
    log.record(.chose(isHomogeneous ? .homogeneous : .heterogeneous))
    if isHomogeneous {
      var algorithm = HomogeneousAlgorithm(group)
      try algorithm.run(log: &log)
      return algorithm.target.assignment(in: group)
    } else {
      var algorithm = HeterogeneousAlgorithm(group)
      try algorithm.run(log: &log)
      return algorithm.target.assignment(in: group)
    }
  }
}

extension GroupIndex {
  /// Whether every topic that anybody names is named by all members, whether it exists or not.
  var isHomogeneous: Bool {
    let sets = subscriptions.map { Set($0) }
    return sets.allSatisfy { $0 == sets[0] }
  }
}

/// The broker's assignment while it is worked out.
struct TargetAssignment {
  /// By partition number, the member that has it; -1 for nobody.
  var owners: [Int32]

  /// What members keep although the table above cannot say so: partitions that do not exist, and
  /// partitions that somebody else has as well.
  var extras: [(member: Int32, entry: PartitionList.Entry)] = []

  init(_ index: GroupIndex) { owners = Array(repeating: -1, count: index.partitionCount) }

  /// Gives a partition that may not exist, or that somebody else may have as well.
  mutating func keep(_ entry: PartitionList.Entry, for member: Int32, _ index: GroupIndex) {
    if let number = index.number(of: entry), owners[Int(number)] < 0 {
      owners[Int(number)] = member
    } else {
      extras.append((member, entry))
    }
  }

  func assignment(in group: Group) -> Assignment {
    let index = group.index
    let topics = index.assignableTopics
    let plain = Assignment(owners: owners, topics: topics, in: group)
    if extras.isEmpty { return plain }

    var lists = group.members.indices.map { Set(plain.list(at: $0).entries) }
    for (member, entry) in extras { lists[Int(member)].insert(entry) }
    var layout = ListLayout(counts: lists.map { Int32($0.count) })
    for (member, list) in lists.enumerated() {
      for entry in list.sorted(by: { ($0.topic, $0.partition) < ($1.topic, $1.partition) }) {
        layout.append(entry, to: member)
      }
    }
    return layout.assignment(in: group)
  }
}

extension GroupIndex {
  /// The number of a partition; `nil` if it does not exist or nobody subscribes to its topic.
  func number(of entry: PartitionList.Entry) -> Int32? {
    guard entry.topic >= 0, audienceOfTopic[Int(entry.topic)] >= 0,
      (0..<partitionCounts[Int(entry.topic)]).contains(entry.partition)
    else { return nil }
    return firstPartitions[Int(entry.topic)] + entry.partition
  }
}
