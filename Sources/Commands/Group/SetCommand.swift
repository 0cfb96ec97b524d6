internal import ArgumentParser
internal import Formats
internal import KafkaModel
internal import Texts

/// Changes settings of members, topics and the broker, and switches of the workbook.
struct SetCommand: WorkbookCommand {
  static let configuration = CommandConfiguration(commandName: "set")

  @OptionGroup var common: CommonOptions
  @OptionGroup var whose: SettingTargetOptions
  @Argument var pairs: [String] = []

  func run(in session: inout Session) throws -> Output {
    guard !pairs.isEmpty else { return SettingList.output(session.lab) }
    let target = try whose.target(in: session.lab)
    if pairs.count == 1, let output = try Self.current(pairs[0], for: target, in: session) {
      return output
    }
    var sentences: [Sentence] = []
    var json: [(key: String, value: JSONValue)] = []
    for (name, value) in try Self.pairs(pairs) {
      if let choice = WorkbookSwitch(rawValue: name) {
        sentences.append(try choice.set(value, in: &session))
        json.append((name, .string(value)))
      } else {
        let change = try session.lab.change(name, to: value, for: target)
        sentences.append(
          .setting(
            change.entry.name.rawValue, SettingText.write(change.value), for: change.target.words,
            standard: change.entry.standard.map { SettingText.write($0) }))
        json.append((change.entry.name.rawValue, change.value.json))
      }
    }
    return Output(json: [("set", .object(json))], note: Self.objection(in: session.lab)) { style in
      sentences.map { Wrapped.lines($0(style.language), width: style.width) + "\n" }.joined()
    }
  }

  /// What a setting is now: somebody names it alone who wants to see it before changing it.
  ///
  /// - Throws: ``SettingProblem`` for a setting that is none, or is another's.
  private static func current(
    _ name: String, for target: Lab.SettingTarget?, in session: Session
  ) throws -> Output? {
    guard !name.contains("="), WorkbookSwitch(rawValue: name) == nil else { return nil }
    // A word without a dot that is no setting, as `acks` is one, is a slip in writing a pair.
    if !name.contains("."), (try? session.lab.entry(name, for: target)) == nil { return nil }
    let (target, entry) = try session.lab.entry(name, for: target)
    let value = session.lab[settings: target][entry.name] ?? entry.standard
    let sentence = Sentence.setting(
      entry.name.rawValue, value.map { SettingText.write($0) } ?? "–", for: target.words,
      standard: entry.standard.map { SettingText.write($0) })
    return Output(
      sentence, json: [("set", .object([(entry.name.rawValue, value?.json ?? .null)]))],
      note: .howToSet(entry.name.rawValue))
  }

  /// What Kafka would say to the settings together: a value can be right and yet not fit another.
  private static func objection(in lab: Lab) -> Sentence? {
    var relations = review(lab.defaults, in: lab)
    for member in lab.members where !member.profile.settings.isEmpty {
      var settings = lab.defaults
      settings.merge(member.profile.settings)
      relations += review(settings, in: lab)
    }
    return relations.first?.sentence
  }

  private static func review(_ settings: Settings, in lab: Lab) -> [ConfigRelation] {
    guard !settings.isEmpty else { return [] }
    var settings = settings
    // Every member of the lab is in its group, whatever the group is called.
    settings["group.id"] = settings["group.id"] ?? "lab"
    return ConfigReview(settings, broker: lab.broker).forJavaConsumer()
  }

  /// Reads `KEY=VALUE…` or `KEY VALUE`.
  static func pairs(_ words: [String]) throws -> [(String, String)] {
    if words.count == 2, !words[0].contains("=") { return [(words[0], words[1])] }
    return try words.map { word in
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty else {
        let isSwitch = WorkbookSwitch(rawValue: word) != nil
        let value = word == WorkbookSwitch.lang.rawValue ? "ko" : "on"
        throw ValueRefusal.notAPair(
          word, example: isSwitch ? "\(word)=\(value)" : "session.timeout.ms=30s")
      }
      return (String(parts[0]), String(parts[1]))
    }
  }
}

