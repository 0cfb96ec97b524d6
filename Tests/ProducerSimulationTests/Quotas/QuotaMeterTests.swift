import KafkaModel
import ProducerSimulation
import TestSupport
import Testing
import Texts

@Suite("Measuring quotas")
struct QuotaMeterTests {
  private static func meter(_ kind: QuotaKind = .producerByteRate, bound: Double) throws
    -> QuotaMeter
  {
    var table = QuotaTable()
    try table.set(kind, bound, for: QuotaEntity(clientID: .byDefault))
    return QuotaMeter(table: table)
  }

  private static func delays(
    _ meter: inout QuotaMeter, _ uses: [(value: Double, at: Int64)],
    kind: QuotaKind = .producerByteRate
  ) -> [Int64] {
    uses.map { use in
      meter.record(kind, use.value, user: "u", clientID: "app", at: use.at)?
        .throttleMilliseconds ?? -1
    }
  }

  @Test(
    "Delay a burst by what exceeds ten seconds of the bound",
    arguments: [
      (10_000_000, 0), (10_000_001, 0), (10_000_600, 1), (12_000_000, 2000), (15_000_000, 5000),
    ] as [(Double, Int64)])
  func burst(bytes: Double, delay: Int64) throws {
    var meter = try Self.meter(bound: 1_000_000)
    let delays = Self.delays(&meter, [(bytes, 0)])
    #expect(delays == [delay])
  }

  @Test("Count the elapsed part of the present window too")
  func elapsedWindow() throws {
    var meter = try Self.meter(bound: 1_000_000)
    _ = Self.delays(&meter, [(0, 0)])
    let recorded = meter.record(.producerByteRate, 12_360_000, user: "u", clientID: "app", at: 300)
    let reading = try #require(recorded)
    #expect(reading.windowMilliseconds == 10_300)
    #expect(reading.rate == 1_200_000)
    #expect(reading.throttleMilliseconds == 2060)
  }

  @Test("Measure steady use and a spike over ten and a half seconds")
  func spike() throws {
    var meter = try Self.meter(bound: 500)
    let steady = (0..<10).map { (value: 400.0, at: Int64($0) * 1000) }
    let before = Self.delays(&meter, steady)
    #expect(before.allSatisfy { $0 == 0 })
    // 400 × 10 + 2300 in 10.5 s are 600 a second.
    let spike = Self.delays(&meter, [(2300, 10_500)])
    #expect(spike == [2100])
  }

  @Test("Forget a burst eleven seconds after it")
  func decay() throws {
    var meter = try Self.meter(bound: 1_000_000)
    _ = Self.delays(&meter, [(12_000_000, 0)])
    let limit = try #require(
      meter.table.limit(of: .producerByteRate, user: "u", clientID: "app"))
    let rates = (0...11).map { meter.rate(of: limit, at: Int64($0) * 1000) }
    #expect(rates[0] == 1_200_000)
    #expect(rates[10] == 1_200_000)
    #expect(rates[11] == 0)
    // Looking left no trace.
    #expect(meter.rate(of: limit, at: 0) == 1_200_000)
  }

  @Test("Cut the request quota's delay to one window")
  func requestQuota() throws {
    var meter = try Self.meter(.requestPercentage, bound: 10)
    // A thread busy for 12 s in ten seconds: 120 per cent.
    let recorded = meter.record(.requestPercentage, 1200, user: "u", clientID: "app", at: 0)
    let reading = try #require(recorded)
    #expect(reading.rate == 120)
    #expect(reading.uncappedMilliseconds == 110_000)
    #expect(reading.throttleMilliseconds == 1000)
    #expect(Sentence(reading)(.en).hasSuffix(", 110000 ms cut to one window"))
  }

  @Test("Agree with a sum over all that is still in the window", arguments: 0..<20)
  func property(seed: Int) throws {
    // As long as something is recorded in every second, no sample is forgotten early or late.
    var generator = SeededGenerator(seed: UInt64(seed))
    var meter = try Self.meter(bound: 1000)
    var uses: [(value: Double, at: Int64)] = []
    var starts: [Int64] = []
    var now: Int64 = 0
    for _ in 0..<200 {
      now += Int64.random(in: 0...200, using: &generator)
      let value = Double.random(in: 0...1000, using: &generator).rounded()
      uses.append((value, now))
      if starts.isEmpty || now - starts[starts.count - 1] >= 1000 { starts.append(now) }
      let recorded = meter.record(.producerByteRate, value, user: "u", clientID: "app", at: now)
      let reading = try #require(recorded)
      // A sample lives until its last event is eleven seconds old.
      let alive = starts.indices.filter { index in
        let end = index + 1 < starts.count ? starts[index + 1] : .max
        return uses.last { $0.at >= starts[index] && $0.at < end }.map { now - $0.at < 11_000 }
          ?? false
      }
      let oldest = starts[alive[0]]
      let sum = uses.filter { $0.at >= oldest }.reduce(0) { $0 + $1.value }
      let elapsed = now - oldest
      let window = elapsed + max(10 - elapsed / 1000, 0) * 1000
      #expect(reading.windowMilliseconds == window, "seed \(seed) at \(now)")
      #expect(abs(reading.rate - sum / (Double(window) / 1000)) < 1e-6, "seed \(seed) at \(now)")
    }
  }
}

