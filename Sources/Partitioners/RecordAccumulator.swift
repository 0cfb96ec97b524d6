/// The batches of one topic that wait in a producer, a queue for each partition.
///
/// It keeps sizes, not records. Source: `RecordAccumulator` and `MemoryRecordsBuilder`, without
/// compression.
public struct RecordAccumulator: Sendable {
  /// When a batch is full.
  public enum Limit: Hashable, Sendable {
    /// `batch.size`; a record too large for it gets a batch of its own size.
    case bytes(Int)
    /// A number of records, for thought experiments.
    case records(Int)
  }

  public let limit: Limit

  private var queues: [[Batch]]
  private var batchCount = 0

  /// Whether each partition has had a batch; the count of those that have.
  private var isKnown: [Bool]
  private var knownCount = 0

  /// Makes empty queues; a limit below 1 counts as 1, as the producer treats `batch.size`.
  public init(limit: Limit, partitionCount: Int32) {
    self.limit =
      switch limit {
      case .bytes(let bytes): .bytes(max(bytes, 1))
      case .records(let records): .records(max(records, 1))
      }
    queues = Array(repeating: [], count: Int(partitionCount))
    isKnown = Array(repeating: false, count: Int(partitionCount))
  }

  /// What became of an appended record.
  public struct Appended: Hashable, Sendable {
    /// The batch that took it.
    public let batch: Int

    /// The growth of the batch, with the header of a new one.
    public let bytes: Int

    /// The number of records before it in the batch.
    public let offsetDelta: Int

    public var opensBatch: Bool { offsetDelta == 0 }
  }

  /// The batches of a partition, the oldest first.
  public func batches(of partition: Int32) -> [Batch] { queues[Int(partition)] }

  /// Whether no batch of the partition takes further records; true without any batch.
  func isAllFull(_ partition: Int32) -> Bool {
    queues[Int(partition)].last.map { $0.isFull(limit) } ?? true
  }

  /// Appends to the open batch, or closes it if the record does not fit.
  ///
  /// - Returns: `nil` if a new batch is needed.
  mutating func appendToOpenBatch(
    of partition: Int32, _ record: RecordSize, timestamp: Int64
  ) -> Appended? {
    let queue = Int(partition)
    let last = queues[queue].count - 1
    guard last >= 0 else { return nil }
    return queues[queue][last].append(record, timestamp: timestamp, limit)
  }

  /// Appends to a batch of its own.
  mutating func appendToNewBatch(
    of partition: Int32, _ record: RecordSize, timestamp: Int64, atMilliseconds now: Int64
  ) -> Appended {
    let queue = Int(partition)
    var batch = Batch(
      number: batchCount, partition: partition, createdMilliseconds: now,
      baseTimestamp: timestamp, byteLimit: limit.byteLimit(for: record))
    let growth = batch.addFirst(record)
    batchCount += 1
    queues[queue].append(batch)
    if !isKnown[queue] {
      isKnown[queue] = true
      knownCount += 1
    }
    return Appended(
      batch: batch.number, bytes: RecordSize.batchHeaderBytes + growth, offsetDelta: 0)
  }

  /// Takes batches out, oldest first, partition by partition, until one of each does not leave.
  public mutating func drain(where shouldLeave: (Batch) -> Bool) -> [Batch] {
    var drained: [Batch] = []
    for queue in queues.indices {
      let count = queues[queue].prefix(while: shouldLeave).count
      drained += queues[queue][..<count]
      queues[queue].removeFirst(count)
    }
    return drained
  }

  /// Takes the oldest batch of a partition out; `nil` if nothing waits there.
  public mutating func takeFirst(of partition: Int32) -> Batch? {
    queues[Int(partition)].isEmpty ? nil : queues[Int(partition)].removeFirst()
  }

  /// Takes all batches out without telling which.
  public mutating func drainAll() {
    for queue in queues.indices { queues[queue].removeAll(keepingCapacity: true) }
  }

  /// Whether a batch takes no further records.
  public func isFull(_ batch: Batch) -> Bool { batch.isFull(limit) }

  /// Whether a batch is ready to be sent: full, followed by another, or older than `linger.ms`.
  public func isReady(_ batch: Batch, atMilliseconds now: Int64, lingerMilliseconds: Int64) -> Bool
  {
    batch.isFull(limit) || queues[Int(batch.partition)].count > 1
      || now - batch.createdMilliseconds >= lingerMilliseconds
  }

  /// Whether every partition has had a batch, without which no load is known (KIP-794).
  var knowsAllPartitions: Bool { knownCount == queues.count }

  func queueSize(of partition: Int32) -> Int32 { Int32(queues[Int(partition)].count) }
}

/// A batch that records are appended to.
public struct Batch: Hashable, Sendable {
  /// Counts the batches of the topic in the order in which they were opened, from 0.
  public let number: Int

  public let partition: Int32
  public let createdMilliseconds: Int64

  /// The first record's timestamp, from which those of the others are counted.
  private let baseTimestamp: Int64

  /// The bytes so far, header included.
  public private(set) var bytes = RecordSize.batchHeaderBytes

  public private(set) var recordCount = 0

  /// The size of its buffer: `batch.size`, or what its first record needs.
  private let byteLimit: Int

  /// Whether a record did not fit, after which no smaller one is tried.
  private var isClosed = false

  init(
    number: Int, partition: Int32, createdMilliseconds: Int64, baseTimestamp: Int64, byteLimit: Int
  ) {
    self.number = number
    self.partition = partition
    self.createdMilliseconds = createdMilliseconds
    self.baseTimestamp = baseTimestamp
    self.byteLimit = byteLimit
  }

  func isFull(_ limit: RecordAccumulator.Limit) -> Bool {
    if isClosed { return true }
    return switch limit {
    case .bytes: recordCount > 0 && bytes >= byteLimit
    case .records(let most): recordCount >= most
    }
  }

  mutating func addFirst(_ record: RecordSize) -> Int {
    let growth = record.bytes(offsetDelta: 0, timestampDelta: 0)
    bytes += growth
    recordCount = 1
    return growth
  }

  mutating func append(
    _ record: RecordSize, timestamp: Int64, _ limit: RecordAccumulator.Limit
  ) -> RecordAccumulator.Appended? {
    let growth = record.bytes(
      offsetDelta: recordCount, timestampDelta: timestamp &- baseTimestamp)
    let fits =
      switch limit {
      case .bytes: bytes + growth <= byteLimit
      case .records: true
      }
    guard !isFull(limit), fits else {
      isClosed = true
      return nil
    }
    bytes += growth
    recordCount += 1
    return RecordAccumulator.Appended(
      batch: number, bytes: growth, offsetDelta: recordCount - 1)
  }
}

extension RecordAccumulator.Limit {
  fileprivate func byteLimit(for record: RecordSize) -> Int {
    switch self {
    case .bytes(let bytes): max(bytes, record.batchUpperBound)
    case .records: .max
    }
  }
}
