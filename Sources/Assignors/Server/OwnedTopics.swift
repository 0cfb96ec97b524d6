internal import KafkaModel

/// What a member owns, as the broker hands it to its assignors: a map from topic ids to sets.
struct OwnedTopics {
  /// One topic of the map.
  struct Topic {
    /// The topic's number; -1 if it neither exists nor is subscribed to.
    let number: Int32

    /// The partitions in the order in which Java's set iterates over them.
    let partitions: [Int32]
  }

  /// The topics in the order in which Java's map iterates over them.
  let topics: [Topic]

  /// - Complexity: O(*n* log *n*) for *n* partitions.
  init(_ member: Int32, of group: Group) {
    guard let owned = group.members[Int(member)].owned, !owned.isEmpty else {
      topics = []
      return
    }
    let table = group.index.ownedTables[Int(group.index.ownedTableOfMember[Int(member)])]
    let partitions = Dictionary(grouping: owned.entries, by: \.topic)
    // The broker fills its map in order of name.
    let named = partitions.sorted { owned.topics[Int($0.key)] < owned.topics[Int($1.key)] }
    let hashes = named.map { topic, _ in
      JavaHash.uuid(group.id(ofTopic: table[Int(topic)], named: owned.topics[Int(topic)]))
    }
    topics = JavaHashOrder.places(hashes: hashes).map { place in
      let (topic, entries) = named[place]
      return Topic(number: table[Int(topic)], partitions: Self.inSetOrder(entries))
    }
  }

  /// Partitions as `new HashSet<>(list)` iterates over them.
  private static func inSetOrder(_ entries: [PartitionList.Entry]) -> [Int32] {
    var seen: Set<Int32> = []
    let partitions = entries.map(\.partition).filter { seen.insert($0).inserted }
    let capacity = JavaHashOrder.capacity(copying: entries.count)
    return JavaHashOrder.places(hashes: partitions, capacity: capacity).map { partitions[$0] }
  }
}

extension Group {
  /// The UUID of a topic, also of one that is gone.
  func id(ofTopic number: Int32, named name: TopicName) -> TopicID {
    let place = number < 0 ? -1 : index.placesOfTopics[Int(number)]
    if place >= 0 { return topics[Int(place)].effectiveID }
    // The id of a deleted topic is not on record; recorded runs made this one up.
    return TopicID(mostSignificantBits: 0x7777, leastSignificantBits: Int64(name.javaHash))
  }
}
