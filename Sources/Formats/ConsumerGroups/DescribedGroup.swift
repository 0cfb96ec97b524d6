package import KafkaModel

package enum GroupKind {}

/// The name of a consumer group, its `group.id`.
package typealias GroupName = Name<GroupKind>

/// What kafka-consumer-groups tells about one group.
///
/// Each of its views tells a part; what none of them told is `nil`.
package struct DescribedGroup: Hashable, Sendable {
  /// The name; `nil` if the output is too old to have it in its columns.
  package var name: GroupName?

  package var members: [DescribedMember] = []
  package var partitions: [DescribedPartition] = []

  /// The state, as the tool spells it: `Stable`, `Empty`, `PreparingRebalance`, ….
  package var state: String?

  /// The strategy that the group uses.
  package var strategy: String?
  package var coordinator: Coordinator?
  package var memberCount: Int?

  /// The group's epoch, and that of its target assignment (KIP-848).
  package var epoch: Int32?
  package var targetEpoch: Int32?

  package init(_ name: GroupName?) { self.name = name }

  /// The broker that coordinates a group.
  package struct Coordinator: Hashable, Sendable {
    package var host: String
    package var port: Int
    package var id: String

    package init(host: String, port: Int, id: String) {
      self.host = host
      self.port = port
      self.id = id
    }
  }
}

/// One member of a described group.
package struct DescribedMember: Hashable, Sendable {
  package var id: MemberID
  package var client: String?

  /// The address that the member came from, such as `/10.0.0.7`.
  package var host: String?
  package var instance: InstanceID?
  package var partitionCount: Int?
  package var owned: [TopicPartition]?

  /// The member's epoch, and what it is to own at which (KIP-848).
  package var epoch: Int32?
  package var target: [TopicPartition]?
  package var targetEpoch: Int32?

  package init(_ id: MemberID) { self.id = id }
}

/// One partition that a described group has committed offsets of, or reads.
package struct DescribedPartition: Hashable, Sendable {
  package var partition: TopicPartition
  package var committed: Int64?
  package var logEnd: Int64?
  package var lag: Int64?
  package var leaderEpoch: Int32?
  package var owner: MemberID?

  package init(_ partition: TopicPartition) { self.partition = partition }
}

extension DescribedGroup {
  /// The topics in the order in which they were named, each with the highest partition seen + 1.
  ///
  /// The real topic may have more partitions, of which nobody has committed any offset.
  package var topics: [(name: TopicName, partitionCount: Int32)] {
    var counts: [TopicName: Int32] = [:]
    var names: [TopicName] = []
    let owned = members.flatMap { ($0.owned ?? []) + ($0.target ?? []) }
    for partition in partitions.map(\.partition) + owned {
      if counts[partition.topic] == nil { names.append(partition.topic) }
      counts[partition.topic] = max(counts[partition.topic] ?? 0, partition.partition + 1)
    }
    return names.map { ($0, counts[$0] ?? 0) }
  }

  /// Whether the group uses the protocol of KIP-848, as far as anybody can tell.
  package var usesConsumerProtocol: Bool {
    strategy == "uniform" || ["Assigning", "Reconciling"].contains(state)
      || members.contains { $0.epoch != nil }
  }
}
