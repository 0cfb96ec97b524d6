internal import KafkaModel

/// What a client knows of the cluster's topics, and when it asks again.
struct ClientMetadata: Sendable {
  /// The topics as they were when the client last asked.
  private(set) var topics: [Topic] = []

  /// When the client asks again by itself.
  private(set) var dueAt = SimulatedInstant.start

  /// Whether the client leads its group, and so watches the partitions of the group's topics.
  var isLeader = false

  /// Whether topics have changed since this client assigned them.
  private(set) var hasChangedSinceAssignment = false

  private var isRequested = true
  private var version = 0
  private var snapshot = Snapshot()
  private var assignmentSnapshot: Snapshot?
  private let maxAge: Milliseconds

  /// What the client saw of its topics at one time.
  private struct Snapshot: Sendable {
    var version = 0
    var names: [TopicName] = []
    var topics: [Topic] = []

    /// What is compared: partitions, and their racks if the client has one itself (KIP-881).
    func partitions(withRacks: Bool) -> [TopicName: [[RackName]]] {
      let wanted = Set(names)
      return topics.reduce(into: [:]) { partitions, topic in
        guard wanted.contains(topic.name) else { return }
        partitions[topic.name] = (0..<Int(topic.partitionCount)).map { place in
          withRacks && place < topic.racks.count ? topic.racks[place] : []
        }
      }
    }
  }

  // Whether the client has a rack, and so minds those of partitions.
  private let hasRack: Bool

  init(maxAge: Milliseconds, hasRack: Bool = false) {
    self.maxAge = maxAge
    self.hasRack = hasRack
  }

  /// Whether the client has not yet looked at what it last learnt.
  var hasNews: Bool { version > snapshot.version }

  mutating func request() { isRequested = true }

  mutating func refreshIfDue(_ io: inout ClientIO) {
    if isRequested || io.now >= dueAt { refresh(&io) }
  }

  mutating func refresh(_ io: inout ClientIO) {
    topics = io.topics
    version += 1
    dueAt = io.now + maxAge
    isRequested = false
  }

  mutating func takeSnapshot(of names: [TopicName]) {
    snapshot = Snapshot(version: version, names: names, topics: topics)
    guard let assignmentSnapshot else { return }
    hasChangedSinceAssignment =
      assignmentSnapshot.version != version
      && assignmentSnapshot.partitions(withRacks: hasRack)
        != snapshot.partitions(withRacks: hasRack)
  }

  /// Notes that the client has assigned what it knows now.
  mutating func rememberAssignment() {
    assignmentSnapshot = snapshot
    hasChangedSinceAssignment = false
  }

  mutating func forgetAssignment() {
    assignmentSnapshot = nil
    hasChangedSinceAssignment = false
  }
}
