/// A producer's sending of records to one topic, as far as it decides partitions.
///
/// It asks the partitioner, fills batches and keeps the two in step as `KafkaProducer.doSend` and
/// `RecordAccumulator.append` do. Batches stay until they are drained. The caller owns the random
/// numbers, so that a seed repeats the run.
public struct TopicPartitioner: Sendable {
  public let settings: PartitionerSettings

  /// The topic's partitions; change them when metadata do, but not their number.
  public var topic: TopicPartitions

  public private(set) var accumulator: RecordAccumulator

  private var builtIn: BuiltInPartitioner

  /// What `partitioner.class` names; `nil` for the built-in rule.
  private var configured: (any Partitioner)?

  public init(_ settings: PartitionerSettings, topic: TopicPartitions) {
    self.settings = settings
    self.topic = topic
    accumulator = RecordAccumulator(limit: settings.limit, partitionCount: topic.count)
    builtIn = BuiltInPartitioner(batchSize: settings.limit.stickyBatchSize)
    configured = Self.partitioner(for: settings)
  }

  private static func partitioner(for settings: PartitionerSettings) -> (any Partitioner)? {
    switch settings.kind {
    case .java: nil
    case .java24: StickyDefaultPartitioner()
    case .java23: RoundRobinDefaultPartitioner()
    case .roundRobin: RoundRobinPartitioner()
    case .uniformSticky: UniformStickyPartitioner()
    case .random, .consistent, .consistentRandom, .murmur2, .murmur2Random, .fnv1a, .fnv1aRandom:
      LibrdkafkaPartitioner(
        settings.kind, lingerMilliseconds: settings.stickyLingerMilliseconds)
    }
  }

  /// Chooses a record's partition and appends it to a batch there.
  ///
  /// Time is in milliseconds since some fixed instant and never goes back; a record without a
  /// timestamp of its own gets the present one.
  ///
  /// - Throws: ``PartitioningFailure/noSuchPartition(_:count:)`` if the record names one that the
  ///   topic does not have.
  /// - Complexity: O(1) without allocating, but for new batches and the hash of a key.
  public mutating func place(
    _ record: PartitionedRecord, atMilliseconds now: Int64, timestamp: Int64? = nil,
    using generator: inout some RandomNumberGenerator
  ) throws(PartitioningFailure) -> Placement {
    let decision = try decide(record, atMilliseconds: now, using: &generator)
    return append(record, decision, atMilliseconds: now, timestamp: timestamp, using: &generator)
  }

  /// Decides a record's partition as far as that happens before it is appended.
  ///
  /// The record itself decides before a configured partitioner, and that before the key. `nil`
  /// leaves the choice to the built-in rule for records without a key, which looks at the batches.
  ///
  /// - Throws: ``PartitioningFailure/noSuchPartition(_:count:)`` if the record names one that the
  ///   topic does not have.
  public mutating func decide(
    _ record: PartitionedRecord, atMilliseconds now: Int64,
    using generator: inout some RandomNumberGenerator
  ) throws(PartitioningFailure) -> PartitionDecision? {
    if let named = record.partition {
      guard (0..<topic.count).contains(named) else {
        throw .noSuchPartition(named, count: topic.count)
      }
      return PartitionDecision(named, .named)
    }
    if configured != nil {
      return configured?.partition(
        for: record.key, of: topic, atMilliseconds: now, using: &generator)
    }
    guard let key = record.key, !settings.ignoresKeys else { return nil }
    return .hashed(key, by: .murmur2, of: topic)
  }

  /// Appends a record where ``decide(_:atMilliseconds:using:)`` wants it.
  ///
  /// A configured partitioner is asked once more if the record would open a batch there.
  public mutating func append(
    _ record: PartitionedRecord, _ decision: PartitionDecision?, atMilliseconds now: Int64,
    timestamp: Int64? = nil, using generator: inout some RandomNumberGenerator
  ) -> Placement {
    let timestamp = timestamp ?? now
    guard let decision else {
      return appendToSticky(record, timestamp, atMilliseconds: now, using: &generator)
    }
    if let appended = accumulator.appendToOpenBatch(
      of: decision.partition, record.size, timestamp: timestamp)
    {
      return Placement(decision, appended)
    }
    guard configured?.isAskedAgain == true else {
      return appendToNewBatch(record, decision, timestamp, atMilliseconds: now)
    }
    configured?.onNewBatch(previous: decision.partition, of: topic, using: &generator)
    // The record has been let through once, so that it names no impossible partition now.
    let second =
      (try? decide(record, atMilliseconds: now, using: &generator)) ?? decision
    if let appended = accumulator.appendToOpenBatch(
      of: second.partition, record.size, timestamp: timestamp)
    {
      return Placement(second, appended, after: decision)
    }
    return appendToNewBatch(record, second, timestamp, atMilliseconds: now, after: decision)
  }

