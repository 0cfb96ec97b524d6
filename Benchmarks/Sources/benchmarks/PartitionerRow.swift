import Partitioners

/// What is measured of the partitioners, one line each: time, and a sum that a wrong one changes.
enum PartitionerRow: String, CaseIterable {
  /// murmur2 and remainder of keys of 16 bytes; at least 50 million a second are aimed at.
  case murmur2 = "murmur2, 16-byte keys"
  /// Records without a key through KIP-794's rule; a million in 0.2 s are aimed at.
  case adaptiveSticky = "adaptive sticky"

  /// Measures with so many keys or records, and takes the best of some runs.
  ///
  /// - Throws: ``PartitioningFailure``, which none of these inputs gives rise to.
  func line(size: Int, runs: Int = 7) throws -> String {
    var input = Draws()
    let keys =
      self == .murmur2 ? (0..<size * 16).map { _ in UInt8(truncatingIfNeeded: input.next()) } : []
    let topic = try TopicPartitions(count: 12)
    var sum: Int64 = 0
    var best = Duration.seconds(1_000_000)
    for _ in 0..<runs {
      let start = ContinuousClock.now
      switch self {
      case .murmur2: sum = Self.placeKeys(keys)
      case .adaptiveSticky: sum = try Self.sendRecords(size, to: topic)
      }
      best = min(best, ContinuousClock.now - start)
    }
    let perSecond = Double(size) / (best / .seconds(1)) / 1_000_000
    return "\(rawValue): \(size) in \(best), \(perSecond.rounded()) million/s, checksum \(sum)"
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
