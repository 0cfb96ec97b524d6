/// Where a record goes, and why.
///
/// Facts, not sentences: `Texts` words them in each language, `--json` prints them as they are.
public struct PartitionDecision: Hashable, Sendable {
  public let partition: Int32
  public let reason: Reason

  public init(_ partition: Int32, _ reason: Reason) {
    self.partition = partition
    self.reason = reason
  }

  public enum Reason: Hashable, Sendable {
    /// The record names its partition.
    case named

    /// The key's hash, modulo the number of all partitions.
    case hashed(HashedKey)

    /// A counter that advances with every question, modulo the number of available partitions, or
    /// if there are none of all.
    case counted(value: Int32, divisor: Int32, amongAvailable: Bool)

    /// Records without a key stick to a partition by bytes (KIP-794): so many have gone there.
    case stickyByBytes(producedBytes: Int32, batchSize: Int32, choice: PartitionChoice)

    /// Records stick to a partition until a batch is full (KIP-480).
    case stickyByBatch(choice: PartitionChoice)

    /// librdkafka drew a partition for this record.
    case random(RandomPartition)

    /// Records without a key stick to a partition for a time (librdkafka).
    case stickyByTime(sinceMilliseconds: Int64, lingerMilliseconds: Int64, RandomPartition)
  }
}

/// A draw of librdkafka's, which looks at availability once.
public struct RandomPartition: Hashable, Sendable {
  public let partition: Int32

  /// What the first draw gave, if that partition was not available.
  ///
  /// The second draw is taken whatever it gives.
  public let rejected: Int32?
}
