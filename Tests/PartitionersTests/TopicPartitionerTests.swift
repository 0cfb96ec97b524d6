import Partitioners
import TestSupport
import Testing

@Suite("A producer's partitioning")
struct TopicPartitionerTests {
  /// A value with which a record without a key takes 1,024 bytes, overhead included.
  static let kilobyte = 1015

  private static func experiment(
    _ kind: PartitionerKind, sending: PartitionExperiment.Sending = .never, partitions: Int32 = 3
  ) throws -> PartitionExperiment {
    PartitionExperiment(
      PartitionerSettings(kind), topic: try TopicPartitions(count: partitions), sending: sending)
  }

  /// The lengths of runs of records on one partition, where a draw of the same one ends a run too.
  private static func runs(
    _ kind: PartitionerKind, sending: PartitionExperiment.Sending = .never
  ) throws -> [Int] {
    var generator = SeededGenerator(seed: 3)
    let records = Array(repeating: PartitionedRecord(key: nil, valueBytes: kilobyte), count: 64)
    let placements = try experiment(kind, sending: sending)
      .placements(of: records, using: &generator)
    var runs: [Int] = []
    var endsRun = true
    for placement in placements {
      let changed = placement.switchedBefore != nil || placement.dropped != nil
      if endsRun || changed { runs.append(0) }
      runs[runs.count - 1] += 1
      endsRun = placement.switchedAfter != nil || kind == .java23
    }
    return runs
  }

  @Test("Sends records without a key in turn up to Kafka 2.3")
  func java23() throws {
    #expect(try Self.runs(.java23).allSatisfy { $0 == 1 })
  }

  @Test("Fills one batch after another from Kafka 2.4 on")
  func java24() throws {
    // The 61 bytes of the batch's header leave room for 15 records of 1,024 bytes, not for 16.
    #expect(try Self.runs(.java24) == [15, 15, 15, 15, 4])
  }

  @Test("Switches by bytes since Kafka 3.3, later if an open batch holds it back")
  func java() throws {
    #expect(try Self.runs(.java, sending: .afterEvery(1)) == [16, 16, 16, 16])
    #expect(try Self.runs(.java) == [30, 30, 4])
  }

  /// What changed before and after each of some records without a key, with batch.size 1000.
  private static func changes(valueBytes: [Int]) throws -> [PartitionSwitch] {
    var generator = SeededGenerator(seed: 1)
    var producer = TopicPartitioner(
      PartitionerSettings(.java, limit: .bytes(1000)), topic: try TopicPartitions(count: 4))
    return try valueBytes.flatMap { size in
      let placement = try producer.place(
        PartitionedRecord(key: nil, valueBytes: size), atMilliseconds: 0, using: &generator)
      return [placement.switchedBefore, placement.switchedAfter].compactMap { $0 }
    }
  }

  @Test("Makes up for a switch that an open batch held back")
  func heldBack() throws {
    // One record of 609 bytes fills a batch with its header as far as it goes.
    let changes = try Self.changes(valueBytes: [600, 600, 600, 600, 600])
    #expect(changes.map(\.reason) == [.heldBack, .heldBack])
    #expect(changes.map(\.afterBytes) == [1340, 1340])
  }

  @Test("Switches after twice batch.size even if a batch is open")
  func twiceBatchSize() throws {
    // A record larger than batch.size gets a buffer with a few bytes to spare: not full.
    let changes = try Self.changes(valueBytes: [600, 1500])
    #expect(changes.map(\.reason) == [.twiceBatchSize])
    #expect(changes.map(\.afterBytes) == [670 + 61 + 1509])
  }

