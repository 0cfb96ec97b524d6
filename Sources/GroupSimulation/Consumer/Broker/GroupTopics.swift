internal import KafkaModel

/// The topics that the members of a consumer group subscribe to, and what the group knows of them.
struct GroupTopics: Sendable {
  var names = NameTable<TopicKind>()

  /// How many members subscribe to each topic.
  private var subscribers: [Int] = []

  /// The group's "subscription metadata": what it knows of each topic, `nil` for one that does not
  /// exist or that nobody wants.
  private var metadata: [Metadata?] = []

  /// What a change of raises the group epoch (`TopicMetadata`).
  private struct Metadata: Equatable, Sendable {
    let partitionCount: Int32
    let racks: [[RackName]]
  }

  /// The keys of the topics that a member names, ascending and each only once.
  mutating func keys(of subscription: [TopicName]) -> [TopicKey] {
    let keys = subscription.map { names.intern($0) }.sorted()
    return keys.indices.filter { $0 == 0 || keys[$0 - 1] != keys[$0] }.map { keys[$0] }
  }

  /// Takes back one member's subscription and counts its next one.
  mutating func replace(_ before: [TopicKey], with after: [TopicKey]) {
    let missing = names.names.count - subscribers.count
    if missing > 0 { subscribers += Array(repeating: 0, count: missing) }
    for topic in before { subscribers[topic.offset] -= 1 }
    for topic in after { subscribers[topic.offset] += 1 }
  }

  /// Looks the subscribed topics up at the brokers.
  ///
  /// - Returns: Whether anything is not as the group knew it.
  mutating func refresh(from context: CoordinatorContext) -> Bool {
    let current = subscribers.indices.map { place -> Metadata? in
      guard subscribers[place] > 0 else { return nil }
      return context.topic(names.names[place]).map {
        Metadata(partitionCount: $0.partitionCount, racks: $0.racks)
      }
    }
    let known = metadata + Array(repeating: nil, count: current.count - metadata.count)
    metadata = current
    return current != known
  }

  /// The topics of which the group knows, for an assignor.
  ///
  /// Topics have the ids that they were given, or ids that follow from their names: the order of ids
  /// in hash tables decides what `uniform` lets members keep. Recorded runs do not tell the ids they
  /// had; all of them agree with `t` before `u`, which is the order of those derived.
  func known(in context: CoordinatorContext) -> [Topic] {
    zip(names.names, metadata).compactMap { name, known in
      known.map { Topic(name, partitionCount: $0.partitionCount, id: context.topic(name)?.id) }
    }
  }
}
