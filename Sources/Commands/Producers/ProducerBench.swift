internal import KafkaModel
internal import Partitioners
internal import ProducerSimulation

/// What a lab knows of producers: how they are set up, and what was last done with them.
struct ProducerBench: Sendable {
  /// Settings, interceptors, quotas and registry: what a scenario file keeps.
  var setup = ProducerSetup()

  /// The registry's clients of the running producer and consumer, with what they remember.
  var producerClient = RegistryClient()
  var consumerClient = RegistryClient()

  /// The topic and the partitioners that `partition` was last asked about.
  var question: PartitionQuestion?

  /// What `partition` answered last.
  var lastPartition: PartitionAnswer?

  /// What `send` did last.
  var lastSend: SendAnswer?

  /// The page of the last `send --step`, from 0; `nil` if nobody steps.
  var page: Int?

  /// What the last `quota run` came to.
  var lastQuotaRun: LastQuotaRun?
}

extension Lab {
  /// The kinds of results that `why` and `expect error` can be about.
  enum Outcome: Sendable {
    case assignment, partition, send, quota
  }
}

/// A topic, and partitioners that place records on it.
struct PartitionQuestion: Sendable {
  /// `nil` for partitions that belong to no topic of the lab.
  var topic: TopicName?
  var partitionCount: Int32

  /// Whether the lab's topics say how many partitions there are.
  var isOfLab = true
  var partitioners: [NamedPartitioner]

  /// Repeats the draws of partitioners that draw.
  var seed: UInt64

  /// The producer's settings, of which `batch.size` and a few others matter here.
  var settings: Settings

  /// The partitions without a leader.
  var unavailable: [Int32] = []

  /// When waiting batches leave.
  var sending = PartitionExperiment.Sending.never

  /// The number of partitions where there is no topic to say it.
  static let standardCount: Int32 = 6

  /// What a record without a value of its own carries, in bytes.
  // With length and overhead the first records of a batch then take 1024 bytes each, so that the
  // arithmetic of batch.size can be done in the head.
  static let standardValueBytes = 1015

  /// Asks about the lab's first topic and the Java producer.
  init(_ lab: Lab) {
    topic = lab.topics.first?.name
    partitionCount = lab.topics.first?.partitionCount ?? Self.standardCount
    settings = lab.producers.setup.settings
    let kind = (try? settings.partitionerKind()) ?? .java
    partitioners = [NamedPartitioner(name: kind.rawValue, kind: kind)]
    seed = lab.seed
  }

  /// The same question about the topic as it is now.
  func asked(of lab: Lab) -> Self {
    guard isOfLab else { return self }
    var question = Self(lab)
    if let topic, let count = lab[topic: topic]?.partitionCount {
      question.topic = topic
      question.partitionCount = count
    }
    question.partitioners = partitioners
    question.seed = seed
    question.unavailable = unavailable.filter { $0 < question.partitionCount }
    return question
  }

  /// The topic as the producer's metadata show it.
  ///
  /// - Throws: ``PartitioningFailure``.
  func partitions() throws(PartitioningFailure) -> TopicPartitions {
    try TopicPartitions(count: partitionCount, unavailable: unavailable)
  }

  /// The lab's settings for one partitioner.
  private func settings(of kind: PartitionerKind) -> PartitionerSettings {
    var settings = (try? ProducerSettings(settings).partitioner) ?? PartitionerSettings(kind)
    settings.kind = kind
    return settings
  }

  /// Sends records one after another; every partitioner starts from the same seed.
  ///
  /// - Throws: ``PartitioningFailure``.
  func placements(
    of records: [PartitionedRecord], by partitioner: NamedPartitioner
  ) throws(PartitioningFailure) -> [Placement] {
    var generator = SplitMix64(seed: seed)
    let experiment = PartitionExperiment(
      settings(of: partitioner.kind), topic: try partitions(), sending: sending)
    return try experiment.placements(of: records, using: &generator)
  }

  /// The partition of a record with this key, by the first of the partitioners.
  func partition(of key: [UInt8]) throws(PartitioningFailure) -> Int32 {
    guard let partitioner = partitioners.first else { throw .noPartitions }
    let record = PartitionedRecord(key: key, valueBytes: Self.standardValueBytes)
    return try placements(of: [record], by: partitioner)[0].partition
  }
}
