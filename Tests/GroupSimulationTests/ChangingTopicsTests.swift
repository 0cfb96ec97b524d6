import GroupSimulation
import KafkaModel
import TestSupport
import Testing

@Suite("A group whose topics and subscriptions change while it runs")
struct ChangingTopicsTests {
  private static let protocols: [ClientSettings.GroupProtocol] = [.classic, .consumer]

  /// Two members, which start at once and want `t` and `u`, and what happens to them at 20 s.
  private static func run(
    _ groupProtocol: ClientSettings.GroupProtocol, _ action: ScriptedAction.Action,
    _ change: (inout SimulationConfig) -> Void = { _ in }
  ) -> Simulation {
    var config = SimulationConfig()
    config.topics = [Topic("t", partitionCount: 2), Topic("u", partitionCount: 2)]
    for name in ["a", "b"] as [ClientName] {
      var settings = ClientSettings()
      settings.groupProtocol = groupProtocol
      settings.topics = ["t", "u"]
      config.clients[name] = settings
      config.script.append(ScriptedAction(at: SimulatedInstant(0), .start(name)))
    }
    config.script.append(ScriptedAction(at: SimulatedInstant(20_000), action))
    config.end = SimulatedInstant(60_000)
    change(&config)
    var run = Simulation(config)
    run.run()
    return run
  }

  private static func held(_ run: Simulation) -> [String] {
    (0..<2).map { place in
      (run.held(by: ClientKey(place)) ?? []).sorted().map(\.description).joined(separator: " ")
    }
  }

  /// When a rebalance that begins after 20 s ends.
  private static func settled(_ run: Simulation) -> Int64? {
    run.timeline.rebalances.last.flatMap { $0.end?.sinceStart.count }
  }

  @Test("Gives up a deleted topic at once, whoever reads it", arguments: protocols)
  func deleted(_ groupProtocol: ClientSettings.GroupProtocol) throws {
    let run = Self.run(groupProtocol, .deleteTopic("t"))
    #expect(Self.held(run).sorted() == ["u-0", "u-1"])
    // The metadata would have been old enough after five minutes only.
    #expect(try #require(Self.settled(run)) < 31_000)
    let causes = run.timeline.events.compactMap { event -> ScriptedAction.Action? in
      guard case .noticed(.partitionsChanged) = event.kind, let cause = event.cause,
        case .scripted(let action) = run.timeline.events[cause].kind
      else { return nil }
      return action
    }
    #expect(causes == (groupProtocol == .classic ? [.deleteTopic("t")] : []))
    let ownership = Ownership(run.timeline)
    for place in ownership.partitions.indices where ownership.partitions[place].topic == "t" {
      #expect(ownership.end(at: place) == SimulatedInstant(20_000))
      #expect(ownership.gaps(at: place).allSatisfy { $0.end <= SimulatedInstant(20_000) })
    }
  }

  @Test("Learns late of a deleted topic that its leader does not read")
  func unread() throws {
    let run = Self.run(.classic, .deleteTopic("v")) { config in
      config.topics.append(Topic("v", partitionCount: 1))
      for name in config.clients.keys {
        config.clients[name]?.topics = ["v"]
        config.clients[name]?.metadataMaxAge = 30_000
      }
    }
    let timeline = run.timeline
    let noticed = timeline.events.first { event in
      if case .noticed(.partitionsChanged) = event.kind { true } else { false }
    }
    let leader = timeline.events.compactMap { event -> MemberKey? in
      if case .group(.leaderChanged(let member)) = event.kind { member } else { nil }
    }.last
    let holder = Ownership(timeline).intervals.first?.first?.client
    let leads = timeline.names.clientOfMember[try #require(leader)] == holder
    let time = try #require(noticed).instant
    #expect(leads ? time == SimulatedInstant(20_010) : time >= SimulatedInstant(30_000))
    #expect(Self.held(run) == ["", ""])
  }

  @Test("An application that is busy looks at its refused fetch when it polls")
  func busy() throws {
    let run = Self.run(.classic, .deleteTopic("t")) { config in
      for name in config.clients.keys {
        let stall = ScriptedAction.Action.stall(name, until: SimulatedInstant(35_000))
        config.script.append(ScriptedAction(at: SimulatedInstant(19_000), stall))
      }
      config.script.sort { $0.at < $1.at }
    }
    let noticed = run.timeline.events.first { event in
      if case .noticed(.partitionsChanged) = event.kind { true } else { false }
    }
    #expect(try #require(noticed).instant == SimulatedInstant(35_000))
    #expect(Self.held(run).sorted() == ["u-0", "u-1"])
  }

  @Test("Follows a pattern that matches other topics from now on", arguments: protocols)
  func pattern(_ groupProtocol: ClientSettings.GroupProtocol) {
    let run = Self.run(groupProtocol, .subscribePattern("a", "u.*"))
    #expect(Self.held(run)[0].split(separator: " ").allSatisfy { $0.hasPrefix("u-") })
    let all = Self.held(run).joined(separator: " ").split(separator: " ").sorted()
    #expect(all == ["t-0", "t-1", "u-0", "u-1"])
  }

  @Test("Sees topics that appear and match", arguments: protocols)
  func laterTopics(_ groupProtocol: ClientSettings.GroupProtocol) {
    let run = Self.run(groupProtocol, .subscribePattern("a", "[uv]")) { config in
      config.clients["a"]?.metadataMaxAge = 5000
      config.script.append(
        ScriptedAction(at: SimulatedInstant(30_000), .partitions("v", count: 1)))
    }
    #expect(Self.held(run)[0].contains("v-0"))
  }

  @Test(
    "Assigns anew when replicas move to other racks, if the leader has a rack (KIP-881)",
    arguments: [(nil, 1), ("x", 2)] as [(RackName?, Int)])
  func racks(rack: RackName?, rebalances: Int) {
    let run = Self.run(.classic, .partitions("t", count: 2, racks: [["x"], ["y"]])) { config in
      for name in config.clients.keys {
        config.clients[name]?.rack = rack
        config.clients[name]?.metadataMaxAge = 5000
      }
    }
    #expect(run.timeline.rebalances.count == rebalances)
  }

  @Test("The broker of the consumer protocol takes moved replicas for another topic metadata")
  func racksAtTheBroker() {
    let run = Self.run(.consumer, .partitions("t", count: 2, racks: [["x"], ["y"]]))
    let same = Self.run(.consumer, .partitions("t", count: 2))
    #expect(run.timeline.rebalances.count == same.timeline.rebalances.count + 1)
  }
}
