/// A group and its cluster, what is to happen to them, and the seed: all that a run depends on.
///
/// The lab of a session is such a value; `save` writes it, `load` reads it, the group simulator
/// runs it. The same scenario always gives the same run.
package struct Scenario: Hashable, Sendable {
  /// The version of the format in which this program writes scenarios.
  package static let version = 1

  /// Where all randomness of a run comes from.
  package var seed: UInt64

  /// The cluster's topics, in the order in which they were written.
  package var topics: [ScenarioTopic]

  /// Settings of the brokers.
  package var broker: Settings

  /// Settings of every member that does not have its own.
  package var defaults: Settings

  /// The members, in the order in which they were written.
  ///
  /// Kafka puts them into its hash tables in the order in which they start, and among those that
  /// start together in this one, which decides something only where hash slots collide.
  package var members: [ScenarioMember]

  /// What happens, in the order in which it was written.
  ///
  /// Need not be in order of time. Events of the same time happen in this order.
  package var events: [ScenarioEvent]

  /// When a run ends; `nil` leaves it to the simulator.
  package var until: Duration?

  package init(
    seed: UInt64 = 0, topics: [ScenarioTopic] = [], broker: Settings = [:],
    defaults: Settings = [:], members: [ScenarioMember] = [], events: [ScenarioEvent] = [],
    until: Duration? = nil
  ) {
    self.seed = seed
    self.topics = topics
    self.broker = broker
    self.defaults = defaults
    self.members = members
    self.events = events
    self.until = until
  }

  package static let empty = Self()
}

extension Scenario {
  /// The most partitions that a topic may have: enough for any lesson, little enough for a laptop.
  package static let partitionLimit: Int32 = 2_000_000

  /// The topic of that name, or `nil` if the cluster has none.
  package subscript(topic name: TopicName) -> ScenarioTopic? {
    topics.first { $0.name == name }
  }

  /// The member of that name, or `nil` if it is not among those declared.
  package subscript(member name: MemberID) -> ScenarioMember? {
    members.first { $0.name == name }
  }
}
