/// librdkafka's partitioners with the sticky layer before them.
///
/// Records that the layer takes stay on one random partition for `sticky.partitioning.linger.ms`.
/// Unlike in Java the test is on time, not on bytes.
public struct LibrdkafkaPartitioner: Partitioner {
  private let kind: PartitionerKind
  private let lingerMilliseconds: Int64
  private var sticky: (choice: RandomPartition, since: Int64)?

  /// Sets up one of librdkafka's kinds; a linger time of 0 turns the sticky layer off.
  ///
  /// - Precondition: `kind` is one of librdkafka's.
  public init(_ kind: PartitionerKind, lingerMilliseconds: Int64 = 10) {
    precondition(kind.isLibrdkafka, "\(kind.rawValue) is none of librdkafka's partitioners")
    self.kind = kind
    self.lingerMilliseconds = lingerMilliseconds
  }

  public var isAskedAgain: Bool { false }

  public mutating func partition(
    for key: [UInt8]?, of topic: TopicPartitions, atMilliseconds now: Int64,
    using generator: inout some RandomNumberGenerator
  ) -> PartitionDecision {
    if let function = kind.keyHash, kind.hashes(key) {
      return .hashed(key ?? [], by: function, of: topic)
    }
    guard isSticky(key) else {
      let choice = Self.draw(of: topic, using: &generator)
      return PartitionDecision(choice.partition, .random(choice))
    }
    return stickToPartition(of: topic, atMilliseconds: now, using: &generator)
  }

  /// Whether the sticky layer takes a record that its key does not place.
  private func isSticky(_ key: [UInt8]?) -> Bool {
    guard lingerMilliseconds > 0 else { return false }
    return switch kind {
    case .consistentRandom: (key ?? []).isEmpty
    default: key == nil
    }
  }

  private mutating func stickToPartition(
    of topic: TopicPartitions, atMilliseconds now: Int64,
    using generator: inout some RandomNumberGenerator
  ) -> PartitionDecision {
    // Replaced once more than the linger time has passed, not when it is just over.
    if let sticky, now - sticky.since <= lingerMilliseconds,
      topic.isAvailable(sticky.choice.partition)
    {
      return decision(sticky.choice, since: sticky.since)
    }
    let choice = Self.draw(of: topic, using: &generator)
    sticky = (choice, since: now)
    return decision(choice, since: now)
  }

  private func decision(_ choice: RandomPartition, since: Int64) -> PartitionDecision {
    PartitionDecision(
      choice.partition,
      .stickyByTime(
        sinceMilliseconds: since, lingerMilliseconds: lingerMilliseconds, choice))
  }

  private static func draw(
    of topic: TopicPartitions, using generator: inout some RandomNumberGenerator
  ) -> RandomPartition {
    let first = generator.nextDraw() % topic.count
    if topic.isAvailable(first) { return RandomPartition(partition: first, rejected: nil) }
    return RandomPartition(partition: generator.nextDraw() % topic.count, rejected: first)
  }
}
