import AllocationCount
import Partitioners

/// What is measured of the partitioners, one line each: time, allocations, and a sum that a wrong
/// one changes.
enum PartitionerRow: String, CaseIterable {
  /// murmur2 and remainder of keys of 16 bytes; at least 50 million a second are aimed at.
  case murmur2 = "murmur2, 16-byte keys"
  /// Records without a key through KIP-794's rule; a million in 0.2 s are aimed at.
  case adaptiveSticky = "adaptive sticky"

  /// What so many keys or records took.
  struct Measurement {
    let row: PartitionerRow
    let size: Int

    /// The shortest of some runs.
    let time: Duration

    /// How often one run asked for memory; `nil` where that is not counted.
    let allocationCount: Int?

    let checksum: Int64

    /// Whether memory was asked for by the batch or less, but not by the record.
    ///
    /// A run of the sticky partitioner opens queues, and looks at them before each drain.
    var isFrugal: Bool { (allocationCount ?? 0) * 100 <= size }

    var line: String {
      let perSecond = Double(size) / (time / .seconds(1)) / 1_000_000
      let allocations = allocationCount.map { "\($0) allocations" } ?? "allocations not counted"
      return "\(row.rawValue): \(size) in \(time), \(perSecond.rounded()) million/s, "
        + "\(allocations), checksum \(checksum)"
    }
  }

  /// Measures with so many keys or records, and takes the best of some runs.
  ///
  /// - Throws: ``PartitioningFailure``, which none of these inputs gives rise to.
  func measure(size: Int, runs: Int = 7) throws -> Measurement {
    var input = Draws()
    let keys =
      self == .murmur2 ? (0..<size * 16).map { _ in UInt8(truncatingIfNeeded: input.next()) } : []
    let topic = try TopicPartitions(count: 12)
    var sum: Int64 = 0
    var best = Duration.seconds(1_000_000)
    var allocations = Int.max
    for _ in 0..<runs {
      let allocatedBefore = allocation_count()
      let start = ContinuousClock.now
      switch self {
      case .murmur2: sum = Self.placeKeys(keys)
      case .adaptiveSticky: sum = try Self.sendRecords(size, to: topic)
      }
      best = min(best, ContinuousClock.now - start)
      allocations = min(allocations, allocation_count() - allocatedBefore)
    }
    return Measurement(
      row: self, size: size, time: best,
      allocationCount: counts_allocations() == 1 ? allocations : nil, checksum: sum)
  }

  private static func placeKeys(_ keys: [UInt8]) -> Int64 {
    let bytes = keys.span
    var sum: Int64 = 0
    for start in stride(from: 0, to: bytes.count, by: 16) {
      sum += Int64(
        partition(forKey: bytes.extracting(start..<start + 16), partitionCount: 12))
    }
    return sum
  }

  private static func sendRecords(_ count: Int, to topic: TopicPartitions) throws -> Int64 {
    var producer = TopicPartitioner(PartitionerSettings(.java), topic: topic)
    var draws = Draws()
    // Load is known only when every partition has had a batch.
    for partition in 0..<topic.count {
      var record = PartitionedRecord(key: nil, valueBytes: 1000)
      record.partition = partition
      _ = try producer.place(record, atMilliseconds: 0, using: &draws)
    }
    let record = PartitionedRecord(key: nil, valueBytes: 1000)
    var sum: Int64 = 0
    for index in 0..<count {
      sum += Int64(try producer.place(record, atMilliseconds: 0, using: &draws).partition)
      if index % 1000 == 999 { producer.sendAll() }
    }
    return sum
  }
}

/// Numbers that are the same every time (xorshift64*).
private struct Draws: RandomNumberGenerator {
  private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

  mutating func next() -> UInt64 {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return state &* 0x2545_F491_4F6C_DD1D
  }
}
