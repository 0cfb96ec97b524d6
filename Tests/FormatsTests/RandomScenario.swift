import KafkaModel
import TestSupport

/// Scenarios at random, with the strangest names that a person could type or paste.
struct RandomScenario {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  private static let names = [
    "orders", "payments.eu-1", "주문", "", " leading", "trailing ", "yes", "No", "null", "~", "true",
    "1e3", "007", "0x1F", "2024-01-01", ".inf", "-", "- a", "a-1", "-3", "a: b", "a #b", "#", "[x]",
    "{x}", "a,b", "it's", "\"quoted\"", "\\", "*", "&a", "!t", "|", ">", "%", "@", "`", "?", "? x",
    "\u{E9}", "e\u{301}", "\u{1F469}\u{200D}\u{1F4BB}", "\u{1F600}", "\u{202E}evil", "\u{0}", "\t",
    "a\nb", "\u{7F}", "\u{9B}", "\u{FEFF}", "\u{2028}", "\u{A0}", "\u{FFFF}", "\u{E000}", "all",
    "at",
    "join", "topics", "start", "session.timeout.ms", "=", "<<", "---", "...",
    "a very long name, of which there is no end, that makes a line wider than anybody would read it",
  ]

  private mutating func name() -> String { Self.names.randomElement(using: &random) ?? "a" }

  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &random) < percent
  }

  private mutating func some<Value>(_ most: Int, _ make: (inout Self) -> Value) -> [Value] {
    let count = Int.random(in: 0...most, using: &random)
    return (0..<count).map { _ in make(&self) }
  }

  private mutating func distinctNames(_ most: Int) -> [String] {
    Array(Self.names.shuffled(using: &random).prefix(Int.random(in: 0...most, using: &random)))
  }

  private mutating func duration() -> Duration {
    let scale = [1, 10, 1000, 60_000].randomElement(using: &random) ?? 1
    return .milliseconds(Int.random(in: 0...5000, using: &random) * scale)
  }

  mutating func scenario() -> Scenario {
    Scenario(
      seed: .random(in: 0...UInt64.max, using: &random),
      topics: distinctNames(6).map { topic(TopicName($0)) }, broker: brokerSettings(),
      defaults: clientSettings(),
      members: distinctNames(8).map { name in
        ScenarioMember(MemberID(name), start: chance(50) ? .zero : duration(), profile: profile())
      },
      events: some(12) { ScenarioEvent(at: $0.duration(), $0.action()) },
      until: chance(50) ? nil : duration())
  }

  private mutating func topic(_ name: TopicName) -> ScenarioTopic {
    let count = Int32.random(in: 0...40, using: &random)
    return ScenarioTopic(
      name, partitionCount: count, racks: chance(60) ? [] : racks(count),
      replicationFactor: chance(70) ? nil : .random(in: 1...9, using: &random),
      id: chance(80)
        ? nil
        : TopicID(
          mostSignificantBits: .random(in: .min ... .max, using: &random),
          leastSignificantBits: .random(in: .min ... .max, using: &random)),
      settings: chance(80) ? [:] : ["retention.ms": -1, "cleanup.policy": ["compact", "delete"]])
  }

  private mutating func racks(_ count: Int32) -> [[RackName]] {
    (0..<count).map { _ in some(3) { RackName($0.name()) } }
  }

  private mutating func brokerSettings() -> Settings {
    chance(50)
      ? [:]
      : [
        "group.initial.rebalance.delay.ms": .integer(.random(in: 0...10_000, using: &random)),
        "group.consumer.assignors": ["range", "uniform"], "request_percentage": .number(12.5),
        "consumer.session.timeout.ms": 50_000,
      ]
  }

  private mutating func clientSettings() -> Settings {
    var settings: Settings = [:]
    if chance(30) {
      settings["session.timeout.ms"] = .integer(.random(in: 1...99_999, using: &random))
    }
    if chance(30) { settings["enable.auto.commit"] = .boolean(chance(50)) }
    if chance(30) { settings["client.rack"] = .string(name()) }
    if chance(30) { settings["client.id"] = .string(name()) }
    if chance(30) { settings["partition.assignment.strategy"] = ["sticky", "range"] }
    if chance(30) { settings["group.instance.id"] = "1e3" }
    if chance(30) { settings["acks"] = "1" }
    return settings
  }

  private mutating func subscription() -> SubscribedTopics {
    switch Int.random(in: 0..<3, using: &random) {
    case 0: .everything
    case 1: .topics(some(4) { TopicName($0.name()) })
    default:
      .pattern(["app-.*", "[a-c]+|주문", "\\w{2,}", "^a: #.$"].randomElement(using: &random) ?? ".")
    }
  }

  private mutating func profile() -> MemberProfile {
    let topics = some(3) { TopicName($0.name()) }
    return MemberProfile(
      subscription: subscription(), settings: clientSettings(),
      latency: chance(50) ? MemberProfile.usualLatency : duration(),
      pollInterval: chance(70) ? .zero : duration(), recordTime: chance(70) ? .zero : duration(),
      owned: chance(50)
        ? nil
        : topics.isEmpty
          ? []
          : some(60) {
            TopicPartition(
              topics[Int.random(in: topics.indices, using: &$0.random)],
              .random(in: 0...999, using: &$0.random))
          },
      generation: chance(50) ? -1 : .random(in: 0...Int32.max, using: &random))
  }

  private mutating func target() -> ScenarioEvent.Target {
    switch Int.random(in: 0..<3, using: &random) {
    case 0: .everyMember
    case 1: .member(MemberID(name()))
    default: .broker
    }
  }

  private mutating func action() -> ScenarioEvent.Action {
    let member = MemberID(name())
    switch Int.random(in: 0..<17, using: &random) {
    case 0: return .join(member, nil)
    case 1: return .join(member, profile())
    case 2: return .join(member, MemberProfile())
    case 3: return .leave(member)
    case 4: return .crash(member)
    case 5: return .restart(member, down: duration())
    case 6: return .pause(member, for: duration())
    case 7: return .commit(member)
    case 8: return .rejoin(member)
    case 9: return .subscribe(member, subscription())
    case 10: return .unsubscribe(member)
    case 11: return .remove(member)
    case 12:
      let count = Int32.random(in: 0...30, using: &random)
      return .topic(TopicName(name()), partitionCount: count, racks: chance(50) ? [] : racks(count))
    case 13: return .deleteTopic(TopicName(name()))
    case 14:
      let target = target()
      return .set(target == .broker ? brokerSettings() : clientSettings(), for: target)
    case 15: return .unset(["retention.ms"], for: .topic(TopicName(name())))
    default:
      return .bounce(
        chance(50) ? nil : some(3) { MemberID($0.name()) }, down: duration(), every: duration())
    }
  }
}
