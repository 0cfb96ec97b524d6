import GroupSimulation
import KafkaModel
import TestSupport
import Testing

@Suite("Consumer groups, whatever happens to them")
struct ConsumerInvariantTests {
  private static let seeds = Array<UInt64>(0..<20)

  @Test("Break no promise at any step", arguments: [false, true])
  func promises(withClassicClients: Bool) {
    for seed in Self.seeds {
      let scenario = ConsumerScenario(
        seed: seed, protocols: withClassicClients ? [.consumer, .classic] : [.consumer])
      var run = Simulation(scenario.config, seed: seed)
      var epoch: Int32 = 0
      var eventCount = 0
      while run.ending == nil {
        run.step()
        // A heartbeat that the timeline does not show changes nothing.
        guard run.timeline.events.count > eventCount else { continue }
        eventCount = run.timeline.events.count
        guard let snapshot = ConsumerSnapshot(run.coordinator) else {
          epoch = 0
          continue
        }
        let violations = snapshot.violations
        if !violations.isEmpty || snapshot.groupEpoch < epoch {
          Issue.record("seed \(seed), \(run.now): \(violations), epoch \(snapshot.groupEpoch)")
          return
        }
        epoch = snapshot.groupEpoch
      }
    }
  }

  @Test("Come to rest, with an owner for everything that somebody wants")
  func rest() throws {
    for seed in Self.seeds {
      let scenario = ConsumerScenario(seed: seed)
      var run = Simulation(scenario.config, seed: seed)
      run.run()
      let snapshot = try #require(ConsumerSnapshot(run.coordinator))
      #expect([.stable, .empty].contains(snapshot.state), "seed \(seed): \(snapshot.state)")
      let holders = finalHolders(of: run.timeline)
      let wanted = snapshot.members.reduce(into: Set<TopicPartition>()) { wanted, member in
        for topic in member.topics {
          wanted.formUnion(
            (0..<(snapshot.partitionCounts[topic] ?? 0)).map { TopicPartition(topic, $0) })
        }
      }
      #expect(Set(holders.keys) == wanted, "seed \(seed)")
      #expect(holders.values.allSatisfy { $0.count == 1 }, "seed \(seed)")
    }
  }

  @Test("Give no partition to two consumers that poll")
  func oneOwner() {
    for seed in Self.seeds {
      // One that does not poll may hold what it has lost long ago.
      var run = Simulation(ConsumerScenario(seed: seed, stalls: false).config, seed: seed)
      run.run()
      let ownership = Ownership(run.timeline)
      for (place, intervals) in ownership.intervals.enumerated() {
        let overlaps = zip(intervals, intervals.dropFirst()).contains { first, second in
          first.end.map { $0 > second.start } ?? true
        }
        #expect(!overlaps, "seed \(seed): \(ownership.partitions[place]) \(intervals)")
      }
    }
  }

  @Test("Call back about what is really added or taken away")
  func callbacks() {
    for seed in Self.seeds {
      var run = Simulation(ConsumerScenario(seed: seed).config, seed: seed)
      run.run()
      var owned: [ClientKey: Set<TopicPartition>] = [:]
      for event in run.timeline.events {
        guard let client = event.client else { continue }
        let before = owned[client, default: []]
        switch event.kind {
        case .called(.assigned, let list):
          #expect(before.isDisjoint(with: list), "seed \(seed), \(event.instant)")
          owned[client] = before.union(list)
        case .called(.revoked, let list):
          #expect(!list.isEmpty && before.isSuperset(of: list), "seed \(seed), \(event.instant)")
          owned[client] = before.subtracting(list)
        case .called(.lost, let list):
          // Everything, and once more what was revoked while the application was busy.
          #expect(!list.isEmpty && before.isSubset(of: list), "seed \(seed), \(event.instant)")
          owned[client] = []
        case .scripted(.start), .scripted(.crash), .threw, .ended:
          owned[client] = []
        default: break
        }
      }
    }
  }

