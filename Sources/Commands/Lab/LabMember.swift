internal import Assignors
internal import KafkaModel

/// A member of the lab's group: what it declares, and what it owns.
struct LabMember: Sendable, Equatable {
  let id: MemberID

  /// The topics it subscribes to; `nil` for every topic of the lab, later ones too.
  var topics: [TopicName]?

  /// The pattern it subscribes by, as Java's `Pattern` would match it: the whole name.
  var pattern: String?

  /// Its own settings by Kafka's names, as typed.
  ///
  /// What is not here comes from the lab's defaults.
  var settings: [String: String] = [:]

  /// What it owns since the last rebalance; `nil` if it has not been through one.
  var owned: PartitionList?

  /// The generation of ``owned``; -1 for none.
  var generation: Int32 = -1

  init(_ id: MemberID) { self.id = id }

  /// Whether it waits for its first rebalance.
  var isNew: Bool { owned == nil }

  var instance: InstanceID? { settings["group.instance.id"].map { InstanceID($0) } }
  var rack: RackName? { settings["client.rack"].map { RackName($0) } }
}
