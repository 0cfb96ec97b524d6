/// Records sent to one topic with one partitioner, to see where they go.
public struct PartitionExperiment: Hashable, Sendable {
  /// When waiting batches leave.
  public enum Sending: Hashable, Sendable {
    /// Never: everything piles up in the producer.
    case never
    /// After so many records, all of them; 1 sends every record as its own batch.
    case afterEvery(Int)
  }

  public var settings: PartitionerSettings
  public var topic: TopicPartitions
  public var sending: Sending

  /// The time between two records, which only librdkafka's sticky layer looks at.
  public var intervalMilliseconds: Int64

  public init(
    _ settings: PartitionerSettings, topic: TopicPartitions, sending: Sending = .never,
    intervalMilliseconds: Int64 = 0
  ) {
    self.settings = settings
    self.topic = topic
    self.sending = sending
    self.intervalMilliseconds = intervalMilliseconds
  }

  /// Sends records one after another, with a generator whose seed repeats the run.
  ///
  /// - Throws: ``PartitioningFailure/noSuchPartition(_:count:)`` if a record names a partition that
  ///   the topic does not have.
  public func placements(
    of records: some Sequence<PartitionedRecord>,
    using generator: inout some RandomNumberGenerator
  ) throws(PartitioningFailure) -> [Placement] {
    var producer = TopicPartitioner(settings, topic: topic)
    var placements: [Placement] = []
    for record in records {
      let now = Int64(placements.count) * intervalMilliseconds
      placements.append(try producer.place(record, atMilliseconds: now, using: &generator))
      if case .afterEvery(let count) = sending, placements.count.isMultiple(of: max(count, 1)) {
        producer.sendAll()
      }
    }
    return placements
  }
}

/// What each partition got.
public struct PartitionTally: Hashable, Sendable {
  /// Records by partition.
  public let counts: [Int]

  /// Bytes by partition, with record overhead and batch headers.
  public let bytes: [Int]

  /// Adds up where records went.
  ///
  /// - Precondition: Every placement is on one of `partitionCount` partitions.
  public init(_ placements: some Sequence<Placement>, partitionCount: Int32) {
    var counts = Array(repeating: 0, count: Int(partitionCount))
    var bytes = counts
    for placement in placements {
      counts[Int(placement.partition)] += 1
      bytes[Int(placement.partition)] += placement.appended.bytes
    }
    self.counts = counts
    self.bytes = bytes
  }

  /// The partitions that got nothing, ascending.
  public var idle: [Int32] {
    counts.indices.filter { counts[$0] == 0 }.map { Int32($0) }
  }
}