  @Test("Do the same for the same seed")
  func repeatable() {
    for seed in Self.seeds.prefix(5) {
      let config = ConsumerScenario(seed: seed, protocols: [.consumer, .classic]).config
      var first = Simulation(config, seed: seed)
      var second = Simulation(config, seed: seed)
      first.run()
      second.run()
      #expect(first.timeline.events.map { "\($0)" } == second.timeline.events.map { "\($0)" })
    }
  }

  private func finalHolders(of timeline: Timeline) -> [TopicPartition: [ClientKey]] {
    let ownership = Ownership(timeline)
    var holders: [TopicPartition: [ClientKey]] = [:]
    for (partition, intervals) in zip(ownership.partitions, ownership.intervals) {
      let last = intervals.filter { $0.end == nil }.map(\.client)
      if !last.isEmpty { holders[partition] = last }
    }
    return holders
  }
}

@Suite("The checks of consumer groups")
struct ConsumerSnapshotTests {
  /// A group in which one member waits for what another gives up.
  private static func reconcilingGroup() throws -> ConsumerSnapshot {
    var config = SimulationConfig()
    config.topics = [Topic("t", partitionCount: 6)]
    var settings = ClientSettings()
    settings.groupProtocol = .consumer
    settings.topics = ["t"]
    config.clients = ["a": settings, "b": settings]
    config.script = [
      ScriptedAction(at: SimulatedInstant(0), .start("a")),
      ScriptedAction(at: SimulatedInstant(100), .stall("a", until: SimulatedInstant(20_000))),
      ScriptedAction(at: SimulatedInstant(200), .start("b")),
    ]
    var run = Simulation(config)
    run.run(until: SimulatedInstant(12_000))
    return try #require(ConsumerSnapshot(run.coordinator))
  }

  private static func member(
    _ snapshot: inout ConsumerSnapshot, _ state: ConsumerGroupMember.State,
    _ change: (inout ConsumerSnapshot.Member) -> Void
  ) {
    guard let place = snapshot.members.firstIndex(where: { $0.state == state }) else { return }
    change(&snapshot.members[place])
  }

  @Test("Find nothing wrong where nothing is")
  func innocent() throws {
    let snapshot = try Self.reconcilingGroup()
    #expect(Set(snapshot.members.map(\.state)) == [.unrevokedPartitions, .unreleasedPartitions])
    #expect(snapshot.violations.isEmpty)
  }

  private static let faults: [(String, @Sendable (inout ConsumerSnapshot) -> Void)] = [
    (
      "a partition handed over before it was given up",
      { member(&$0, .unreleasedPartitions) { $0.assigned.formUnion($0.target) } }
    ),
    (
      "a member that keeps what it gives up",
      { member(&$0, .unrevokedPartitions) { $0.assigned.formUnion($0.pendingRevocation) } }
    ),
    (
      "a revocation without a timer",
      { member(&$0, .unrevokedPartitions) { $0.hasRebalanceTimer = false } }
    ),
    (
      "a timer that nobody stopped",
      { member(&$0, .unreleasedPartitions) { $0.hasRebalanceTimer = true } }
    ),
    (
      "a member that cannot expire",
      { member(&$0, .unreleasedPartitions) { $0.hasSessionTimer = false } }
    ),
    (
      "a member called stable too early",
      { member(&$0, .unreleasedPartitions) { $0.state = .stable } }
    ),
    (
      "an epoch from the future",
      { member(&$0, .unreleasedPartitions) { $0.epoch += 1 } }
    ),
    (
      "a target with a hole",
      { member(&$0, .unrevokedPartitions) { $0.target.removeFirst() } }
    ),
    (
      "a target given twice",
      { snapshot in
        let all = snapshot.members.reduce(into: Set<TopicPartition>()) { $0.formUnion($1.target) }
        snapshot.members[0].target = all
      }
    ),
    ("a group called stable", { $0.state = .stable }),
    ("a target without an epoch", { $0.assignmentEpoch = $0.groupEpoch + 1 }),
  ]

  @Test("Find a planted fault", arguments: faults.indices)
  func planted(fault: Int) throws {
    let (name, plant) = Self.faults[fault]
    var snapshot = try Self.reconcilingGroup()
    plant(&snapshot)
    #expect(!snapshot.violations.isEmpty, "\(name)")
  }
}
