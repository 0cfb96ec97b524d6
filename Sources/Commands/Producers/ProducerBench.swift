internal import KafkaModel
internal import Partitioners
internal import ProducerSimulation

/// What a lab knows of producers: what was asked of partitioners, and the brokers' quotas.
struct ProducerBench: Sendable {
  /// The topic and the partitioners that `partition` was last asked about.
  var question: PartitionQuestion?

  /// The bounds that the broker holds clients to.
  var quotas = QuotaTable()

  /// The schema registry beside the brokers.
  var registry = SchemaRegistry()

  /// The longest delay of the last `quota run`.
  var lastThrottle: Duration?
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
    partitioners = [NamedPartitioner(name: PartitionerKind.java.rawValue, kind: .java)]
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
    return question
  }

  /// Sends records one after another; every partitioner starts from the same seed.
  ///
  /// - Throws: ``PartitioningFailure``.
  func placements(
    of records: [PartitionedRecord], by partitioner: NamedPartitioner
  ) throws(PartitioningFailure) -> [Placement] {
    var generator = SplitMix64(seed: seed)
    let experiment = PartitionExperiment(
      PartitionerSettings(partitioner.kind), topic: try TopicPartitions(count: partitionCount))
    return try experiment.placements(of: records, using: &generator)
  }

  /// The partition of a record with this key, by the first of the partitioners.
  func partition(of key: [UInt8]) throws(PartitioningFailure) -> Int32 {
    guard let partitioner = partitioners.first else { throw .noPartitions }
    let record = PartitionedRecord(key: key, valueBytes: Self.standardValueBytes)
    return try placements(of: [record], by: partitioner)[0].partition
  }
}