  @Test("Keeps the promise of KIP-794 for any records", arguments: 0..<20)
  func bytesBetweenSwitches(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let topic = try TopicPartitions(count: 5, unavailable: [2])
    let limit = Int32.random(in: 1...4000, using: &generator)
    var producer = TopicPartitioner(
      PartitionerSettings(.java, limit: .bytes(Int(limit))), topic: topic)
    for _ in 0..<300 {
      let size = Int.random(in: 0...1500, using: &generator)
      let key: [UInt8]? = Bool.random(using: &generator) ? nil : [1, 2, 3]
      let placement = try producer.place(
        PartitionedRecord(key: key, valueBytes: size), atMilliseconds: 0, using: &generator)
      for change in [placement.switchedBefore, placement.switchedAfter].compactMap({ $0 }) {
        #expect(change.afterBytes >= limit, "seed \(seed)")
        #expect(Int(change.afterBytes) < 2 * Int(limit) + size + 100, "seed \(seed)")
      }
      if key == nil { #expect(placement.partition != 2, "seed \(seed)") }
      if key != nil { #expect(placement.switchedAfter == nil, "seed \(seed)") }
      if Int.random(in: 0..<10, using: &generator) == 0 { producer.sendAll() }
    }
  }

  @Test("Draws partitions with short queues more often once all have been used")
  func adaptive() throws {
    var generator = SeededGenerator(seed: 5)
    var producer = TopicPartitioner(
      PartitionerSettings(.java, limit: .bytes(1)), topic: try TopicPartitions(count: 3))
    // Queues of 1, 4 and 2 batches: weights 4, 1 and 3.
    for partition in [0, 1, 1, 1, 1, 2, 2] as [Int32] {
      _ = try producer.place(
        PartitionedRecord(
          key: nil, size: RecordSize(keyBytes: nil, valueBytes: 100), partition: partition),
        atMilliseconds: 0, using: &generator)
    }
    producer.collectLoad()
    let first = try producer.place(
      PartitionedRecord(key: nil), atMilliseconds: 0, using: &generator)
    guard case .stickyByBytes(_, _, .weighted(_, 8, let weight)) = first.decision.reason else {
      Issue.record("\(first.decision)")
      return
    }
    #expect(weight == [4, 1, 3][Int(first.partition)])
  }

  @Test("Skips partitions with RoundRobinPartitioner, which is asked twice for a new batch")
  func roundRobinSkips() throws {
    var generator = SeededGenerator(seed: 0)
    var producer = TopicPartitioner(
      PartitionerSettings(.roundRobin, limit: .records(1)), topic: try TopicPartitions(count: 4))
    let partitions = try (0..<6).map { _ in
      let placement = try producer.place(
        PartitionedRecord(key: nil), atMilliseconds: 0, using: &generator)
      producer.sendAll()
      return placement.partition
    }
    #expect(partitions == [1, 3, 1, 3, 1, 3])
  }

  @Test("Evens out bytes rather than counts since Kafka 3.3")
  func tally() throws {
    var generator = SeededGenerator(seed: 11)
    let records = (0..<20_000).map { index in
      PartitionedRecord(key: nil, valueBytes: index.isMultiple(of: 40) ? 20_000 : 100)
    }
    let placements = try Self.experiment(.java, sending: .afterEvery(1), partitions: 4)
      .placements(of: records, using: &generator)
    let tally = PartitionTally(placements, partitionCount: 4)
    #expect(tally.counts.reduce(0, +) == 20_000)
    #expect(tally.idle.isEmpty)
    let (most, least) = (tally.bytes.max() ?? 0, tally.bytes.min() ?? 0)
    #expect(Double(most - least) < 0.25 * Double(most))
  }

  @Test("Leaves half of an even number of partitions idle with RoundRobinPartitioner")
  func idleHalf() throws {
    var generator = SeededGenerator(seed: 0)
    let records = Array(repeating: PartitionedRecord(key: nil), count: 50)
    let placements = try Self.experiment(.roundRobin, sending: .afterEvery(1), partitions: 6)
      .placements(of: records, using: &generator)
    #expect(PartitionTally(placements, partitionCount: 6).idle == [0, 2, 4])
  }

  @Test("Leaves the sticky partition when a keyed record opens a batch there (2.4)")
  func keyedRecordMovesOthers() throws {
    var generator = SeededGenerator(seed: 9)
    let topic = try TopicPartitions(count: 2)
    var producer = TopicPartitioner(
      PartitionerSettings(.java24, limit: .records(2)), topic: topic)
    let first = try producer.place(
      PartitionedRecord(key: nil), atMilliseconds: 0, using: &generator)
    // Fill the batch, then open the next one with a key of the same partition.
    let key = try #require(
      (0..<50).map { Array("k\($0)".utf8) }.first {
        partition(forKey: $0.span, partitionCount: 2) == first.partition
      })
    for _ in 0..<2 {
      _ = try producer.place(
        PartitionedRecord(key: key), atMilliseconds: 0, using: &generator)
    }
    let next = try producer.place(
      PartitionedRecord(key: nil), atMilliseconds: 0, using: &generator)
    // It was asked there first; with two partitions the new batch there makes it come back.
    #expect(next.dropped?.partition != first.partition)
  }

  @Test("Sends keys nowhere in particular with partitioner.ignore.keys")
  func ignoreKeys() throws {
    var generator = SeededGenerator(seed: 2)
    let topic = try TopicPartitions(count: 6)
    var settings = PartitionerSettings(.java)
    settings.ignoresKeys = true
    var producer = TopicPartitioner(settings, topic: topic)
    let placement = try producer.place(
      PartitionedRecord(key: Array("user-1".utf8)), atMilliseconds: 0, using: &generator)
    guard case .stickyByBytes = placement.decision.reason else {
      Issue.record("\(placement.decision)")
      return
    }
  }

  @Test("Goes where the record says, whoever is configured", arguments: PartitionerKind.allCases)
  func named(kind: PartitionerKind) throws {
    var generator = SeededGenerator(seed: 2)
    var producer = TopicPartitioner(
      PartitionerSettings(kind), topic: try TopicPartitions(count: 6))
    var record = PartitionedRecord(key: [1])
    record.partition = 4
    let placement = try producer.place(record, atMilliseconds: 0, using: &generator)
    #expect(placement.decision == PartitionDecision(4, .named))
    record.partition = 6
    #expect(throws: PartitioningFailure.noSuchPartition(6, count: 6)) {
      try producer.place(record, atMilliseconds: 0, using: &generator)
    }
  }