  private mutating func appendToNewBatch(
    _ record: PartitionedRecord, _ decision: PartitionDecision, _ timestamp: Int64,
    atMilliseconds now: Int64, after dropped: PartitionDecision? = nil
  ) -> Placement {
    let appended = accumulator.appendToNewBatch(
      of: decision.partition, record.size, timestamp: timestamp, atMilliseconds: now)
    return Placement(decision, appended, after: dropped)
  }

  /// Appends to the partition that records without a key stick to at present.
  private mutating func appendToSticky(
    _ record: PartitionedRecord, _ timestamp: Int64, atMilliseconds now: Int64,
    using generator: inout some RandomNumberGenerator
  ) -> Placement {
    var switchedBefore: PartitionSwitch?
    while true {
      let current = builtIn.current(of: topic, using: &generator)
      // A batch held the switch back, and may by now be full or sent.
      if let switched = makeUpForSwitch(from: current.partition, using: &generator) {
        switchedBefore = switched
        continue
      }
      var appended = accumulator.appendToOpenBatch(
        of: current.partition, record.size, timestamp: timestamp)
      if appended == nil {
        // The record did not fit, which has closed the batch just now.
        if let switched = makeUpForSwitch(from: current.partition, using: &generator) {
          switchedBefore = switched
          continue
        }
        appended = accumulator.appendToNewBatch(
          of: current.partition, record.size, timestamp: timestamp, atMilliseconds: now)
      }
      guard let appended else { preconditionFailure("A new batch takes any record") }
      let switchedAfter = builtIn.append(
        bytes: Int32(clamping: appended.bytes),
        allowsSwitch: accumulator.isAllFull(current.partition), of: topic, using: &generator)
      let decision = PartitionDecision(
        current.partition,
        .stickyByBytes(
          producedBytes: current.producedBytes, batchSize: builtIn.batchSize,
          choice: current.choice))
      return Placement(
        decision, appended, switchedBefore: switchedBefore, switchedAfter: switchedAfter)
    }
  }

  private mutating func makeUpForSwitch(
    from partition: Int32, using generator: inout some RandomNumberGenerator
  ) -> PartitionSwitch? {
    guard accumulator.isAllFull(partition) else { return nil }
    return builtIn.append(bytes: 0, allowsSwitch: true, of: topic, using: &generator)
  }

  // MARK: Sending

  /// Collects how long the queues are, as the sender does before each drain.
  ///
  /// Partitions whose broker has not taken data for longer than
  /// `partitioner.availability.timeout.ms` can be left out of the next choices.
  public mutating func collectLoad(leavingOut slow: [Int32] = []) {
    // An unknown queue would never be chosen, so the table has to wait for all of them.
    guard settings.isAdaptive, accumulator.knowsAllPartitions else { return builtIn.clearLoad() }
    // Of a slow broker's partitions those with an empty queue stay: nothing waits for it there.
    let kept: [Int32] = topic.available.filter {
      !slow.contains($0) || accumulator.queueSize(of: $0) == 0
    }
    let rest = topic.count - Int32(kept.count)
    // Kafka's arrays have room for all partitions, and their length says something too.
    let padding = Array(repeating: Int32(0), count: Int(rest))
    builtIn.updateLoad(
      queueSizes: kept.map { accumulator.queueSize(of: $0) } + padding,
      partitions: kept + padding, length: kept.count)
  }

  /// Takes out the batches that leave, oldest first in each partition.
  public mutating func drain(where shouldLeave: (Batch) -> Bool) -> [Batch] {
    accumulator.drain(where: shouldLeave)
  }

  /// Takes the oldest batch of a partition out; `nil` if nothing waits there.
  public mutating func takeFirst(of partition: Int32) -> Batch? {
    accumulator.takeFirst(of: partition)
  }

  /// Sends every batch, open ones included, after collecting the load.
  public mutating func sendAll() {
    if configured == nil { collectLoad() }
    accumulator.drainAll()
  }
}
