import GroupSimulation
import KafkaModel
import Testing

@Suite("What rebalances cost")
struct RebalanceCostsTests {
  /// A run of two consumers with six partitions: the second joins, and the first leaves.
  private static func costs(
    _ groupProtocol: ClientSettings.GroupProtocol, joinAt: Int64 = 7000, leaveAt: Int64 = 30_000
  ) -> (costs: RebalanceCosts, spans: [RebalanceSpan]) {
    var config = SimulationConfig()
    config.topics = [Topic("t", partitionCount: 6)]
    var settings = ClientSettings()
    settings.groupProtocol = groupProtocol
    settings.topics = ["t"]
    config.clients = ["a": settings, "b": settings]
    config.script = [
      ScriptedAction(at: SimulatedInstant(0), .start("a")),
      ScriptedAction(at: SimulatedInstant(Milliseconds(joinAt)), .start("b")),
      ScriptedAction(at: SimulatedInstant(Milliseconds(leaveAt)), .close("a")),
    ]
    config.end = SimulatedInstant(60_000)
    var run = Simulation(config)
    run.run()
    return (RebalanceCosts(run.timeline), run.timeline.rebalances)
  }

  @Test("Counts every epoch of the consumer protocol, with its time to rest")
  func consumer() {
    let (costs, spans) = Self.costs(.consumer)
    // As in preset P13: b joins at 7010 and gets its partitions at 12030; a leaves at 30010, and b
    // collects the rest at 32050.
    #expect(spans.map(\.start.sinceStart.count) == [10, 7010, 30_010])
    #expect(spans.map { $0.end?.sinceStart.count } == [10, 12_030, 32_050])
    #expect(spans.map(\.generation) == [1, 2, 3])
    #expect(spans.map { $0.sinceCause?.count } == [10, 5030, 2050])
    #expect(costs.rebalanceCount == 3)
    #expect(costs.generation == 3)
    #expect(costs.slowestRebalance == 5030)
    #expect(costs.movedCount == 6)
    // Three partitions wait from 10040 to 12040, and the other three from 30000 to 32060.
    #expect(costs.unavailable.count == 3 * 2000 + 3 * 2060)
    #expect(costs.longestStop?.length == 2060)
    #expect(costs.doublyHeld == 0)
  }

  @Test("Counts the rebalances of the classic protocol")
  func classic() {
    let (costs, spans) = Self.costs(.classic, joinAt: 20_000)
    #expect(costs.rebalanceCount == 3)
    #expect(costs.generation == 3)
    #expect(spans.allSatisfy { $0.end != nil })
  }

  @Test("Leaves a rebalance without an end if the next one comes first")
  func overtaken() {
    let (_, spans) = Self.costs(.consumer, joinAt: 7000, leaveAt: 9000)
    #expect(spans.map { $0.end == nil } == [false, true, false])
  }

  @Test("Ends with the last member")
  func emptied() {
    var config = SimulationConfig()
    config.topics = [Topic("t", partitionCount: 6)]
    var settings = ClientSettings()
    settings.groupProtocol = .consumer
    settings.topics = ["t"]
    config.clients = ["a": settings]
    config.script = [
      ScriptedAction(at: SimulatedInstant(0), .start("a")),
      ScriptedAction(at: SimulatedInstant(10_000), .close("a")),
    ]
    var run = Simulation(config)
    run.run()
    #expect(run.timeline.rebalances.map { $0.end?.sinceStart.count } == [10, 10_010])
  }
}