@Suite("Quotas by entity")
struct QuotaTableTests {
  /// Every level, each with a bound of its own.
  private static func table() throws -> QuotaTable {
    var table = QuotaTable()
    let levels: [(QuotaEntity, Double)] = [
      (QuotaEntity(user: .named("a"), clientID: .named("1")), 1),
      (QuotaEntity(user: .named("a"), clientID: .byDefault), 2),
      (QuotaEntity(user: .named("b")), 3),
      (QuotaEntity(user: .byDefault, clientID: .named("4")), 4),
      (QuotaEntity(user: .byDefault, clientID: .byDefault), 5),
      (QuotaEntity(user: .byDefault), 6),
      (QuotaEntity(clientID: .named("7")), 7),
      (QuotaEntity(clientID: .byDefault), 8),
    ]
    for (entity, bound) in levels { try table.set(.producerByteRate, bound, for: entity) }
    return table
  }

  @Test("Take the most specific bound, of eight levels")
  func precedence() throws {
    var table = try Self.table()
    func bound(_ user: UserName, _ clientID: ClientID) -> Double? {
      table.limit(of: .producerByteRate, user: user, clientID: clientID)?.bound
    }
    #expect(bound("a", "1") == 1)
    #expect(bound("a", "9") == 2)
    #expect(bound("b", "1") == 3)
    #expect(bound("c", "4") == 4)
    #expect(bound("c", "9") == 5)
    try table.set(
      .producerByteRate, nil, for: QuotaEntity(user: .byDefault, clientID: .byDefault))
    #expect(bound("c", "9") == 6)
    try table.set(.producerByteRate, nil, for: QuotaEntity(user: .byDefault))
    #expect(bound("c", "7") == 7)
    #expect(bound("c", "9") == 8)
    #expect(table.limit(of: .consumerByteRate, user: "a", clientID: "1") == nil)
  }

  @Test("Measure together whom a bound is set for")
  func sharing() throws {
    var meter = QuotaMeter(table: try Self.table())
    // All client ids of user b share 3 bytes a second: 30 are free, 36 are not.
    _ = meter.record(.producerByteRate, 30, user: "b", clientID: "x", at: 0)
    let other = meter.record(.producerByteRate, 6, user: "b", clientID: "y", at: 0)
    #expect(other?.throttleMilliseconds == 2000)
    // A default for the pair is each pair's own.
    _ = meter.record(.producerByteRate, 50, user: "c", clientID: "x", at: 0)
    let own = meter.record(.producerByteRate, 50, user: "c", clientID: "y", at: 0)
    #expect(own?.throttleMilliseconds == 0)
  }

  @Test(
    "Refuse bounds that a controller refuses",
    arguments: [
      (QuotaKind.producerByteRate, -5, QuotaFailure.notPositive(.producerByteRate, -5)),
      (.requestPercentage, 0, .notPositive(.requestPercentage, 0)),
      (.consumerByteRate, 1.5, .notWhole(.consumerByteRate, 1.5)),
    ] as [(QuotaKind, Double, QuotaFailure)])
  func refusals(kind: QuotaKind, bound: Double, failure: QuotaFailure) {
    var table = QuotaTable()
    #expect(throws: failure) {
      try table.set(kind, bound, for: QuotaEntity(clientID: .byDefault))
    }
    #expect(failure.sentence(.en).hasPrefix("\(kind.rawValue)=\(decimalText(bound)): must be"))
    #expect(failure.sentence(.ko).contains("여야 합니다"))
  }
}

@Suite("The controller's mutation quota")
struct ControllerMutationQuotaTests {
  @Test("Let a full bucket be overdrawn once, then refuse until it is refilled")
  func strict() {
    // 5 partitions a second, 11 samples: 55 tokens.
    var quota = ControllerMutationQuota(bound: 5)
    let first = quota.request(partitions: [60], mode: .strict, at: 0)
    #expect(first.verdicts.map(\.isAccepted) == [true])
    #expect(first.verdicts.map(\.tokens) == [-5])
    #expect(first.throttleMilliseconds == 0)

    let second = quota.request(partitions: [1, 1], mode: .strict, at: 500)
    #expect(second.verdicts.map(\.isAccepted) == [false, false])
    #expect(second.throttleMilliseconds == 500)

    let third = quota.request(partitions: [1], mode: .strict, at: 1000)
    #expect(third.verdicts.map(\.isAccepted) == [true])
  }

  @Test("Delay the client but do everything for requests of old versions")
  func permissive() {
    var quota = ControllerMutationQuota(bound: 5)
    let reply = quota.request(partitions: [60, 5], mode: .permissive, at: 0)
    #expect(reply.verdicts.map(\.isAccepted) == [true, true])
    #expect(reply.throttleMilliseconds == 2000)
  }

  @Test("Never hold more tokens than the window is worth")
  func capacity() {
    let quota = ControllerMutationQuota(bound: 2, window: QuotaWindow(sampleCount: 3))
    #expect(quota.tokens(at: 1_000_000) == 6)
  }

  @Test("Take 12 s for a debt of 60 at 5 a second")
  func tokenBucketExample() {
    var quota = ControllerMutationQuota(bound: 5, window: QuotaWindow(sampleCount: 100))
    _ = quota.request(partitions: [560], mode: .strict, at: 0)
    let next = quota.request(partitions: [1], mode: .strict, at: 0)
    #expect(next.throttleMilliseconds == 12_000)
  }
}
