import GroupSimulation
import KafkaModel
import Testing

/// What random groups have shown Kafka to do, and nobody would expect.
@Suite("Groups that surprise")
struct SurprisingGroupTests {
  private static func client(
    _ groupProtocol: ClientSettings.GroupProtocol = .classic, topics: [TopicName] = ["t0"],
    assignors: [AssignorName] = ["sticky"], instance: InstanceID? = nil
  ) -> ClientSettings {
    var settings = ClientSettings()
    settings.groupProtocol = groupProtocol
    settings.topics = topics
    settings.assignors = assignors
    settings.instance = instance
    return settings
  }

  private static func run(
    _ clients: [ClientName: ClientSettings], _ script: [(Int64, ScriptedAction.Action)],
    partitions: Int32 = 4, until end: Int64, change: (inout SimulationConfig) -> Void = { _ in }
  ) -> Simulation {
    var config = SimulationConfig()
    config.topics = [Topic("t0", partitionCount: partitions)]
    config.clients = clients
    config.script = script.map {
      ScriptedAction(at: SimulatedInstant(Milliseconds($0.0)), $0.1)
    }
    config.end = SimulatedInstant(Milliseconds(end))
    change(&config)
    var run = Simulation(config, seed: 1)
    run.run()
    return run
  }

  @Test(
    "A member whose pattern matches nothing gets partitions from the sticky strategies, and rejoins for ever",
    arguments: ["sticky", "cooperative-sticky"] as [AssignorName])
  func memberWithoutTopics(strategy: AssignorName) {
    var nothing = Self.client(assignors: [strategy])
    nothing.pattern = "u.*"
    // Who comes first in the hash order depends on the ids: in one of these runs it is the member
    // without topics, whom the strategy then overlooks when it asks whether all want the same.
    let counts = (Int64(0)..<8).map { start -> Int in
      let run = Self.run(
        ["c0": nothing, "c1": Self.client(assignors: [strategy])],
        [(start, .start("c0")), (start + 10, .start("c1"))], until: 60_000
      ) { $0.clients["c0"]?.clientID = "consumer-\(start)" }
      return Int(run.coordinator.classic?.generation ?? 0)
    }
    #expect(counts.contains { $0 > 10 }, "\(counts)")
  }

  @Test("A static member that returns with the other protocol lets the group look at its topics")
  func staticMemberUpgrades() {
    let next = Self.client(.consumer, instance: "i0")
    let run = Self.run(
      ["c0": Self.client(instance: "i0"), "c1": Self.client()],
      [
        (0, .start("c0")), (100, .start("c1")), (10_000, .crash("c0")),
        (10_010, .reconfigure("c0", next)), (11_000, .start("c0")),
      ], until: 60_000)
    let raised = run.events.contains {
      if case .group(.epochRaised(_, .topicsChanged)) = $0.kind { true } else { false }
    }
    #expect(raised)
    #expect(GroupAtRest(run).violations == [])
  }

  @Test("A group stays classic if the member that would upgrade it is refused")
  func refusedUpgrade() {
    let run = Self.run(
      ["c0": Self.client(), "c1": Self.client(), "c2": Self.client(.consumer)],
      [(0, .start("c0")), (100, .start("c1")), (10_000, .start("c2"))], until: 60_000
    ) { $0.broker.consumerMaxSize = 2 }
    #expect(run.coordinator.consumer == nil)
    #expect(run.coordinator.classic?.memberCount == 2)
    #expect(
      run.events.contains {
        if case .threw(.groupMaxSizeReached) = $0.kind { true } else { false }
      })
    #expect(GroupAtRest(run).violations == [])
  }
}
