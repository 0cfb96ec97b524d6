package import KafkaModel

/// The settings of one simulated consumer, by Kafka's names and with Kafka's defaults.
package struct ClientSettings: Hashable, Sendable {
  /// The `group.protocol`.
  package var groupProtocol = GroupProtocol.classic
  package var topics: [TopicName] = []

  /// Subscribes to every topic whose whole name matches, in place of ``topics``.
  package var pattern: String?

  /// The `partition.assignment.strategy`, in order of preference.
  package var assignors: [AssignorName] = ["range"]

  /// The `group.remote.assignor`; `nil` leaves the choice to the broker (KIP-848).
  package var serverAssignor: AssignorName?

  /// The `group.instance.id`.
  package var instance: InstanceID?

  /// The `client.rack`.
  package var rack: RackName?

  /// How long a message travels in one direction.
  package var latency: Milliseconds = 10

  /// How long the application works on what a `poll()` gave it, before it polls again.
  ///
  /// At 0 it is inside `poll()` all the time.
  package var pollPause: Milliseconds = 0

  /// The `session.timeout.ms`.
  package var sessionTimeout: Milliseconds = 45_000

  /// The `heartbeat.interval.ms`.
  package var heartbeatInterval: Milliseconds = 3000

  /// The `max.poll.interval.ms`, which is the rebalance timeout as well.
  package var maxPollInterval: Milliseconds = 300_000

  /// The `metadata.max.age.ms`.
  package var metadataMaxAge: Milliseconds = 300_000

  /// The `retry.backoff.ms`.
  package var retryBackoff: Milliseconds = 100

  /// The `enable.auto.commit`; off here, because most experiments are not about commits.
  package var autoCommit = false

  /// The `auto.commit.interval.ms`.
  package var autoCommitInterval: Milliseconds = 5000

  /// The `client.id`, with which the coordinator begins the ids of dynamic members.
  package var clientID = "consumer"

  /// Whose client library it is.
  package var library = Library.java

  /// The client libraries whose callbacks differ.
  package enum Library: String, CaseIterable, Sendable {
    case java
    /// Never calls `on_revoke` for nothing, nor `on_assign` for a newcomer that is given nothing in
    /// the consumer protocol; no other difference is modelled.
    case librdkafka
  }

  /// The version of JoinGroup that the client speaks.
  package var joinVersion: Int16 = 9

  /// The protocol between a consumer and its group.
  package enum GroupProtocol: String, CaseIterable, Sendable {
    case classic, consumer
  }

  package init() {}
}
