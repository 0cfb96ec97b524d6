/// One consumer of a scenario: its name, when it starts, and how it behaves.
package struct ScenarioMember: Hashable, Sendable {
  /// The name by which people and events call the member.
  package var name: MemberID

  /// When the member starts, from the beginning of the run.
  package var start: Duration

  package var profile: MemberProfile

  package init(_ name: MemberID, start: Duration = .zero, profile: MemberProfile = .init()) {
    self.name = name
    self.start = start
    self.profile = profile
  }
}

/// How a consumer behaves, whatever it is called: subscription, settings, speed and ownership.
package struct MemberProfile: Hashable, Sendable {
  package var subscription: SubscribedTopics

  /// The member's own settings, by Kafka's names; `group.instance.id` and `client.rack` are here.
  package var settings: Settings

  /// How long a message travels in one direction.
  package var latency: Duration

  /// How long the application works between two calls of `poll()`; zero if it is always in one.
  package var pollInterval: Duration

  /// How long the application works on one record.
  package var recordTime: Duration

  /// The partitions that the member owns, in its order; `nil` if it was never given any.
  package var owned: [TopicPartition]?

  /// The generation in which ``owned`` was assigned; -1 for none.
  package var generation: Int32

  package init(
    subscription: SubscribedTopics = .everything, settings: Settings = [:],
    latency: Duration = Self.usualLatency, pollInterval: Duration = .zero,
    recordTime: Duration = .zero, owned: [TopicPartition]? = nil, generation: Int32 = -1
  ) {
    self.subscription = subscription
    self.settings = settings
    self.latency = latency
    self.pollInterval = pollInterval
    self.recordTime = recordTime
    self.owned = owned
    self.generation = generation
  }

  /// The latency of a member of which nothing else is said, and of all recorded runs.
  package static let usualLatency = Duration.milliseconds(10)
}

/// What a member wants to read.
package enum SubscribedTopics: Hashable, Sendable {
  /// Every topic of the lab, later ones too: shown `*`.
  case everything
  /// These topics, in this order; they need not exist.
  case topics([TopicName])
  /// Every topic whose whole name matches a regular expression.
  case pattern(String)
}
