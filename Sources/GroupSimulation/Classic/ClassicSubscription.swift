internal import KafkaModel

/// What a classic client subscribes to, and what it has told the group of it.
struct ClassicSubscription: Sendable {
  /// The topics subscribed to; those that match, for a pattern.
  private(set) var topics: [TopicName]
  private var pattern: String?

  /// The topics named in the last JoinGroup.
  private var joined: [TopicName]?

  /// The topics of the whole group, for its leader.
  private var groupTopics: [TopicName] = []

  /// Whether the client would now join with other topics than it did.
  private(set) var hasChangedSinceJoin = false

  init(settings: ClientSettings) {
    pattern = settings.pattern
    topics = settings.pattern == nil ? Self.javaSet(settings.topics) : []
  }

  var isPattern: Bool { pattern != nil }

  func contains(_ topic: TopicName) -> Bool { topics.contains(topic) }

  /// Whether an assignment may hold partitions of a topic; a leader may know topics that match a
  /// pattern before the member does.
  func accepts(_ topic: TopicName) -> Bool {
    pattern.map { TopicPattern.matches($0, topic) } ?? contains(topic)
  }

  /// Whose metadata the client asks for.
  var metadataTopics: [TopicName] {
    groupTopics.isEmpty ? topics : groupTopics + topics.filter { !groupTopics.contains($0) }
  }

  mutating func replace(by topics: [TopicName]) {
    self.topics = Self.javaSet(topics)
    pattern = nil
    compare()
  }

  mutating func replace(byPattern pattern: String, among known: [Topic]) {
    self.pattern = pattern
    match(known)
  }

  /// Looks for topics that match the pattern, if there is one.
  mutating func match(_ known: [Topic]) {
    guard let pattern else { return }
    topics = known.map(\.name).filter { TopicPattern.matches(pattern, $0) }
    compare()
  }

  /// Follows the leader, who has assigned topics that match but were not known.
  ///
  /// - Returns: Whether there are any.
  mutating func adopt(_ assigned: [TopicName]) -> Bool {
    guard isPattern, let joined else { return false }
    let added = assigned.filter { !joined.contains($0) }
    guard !added.isEmpty else { return false }
    self.joined = joined + added
    topics += added.filter { !topics.contains($0) }
    compare()
    return true
  }

  mutating func markJoined() {
    joined = topics
    hasChangedSinceJoin = false
  }

  /// Takes over everybody's topics, as the leader.
  ///
  /// - Returns: Whether there are topics among them to which this client does not subscribe.
  /// - Complexity: O(*n*) for *n* names, if many members name the same.
  mutating func lead(_ subscriptions: [[TopicName]]) -> Bool {
    var seen = Set(topics)
    let own = seen.count
    groupTopics = []
    var last: [TopicName] = []
    for names in subscriptions where names != last {
      last = names
      for name in names where seen.insert(name).inserted { groupTopics.append(name) }
    }
    groupTopics += topics
    return seen.count > own
  }

  mutating func resetGroupTopics() { groupTopics = [] }

  /// Names in the order of a Java set made of them, each once: so they are told to the leader.
  private static func javaSet(_ names: [TopicName]) -> [TopicName] {
    var seen: Set<TopicName> = []
    let distinct = names.filter { seen.insert($0).inserted }
    return JavaHashOrder.places(
      hashes: distinct.map(\.javaHash), capacity: JavaHashOrder.capacity(copying: names.count)
    ).map { distinct[$0] }
  }

  private mutating func compare() {
    hasChangedSinceJoin = joined.map { Set($0) != Set(topics) } ?? false
  }
}
