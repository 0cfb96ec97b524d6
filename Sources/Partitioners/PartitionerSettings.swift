/// The producer's settings that decide partitions, by Kafka's and librdkafka's names.
public struct PartitionerSettings: Hashable, Sendable {
  public var kind: PartitionerKind

  /// `batch.size`, or a number of records.
  public var limit: RecordAccumulator.Limit

  /// `partitioner.ignore.keys`, which only the built-in rule of ``PartitionerKind/java`` reads.
  public var ignoresKeys: Bool

  /// `partitioner.adaptive.partitioning.enable`.
  public var isAdaptive: Bool

  /// `sticky.partitioning.linger.ms` of librdkafka.
  public var stickyLingerMilliseconds: Int64

  public init(
    _ kind: PartitionerKind, limit: RecordAccumulator.Limit = .bytes(16384),
    ignoresKeys: Bool = false, isAdaptive: Bool = true, stickyLingerMilliseconds: Int64 = 10
  ) {
    self.kind = kind
    self.limit = limit
    self.ignoresKeys = ignoresKeys
    self.isAdaptive = isAdaptive
    self.stickyLingerMilliseconds = stickyLingerMilliseconds
  }
}

extension RecordAccumulator.Limit {
  /// The bytes after which the built-in rule may switch; a number of records never makes it.
  // Doubled, a larger limit would overflow, and the real producer then looks for a partition for
  // ever: each one is due to be left before anything was appended.
  var stickyBatchSize: Int32 {
    switch self {
    case .bytes(let bytes): Int32(min(bytes, Int(Int32.max / 2)))
    case .records: .max / 2
    }
  }
}
