internal import Formats
internal import KafkaModel
internal import Texts

/// Events as people write them after `at TIME`.
struct EventText {
  /// The words that make an event.
  enum Verb: String, CaseIterable {
    case join, leave, crash, restart, pause, commit, rejoin, unsubscribe, remove
    case member, topic, set, unset, bounce

    /// Whether a command of the same name reads the rest of the line.
    fileprivate var isCommand: Bool {
      switch self {
      case .join, .member, .topic, .set, .unset: true
      case .leave, .crash, .restart, .pause, .commit, .rejoin, .unsubscribe, .remove, .bounce:
        false
      }
    }
  }

  let verb: Verb

  /// The arguments, and the options by their names.
  private var arguments: [String] = []
  private var options: [String: String] = [:]
  private let words: [Word]
  private let lab: Lab

  /// Takes a line apart.
  ///
  /// - Throws: ``LineRefusal``.
  init(_ verb: Verb, _ words: [Word], in lab: Lab) throws(LineRefusal) {
    self.verb = verb
    self.words = words
    self.lab = lab
    guard !verb.isCommand else { return }
    var rest = words[...]
    while let word = rest.popFirst() {
      guard word.text.hasPrefix("--") else {
        arguments.append(word.text)
        continue
      }
      let known = verb.optionNames
      guard known.contains(word.text) else {
        throw .unknownOption(
          word.text, command: verb.rawValue,
          nearest: Nearest.matches(for: word.text, among: known), known: known)
      }
      guard let value = rest.popFirst() else {
        throw .missingValue(option: word.text, example: verb.example)
      }
      options[word.text] = value.text
    }
  }

  /// What is to happen, in order: one event a member.
  ///
  /// - Throws: A ``Problem`` for what cannot be read; whether members exist is seen later.
  func actions() throws -> [ScenarioEvent.Action] {
    switch verb {
    case .join: return try joins()
    case .leave: return try members().map { .leave($0) }
    case .crash: return try members().map { .crash($0) }
    case .commit: return try members().map { .commit($0) }
    case .rejoin: return try members().map { .rejoin($0) }
    case .unsubscribe: return try members().map { .unsubscribe($0) }
    case .remove: return try members().map { .remove($0) }
    case .member: return [try subscription()]
    case .restart:
      let down = try duration("--down") ?? .seconds(5)
      return try members().map { .restart($0, down: down) }
    case .pause: return [try pause()]
    case .topic: return [try topic()]
    case .set, .unset: return [try setting()]
    case .bounce:
      let down = try duration("--down") ?? .seconds(5)
      let every = try duration("--every") ?? .seconds(20)
      let ids = arguments.isEmpty ? nil : arguments.map { known($0) }
      return [.bounce(ids, down: down, every: every)]
    }
  }

  // MARK: Members

  /// A member of the lab, or one that an event lets join.
  private func known(_ text: String) -> MemberID {
    (try? MemberText.find(text, in: lab)) ?? MemberID(text)
  }

  private func members() throws(LineRefusal) -> [MemberID] {
    guard !arguments.isEmpty else { throw missing("NAME") }
    return arguments.map { known($0) }
  }

  private func missing(_ argument: String) -> LineRefusal {
    .missingArgument(
      argument, command: verb.rawValue, syntax: verb.syntax, example: verb.example)
  }

  private func duration(_ option: String) throws(DurationProblem) -> Duration? {
    guard let text = options[option] else { return nil }
    return try DurationText.read(text)
  }

  private func pause() throws -> ScenarioEvent.Action {
    guard arguments.count == 2 else {
      throw arguments.count < 2
        ? missing(arguments.isEmpty ? "NAME" : "DURATION") : tooMany(arguments[2])
    }
    return .pause(known(arguments[0]), for: try DurationText.read(arguments[1]))
  }

  private func tooMany(_ word: String) -> LineRefusal {
    .tooManyArguments(word, command: verb.rawValue, syntax: verb.syntax, example: verb.example)
  }

  /// Joins are read by the command of that name, options and all.
  private func joins() throws -> [ScenarioEvent.Action] {
    guard let command = try command() as? JoinCommand else { return [] }
    return try command.names.map { name in
      guard !name.isEmpty else { throw ValueRefusal.emptyName(what: "join") }
      guard !command.options.isEmpty else { return .join(MemberID(name), nil) }
      var member = lab[member: MemberID(name)] ?? LabMember(MemberID(name))
      try command.options.apply(to: &member, in: lab)
      return .join(member.id, member.profile)
    }
  }