/// Gives settings their defaults back.
struct UnsetCommand: WorkbookCommand {
  static let configuration = CommandConfiguration(commandName: "unset")

  @OptionGroup var common: CommonOptions
  @OptionGroup var whose: SettingTargetOptions
  @Argument var names: [String]

  func run(in session: inout Session) throws -> Output {
    let target = try whose.target(in: session.lab)
    var sentences: [Sentence] = []
    for name in names {
      let (target, entry) = try session.lab.entry(name, for: target)
      session.lab[settings: target][entry.name] = nil
      sentences.append(
        .unset(
          entry.name.rawValue, for: target.words,
          standard: entry.standard.map { SettingText.write($0) }))
    }
    return Output(json: [("unset", .array(names.map { .string($0) }))]) { style in
      sentences.map { Wrapped.lines($0(style.language), width: style.width) + "\n" }.joined()
    }
  }
}

/// The options that say whose settings are meant.
struct SettingTargetOptions: ParsableArguments {
  @Option var member: String?
  @Option var topic: String?
  @Flag var broker = false
  @Flag var producer = false

  /// - Throws: ``NameRefusal`` for nobody, ``LineRefusal`` for more than one.
  func target(in lab: Lab) throws -> Lab.SettingTarget? {
    let given = [
      member.map { _ in "--member" }, topic.map { _ in "--topic" }, broker ? "--broker" : nil,
      producer ? "--producer" : nil,
    ]
    .compactMap(\.self)
    if given.count > 1 { throw LineRefusal.contradictory(given[0], given[1]) }
    if let member { return .member(try MemberText.find(member, in: lab)) }
    if let topic { return .topic(try MemberText.findTopic(topic, in: lab)) }
    return broker ? .broker : producer ? .producer : nil
  }

  /// The same options for the command table.
  static let entries: [CommandEntry.Option] = [
    .init(
      name: "member", value: .member,
      summary: Sentence(ko: "이 멤버만", en: "only this member")),
    .init(
      name: "topic", value: .topic, summary: Sentence(ko: "이 토픽", en: "this topic")),
    .init(
      name: "broker", value: nil, summary: Sentence(ko: "브로커", en: "the broker")),
    .init(
      name: "producer", value: nil, summary: Sentence(ko: "프로듀서", en: "the producer")),
  ]
}

extension Lab.SettingTarget {
  var words: Sentence {
    switch self {
    case .everyMember: .everyMember
    case .member(let id): .theMember(id.rawValue)
    case .topic(let name): .theTopic(name.rawValue)
    case .broker: .theBroker
    case .producer: .theProducer
    }
  }
}

/// What differs from the defaults.
private enum SettingList {
  static func output(_ lab: Lab) -> Output {
    let targets: [Lab.SettingTarget] =
      [.broker, .everyMember, .producer] + lab.topics.map { .topic($0.name) }
      + lab.members.map { .member($0.id) }
    let rows = targets.flatMap { target in
      lab[settings: target].entries.map { (target, $0) }
    }
    let json = rows.map { target, entry -> JSONValue in
      [
        "name": .string(entry.name.rawValue), "value": entry.value.json,
        "for": .string(target.words(.en)),
      ]
    }
    return Output(json: [("settings", .array(json))]) { style in
      if rows.isEmpty { return Sentence.nothingSet(style.language) + "\n" }
      return rows.map { target, entry in
        let standard = ConfigCatalog.kafka.entry(entry.name, for: target.sides)?.standard
        let sentence = Sentence.setting(
          entry.name.rawValue, SettingText.write(entry.value), for: target.words,
          standard: standard.map { SettingText.write($0) })
        return Wrapped.lines(sentence(style.language), width: style.width) + "\n"
      }.joined()
    }
  }
}
