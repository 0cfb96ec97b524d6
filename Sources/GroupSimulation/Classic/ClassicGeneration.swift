internal import KafkaModel

/// Which generation a client believes to be in, and as whom.
struct ClassicGeneration: Hashable, Sendable {
  var id: Int32 = -1
  var member: MemberKey?

  /// The strategy that the group has chosen; `nil` once the generation was reset.
  var protocolName: AssignorName?

  static let none = Self()

  /// Whether the generation was forgotten; the member id may still be valid.
  var isReset: Bool { id < 0 && protocolName == nil }
}

/// The state of a member in the Java client, by Kafka's names.
package enum ClassicMemberState: String, CaseIterable, Sendable {
  case unjoined = "UNJOINED"
  /// JoinGroup is sent.
  case preparingRebalance = "PREPARING_REBALANCE"
  /// SyncGroup is sent.
  case completingRebalance = "COMPLETING_REBALANCE"
  case stable = "STABLE"
}
