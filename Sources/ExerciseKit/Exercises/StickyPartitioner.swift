/// A record without a key, as the sticky partitioner sees it.
public struct UnkeyedRecord: Hashable, Sendable {
  /// The bytes by which it makes its batch grow.
  public let bytes: Int

  /// Whether its batch has room for more after it.
  public let leavesBatchOpen: Bool

  public init(bytes: Int, leavesBatchOpen: Bool = false) {
    self.bytes = bytes
    self.leavesBatchOpen = leavesBatchOpen
  }
}

/// Exercise 2: the producer's own partitioner for records without a key (KIP-794).
public protocol StickyPartitioner: Exercise {
  /// The partition of each record, in order.
  ///
  /// - `records`: May be none.
  /// - `batchSize`: `batch.size`, at least 1.
  /// - `partitionCount`: At least 1; all partitions are available.
  /// - `randomNumbers`: What the random source would give, in order. There are enough of them.
  func partitions(
    of records: [UnkeyedRecord], batchSize: Int, partitionCount: Int, randomNumbers: [Int32]
  ) throws -> [Int]
}

extension StickyPartitioner {
  /// Tries up to 4 records made for each rule, then random ones.
  public static func check() throws -> Finding? {
    let attempt = Self()
    return try StickyRun.examination.finding { run in
      try attempt.partitions(
        of: run.records, batchSize: 100, partitionCount: run.partitionCount,
        randomNumbers: run.randomNumbers)
    }
  }
}

/// Records on their way to a topic, with a `batch.size` of 100.
private struct StickyRun {
  var records: [UnkeyedRecord]
  var partitionCount = 2
  var randomNumbers: [Int32]

  private static func run(
    _ records: UnkeyedRecord..., partitions: Int = 2, random: [Int32] = [0, 1, 0, 1, 0]
  ) -> StickyRun {
    StickyRun(records: records, partitionCount: partitions, randomNumbers: random)
  }

  private static func full(_ bytes: Int) -> UnkeyedRecord { UnkeyedRecord(bytes: bytes) }

  private static func open(_ bytes: Int) -> UnkeyedRecord {
    UnkeyedRecord(bytes: bytes, leavesBatchOpen: true)
  }

  static var examination: Examination<StickyRun, [Int]> {
    Examination(
      trials: [
        Trial(
          "one-partition-a-record", [run(), run(full(10)), run(full(10), full(20), random: [1])]),
        Trial(
          "drawn-without-sign",
          [-2, -1, -7, -1_441_741_848, .min].map { run(full(10), partitions: 3, random: [$0]) }),
        Trial("the-crossing-record-stays", [run(full(60), full(50), full(10))]),
        Trial(
          "the-limit-is-enough", [run(full(100), full(10)), run(full(60), full(40), full(10))]),
        Trial(
          "the-count-starts-afresh",
          [run(full(150), full(60), full(10)), run(full(110), full(95), full(1), full(10))]),
        Trial(
          "an-open-batch-waits",
          [run(open(110), full(10)), run(open(110), full(10), full(10))]),
        Trial(
          "twice-the-limit-never-waits",
          [run(open(200), full(10)), run(open(110), open(90), full(10))]),
        Trial(
          "the-same-may-be-drawn-again",
          [
            run(full(100), full(10), random: [1, 3, 0, 0, 0]),
            run(full(100), full(100), full(10), random: [0, 2, 1, 0, 0]),
          ]),
        Trial("everything-at-once", random),
      ],
      line: \.line, expected: \.partitions, text: { "\($0)" },
      refined: { run, found in
        found.count != run.records.count ? "one-partition-a-record" : nil
      },
      smaller: \.smaller,
      size: { Finding.Size(partitions: $0.partitionCount) },
      rows: { run, right, found in
        run.records.indices.map { place in
          Finding.Row(
            "\(place + 1): \(run.text(of: run.records[place]))", expected: "\(right[place])",
            found: place < found.count ? "\(found[place])" : "")
        }
      },
      facts: { run in
        [
          .init("first", "\(run.randomNumbers[0])"), .init("partitions", "\(run.partitionCount)"),
          .init("start", "\(Int(run.randomNumbers[0] & .max) % run.partitionCount)"),
        ]
      })
  }

  private static let random: [StickyRun] = {
    var numbers = SeededNumbers(seed: 794)
    return (0..<200).map { number in
      let count = 1 + number / 10
      return StickyRun(
        records: (0..<count).map { _ in
          UnkeyedRecord(
            bytes: Int.random(in: 1...130, using: &numbers),
            leavesBatchOpen: Bool.random(using: &numbers))
        },
        partitionCount: Int.random(in: 1...5, using: &numbers),
        randomNumbers: (0...count).map { _ in
          Int32.random(in: .min ... .max, using: &numbers)
        })
    }
  }()

  /// The same with a record less.
  private var smaller: [StickyRun] {
    records.indices.reversed().map { place in
      var next = self
      next.records.remove(at: place)
      return next
    }
  }

  private var line: String {
    let calls = records.map(text).joined(separator: ", ")
    return "partitions(of: [\(calls)], batchSize: 100, partitionCount: \(partitionCount), "
      + "randomNumbers: \(randomNumbers))"
  }

  private func text(of record: UnkeyedRecord) -> String {
    record.leavesBatchOpen ? "\(record.bytes) (open)" : "\(record.bytes)"
  }

  /// What Kafka's producer does.
  private var partitions: [Int] {
    var draws = randomNumbers.map { Int($0 & .max) % partitionCount }[...]
    var (current, produced) = (draws.popFirst() ?? 0, 0)
    return records.map { record in
      defer {
        produced += record.bytes
        if produced >= (record.leavesBatchOpen ? 200 : 100) {
          (current, produced) = (draws.popFirst() ?? 0, 0)
        }
      }
      return current
    }
  }
}
