/// A topic of a scenario: its partitions, where their replicas are, and its settings.
package struct ScenarioTopic: Hashable, Sendable {
  package var name: TopicName
  package var partitionCount: Int32

  /// For each partition the racks of its replicas, in replica order; empty if nobody knows them.
  package var racks: [[RackName]]

  /// The number of replicas of each partition; `nil` if nobody said.
  package var replicationFactor: Int16?

  /// The topic's UUID, as in ``Topic/id``.
  ///
  /// `nil` derives one from the name.
  package var id: TopicID?

  /// The topic's own settings.
  package var settings: Settings

  package init(
    _ name: TopicName, partitionCount: Int32, racks: [[RackName]] = [],
    replicationFactor: Int16? = nil, id: TopicID? = nil, settings: Settings = [:]
  ) {
    self.name = name
    self.partitionCount = partitionCount
    self.racks = racks
    self.replicationFactor = replicationFactor
    self.id = id
    self.settings = settings
  }

  /// The racks of as many partitions as the topic is to have, in the pattern of those it has.
  package func racks(continuedTo count: Int32) -> [[RackName]] {
    racks.isEmpty ? [] : (0..<Int(count)).map { racks[$0 % racks.count] }
  }

  /// The topic as the cluster's metadata shows it to an assignor.
  package var metadata: Topic {
    Topic(name, partitionCount: partitionCount, racks: racks, id: id)
  }
}
