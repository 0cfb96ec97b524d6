/// One partition of one topic, printed `orders-3`.
public struct TopicPartition: Hashable, Sendable {
  public let topic: TopicName

  /// The partition's number, from zero.
  public let partition: Int32

  public init(_ topic: TopicName, _ partition: Int32) {
    self.topic = topic
    self.partition = partition
  }
}

// MARK: - Comparable

extension TopicPartition: Comparable {
  /// By topic, then by partition.
  public static func < (lhs: Self, rhs: Self) -> Bool {
    lhs.topic == rhs.topic ? lhs.partition < rhs.partition : lhs.topic < rhs.topic
  }
}

// MARK: - CustomStringConvertible

extension TopicPartition: CustomStringConvertible {
  public var description: String { "\(topic)-\(partition)" }
}
