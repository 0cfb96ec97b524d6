import Assignors
import GroupSimulation
import KafkaModel
import TestSupport
import Testing

@Suite("The rounds of a rebalance without a clock")
struct RoundsTests {
  /// A group at rest that somebody then joins or leaves.
  private struct Case {
    let strategy: Strategy
    let leaves: Bool
    private(set) var config = SimulationConfig()
    private let change = SimulatedInstant(60_000)

    init(_ strategy: Strategy, seed: UInt64) {
      self.strategy = strategy
      var random = SeededGenerator(seed: seed)
      config.topics = (0..<Int.random(in: 1...3, using: &random)).map {
        Topic(TopicName("t\($0)"), partitionCount: .random(in: 1...9, using: &random))
      }
      let count = Int.random(in: 2...6, using: &random)
      for place in 0..<count {
        var settings = ClientSettings()
        settings.clientID = "consumer-\(place)"
        settings.topics = config.topics.map(\.name)
        if settings.topics.count > 1, Int.random(in: 0..<3, using: &random) == 0 {
          settings.topics.removeLast()
        }
        if strategy.rebalanceProtocol == .consumer {
          settings.groupProtocol = .consumer
          settings.serverAssignor = strategy == .serverRange ? "range" : "uniform"
        } else {
          settings.assignors = [AssignorName(strategy.rawValue)]
        }
        config.clients[Self.name(place)] = settings
      }
      leaves = Bool.random(using: &random)
      let starts = leaves ? count : count - 1
      config.script = (0..<starts).map {
        ScriptedAction(at: SimulatedInstant(Milliseconds(Int64($0) * 500)), .start(Self.name($0)))
      }
      let last = Self.name(count - 1)
      config.script.append(ScriptedAction(at: change, leaves ? .close(last) : .start(last)))
      config.end = SimulatedInstant(120_000)
    }

    private static func name(_ place: Int) -> ClientName { ClientName("c\(place)") }

    /// What everybody has when the group first comes to rest, with who they are.
    func before(_ run: inout Simulation) -> [Member] {
      run.run(until: change + Milliseconds(-1))
      return members(of: run)
    }

    /// The members with what they have, in the order in which Kafka hands them to an assignor.
    func members(of run: Simulation) -> [Member] {
      let names = run.coordinator.context.names
      func member(_ key: MemberKey, _ client: ClientKey, _ generation: Int32) -> Member {
        Member(
          names.members[key], topics: config.clients[names.clients[client]]?.topics ?? [],
          owned: run.held(by: client) ?? .empty, generation: generation)
      }
      if let group = run.coordinator.consumer {
        return group.members.map { member($0.key, $0.client, group.groupEpoch) }
      }
      guard let group = run.coordinator.classic else { return [] }
      return group.memberKeys.compactMap { key in
        group[key].map { member(key, $0.client, group.generation) }
      }
    }

    /// What everybody was assigned in each generation that followed; in the consumer protocol only
    /// what everybody has in the end.
    func rounds(_ run: inout Simulation) -> [[MemberID: Set<TopicPartition>]] {
      var rounds: [[MemberID: Set<TopicPartition>]] = []
      var generation = run.coordinator.classic?.generation
      while run.ending == nil {
        run.step()
        guard let group = run.coordinator.classic, group.state == .stable,
          group.generation != generation
        else { continue }
        generation = group.generation
        let names = run.coordinator.context.names
        rounds.append(
          Dictionary(
            uniqueKeysWithValues: group.memberKeys.map {
              (names.members[$0], Set(group[$0]?.assignment ?? .empty))
            }))
      }
      if run.coordinator.consumer != nil {
        rounds = [
          Dictionary(
            uniqueKeysWithValues: members(of: run).map { ($0.id, Set($0.owned ?? .empty)) })
        ]
      }
      return rounds
    }
  }

  @Test("Are those that a simulated group goes through", arguments: Strategy.allCases)
  func agree(strategy: Strategy) {
    for seed in UInt64(0)..<UInt64(Thoroughness.times(25)) {
      let example = Case(strategy, seed: seed)
      var run = Simulation(example.config, seed: seed)
      let before = example.before(&run)
      let simulated = example.rounds(&run)
      let after = example.members(of: run)
      let known = Dictionary(uniqueKeysWithValues: before.map { ($0.id, $0) })
      // Who is new claims nothing, and comes last where the order of joining counts.
      let staying = strategy.rebalanceProtocol == .consumer ? before.map(\.id) : after.map(\.id)
      let present = Set(after.map(\.id))
      let order =
        staying.filter(present.contains) + after.map(\.id).filter { !staying.contains($0) }
      let topics = Dictionary(uniqueKeysWithValues: after.map { ($0.id, $0.topics) })
      let members = order.map { id in
        known[id] ?? Member(id, topics: topics[id] ?? [])
      }
      let rebalance = Rebalance(
        strategy, of: Group(topics: example.config.topics, members: members),
        reading: Assignment(before.map { ($0.id, $0.owned ?? .empty) }),
        generation: before.map(\.generation).max() ?? 0)
      let computed = rebalance.rounds.map { round in
        Dictionary(
          uniqueKeysWithValues: round.assignment.members.map { ($0, Set(round.assignment[$0])) })
      }
      let expected = strategy.rebalanceProtocol == .consumer ? computed.suffix(1) : computed[...]
      #expect(simulated.elementsEqual(expected), "seed \(seed), leaves: \(example.leaves)")
    }
  }
}
