import GroupSimulation
import KafkaModel
import TestSupport
import Testing

@Suite("Groups under random faults of all kinds")
struct RandomFaultTests {
  /// Runs a scenario, and says what is wrong with any step of it or with how it ends.
  static func violations(
    in config: SimulationConfig, seed: UInt64, fault: PlantedFault? = nil
  ) -> [String] {
    var run = Simulation(config, seed: seed, limits: .watched, fault: fault)
    var watcher = GroupWatcher()
    while run.ending == nil, watcher.violations.isEmpty {
      run.step()
      watcher.watch(run)
    }
    return watcher.violations.isEmpty ? watcher.violations(atRestIn: run) : watcher.violations
  }

  @Test("Keep every rule at every step, and come to rest", arguments: 0..<4)
  func rules(part: Int) {
    let count = Thoroughness.times(500)
    for seed in UInt64(part * count)..<UInt64((part + 1) * count) {
      guard Self.keepsRules(FaultyScenario(seed: seed).config, seed: seed) else { return }
    }
  }

  @Test("Keep every rule when one of their topics is deleted")
  func deletedTopics() {
    var count = 0
    for seed in UInt64(0)..<UInt64(Thoroughness.times(400)) {
      guard let config = FaultyScenario(seed: seed).deletingTopic() else { continue }
      count += 1
      guard Self.keepsRules(config, seed: seed) else { return }
    }
    #expect(count > 100)
  }

  /// Whether a run keeps every rule; if not, the smallest that does not is told.
  private static func keepsRules(_ config: SimulationConfig, seed: UInt64) -> Bool {
    guard let first = violations(in: config, seed: seed).first else { return true }
    let shrunk = ScenarioShrinker(config) { !violations(in: $0, seed: seed).isEmpty }
    let then = violations(in: shrunk.config, seed: seed).first ?? "nothing"
    Issue.record("seed \(seed): \(first)\nSmaller: \(then)\n  \(shrunk.config.notes)")
    return false
  }

  @Test("Run the same way twice, to the byte")
  func repeatable() {
    for seed in UInt64(0)..<UInt64(Thoroughness.times(40)) {
      let timelines = (0..<2).map { _ -> String in
        var run = Simulation(FaultyScenario(seed: seed).config, seed: seed)
        run.run()
        return String(describing: run.events)
      }
      #expect(timelines[0] == timelines[1], "seed \(seed)")
    }
  }

  @Test("Reach everything that can happen to a group")
  func variety() {
    var kinds: Set<String> = []
    for seed in UInt64(0)..<60 {
      var run = Simulation(FaultyScenario(seed: seed).config, seed: seed)
      run.run()
      for event in run.events {
        guard case .group(let event) = event.kind else { continue }
        kinds.insert(String("\(event)".prefix { $0 != "(" }))
      }
    }
    // Every case of the events of a group.
    #expect(kinds.count == 14, "\(kinds.sorted())")
  }
}

extension SimulationLimits {
  /// For runs that somebody watches: no run of the tests comes near the limit.
  static var watched: Self {
    var limits = Self()
    limits.eventCount = 100_000
    return limits
  }
}
