import GroupSimulation
import KafkaModel
import TestSupport

/// A random scenario: a few clients that come, go, crash, stall and change their minds.
struct ConsumerScenario {
  var config = SimulationConfig()

  init(
    seed: UInt64, protocols: [ClientSettings.GroupProtocol] = [.consumer], stalls: Bool = true
  ) {
    var random = SeededGenerator(seed: seed)
    let names: [TopicName] = ["t", "u", "v"]
    let topics = Array(names.prefix(Int.random(in: 1...3, using: &random)))
    config.topics = topics.map { Topic($0, partitionCount: .random(in: 1...9, using: &random)) }
    config.broker.consumerSessionTimeout =
      [6000, 20_000, 45_000].randomElement(using: &random) ?? 0
    config.broker.initialRebalanceDelay = [0, 3000].randomElement(using: &random) ?? 0
    let clients = (0..<Int.random(in: 2...6, using: &random)).map { ClientName("c\($0)") }
    for client in clients {
      config.clients[client] = Self.settings(
        of: client, protocols: protocols, topics: topics, using: &random)
    }
    writeScript(clients, topics, stalls: stalls, using: &random)
  }

  private static func settings(
    of client: ClientName, protocols: [ClientSettings.GroupProtocol], topics: [TopicName],
    using random: inout SeededGenerator
  ) -> ClientSettings {
    var settings = ClientSettings()
    settings.clientID = client.rawValue
    settings.groupProtocol = protocols.randomElement(using: &random) ?? .consumer
    settings.topics =
      Bool.random(using: &random) ? topics : [topics.randomElement(using: &random) ?? "t"]
    settings.assignors = ["cooperative-sticky"]
    settings.latency = Milliseconds(.random(in: 1...60, using: &random))
    settings.maxPollInterval = [12_000, 30_000, 300_000].randomElement(using: &random) ?? 0
    settings.autoCommit = Int.random(in: 0..<4, using: &random) == 0
    settings.serverAssignor = [nil, nil, "range", "uniform"].randomElement(using: &random) ?? nil
    if Int.random(in: 0..<3, using: &random) == 0 {
      settings.instance = InstanceID("i-\(client)")
    }
    return settings
  }

  private mutating func writeScript(
    _ clients: [ClientName], _ topics: [TopicName], stalls: Bool,
    using random: inout SeededGenerator
  ) {
    var running: Set<ClientName> = []
    var counts = Dictionary(
      uniqueKeysWithValues: config.topics.map { ($0.name, $0.partitionCount) })
    var now: Int64 = 0
    for _ in 0..<20 {
      now += .random(in: 1...9000, using: &random)
      let client = clients.randomElement(using: &random) ?? "c0"
      let at = SimulatedInstant(Milliseconds(now))
      let action: ScriptedAction.Action
      if running.contains(client) {
        switch Int.random(in: 0..<9, using: &random) {
        case 0: action = .close(client)
        case 1: action = .crash(client)
        case 2 where stalls, 3 where stalls:
          action = .stall(client, until: at + Milliseconds(.random(in: 1...40_000, using: &random)))
        case 4: action = .subscribe(client, [topics.randomElement(using: &random) ?? "t"])
        case 5: action = .commit(client)
        default:
          let topic = topics.randomElement(using: &random) ?? "t"
          counts[topic, default: 0] += .random(in: 0...12, using: &random)
          action = .partitions(topic, count: counts[topic, default: 0])
        }
      } else {
        action = .start(client)
      }
      switch action {
      case .start: running.insert(client)
      case .close, .crash: running.remove(client)
      default: break
      }
      config.script.append(ScriptedAction(at: at, action))
    }
    // Long enough for every session to run out, and for all that follows.
    config.end = SimulatedInstant(Milliseconds(now + 150_000))
  }
}
