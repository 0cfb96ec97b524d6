import GroupSimulation
import KafkaModel
import TestSupport

/// A random group with random faults, and then time enough to come to rest.
struct RandomScenario {
  private(set) var config = SimulationConfig()
  private var random: SeededGenerator
  private let names: [ClientName]

  // Longer than any session, rebalance timeout and metadata age below.
  private static let rest: Milliseconds = 400_000

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    names = (0..<Int.random(in: 1...6, using: &random)).map { ClientName("c\($0)") }
    for index in 0..<Int.random(in: 1...3, using: &random) {
      config.topics.append(
        Topic(TopicName("t\(index)"), partitionCount: Int32.random(in: 1...9, using: &random)))
    }
    config.broker.initialRebalanceDelay = [0, 1000, 3000].randomElement(using: &random) ?? 0
    let strategies: [[AssignorName]] = [
      ["range"], ["roundrobin"], ["sticky"], ["cooperative-sticky"],
      ["range", "cooperative-sticky"], ["cooperative-sticky", "range"],
    ]
    let offered = strategies.randomElement(using: &random) ?? []
    for (place, name) in names.enumerated() {
      config.clients[name] = settings(place, offered)
    }
    var now: Int64 = 0
    for name in names {
      now += Int64.random(in: 0...6000, using: &random)
      add(.start(name), at: now)
    }
    for _ in 0..<Int.random(in: 0...12, using: &random) {
      now += Int64.random(in: 0...20_000, using: &random)
      addFault(at: now)
    }
    config.end = SimulatedInstant(Milliseconds(now + 120_000) + Self.rest)
  }

  private mutating func settings(_ place: Int, _ offered: [AssignorName]) -> ClientSettings {
    var settings = ClientSettings()
    settings.clientID = "consumer-\(place)"
    settings.assignors = offered
    settings.topics = config.topics.map(\.name)
    if config.topics.count > 1, Bool.random(using: &random) { settings.topics.removeLast() }
    if Bool.random(using: &random) { settings.instance = InstanceID("i\(place)") }
    settings.latency = Milliseconds(Int64.random(in: 1...60, using: &random))
    settings.sessionTimeout = [6000, 12_000, 45_000].randomElement(using: &random) ?? 45_000
    settings.maxPollInterval = [9000, 30_000, 120_000].randomElement(using: &random) ?? 30_000
    settings.metadataMaxAge = [5000, 30_000].randomElement(using: &random) ?? 30_000
    settings.autoCommit = Bool.random(using: &random)
    return settings
  }

  private mutating func addFault(at now: Int64) {
    let name = names.randomElement(using: &random) ?? names[0]
    switch Int.random(in: 0..<10, using: &random) {
    case 0, 1: add(.crash(name), at: now)
    case 2, 3: add(.close(name), at: now)
    case 4, 5: add(.start(name), at: now)
    case 6, 7:
      let end = now + Int64.random(in: 100...90_000, using: &random)
      add(.stall(name, until: SimulatedInstant(Milliseconds(end))), at: now)
    case 8:
      let topic = config.topics.randomElement(using: &random) ?? config.topics[0]
      add(.partitions(topic.name, count: topic.partitionCount + 10), at: now)
    default: add(.rejoin(name), at: now)
    }
  }

  private mutating func add(_ action: ScriptedAction.Action, at now: Int64) {
    config.script.append(ScriptedAction(at: SimulatedInstant(Milliseconds(now)), action))
  }
}
