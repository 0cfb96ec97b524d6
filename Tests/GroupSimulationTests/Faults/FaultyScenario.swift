import GroupSimulation
import KafkaModel
import TestSupport

/// A random group of either or both protocols, random faults, and then time enough to come to rest.
///
/// Timeouts are short, so that little has to be simulated until everything has run out.
struct FaultyScenario {
  private(set) var config = SimulationConfig()
  private var random: SeededGenerator
  private let protocols: [ClientSettings.GroupProtocol]
  private var settings: [ClientName: ClientSettings] = [:]
  private var counts: [TopicName: Int32] = [:]

  /// Longer than any session, rebalance timeout and metadata age below, one after another.
  static let rest: Milliseconds = 90_000

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    let kinds: [[ClientSettings.GroupProtocol]] = [
      [.classic], [.consumer], [.classic, .consumer],
    ]
    protocols = kinds.randomElement(using: &random) ?? kinds[0]
    for index in 0..<Int.random(in: 1...3, using: &random) {
      grow(TopicName("t\(index)"), by: .random(in: 1...8, using: &random))
    }
    config.topics = counts.sorted { $0.key < $1.key }.map {
      Topic($0.key, partitionCount: $0.value)
    }
    setBroker()
    let names = (0..<Int.random(in: 1...6, using: &random)).map { ClientName("c\($0)") }
    let offered = Self.offers.randomElement(using: &random) ?? []
    for (place, name) in names.enumerated() { addClient(name, place, offered) }
    writeScript(names)
  }

  private mutating func setBroker() {
    config.broker.initialRebalanceDelay = pick([0, 1000, 3000])
    config.broker.consumerSessionTimeout = pick([6000, 9000])
    config.broker.consumerHeartbeatInterval = pick([2000, 5000])
    config.broker.migrationPolicy = pick([.bidirectional, .bidirectional, .upgrade])
    if oneIn(8) { config.broker.maxSize = 3 }
    if oneIn(8) { config.broker.consumerMaxSize = 3 }
  }

  private static let offers: [[AssignorName]] = [
    ["range"], ["roundrobin"], ["sticky"], ["cooperative-sticky"],
    ["range", "cooperative-sticky"], ["cooperative-sticky", "range"],
  ]

  private mutating func addClient(
    _ name: ClientName, _ place: Int, _ offered: [AssignorName]
  ) {
    var settings = ClientSettings()
    settings.clientID = "consumer-\(place)"
    settings.groupProtocol = pick(protocols)
    settings.assignors = oneIn(5) ? Array(offered.reversed()) : offered
    settings.topics = config.topics.map(\.name)
    if settings.topics.count > 1, oneIn(2) { settings.topics.removeLast() }
    // Each matches a topic that exists: Kafka's sticky strategies give a member without topics what
    // it does not want, and then it rejoins for ever. That has a test of its own.
    if oneIn(6) { settings.pattern = pick(["t.*", "t[02]", "[tu]0"]) }
    if oneIn(3) {
      settings.instance = InstanceID("i\(oneIn(8) ? 0 : place)")
      // Whoever takes an instance id over is taken for the same member, and must want the same.
      settings.topics = config.topics.map(\.name)
      settings.pattern = nil
    }
    settings.latency = Milliseconds(.random(in: 1...60, using: &random))
    settings.sessionTimeout = pick([6000, 8000])
    settings.heartbeatInterval = pick([1500, 3000])
    settings.maxPollInterval = pick([7000, 10_000])
    settings.metadataMaxAge = pick([4000, 9000])
    settings.autoCommit = oneIn(3)
    settings.serverAssignor = pick([nil, nil, "range", "uniform"])
    if settings.instance == nil, oneIn(6) { settings.joinVersion = 3 }
    config.clients[name] = settings
    self.settings[name] = settings
  }

  // MARK: - What happens

  private mutating func writeScript(_ names: [ClientName]) {
    var now: Int64 = 0
    for name in names {
      now += .random(in: 0...5000, using: &random)
      add(.start(name), at: now)
    }
    for _ in 0..<Int.random(in: 0...12, using: &random) {
      now += .random(in: 0...9000, using: &random)
      addFault(to: pick(names), at: now)
    }
    let last = config.script.map(\.at).max() ?? .start
    config.end = last + Self.rest
  }

  private mutating func addFault(to name: ClientName, at now: Int64) {
    switch Int.random(in: 0..<14, using: &random) {
    case 0, 1: add(.crash(name), at: now)
    case 2: add(.close(name), at: now)
    case 3, 4: add(.start(name), at: now)
    case 5, 6:
      let end = now + .random(in: 100...15_000, using: &random)
      add(.stall(name, until: SimulatedInstant(Milliseconds(end))), at: now)
    case 7 where noticesGrowth:
      let topic: TopicName = pick(["t0", "t1", "u0"])
      grow(topic, by: .random(in: 1...4, using: &random))
      add(.partitions(topic, count: counts[topic, default: 1]), at: now)
    case 7: break
    case 8: add(.rejoin(name), at: now)
    case 9: add(.commit(name), at: now)
    case 10: add(.adminRemove(name), at: now)
    case 11: changeSubscription(of: name, at: now)
    case 12: bounce(name, at: now)
    default: upgrade(name, at: now)
    }
  }

  /// Whether Kafka is sure to hand out partitions that are added.
  ///
  /// A static leader that comes back takes what it sees for what it assigned (KIP-814), and a
  /// consumer group that must not become classic again has nobody left who looks at the topics.
  var noticesGrowth: Bool {
    config.broker.migrationPolicy != .upgrade
      && settings.values.allSatisfy { $0.instance == nil || $0.groupProtocol == .consumer }
  }

  /// Closes a process, or kills it, and starts it again.
  private mutating func bounce(_ name: ClientName, at now: Int64) {
    add(oneIn(3) ? .crash(name) : .close(name), at: now)
    add(.start(name), at: now + .random(in: 1...9000, using: &random))
  }

  /// Restarts a process with other strategies or, if both are about, with the other protocol.
  private mutating func upgrade(_ name: ClientName, at now: Int64) {
    guard var next = settings[name] else { return }
    if protocols.count > 1 {
      next.groupProtocol = next.groupProtocol == .classic ? .consumer : .classic
    } else {
      next.assignors.reverse()
    }
    settings[name] = next
    add(.reconfigure(name, next), at: now)
    bounce(name, at: now)
  }

  /// Changes what a member subscribes to.
  ///
  /// Not of a static member of a classic group: Kafka does not let the others know when it comes back
  /// with another subscription (KIP-345), and what it newly wants stays without an owner.
  private mutating func changeSubscription(of name: ClientName, at now: Int64) {
    guard settings[name]?.instance == nil else { return }
    guard oneIn(3) else {
      return add(.subscribe(name, [pick(config.topics).name]), at: now)
    }
    add(.unsubscribe(name), at: now)
    let topics = config.topics.map(\.name)
    add(.subscribe(name, topics), at: now + .random(in: 1...5000, using: &random))
  }

  /// The same, with a topic deleted at some time for good; `nil` if it has only one topic.
  ///
  /// Not the first: a pattern that matches nothing has a test of its own.
  func deletingTopic() -> SimulationConfig? {
    guard config.topics.count > 1, noticesGrowth else { return nil }
    var random = random
    var config = config
    config.script.removeAll { if case .partitions("t1", _, _) = $0.action { true } else { false } }
    let last = (config.script.map(\.at).max() ?? .start).sinceStart.count
    let time = SimulatedInstant(Milliseconds(.random(in: 0...last, using: &random)))
    let place = config.script.firstIndex { $0.at > time } ?? config.script.count
    config.script.insert(ScriptedAction(at: time, .deleteTopic("t1")), at: place)
    return config
  }

  private mutating func grow(_ topic: TopicName, by count: Int32) {
    counts[topic, default: 0] += count
  }

  private mutating func add(_ action: ScriptedAction.Action, at now: Int64) {
    config.script.append(ScriptedAction(at: SimulatedInstant(Milliseconds(now)), action))
  }

  // MARK: - Chance

  private mutating func oneIn(_ count: Int) -> Bool {
    Int.random(in: 0..<count, using: &random) == 0
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &random)]
  }
}
