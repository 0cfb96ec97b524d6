internal import ArgumentParser
internal import Assignors
internal import Formats
internal import KafkaModel
internal import Texts

/// The options that say what a member is like, shared by `member` and `join`.
struct MemberOptions: ParsableArguments {
  @Option var topics: String?
  @Option var pattern: String?
  @Option var instance: String?
  @Option var rack: String?
  @Option var owns: String?
  @Option var generation: String?
  @Option var strategies: String?
  @Option(name: .customLong("protocol")) var groupProtocol: String?

  /// Whether any option was given.
  var isEmpty: Bool {
    [topics, pattern, instance, rack, owns, generation, strategies, groupProtocol]
      .allSatisfy { $0 == nil }
  }

  /// Whether they say what it subscribes to.
  var saysSubscription: Bool { topics != nil || pattern != nil }

  /// The same options for the command table.
  static let entries: [CommandEntry.Option] = [
    .init(
      name: "topics", value: .topic,
      summary: Sentence(
        ko: "구독할 토픽들 (없으면 나중 것까지 모두)", en: "the topics it subscribes to (else all, later ones too)")
    ),
    .init(
      name: "pattern", value: .text,
      summary: Sentence(ko: "정규식으로 구독", en: "subscribe by regular expression")),
    .init(
      name: "instance", value: .text,
      summary: Sentence(
        ko: "group.instance.id: 정적 멤버로 만들기", en: "group.instance.id: makes it a static member")),
    .init(
      name: "rack", value: .text, summary: Sentence(ko: "client.rack", en: "client.rack")),
    .init(
      name: "owns", value: .partition,
      summary: Sentence(
        ko: "이미 가졌다고 말할 파티션들", en: "the partitions that it says it owns")),
    .init(
      name: "generation", value: .count,
      summary: Sentence(ko: "그 파티션을 받은 세대", en: "the generation in which it got them")),
    .init(
      name: "strategies", value: .strategy,
      summary: Sentence(
        ko: "partition.assignment.strategy: 선호 순서대로",
        en: "partition.assignment.strategy, the preferred first")),
    .init(
      name: "protocol", value: .words(["classic", "consumer"]),
      summary: Sentence(ko: "group.protocol", en: "group.protocol")),
  ]

  /// Applies the options to a member.
  ///
  /// - Throws: A ``Problem`` for a value that does not say what it should; `member` is unspecified
  ///   then.
  func apply(to member: inout LabMember, in lab: Lab) throws {
    if topics != nil, pattern != nil { throw LineRefusal.contradictory("--topics", "--pattern") }
    if let topics { member.profile.subscription = try Self.subscription(topics) }
    if let pattern {
      guard TopicPattern.isValid(pattern) else { throw ValueRefusal.notAPattern(pattern) }
      member.profile.subscription = .pattern(pattern)
    }
    if let instance {
      guard !instance.isEmpty else { throw ValueRefusal.emptyName(what: "--instance") }
      let holder = lab.members.first {
        $0.id != member.id && $0.instance == InstanceID(instance)
      }
      // One group cannot hold two: Kafka fences one of them.
      guard holder == nil else { throw NameRefusal.alreadyThere(.instance, instance) }
      member.profile.settings["group.instance.id"] = .string(instance)
    }
    if let rack { member.profile.settings["client.rack"] = .string(rack) }
    if let strategies {
      member.profile.settings["partition.assignment.strategy"] =
        .list(try StrategyText.readList(strategies))
    }
    if let groupProtocol {
      member.profile.settings["group.protocol"] =
        .string(try StrategyText.readProtocol(groupProtocol).rawValue)
    }
    try applyOwnership(to: &member, in: lab)
  }

  private func applyOwnership(to member: inout LabMember, in lab: Lab) throws {
    if let owns {
      let partitions = try PartitionText.read(owns)
      var seen: Set<TopicPartition> = []
      for partition in partitions where !seen.insert(partition).inserted {
        throw NameRefusal.namedTwice(partition.description)
      }
      member.owned = PartitionList(partitions)
      if generation == nil { member.generation = lab.generation > 0 ? lab.generation : 1 }
    }
    if let generation {
      // -1 is what a member sends that has no generation.
      member.generation =
        generation == "-1"
        ? -1
        : Int32(try CountText.read(generation, of: "--generation", in: 0...Int(Int32.max)))
      if member.owned == nil { member.owned = .empty }
    }
  }

  /// Reads a list of topics, or `*` for all.
  // Topics that are not there are no mistake: Kafka takes them. But the reader is told.
  private static func subscription(_ text: String) throws -> SubscribedTopics {
    if text == "*" { return .everything }
    if text == "none" { return .topics([]) }
    let names = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    var list: [TopicName] = []
    for name in names {
      guard !name.isEmpty else { throw ValueRefusal.emptyName(what: "--topics") }
      guard !list.contains(TopicName(name)) else { throw NameRefusal.namedTwice(name) }
      list.append(TopicName(name))
    }
    return .topics(list)
  }

  /// A note about topics that a member subscribes to and the lab lacks.
  static func unknownTopics(of member: LabMember, in lab: Lab) -> Sentence? {
    guard case .topics(let topics) = member.profile.subscription else { return nil }
    let missing = topics.filter { lab[topic: $0] == nil }.map(\.rawValue)
    guard let first = missing.first else { return nil }
    let nearest = Nearest.matches(for: first, among: lab.topics.map(\.name.rawValue))
    return .unknownSubscription(member.id.rawValue, topics: missing, nearest: nearest)
  }
}
