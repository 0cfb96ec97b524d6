package import KafkaModel
package import Partitioners

/// When a write counts as done.
package enum Acks: String, CaseIterable, Sendable {
  /// As soon as the request is written; nobody learns the offset.
  case none = "0"
  /// When the leader has it.
  case leader = "1"
  /// When all in-sync replicas have it.
  case all
}

/// The settings of a producer that this simulation honours, by Kafka's names and defaults.
package struct ProducerSettings: Hashable, Sendable {
  /// `partitioner.class` and what belongs to it, with `batch.size`.
  package var partitioner: PartitionerSettings

  /// `linger.ms`: 0 in the snapshot, 5 since 4.0.
  package var lingerMilliseconds: Int64 = 0

  package var acks = Acks.all

  /// `max.request.size`.
  package var maxRequestBytes = 1_048_576

  /// `buffer.memory`.
  package var bufferBytes = 33_554_432

  /// `max.block.ms`: how long `send()` waits for metadata and memory together.
  package var maxBlockMilliseconds: Int64 = 60_000

  /// `delivery.timeout.ms`.
  package var deliveryTimeoutMilliseconds: Int64 = 120_000

  /// `max.in.flight.requests.per.connection`.
  package var maxInFlight = 5

  package init(partitioner: PartitionerSettings = PartitionerSettings(.java)) {
    self.partitioner = partitioner
  }

  /// `batch.size`, where 0 counts as 1.
  var batchBytes: Int {
    switch partitioner.limit {
    case .bytes(let bytes): max(bytes, 1)
    case .records: 1
    }
  }
}

/// A producer, its cluster, and what an application sends through it.
package struct ProducerScenario: Hashable, Sendable {
  /// A time in which a broker cannot be reached.
  package struct Outage: Hashable, Sendable {
    package let broker: Int
    package let from: Int64
    package let until: Int64

    package init(broker: Int, from: Int64, until: Int64) {
      self.broker = broker
      self.from = from
      self.until = until
    }
  }

  /// One call of `send()`.
  package struct Send: Hashable, Sendable {
    /// When the application makes it, unless an earlier call still blocks.
    package let milliseconds: Int64
    package let record: ProducerRecord

    package init(at milliseconds: Int64, _ record: ProducerRecord) {
      self.milliseconds = milliseconds
      self.record = record
    }
  }

  /// A registry with a client of it, for ``Serializer/avro``.
  package struct RegistryUse: Hashable, Sendable {
    package var registry: SchemaRegistry

    /// With its caches, which a restart of the producer empties.
    package var client: RegistryClient

    package var keySchema: AvroSchema?
    package var valueSchema: AvroSchema?

    package init(
      registry: SchemaRegistry = SchemaRegistry(), client: RegistryClient = RegistryClient(),
      keySchema: AvroSchema? = nil, valueSchema: AvroSchema? = nil
    ) {
      self.registry = registry
      self.client = client
      self.keySchema = keySchema
      self.valueSchema = valueSchema
    }
  }

  package var settings: ProducerSettings
  package var keySerializer: Serializer
  package var valueSerializer: Serializer
  package var interceptors: [Interceptor]

  /// `nil` without a registry.
  package var registryUse: RegistryUse?

  package var topic: TopicName

  /// The topic's partitions; `nil` if the cluster does not know it.
  package var partitions: TopicPartitions?

  /// Brokers, numbered from 0; partition *p* is led by broker *p* mod their number.
  package var brokerCount: Int

  /// The network's delay in each direction.
  package var oneWayMilliseconds: Int64

  package var outages: [Outage]

  /// In the order in which the application makes them.
  package var sends: [Send]

  /// Repeats the partitioner's draws.
  package var seed: UInt64

  /// When the run ends; at most ``longestMilliseconds``.
  package var endMilliseconds: Int64

  /// The longest run: an hour.
  package static let longestMilliseconds: Int64 = 3_600_000

  /// The most steps of a run, after which it is cut short.
  package static let stepLimit = 200_000

  package init(
    topic: TopicName, partitions: TopicPartitions?, settings: ProducerSettings = ProducerSettings(),
    keySerializer: Serializer = .string, valueSerializer: Serializer = .string,
    interceptors: [Interceptor] = [], brokerCount: Int = 1, oneWayMilliseconds: Int64 = 2,
    outages: [Outage] = [], sends: [Send], seed: UInt64 = 0, endMilliseconds: Int64 = 600_000
  ) {
    self.topic = topic
    self.partitions = partitions
    self.settings = settings
    self.keySerializer = keySerializer
    self.valueSerializer = valueSerializer
    self.interceptors = interceptors
    self.brokerCount = max(brokerCount, 1)
    self.oneWayMilliseconds = oneWayMilliseconds
    self.outages = outages
    self.sends = sends
    self.seed = seed
    self.endMilliseconds = min(endMilliseconds, Self.longestMilliseconds)
  }
}
