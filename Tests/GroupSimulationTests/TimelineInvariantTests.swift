import Assignors
import GroupSimulation
import KafkaModel
import Testing

@Suite("Groups under random faults")
struct TimelineInvariantTests {
  @Test("Keep the rules all the time, and come to rest")
  func rules() {
    for seed in UInt64(0)..<150 {
      var run = Simulation(RandomScenario(seed: seed).config, seed: seed)
      run.run()
      #expect(run.ending == .end || run.ending == .quiet, "seed \(seed)")
      let violations = TimelineInvariants(run.timeline).violations.prefix(3)
      #expect(violations.isEmpty, "seed \(seed)")
      #expect(TimelineInvariants.violations(atRestIn: run).isEmpty, "seed \(seed)")
    }
  }

  @Test("Run the same way twice, to the byte")
  func determinism() {
    for seed in UInt64(0)..<10 {
      let timelines = (0..<2).map { _ in
        var run = Simulation(RandomScenario(seed: seed).config, seed: seed)
        run.run()
        return String(describing: run.timeline.events)
      }
      #expect(timelines[0] == timelines[1], "seed \(seed)")
    }
  }

  @Test("Go on from a copy as the original does")
  func snapshots() {
    for seed in UInt64(0)..<10 {
      var run = Simulation(RandomScenario(seed: seed).config, seed: seed)
      run.run(eventCount: 200)
      var copy = run
      run.run()
      copy.run()
      #expect(
        String(describing: run.timeline.events) == String(describing: copy.timeline.events),
        "seed \(seed)")
    }
  }

  @Test("Stop when asked, and at their limit")
  func limits() {
    let config = RandomScenario(seed: 1).config
    var cancelled = Simulation(config)
    cancelled.run { true }
    #expect(cancelled.ending == .cancelled)

    var limits = SimulationLimits()
    limits.eventCount = 100
    var limited = Simulation(config, limits: limits)
    limited.run()
    #expect(limited.ending == .eventLimit)
    #expect(limited.processedCount == 100)
  }
}

// MARK: - Planted faults

/// An assignor that gets something wrong, so that the watcher shows that it watches.
private struct FaultyAssignor: Assignor {
  enum Fault: CaseIterable {
    /// One partition goes to two members.
    case assignsTwice
    /// One partition goes to nobody.
    case forgetsOne
    /// What moves goes to its new owner before the old one gives it up.
    case doesNotWait
  }

  let fault: Fault
  let name = "faulty"

  func assign(_ group: Group, log: inout DecisionLog) throws(KafkaFailure) -> Assignment {
    let good = try RangeAssignor().assign(group, log: &log)
    guard let first = good.members.first(where: { !good[$0].isEmpty }) else { return good }
    let lists = good.members.map { member -> (MemberID, PartitionList) in
      switch fault {
      case .assignsTwice where member != first:
        (member, PartitionList(Array(good[member]) + good[first].prefix(1)))
      case .forgetsOne where member == first: (member, PartitionList(good[member].dropFirst()))
      case .assignsTwice, .forgetsOne, .doesNotWait: (member, good[member])
      }
    }
    return Assignment(lists)
  }
}

extension TimelineInvariantTests {
  @Test("Are caught when they break the rules", arguments: FaultyAssignor.Fault.allCases)
  fileprivate func plantedFault(_ fault: FaultyAssignor.Fault) {
    var strategies = AssignorTable()
    strategies.add(
      FaultyAssignor(fault: fault), named: "faulty", isCooperative: fault == .doesNotWait)
    var config = SimulationConfig()
    config.topics = [Topic("t", partitionCount: 7)]
    for (place, name) in (["a", "b", "c"] as [ClientName]).enumerated() {
      var settings = ClientSettings()
      settings.topics = ["t"]
      settings.assignors = ["faulty"]
      // The first is the slowest, so that others are given what it has not yet let go.
      settings.latency = Milliseconds(Int64(90 - 40 * place))
      config.clients[name] = settings
      config.script.append(
        ScriptedAction(at: SimulatedInstant(Milliseconds(Int64(place) * 9000)), .start(name)))
    }
    var run = Simulation(config, strategies: strategies)
    run.run()
    let violations =
      TimelineInvariants(run.timeline).violations + TimelineInvariants.violations(atRestIn: run)
    #expect(!violations.isEmpty)
  }
}
