/// The rule of Kafka 2.4 to 3.2 for records without a key: one partition per batch (KIP-480).
public struct StickyPartitionCache: Sendable {
  /// The cached partition with the draw that it came from.
  public struct Cached: Hashable, Sendable {
    public let partition: Int32
    public let choice: PartitionChoice
  }

  private var cached: Cached?

  public init() {}

  /// The partition for the next record; drawn now if there has been none.
  public mutating func current(
    of topic: TopicPartitions, using generator: inout some RandomNumberGenerator
  ) -> Cached {
    if let cached { return cached }
    let first = choose(otherThan: nil, of: topic, using: &generator)
    cached = first
    return first
  }

  /// Learns that a record meant for `previous` would open a batch, and leaves that partition.
  ///
  /// Nothing happens if another partition is cached: somebody has left `previous` already.
  public mutating func onNewBatch(
    previous: Int32, of topic: TopicPartitions, using generator: inout some RandomNumberGenerator
  ) {
    guard cached == nil || cached?.partition == previous else { return }
    cached = choose(otherThan: cached?.partition, of: topic, using: &generator)
  }

  private func choose(
    otherThan old: Int32?, of topic: TopicPartitions,
    using generator: inout some RandomNumberGenerator
  ) -> Cached {
    if topic.available.count == 1 {
      return Cached(partition: topic.available[0], choice: .onlyAvailable)
    }
    while true {
      let (partition, choice) = generator.choosePartition(of: topic)
      // With no partition available Kafka takes what it drew, even the old one.
      if partition != old || topic.available.isEmpty {
        return Cached(partition: partition, choice: choice)
      }
    }
  }
}