  @Test("Answers even if no partition is available", arguments: PartitionerKind.allCases)
  func noneAvailable(kind: PartitionerKind) throws {
    var generator = SeededGenerator(seed: 2)
    let topic = try TopicPartitions(count: 3, unavailable: [0, 1, 2])
    var producer = TopicPartitioner(PartitionerSettings(kind, limit: .bytes(100)), topic: topic)
    for _ in 0..<20 {
      let placement = try producer.place(
        PartitionedRecord(key: nil), atMilliseconds: 0, using: &generator)
      #expect((0..<3).contains(placement.partition))
    }
  }

  @Test("Repeats itself with the same seed", arguments: PartitionerKind.allCases)
  func determinism(kind: PartitionerKind) throws {
    func run() throws -> [Int32] {
      var generator = SeededGenerator(seed: 42)
      var producer = TopicPartitioner(
        PartitionerSettings(kind), topic: try TopicPartitions(count: 7))
      return try (0..<200).map {
        try producer.place(
          PartitionedRecord(key: nil, valueBytes: 500), atMilliseconds: $0, using: &generator
        ).partition
      }
    }
    #expect(try run() == run())
  }

  @Test("Has no place for records without partitions")
  func noPartitions() {
    #expect(throws: PartitioningFailure.noPartitions) { try TopicPartitions(count: 0) }
    #expect(throws: PartitioningFailure.noSuchPartition(3, count: 3)) {
      try TopicPartitions(count: 3, unavailable: [3])
    }
  }

  @Test("Does not hang on a batch.size whose double overflows")
  func hugeBatchSize() throws {
    var generator = SeededGenerator(seed: 2)
    var producer = TopicPartitioner(
      PartitionerSettings(.java, limit: .bytes(2_147_483_647)), topic: try TopicPartitions(count: 3)
    )
    for _ in 0..<3 {
      let placement = try producer.place(
        PartitionedRecord(key: nil), atMilliseconds: 0, using: &generator)
      #expect(placement.switchedAfter == nil)
    }
  }
}
