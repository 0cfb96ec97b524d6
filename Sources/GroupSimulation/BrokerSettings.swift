internal import KafkaModel

/// The settings of the brokers that concern groups, by Kafka's names and with Kafka's defaults.
package struct BrokerSettings: Hashable, Sendable {
  /// The `group.initial.rebalance.delay.ms` (KIP-134).
  package var initialRebalanceDelay: Milliseconds = 3000

  /// How long a new member may be parked; a constant of Kafka's, no setting.
  package var newMemberJoinTimeout: Milliseconds = 300_000

  /// The `group.min.session.timeout.ms`.
  package var minSessionTimeout: Milliseconds = 6000

  /// The `group.max.session.timeout.ms`.
  package var maxSessionTimeout: Milliseconds = 1_800_000

  /// The `group.max.size`.
  package var maxSize = Int(Int32.max)

  /// The `group.consumer.session.timeout.ms` (KIP-848).
  package var consumerSessionTimeout: Milliseconds = 45_000

  /// The `group.consumer.heartbeat.interval.ms` (KIP-848).
  package var consumerHeartbeatInterval: Milliseconds = 5000

  /// The `group.consumer.max.size` (KIP-848).
  package var consumerMaxSize = Int(Int32.max)

  /// The `group.consumer.assignors`, of which the first is the default (KIP-848).
  package var consumerAssignors: [AssignorName] = ["uniform", "range"]

  /// The `group.consumer.migration.policy` (KIP-848).
  package var migrationPolicy = MigrationPolicy.bidirectional

  /// How long the join phases of a classic group last.
  package var joinPhases = JoinPhases.kafka

  /// The rules by which a join phase ends.
  package enum JoinPhases: Hashable, Sendable {
    /// Until everybody has joined, at most the longest rebalance timeout; the first as KIP-134 says.
    case kafka
    /// As in the broker that librdkafka brings along for tests: always as long as can be, which is
    /// the initial delay at first, and later a second less than the session timeout.
    case librdkafkaMock
  }

  /// Whether a group may change its protocol while it has members.
  package enum MigrationPolicy: String, CaseIterable, Sendable {
    case disabled, upgrade, downgrade, bidirectional
  }

  package init() {}
}
