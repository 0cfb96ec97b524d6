import KafkaModel
import ProducerSimulation
import Testing
import Texts

@Suite("Throttled connections")
struct ThrottleRunTests {
  private static func scenario(
    _ connections: [ThrottleScenario.Connection], bound: Double = 1_000_000,
    kind: QuotaKind = .producerByteRate, oneWayMilliseconds: Int64 = 0, end: Int64 = 60_000
  ) throws -> ThrottleScenario {
    var table = QuotaTable()
    try table.set(kind, bound, for: QuotaEntity(clientID: .byDefault))
    return ThrottleScenario(
      quotas: table, connections: connections, oneWayMilliseconds: oneWayMilliseconds,
      endMilliseconds: end)
  }

  /// When the requests of the first connection were carried out.
  private static func processed(_ timeline: ThrottleTimeline) -> [Int64] {
    timeline.events.compactMap { event in
      if case .processed = event.kind { event.milliseconds } else { nil }
    }
  }

  @Test("Answer at once, mute the channel and let the client wait")
  func muteAndWait() throws {
    let burst: [ThrottleScenario.Request] = [
      .init(at: 0, bytes: 12_000_000), .init(at: 100, bytes: 10),
    ]
    let timeline = try Self.scenario([.init(clientID: "app", requests: burst)]).run()
    #expect(
      timeline.events.map { Sentence($0.kind)(.en) } == [
        "the client sends a request of 12000000 bytes",
        "the broker carries out 12000000 bytes",
        "the broker mutes the channel until 2s (producer_byte_rate)",
        "the client waits for throttle_time_ms, until 2s",
        "the broker reads again",
        "the client sends a request of 10 bytes",
        "the broker carries out 10 bytes",
        "the broker mutes the channel until 4s (producer_byte_rate)",
        "the client waits for throttle_time_ms, until 4s",
        "the broker reads again",
      ])
  }

  @Test("Hold a client that ignores the hint back all the same")
  func ignoresHint() throws {
    let burst: [ThrottleScenario.Request] = [
      .init(at: 0, bytes: 12_000_000), .init(at: 100, bytes: 10),
    ]
    let polite = try Self.scenario([.init(clientID: "app", requests: burst)]).run()
    let rude = try Self.scenario([
      .init(clientID: "app", manners: .ignoresHint, requests: burst)
    ]).run()
    #expect(Self.processed(polite) == [0, 2000])
    #expect(Self.processed(rude) == [0, 2000])
    #expect(rude.events.contains { $0.kind == .heldBack(milliseconds: 1900) })
    #expect(!rude.events.contains { if case .clientWaits = $0.kind { true } else { false } })
  }

  @Test("Bring a client that always wants more down to the bound", arguments: [0, 5] as [Int64])
  func steadyState(delay: Int64) throws {
    let requests = [ThrottleScenario.Request].steady(
      bytes: 100_000, everyMilliseconds: 20, to: 60_000)
    let timeline = try Self.scenario(
      [.init(clientID: "app", requests: requests)], oneWayMilliseconds: delay
    ).run()
    // Five times the bound was asked for. What goes through comes in bursts, eleven seconds apart,
    // when the samples of the last burst are forgotten: look at four such periods.
    let average = timeline.bytesPerSecond[11..<55].reduce(0) { $0 + $1[0] } / 44
    #expect(abs(average - 1_000_000) < 60_000, "\(average) B/s")
    #expect(timeline.unsentCounts[0] > 0)
    #expect(timeline.ratePerSecond.count == 60)
  }

  @Test("Answer a throttled fetch with nothing, and do not count it")
  func fetch() throws {
    let timeline = try Self.scenario(
      [
        .init(
          clientID: "app", direction: .fetch,
          requests: [.init(at: 0, bytes: 9_000_000), .init(at: 10, bytes: 3_000_000)])
      ], kind: .consumerByteRate
    ).run()
    let empty = timeline.events.filter { if case .answeredEmpty = $0.kind { true } else { false } }
    #expect(!empty.isEmpty)
    // Everything arrives in the end, exactly once.
    #expect(timeline.bytesPerSecond.reduce(0) { $0 + $1[0] } == 12_000_000)
    #expect(timeline.unsentCounts == [0])
  }

  @Test("Cut a fetch to what can be read without a delay, so that it gets on")
  func fetchLargerThanWindow() throws {
    let timeline = try Self.scenario(
      [.init(clientID: "app", direction: .fetch, requests: [.init(at: 0, bytes: 25_000_000)])],
      kind: .consumerByteRate
    ).run()
    #expect(timeline.bytesPerSecond[0][0] == 10_000_000)
    #expect(timeline.bytesPerSecond.reduce(0) { $0 + $1[0] } == 25_000_000)
  }

  @Test("Throttle tiny requests by the time they take, unless acks=0")
  func requestQuota() throws {
    let requests = [ThrottleScenario.Request].steady(
      bytes: 0, everyMilliseconds: 10, to: 20_000, threadMilliseconds: 5)
    // Half a thread's time against a tenth.
    let throttled = try Self.scenario(
      [.init(clientID: "app", requests: requests)], bound: 10, kind: .requestPercentage
    ).run()
    #expect(throttled.unsentCounts[0] > 0)
    let fireAndForget = try Self.scenario(
      [.init(clientID: "app", isAcknowledged: false, requests: requests)], bound: 10,
      kind: .requestPercentage
    ).run()
    #expect(!fireAndForget.events.contains { if case .muted = $0.kind { true } else { false } })
    #expect(fireAndForget.unsentCounts == [0])
  }

  @Test("Let the longer of two delays win")
  func longerDelay() throws {
    var scenario = try Self.scenario([
      .init(
        clientID: "app",
        requests: [.init(at: 0, bytes: 12_000_000, threadMilliseconds: 20_000)])
    ])
    try scenario.quotas.set(.requestPercentage, 100, for: QuotaEntity(clientID: .byDefault))
    #expect(
      scenario.run().events.contains { $0.kind == .muted(until: 2000, by: .producerByteRate) })
  }

  @Test("Share one bound among connections of one entity")
  func sharedBound() throws {
    let half: [ThrottleScenario.Request] = [.init(at: 0, bytes: 6_000_000)]
    let timeline = try Self.scenario([
      .init(clientID: "app", requests: half), .init(clientID: "app", requests: half),
    ]).run()
    let muted = timeline.events.filter { if case .muted = $0.kind { true } else { false } }
    #expect(muted.map(\.connection) == [1])
    let apart = try Self.scenario([
      .init(clientID: "app", requests: half), .init(clientID: "other", requests: half),
    ]).run()
    #expect(!apart.events.contains { if case .muted = $0.kind { true } else { false } })
  }

  @Test("End with the scenario, by the limit of events and when cancelled")
  func ends() throws {
    let requests = [ThrottleScenario.Request].steady(
      bytes: 1, everyMilliseconds: 1, to: 100_000)
    let scenario = try Self.scenario(
      [.init(clientID: "app", requests: requests)], end: .max)
    #expect(scenario.endMilliseconds == ThrottleScenario.longestMilliseconds)
    #expect(scenario.run().isCutShort)
    var polls = 0
    let cancelled = scenario.run {
      polls += 1
      return polls > 10
    }
    #expect(cancelled.isCutShort)
    #expect(cancelled.events.count < 20)
  }

  @Test("Make a burst of requests that add up")
  func burst() {
    let requests = [ThrottleScenario.Request].burst(bytes: 25, requestBytes: 10)
    #expect(requests.map(\.bytes) == [10, 10, 5])
  }
}
