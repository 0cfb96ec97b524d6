/// A partitioner that the producer asks for every record that does not name its partition.
///
/// The answer depends on what was asked before, on metadata and on random numbers, which the caller
/// owns; there is no clock and no other input. Kafka's built-in rule for records without a key is
/// not one of these but ``BuiltInPartitioner``, for it decides only when a record is appended.
public protocol Partitioner: Sendable {
  /// Answers for one record with its serialized key, `nil` for a null one.
  ///
  /// Time is in milliseconds since some fixed instant.
  mutating func partition(
    for key: [UInt8]?, of topic: TopicPartitions, atMilliseconds now: Int64,
    using generator: inout some RandomNumberGenerator
  ) -> PartitionDecision

  /// Learns that the record in hand, meant for `previous`, would open a batch there.
  ///
  /// The producer asks again afterwards and drops its first answer. Does nothing unless a
  /// conformance says otherwise.
  mutating func onNewBatch(
    previous: Int32, of topic: TopicPartitions, using generator: inout some RandomNumberGenerator)

  /// Whether the producer calls ``onNewBatch(previous:of:using:)`` and asks again.
  var isAskedAgain: Bool { get }
}

extension Partitioner {
  public mutating func onNewBatch(
    previous: Int32, of topic: TopicPartitions, using generator: inout some RandomNumberGenerator
  ) {}

  public var isAskedAgain: Bool { true }
}

/// `RoundRobinPartitioner`: the available partitions in turn, whatever the key.
///
/// Inside a producer it skips partitions, because every record that would open a batch asks twice
/// and so advances the counter by two (KAFKA-9965).
public struct RoundRobinPartitioner: Partitioner {
  private var counter: UInt32 = 0

  public init() {}

  public mutating func partition(
    for key: [UInt8]?, of topic: TopicPartitions, atMilliseconds now: Int64,
    using generator: inout some RandomNumberGenerator
  ) -> PartitionDecision {
    Self.next(&counter, of: topic)
  }

  static func next(_ counter: inout UInt32, of topic: TopicPartitions) -> PartitionDecision {
    let value = Int32(bitPattern: counter) & .max
    counter &+= 1
    guard !topic.available.isEmpty else {
      return PartitionDecision(
        value % topic.count, .counted(value: value, divisor: topic.count, amongAvailable: false))
    }
    let divisor = Int32(topic.available.count)
    return PartitionDecision(
      topic.available[Int(value % divisor)],
      .counted(value: value, divisor: divisor, amongAvailable: true))
  }
}

/// `UniformStickyPartitioner`: one partition a batch, whatever the key (KIP-480).
public struct UniformStickyPartitioner: Partitioner {
  private var cache = StickyPartitionCache()

  public init() {}

  public mutating func partition(
    for key: [UInt8]?, of topic: TopicPartitions, atMilliseconds now: Int64,
    using generator: inout some RandomNumberGenerator
  ) -> PartitionDecision {
    let cached = cache.current(of: topic, using: &generator)
    return PartitionDecision(cached.partition, .stickyByBatch(choice: cached.choice))
  }

  public mutating func onNewBatch(
    previous: Int32, of topic: TopicPartitions, using generator: inout some RandomNumberGenerator
  ) {
    cache.onNewBatch(previous: previous, of: topic, using: &generator)
  }
}

/// The `DefaultPartitioner` of Kafka 2.4 to 3.2: murmur2 for keys, one partition a batch otherwise.
///
/// A record with a key that opens a batch on the cached partition makes the others leave it too.
public struct StickyDefaultPartitioner: Partitioner {
  private var unkeyed = UniformStickyPartitioner()

  public init() {}

  public mutating func partition(
    for key: [UInt8]?, of topic: TopicPartitions, atMilliseconds now: Int64,
    using generator: inout some RandomNumberGenerator
  ) -> PartitionDecision {
    if let key { return .hashed(key, by: .murmur2, of: topic) }
    return unkeyed.partition(for: nil, of: topic, atMilliseconds: now, using: &generator)
  }

  public mutating func onNewBatch(
    previous: Int32, of topic: TopicPartitions, using generator: inout some RandomNumberGenerator
  ) {
    unkeyed.onNewBatch(previous: previous, of: topic, using: &generator)
  }
}

/// The `DefaultPartitioner` up to Kafka 2.3: murmur2 for keys, in turn from a random start otherwise.
///
/// Producers of that time asked once, so that nothing was skipped.
public struct RoundRobinDefaultPartitioner: Partitioner {
  private var counter: UInt32?

  public init() {}

  public var isAskedAgain: Bool { false }

  public mutating func partition(
    for key: [UInt8]?, of topic: TopicPartitions, atMilliseconds now: Int64,
    using generator: inout some RandomNumberGenerator
  ) -> PartitionDecision {
    if let key { return .hashed(key, by: .murmur2, of: topic) }
    var turn = counter ?? generator.next()
    let decision = RoundRobinPartitioner.next(&turn, of: topic)
    counter = turn
    return decision
  }
}

extension PartitionDecision {
  static func hashed(_ key: [UInt8], by function: KeyHash, of topic: TopicPartitions) -> Self {
    let hashed = function.hash(key.span, partitionCount: topic.count)
    return Self(hashed.partition, .hashed(hashed))
  }
}
