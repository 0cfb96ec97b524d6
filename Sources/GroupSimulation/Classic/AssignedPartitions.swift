internal import KafkaModel

/// The partitions that a client holds: a set, kept in Kafka's order.
struct AssignedPartitions: Sendable {
  /// By topic, then by partition.
  let list: PartitionList

  static let empty = Self(sorted: .empty)

  private init(sorted list: PartitionList) { self.list = list }

  /// Sorts a list, unless it is sorted already.
  ///
  /// - Complexity: O(*n*) for *n* partitions in order, else O(*n* log *n*).
  init(_ list: PartitionList) {
    let isSorted = zip(list.entries, list.entries.dropFirst()).allSatisfy {
      Self.precedes($0, in: list, $1, in: list)
    }
    if isSorted {
      self.init(sorted: list)
    } else {
      let entries = list.entries.sorted { Self.precedes($0, in: list, $1, in: list) }
      self.init(sorted: PartitionList(topics: list.topics, entries: entries[...]))
    }
  }

  var isEmpty: Bool { list.isEmpty }

  /// The topics of the partitions, each of them once.
  var topics: [TopicName] {
    var topics: [TopicName] = []
    var last: Int32?
    for entry in list.entries where entry.topic != last {
      last = entry.topic
      topics.append(list.topics[Int(entry.topic)])
    }
    return topics
  }

  /// The partitions of those topics that satisfy a condition.
  func filter(_ isIncluded: (TopicName) -> Bool) -> Self {
    let included = Set(topics.filter(isIncluded))
    let entries = list.entries.filter { included.contains(list.topics[Int($0.topic)]) }
    return Self(sorted: PartitionList(topics: list.topics, entries: entries[...]))
  }

  /// The partitions that are not in another set.
  ///
  /// - Complexity: O(*n* + *m*) for sets of *n* and *m* partitions.
  func subtracting(_ other: Self) -> Self {
    guard !other.isEmpty, !isEmpty else { return self }
    var rest: [PartitionList.Entry] = []
    var theirs = other.list.entries[...]
    for mine in list.entries {
      while let first = theirs.first, Self.precedes(first, in: other.list, mine, in: list) {
        theirs.removeFirst()
      }
      let isCommon = theirs.first.map { !Self.precedes(mine, in: list, $0, in: other.list) }
      if isCommon != true { rest.append(mine) }
    }
    return Self(sorted: PartitionList(topics: list.topics, entries: rest[...]))
  }

  private static func precedes(
    _ lhs: PartitionList.Entry, in left: PartitionList, _ rhs: PartitionList.Entry,
    in right: PartitionList
  ) -> Bool {
    let lhsName = left.topics[Int(lhs.topic)]
    let rhsName = right.topics[Int(rhs.topic)]
    return lhsName == rhsName ? lhs.partition < rhs.partition : lhsName < rhsName
  }
}

extension AssignedPartitions {
  /// The partitions in the order in which the Java client tells them to the leader.
  ///
  /// That of a hash table, with the partitions of a topic kept together.
  var javaList: PartitionList {
    guard list.count > 1 else { return list }
    var hashes: [Int32: Int32] = [:]
    let order = JavaHashOrder.places(
      hashes: list.entries.map { entry in
        let topic = hashes[entry.topic] ?? list.topics[Int(entry.topic)].javaHash
        hashes[entry.topic] = topic
        return JavaHash.topicPartition(topicHash: topic, partition: entry.partition)
      }, capacity: Self.capacity(madeFor: list.count))
    var topics: [Int32] = []
    var byTopic: [Int32: [PartitionList.Entry]] = [:]
    for place in order {
      let entry = list.entries[list.entries.startIndex + place]
      if byTopic[entry.topic] == nil { topics.append(entry.topic) }
      byTopic[entry.topic, default: []].append(entry)
    }
    let entries = topics.flatMap { byTopic[$0] ?? [] }
    return PartitionList(topics: list.topics, entries: entries[...])
  }

  /// The capacity of `new HashMap(count)` once it holds `count` keys.
  private static func capacity(madeFor count: Int) -> Int {
    var capacity = 1
    while capacity < count { capacity *= 2 }
    return JavaHashOrder.grown(capacity, toHold: count)
  }
}
