/// The Java producer's own rule for records without a key since Kafka 3.3 (KIP-794).
///
/// Records stick to one partition until about `batch.size` bytes went there. The next one is drawn
/// at random, and if queues differ in length, the shorter ones more often.
///
/// Records with a key neither count nor switch anything. One such object serves one topic.
public struct BuiltInPartitioner: Sendable {
  /// The partition that records go to at present.
  public struct Current: Hashable, Sendable {
    public let partition: Int32

    /// The bytes that went there, with record overhead and batch headers.
    public internal(set) var producedBytes: Int32

    /// How the partition was drawn.
    public let choice: PartitionChoice
  }

  /// The number of bytes after which a switch is due: `batch.size`, where 0 counts as 1.
  public let batchSize: Int32

  private var current: Current?
  private var load = QueueLoad()

  public init(batchSize: Int32) { self.batchSize = max(batchSize, 1) }

  /// The partition for the next record; drawn now if there has been none.
  public mutating func current(
    of topic: TopicPartitions, using generator: inout some RandomNumberGenerator
  ) -> Current {
    if let current { return current }
    let first = choose(of: topic, using: &generator)
    current = first
    return first
  }

  /// Counts bytes that were appended to the current partition, and draws the next one if it is time.
  ///
  /// The record that crosses the limit has gone to the old partition already. The draw may hit the
  /// same partition again. While a batch of the partition is open the switch is not allowed, so
  /// that batches go out whole; but it waits at most until twice the limit. The bytes are the
  /// growth of the batch, with record overhead and the header of a new batch; 0 makes up for a
  /// switch that was held back.
  ///
  /// - Returns: What was switched, or `nil` if records go on to the same partition.
  /// - Precondition: ``current(of:using:)`` was called before.
  public mutating func append(
    bytes: Int32, allowsSwitch: Bool, of topic: TopicPartitions,
    using generator: inout some RandomNumberGenerator
  ) -> PartitionSwitch? {
    guard var old = current else { preconditionFailure("Bytes went to no partition") }
    // Both wrap in Java. With a batch.size above 2^30 the doubled limit is negative, and every
    // record switches.
    old.producedBytes &+= bytes
    let isTwice = old.producedBytes >= batchSize &* 2
    guard isTwice || (allowsSwitch && old.producedBytes >= batchSize) else {
      current = old
      return nil
    }
    let next = choose(of: topic, using: &generator)
    current = next
    let reason: PartitionSwitch.Reason =
      !allowsSwitch ? .twiceBatchSize : bytes == 0 ? .heldBack : .batchSize
    return PartitionSwitch(
      from: old.partition, to: next.partition, afterBytes: old.producedBytes,
      batchSize: batchSize, reason: reason, choice: next.choice)
  }

  /// Takes over how long the queues are, for later choices; the current partition stays.
  ///
  /// The sizes are those of the partitions at the same places. Only the first `length` count; the
  /// rest were left out, because they have no leader or their broker is slow.
  ///
  /// - Precondition: As many sizes as partitions, at least `length`.
  public mutating func updateLoad(queueSizes: [Int32], partitions: [Int32], length: Int) {
    load.update(queueSizes: queueSizes, partitions: partitions, length: length)
  }

  /// Forgets how long the queues are: the next choices are uniform.
  public mutating func clearLoad() { load.clear() }

  private func choose(
    of topic: TopicPartitions, using generator: inout some RandomNumberGenerator
  ) -> Current {
    let (partition, choice) =
      load.isWeighted
      ? load.partition(for: generator.nextDraw()) : generator.choosePartition(of: topic)
    return Current(partition: partition, producedBytes: 0, choice: choice)
  }
}

/// A change of the partition that records without a key stick to.
public struct PartitionSwitch: Hashable, Sendable {
  /// What made the change due.
  public enum Reason: Hashable, Sendable {
    /// `batch.size` bytes were reached and no batch is open.
    case batchSize
    /// `batch.size` bytes were reached earlier, and the open batch is now full or sent.
    case heldBack
    /// Twice `batch.size` was reached: an open batch no longer holds the change back.
    case twiceBatchSize
  }

  public let from: Int32

  /// The next partition, which may be the same.
  public let to: Int32

  /// The bytes that went to the old partition.
  public let afterBytes: Int32

  public let batchSize: Int32
  public let reason: Reason
  public let choice: PartitionChoice
}