  /// The command of that name changes a member as it is; in a run it can only subscribe anew.
  private func subscription() throws -> ScenarioEvent.Action {
    guard let command = try command() as? MemberCommand else { throw missing("NAME") }
    let id = known(command.name)
    var member = lab[member: id] ?? LabMember(id)
    let before = member.profile
    try command.options.apply(to: &member, in: lab)
    var after = member.profile
    let subscription = after.subscription
    after.subscription = before.subscription
    guard after == before, command.options.saysSubscription else {
      throw SimulationProblem.onlyAtStart(id.rawValue)
    }
    return .subscribe(id, subscription)
  }

  /// The line as the command of the same name reads it.
  private func command() throws -> (any WorkbookCommand)? {
    guard let entry = CommandTable.entry(named: verb.rawValue) else { return nil }
    return try entry.parse(try ArgumentReader.read(words, for: entry))
  }

  // MARK: Topics and settings

  private func topic() throws -> ScenarioEvent.Action {
    guard let command = try command() as? TopicCommand else { throw missing("NAME") }
    return try command.event()
  }

  private func setting() throws -> ScenarioEvent.Action {
    var scratch = lab
    switch try command() {
    case let command as SetCommand:
      var settings: Settings = [:]
      var target = try command.whose.target(in: lab)
      guard !command.pairs.isEmpty else { throw missing("KEY=VALUE") }
      for (name, value) in try SetCommand.pairs(command.pairs) {
        let change = try scratch.change(name, to: value, for: target)
        settings[change.entry.name] = change.value
        target = change.target
        if change.target == .producer { throw SettingProblem.wrongSide(change.entry) }
      }
      return .set(settings, for: (target ?? .everyMember).scheduled)
    case let command as UnsetCommand:
      var target = try command.whose.target(in: lab)
      let names = try command.names.map { name in
        let found = try scratch.entry(name, for: target)
        target = found.target
        if found.target == .producer { throw SettingProblem.wrongSide(found.entry) }
        return found.entry.name
      }
      return .unset(names, for: (target ?? .everyMember).scheduled)
    default: throw missing("KEY")
    }
  }
}

extension EventText.Verb {
  fileprivate var optionNames: [String] {
    switch self {
    case .restart: ["--down"]
    case .bounce: ["--down", "--every"]
    default: []
    }
  }

  fileprivate var syntax: String {
    switch self {
    case .join: "at TIME join NAME… [member's options]"
    case .leave, .crash, .commit, .rejoin, .unsubscribe, .remove: "at TIME \(rawValue) NAME…"
    case .restart: "at TIME restart NAME… [--down 5s]"
    case .pause: "at TIME pause NAME DURATION"
    case .member: "at TIME member NAME --topics A,B | --pattern RE"
    case .topic: "at TIME topic NAME [N | --delete] [--racks A,B]"
    case .set: "at TIME set KEY=VALUE… [--member M]"
    case .unset: "at TIME unset KEY… [--member M]"
    case .bounce: "at TIME bounce [NAME…] [--down 5s] [--every 20s]"
    }
  }

  fileprivate var example: String {
    switch self {
    case .join: "at 20s join c3"
    case .leave, .crash, .commit, .rejoin, .unsubscribe, .remove: "at 20s \(rawValue) c2"
    case .restart: "at 20s restart c2 --down 5s"
    case .pause: "at 20s pause c2 30s"
    case .member: "at 20s member c1 --topics orders"
    case .topic: "at 20s topic orders 9"
    case .set: "at 20s set session.timeout.ms=10s"
    case .unset: "at 20s unset session.timeout.ms"
    case .bounce: "at 30s bounce --down 5s --every 20s"
    }
  }
}

extension Lab.SettingTarget {
  /// The target as an event has it; a producer's settings never change in a group's script.
  fileprivate var scheduled: ScenarioEvent.Target {
    switch self {
    case .everyMember, .producer: .everyMember
    case .member(let id): .member(id)
    case .topic(let name): .topic(name)
    case .broker: .broker
    }
  }
}
