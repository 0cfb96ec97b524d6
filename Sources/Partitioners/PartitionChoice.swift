/// How a partition was drawn for records without a key, with the numbers of the draw.
public enum PartitionChoice: Hashable, Sendable {
  /// The draw modulo the number of available partitions gave a place among them.
  case uniform(draw: Int32, available: Int32)

  /// As no partition was available, the draw modulo the number of all of them.
  case amongUnavailable(draw: Int32, count: Int32)

  /// Only one partition was available; nothing was drawn.
  case onlyAvailable

  /// The draw modulo the sum of all weights fell into the range of this partition's weight.
  ///
  /// A queue's weight is the longest queue's length plus one, minus its own length.
  case weighted(draw: Int32, total: Int, weight: Int)
}

extension RandomNumberGenerator {
  /// A random 32-bit number without its sign bit, as Kafka draws them.
  mutating func nextDraw() -> Int32 {
    let bits: UInt32 = next()
    return Int32(bitPattern: bits) & .max
  }

  /// Draws any partition: from the available ones, or if there are none from all.
  mutating func choosePartition(of topic: TopicPartitions) -> (Int32, PartitionChoice) {
    let draw = nextDraw()
    guard !topic.available.isEmpty else {
      return (draw % topic.count, .amongUnavailable(draw: draw, count: topic.count))
    }
    let available = Int32(topic.available.count)
    return (topic.available[Int(draw % available)], .uniform(draw: draw, available: available))
  }
}
