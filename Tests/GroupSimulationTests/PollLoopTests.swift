import GroupSimulation
import KafkaModel
import TestSupport
import Testing

@Suite("An application that works on what it reads")
struct PollLoopTests {
  private static func run(
    _ groupProtocol: ClientSettings.GroupProtocol, pause: Milliseconds, until end: Int64,
    _ change: (inout SimulationConfig) -> Void = { _ in }
  ) -> Simulation {
    var config = SimulationConfig()
    config.topics = [Topic("t", partitionCount: 2)]
    for name in ["a", "b"] as [ClientName] {
      var settings = ClientSettings()
      settings.groupProtocol = groupProtocol
      settings.topics = ["t"]
      if name == "a" { settings.pollPause = pause }
      config.clients[name] = settings
    }
    config.script = [
      ScriptedAction(at: SimulatedInstant(0), .start("a")),
      ScriptedAction(at: SimulatedInstant(20_000), .start("b")),
    ]
    config.end = SimulatedInstant(Milliseconds(end))
    change(&config)
    var run = Simulation(config)
    run.run()
    return run
  }

  private struct Call: Equatable {
    let at: Int64
    let name: String
  }

  private static func time(of name: String, in calls: [Call]) throws -> Int64 {
    try #require(calls.first { $0.name == name }, "\(calls)").at
  }

  /// When `a` was told something by its group, and what.
  private static func callbacks(_ run: Simulation) -> [Call] {
    let timeline = run.timeline
    return timeline.events.compactMap { event in
      guard let client = event.client, timeline.names.clients[client] == "a" else { return nil }
      switch event.kind {
      case .called(let callback, _):
        return Call(at: event.instant.sinceStart.count, name: "\(callback)")
      case .noticed(.pollIntervalExceeded):
        return Call(at: event.instant.sinceStart.count, name: "late")
      default: return nil
      }
    }
  }

  @Test(
    "Learns of a rebalance between its batches",
    arguments: [ClientSettings.GroupProtocol.classic, .consumer], [700, 4000, 9000] as [Int64])
  func betweenBatches(_ groupProtocol: ClientSettings.GroupProtocol, pause: Int64) throws {
    let calls = Self.callbacks(Self.run(groupProtocol, pause: Milliseconds(pause), until: 60_000))
    // Its first batch is there with the partitions.
    let first = try Self.time(of: "assigned", in: calls)
    let revoked = try Self.time(of: "revoked", in: calls)
    #expect(revoked > 20_000)
    #expect((revoked - first).isMultiple(of: pause), "\(calls)")
  }

  @Test(
    "Sends heartbeats while it works", arguments: [ClientSettings.GroupProtocol.classic, .consumer])
  func heartbeats(_ groupProtocol: ClientSettings.GroupProtocol) {
    let calls = Self.callbacks(Self.run(groupProtocol, pause: 100_000, until: 290_000))
    #expect(!calls.contains { $0.name == "lost" || $0.name == "late" }, "\(calls)")
  }

  @Test(
    "Leaves its group when a batch takes longer than max.poll.interval.ms, and comes back",
    arguments: [ClientSettings.GroupProtocol.classic, .consumer])
  func tooLate(_ groupProtocol: ClientSettings.GroupProtocol) throws {
    let calls = Self.callbacks(
      Self.run(groupProtocol, pause: 350_000, until: 700_000) { $0.script.removeLast() })
    let names = calls.map(\.name)
    #expect(names.prefix(4) == ["assigned", "late", "lost", "assigned"], "\(calls)")
    let (assigned, late, lost) = (calls[0].at, calls[1].at, calls[2].at)
    #expect((299_900...300_100).contains(late - assigned))
    #expect(lost - assigned == 350_000)
  }

  @Test(
    "Goes on with its batch after a pause that is shorter, and polls at the end of a longer one",
    arguments: [24_500, 27_100] as [Int64])
  func pauses(end: Int64) throws {
    let run = Self.run(.classic, pause: 6000, until: 60_000) {
      $0.script.append(
        ScriptedAction(
          at: SimulatedInstant(21_500), .stall("a", until: SimulatedInstant(Milliseconds(end)))))
    }
    let calls = Self.callbacks(run)
    let first = try Self.time(of: "assigned", in: calls)
    let revoked = try Self.time(of: "revoked", in: calls)
    let isBetweenBatches = (revoked - first).isMultiple(of: 6000)
    #expect(end == 24_500 ? isBetweenBatches : revoked == end, "\(calls)")
  }

  @Test("Keeps every rule under random faults, however long the batches are")
  func rules() {
    for seed in UInt64(0)..<UInt64(Thoroughness.times(200)) {
      var config = FaultyScenario(seed: seed).config
      // When a group changes over to the consumer protocol, Kafka's coordinator takes a classic
      // member to own what it was assigned last, and gives away what the member, in the middle of a
      // batch, has not given up yet.
      guard config.groupProtocols.count == 1 else { continue }
      var random = SeededGenerator(seed: seed)
      for name in config.clients.keys.sorted() where Bool.random(using: &random) {
        config.clients[name]?.pollPause = Milliseconds(.random(in: 20...3000, using: &random))
      }
      let violations = RandomFaultTests.violations(in: config, seed: seed)
      guard let first = violations.first else { continue }
      let shrunk = ScenarioShrinker(config) {
        !RandomFaultTests.violations(in: $0, seed: seed).isEmpty
      }
      Issue.record("seed \(seed): \(first)\n  \(shrunk.config.notes)")
    }
  }
}

extension SimulationConfig {
  /// The protocols that clients of this scenario ever use.
  fileprivate var groupProtocols: Set<ClientSettings.GroupProtocol> {
    var protocols = Set(clients.values.map(\.groupProtocol))
    for case .reconfigure(_, let settings) in script.map(\.action) {
      protocols.insert(settings.groupProtocol)
    }
    return protocols
  }
}
