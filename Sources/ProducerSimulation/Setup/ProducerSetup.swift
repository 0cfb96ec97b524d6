package import KafkaModel

/// What a producer and the services around it are set up with before anything is sent: all that a
/// scenario file keeps of them.
package struct ProducerSetup: Hashable, Sendable {
  /// The producer's settings by Kafka's names.
  package var settings: Settings = [:]

  /// `interceptor.classes`, in the order in which they are asked.
  package var interceptors: [Interceptor] = []

  /// The bounds that the brokers hold clients to.
  package var quotas = QuotaTable()

  /// The schema registry beside the brokers.
  package var registry = SchemaRegistry()

  package init() {}
}
