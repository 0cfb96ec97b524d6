import KafkaModel
import Partitioners
import ProducerSimulation
import TestSupport
import Testing
import Texts

@Suite("Sending")
struct SendTests {
  static func record(
    _ value: String = "hi", key: String? = nil, partition: Int32? = nil,
    headers: [RecordHeader] = []
  ) throws -> ProducerRecord {
    try ProducerRecord(
      topic: "orders", partition: partition, key: key.map { .text($0) } ?? .null,
      value: .text(value), headers: RecordHeaders(headers))
  }

  static func scenario(
    _ sends: [ProducerScenario.Send], partitions: Int32 = 6,
    _ change: (inout ProducerScenario) -> Void = { _ in }
  ) throws -> ProducerScenario {
    var scenario = ProducerScenario(
      topic: "orders", partitions: try TopicPartitions(count: partitions), sends: sends)
    change(&scenario)
    return scenario
  }

  private static func lines(_ timeline: ProducerTimeline) -> [String] {
    timeline.steps.map { "\($0.milliseconds) \(Sentence($0.stage)(.en))" }
  }

  @Test("Passes seven phases, then batch, request, answer and callback")
  func phases() throws {
    let scenario = try Self.scenario([.init(at: 0, Self.record(key: "user-1"))]) {
      $0.interceptors = [Interceptor("count")]
    }
    let timeline = scenario.run()
    #expect(
      Self.lines(timeline) == [
        "0 count.onSend: passes the record on",
        "4 metadata: waited 4ms",
        "4 key serialized: 6 bytes, 75 73 65 72 2d 31",
        "4 value serialized: 2 bytes, 68 69",
        "4 partition 2: the key's murmur2 = 1404122828; & 0x7fffffff = 1404122828; "
          + "1404122828 mod 6 = 2",
        "4 0 headers: read-only from here on",
        "4 appended to new batch #0 (partition 2): +76 = 76 bytes",
        "4 batch #0 (partition 2) leaves: linger.ms has passed",
        "4 request 0 → broker 0: batch #0, 76 bytes",
        "8 count.onAcknowledgement: partition 2, offset 0",
        "8 callback: partition 2, offset 0",
      ])
    #expect(timeline.steps.compactMap(\.stage.phase) == SendPhase.allCases)
    #expect(!timeline.isCutShort)
  }

  @Test("Waits linger.ms for more, and not when the batch is full")
  func linger() throws {
    let value = String(repeating: "x", count: 1015)
    let sends = try (0..<16).map {
      ProducerScenario.Send(at: Int64($0), try Self.record(value, partition: 0))
    }
    let timeline = try Self.scenario(sends) {
      $0.settings.lingerMilliseconds = 100
      $0.oneWayMilliseconds = 0
    }.run()
    let ready = timeline.steps.compactMap { step -> String? in
      guard case .batchReady = step.stage else { return nil }
      return "\(step.milliseconds) \(Sentence(step.stage)(.en))"
    }
    #expect(
      ready == [
        "15 batch #0 (partition 0) leaves: it is full",
        "115 batch #1 (partition 0) leaves: linger.ms has passed",
      ])
    #expect(timeline.batches.map(\.places.count) == [15, 1])
  }

  @Test("Takes batches along that go to the same broker, one of each partition")
  func sameBroker() throws {
    let sends = try (0..<4).map { index in
      ProducerScenario.Send(
        at: index < 2 ? 0 : 50, try Self.record(partition: Int32(index)))
    }
    let timeline = try Self.scenario(sends) {
      $0.settings.lingerMilliseconds = 100
      $0.brokerCount = 2
    }.run()
    let requests = timeline.steps.compactMap { step -> [Int]? in
      if case .requestSent(let request) = step.stage { request.batches } else { nil }
    }
    #expect(requests == [[0, 2], [1, 3]])
  }

  @Test("Sends no more requests to a broker than may be in flight")
  func inFlight() throws {
    let sends = try (0..<10).map {
      ProducerScenario.Send(at: $0 == 0 ? 0 : 110 + Int64($0), try Self.record(partition: 0))
    }
    let timeline = try Self.scenario(sends) {
      $0.settings.maxInFlight = 1
      $0.oneWayMilliseconds = 50
    }.run()
    // The first leaves alone; what comes while it is under way shares a batch.
    #expect(timeline.batches.map(\.places.count) == [1, 9])
  }

  @Test(
    "Gives each partition's records ascending offsets, none with acks=0", arguments: Acks.allCases)
  func offsets(acks: Acks) throws {
    let sends = try (0..<20).map {
      ProducerScenario.Send(at: Int64($0), try Self.record(partition: Int32($0 % 2)))
    }
    let timeline = try Self.scenario(sends) { $0.settings.acks = acks }.run()
    var offsets: [Int32: [Int64]] = [:]
    for step in timeline.steps {
      guard case .completed(let result) = step.stage, let partition = result.partition else {
        continue
      }
      offsets[partition, default: []].append(result.offset)
    }
    let expected = acks == .none ? Array(repeating: Int64(-1), count: 10) : Array(0..<10)
    #expect(offsets == [0: expected, 1: expected])
  }

  @Test("Waits for memory, and gives up after max.block.ms")
  func memory() throws {
    let sends = try (0..<3).map {
      ProducerScenario.Send(at: 0, try Self.record(partition: Int32($0)))
    }
    let slow = try Self.scenario(sends) {
      $0.settings.bufferBytes = 2 * 16384
      $0.settings.lingerMilliseconds = 1000
      $0.oneWayMilliseconds = 10
    }.run()
    // Somebody waits: the batches need not linger, and the third finds room after their answer.
    #expect(slow.batches.count == 3)
    #expect(slow.steps.contains { $0.stage == .awaitingMemory(neededBytes: 16384, freeBytes: 0) })

    let stuck = try Self.scenario(sends) {
      $0.settings.bufferBytes = 2 * 16384
      $0.outages = [.init(broker: 0, from: 0, until: 100_000)]
    }.run()
    let failure = SendFailure.memoryExhausted(bytes: 16384, waitedMilliseconds: 60_000)
    #expect(Self.failures(stuck) == [failure])
    let result = SendResult(partition: 2, offset: -1, failure: failure)
    #expect(stuck.steps.contains { $0.stage == .completed(result) })
    #expect(failure.javaName == "BufferExhaustedException")
  }

  static func failures(_ timeline: ProducerTimeline) -> [SendFailure] {
    timeline.steps.compactMap { step in
      switch step.stage {
      case .completed(let result): result.failure
      case .threw(let failure): failure
      default: nil
      }
    }
  }

  @Test("Expires batches that cannot be delivered in time")
  func expiry() throws {
    let timeline = try Self.scenario([.init(at: 0, Self.record(partition: 0))]) {
      $0.outages = [.init(broker: 0, from: 0, until: .max)]
    }.run()
    #expect(Self.failures(timeline) == [.expired(afterMilliseconds: 120_000)])
    #expect(timeline.steps.last?.milliseconds == 120_004)
  }

  static let failing: [(ProducerRecord, SendFailure, isThrown: Bool, at: Int64)] = {
    let text = Payload.text("x")
    let records: [(ProducerRecord?, SendFailure, Bool, Int64)] = [
      (
        try? ProducerRecord(topic: "orders", key: .integer(1), value: text),
        .key(.wrongType(.integer, .string)), true, 4
      ),
      (
        try? ProducerRecord(topic: "orders", value: .bytes([1])),
        .value(.wrongType(.bytes, .string)), true, 4
      ),
      (
        try? ProducerRecord(topic: "orders", partition: 6, value: text),
        .unknownPartition(6, count: 6, waitedMilliseconds: 60_000), false, 60_000
      ),
      (
        try? ProducerRecord(
          topic: "orders", value: .text(String(repeating: "x", count: 1_048_576))),
        .tooLargeForRequest(bytes: 1_048_664, limit: 1_048_576), false, 4
      ),
    ]
    return records.compactMap { record, failure, isThrown, at in
      record.map { ($0, failure, isThrown, at) }
    }
  }()

  @Test("Tells interceptors of records that never leave", arguments: failing)
  func neverSent(record: ProducerRecord, failure: SendFailure, isThrown: Bool, at: Int64) throws {
    let timeline = try Self.scenario([.init(at: 0, record)]) {
      $0.interceptors = [Interceptor("count")]
    }.run()
    #expect(failure.isThrown == isThrown)
    #expect(timeline.steps.last?.milliseconds == at)
    #expect(
      !timeline.steps.contains { if case .requestSent = $0.stage { true } else { false } })
    let last = timeline.steps.suffix(2).map(\.stage)
    let result = SendResult(partition: record.partition ?? -1, offset: -1, failure: failure)
    let seen = SendStage.acknowledgementSeen(interceptor: "count", result, threw: nil)
    // Thrown: no callback at all. Otherwise the callback comes before the interceptors.
    #expect(last == (isThrown ? [seen, .threw(failure)] : [.completed(result), seen]))
  }

  @Test("Finds no topic that the cluster does not know")
  func unknownTopic() throws {
    let timeline = try Self.scenario([.init(at: 0, Self.record())]) { $0.partitions = nil }.run()
    #expect(Self.failures(timeline) == [.unknownTopic(waitedMilliseconds: 60_000)])
  }

  @Test("Never finds memory for a batch larger than all of it")
  func batchLargerThanMemory() throws {
    let timeline = try Self.scenario([.init(at: 0, Self.record())]) {
      $0.settings.bufferBytes = 1000
    }.run()
    #expect(Self.failures(timeline) == [.batchLargerThanMemory(bytes: 16384, limit: 1000)])
  }

  @Test("Keeps batches for partitions without a leader until they expire")
  func noLeader() throws {
    let timeline = try Self.scenario([.init(at: 0, Self.record(partition: 1))]) {
      $0.partitions = try? TopicPartitions(count: 2, unavailable: [0, 1])
    }.run()
    #expect(Self.failures(timeline) == [.expired(afterMilliseconds: 120_000)])
  }

  @Test("Completes every record exactly once, in order within a batch", arguments: 0..<12)
  func everyRecordOnce(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let sends = try (0..<120).map { _ in
      ProducerScenario.Send(
        at: Int64.random(in: 0...200, using: &generator),
        try Self.record(
          String(repeating: "v", count: Int.random(in: 0...3000, using: &generator)),
          key: Bool.random(using: &generator) ? "k\(Int.random(in: 0...9, using: &generator))" : nil
        ))
    }.sorted { $0.milliseconds < $1.milliseconds }
    let kind = try #require(PartitionerKind.allCases.randomElement(using: &generator))
    let scenario = try Self.scenario(sends) {
      $0.settings.partitioner = PartitionerSettings(kind, limit: .bytes(4096))
      $0.settings.lingerMilliseconds = Int64.random(in: 0...20, using: &generator)
      $0.settings.bufferBytes = 40_000
      $0.settings.maxInFlight = Int.random(in: 1...5, using: &generator)
      $0.brokerCount = 3
      $0.outages = [.init(broker: 1, from: 50, until: 300)]
      $0.seed = UInt64(seed)
    }
    let timeline = scenario.run()
    #expect(timeline.steps == scenario.run().steps, "seed \(seed)")
    let completed = timeline.steps.compactMap { step -> Int? in
      if case .completed = step.stage { step.record } else { nil }
    }
    #expect(completed.sorted() == Array(0..<120), "seed \(seed)")
    #expect(Self.failures(timeline).isEmpty, "seed \(seed)")
    #expect(
      zip(timeline.steps, timeline.steps.dropFirst()).allSatisfy {
        $0.milliseconds <= $1.milliseconds
      })
    for (number, batch) in timeline.batches.enumerated() {
      #expect(batch.places == batch.places.sorted(), "seed \(seed)")
      // What the accumulator reckons is what goes over the wire.
      let reckoned = timeline.steps.last { step in
        if case .appended(let appended) = step.stage {
          appended.placement.appended.batch == number
        } else {
          false
        }
      }
      guard case .appended(let appended) = reckoned?.stage else {
        Issue.record("batch \(number) was never filled, seed \(seed)")
        continue
      }
      #expect(batch.bytes.bytes.count == appended.batchBytes, "seed \(seed)")
    }
  }
}
