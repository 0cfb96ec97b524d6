internal import ArgumentParser
internal import Formats
internal import KafkaModel
internal import ProducerSimulation
internal import Texts

/// Looks into the lab's schema registry, and changes it.
struct SchemaCommand: WorkbookCommand {
  static let configuration = CommandConfiguration(commandName: "schema")

  @OptionGroup var common: CommonOptions
  @Option var mode: String?
  @Option var into: String?
  @Argument var action: String?
  @Argument var words: [String] = []

  /// What can be done with a registry.
  enum Action: String, CaseIterable {
    case list, show, register, check, mode, down, up, read, cache, restart

    /// The words that must follow.
    var required: [String] {
      switch self {
      case .list, .down, .up, .read, .cache, .restart: []
      case .show: ["SUBJECT"]
      case .mode: ["MODE"]
      case .register, .check: ["SUBJECT", "SCHEMA"]
      }
    }

    /// How many words may follow.
    var wordLimit: Int {
      switch self {
      case .show, .mode: 2
      case .read, .restart: 1
      case .list, .register, .check, .down, .up, .cache: required.count
      }
    }
  }

  func run(in session: inout Session) throws -> Output {
    let action = try readAction()
    let registry = session.lab.producers.setup.registry
    switch action {
    case .list: return try list(registry)
    case .show: return try show(registry)
    case .check:
      let schema = try SchemaText.read(words[1], from: session.storage)
      return try check(schema, by: registry)
    case .register:
      let schema = try SchemaText.read(words[1], from: session.storage)
      return try session.lab.changeRegistry { try register(schema, in: &$0) }
    case .mode: return try session.lab.changeRegistry(setMode)
    case .down, .up:
      return session.lab.changeRegistry { registry in
        registry.isUp = action == .up
        return Output(.registryIs(up: registry.isUp), json: [("up", .bool(registry.isUp))])
      }
    case .read: return try read(in: &session)
    case .cache: return RegistryCaches(session.lab.producers).output
    case .restart: return try restart(in: &session)
    }
  }

  private func readAction() throws -> Action {
    let text = action ?? Action.list.rawValue
    guard let action = Action(rawValue: text) else {
      throw NameRefusal.unknown(
        .command, "schema \(text)", among: Action.allCases.map { "schema \($0.rawValue)" })
    }
    if mode != nil, action != .check {
      throw LineRefusal.contradictory("schema \(text)", "--mode")
    }
    if into != nil, action != .read {
      throw LineRefusal.contradictory("schema \(text)", "--into")
    }
    let entry = CommandTable.entry(named: "schema")
    let (syntax, example) = (entry?.syntax ?? "schema", entry?.example ?? "schema list")
    if words.count < action.required.count {
      throw LineRefusal.missingArgument(
        action.required[words.count], command: "schema \(text)", syntax: syntax, example: example)
    }
    if words.count > action.wordLimit {
      throw LineRefusal.tooManyArguments(
        words[action.wordLimit], command: "schema \(text)", syntax: syntax, example: example)
    }
    return action
  }
}

// MARK: - Looking

extension SchemaCommand {
  private func list(_ registry: SchemaRegistry) throws -> Output {
    guard registry.isUp else { throw RegistryFailure.down }
    let subjects = registry.subjectNames.map { name in
      (name: name, ids: (try? registry.ids(of: name)) ?? [], mode: registry.mode(of: name))
    }
    let json = subjects.map { subject -> JSONValue in
      [
        "subject": .string(subject.name.rawValue), "mode": .string(subject.mode.rawValue),
        "ids": .array(subject.ids.map { .integer(Int64($0)) }),
      ]
    }
    return Output(
      json: [("mode", .string(registry.defaultMode.rawValue)), ("subjects", .array(json))]
    ) { style in
      let lines =
        subjects.isEmpty
        ? [Sentence.noSchemas]
        : subjects.map {
          .subject($0.name.rawValue, versions: $0.ids.count, mode: $0.mode.rawValue)
        }
      return lines.map { Wrapped.lines($0(style.language), width: style.width) + "\n" }.joined()
    }
  }

  private func show(_ registry: SchemaRegistry) throws -> Output {
    let subject = SubjectName(words[0])
    let ids = try registry.ids(of: subject)
    let version =
      words.count < 2
      ? ids.count : try CountText.read(words[1], of: "schema show", in: 1...Int(Int32.max))
    let schema = try registry.schema(of: subject, version: version)
    return Output(
      .schemaVersion(words[0], version, id: ids[version - 1], text: schema.text),
      json: [
        ("subject", .string(words[0])), ("version", .integer(Int64(version))),
        ("id", .integer(Int64(ids[version - 1]))), ("schema", .string(schema.text)),
      ])
  }

  private func check(_ schema: AvroSchema, by registry: SchemaRegistry) throws -> Output {
    let mode = try mode.map(SchemaText.readMode)
    let report = try registry.check(schema, for: SubjectName(words[0]), mode: mode)
    let title = Sentence.compatibility(
      words[0], mode: report.mode.rawValue, isCompatible: report.isCompatible,
      isCompared: !report.checks.isEmpty)
    let checks = report.checks.map { check -> JSONValue in
      [
        "version": .integer(Int64(check.version)),
        "direction": check.direction == .newReadsOld ? "new-reads-old" : "old-reads-new",
        "ok": .bool(check.incompatibilities.isEmpty), "text": .string(Sentence(check)(.en)),
      ]
    }
    return Output(
      json: [
        ("subject", .string(words[0])), ("mode", .string(report.mode.rawValue)),
        ("ok", .bool(report.isCompatible)), ("checks", .array(checks)),
      ],
      status: report.isCompatible ? .done : .answeredNo
    ) { style in
      let lines =
        [title(style.language)] + report.checks.map { "· " + Sentence($0)(style.language) }
      return lines.map { Wrapped.lines($0, width: style.width, indent: 2) + "\n" }.joined()
    }
  }
}

// MARK: - Changing

extension SchemaCommand {
  private func register(_ schema: AvroSchema, in registry: inout SchemaRegistry) throws -> Output {
    guard !words[0].isEmpty else { throw ValueRefusal.emptyName(what: "schema register") }
    let subject = SubjectName(words[0])
    let id = try registry.register(schema, for: subject)
    let version = (try registry.ids(of: subject).firstIndex(of: id) ?? 0) + 1
    return Output(
      .schemaRegistered(words[0], version: version, id: id),
      json: [
        ("subject", .string(words[0])), ("version", .integer(Int64(version))),
        ("id", .integer(Int64(id))),
      ])
  }

  private func setMode(in registry: inout SchemaRegistry) throws -> Output {
    let mode = try SchemaText.readMode(words[words.count - 1])
    let subject = words.count == 2 ? words[0] : nil
    if let subject {
      registry.setMode(mode, of: SubjectName(subject))
    } else {
      registry.defaultMode = mode
    }
    return Output(
      .compatibilityMode(mode.rawValue, of: subject),
      json: [
        ("subject", subject.map { .string($0) } ?? .null), ("mode", .string(mode.rawValue)),
      ])
  }
}

extension Lab {
  /// Changes the registry, so that `undo` can take it back.
  fileprivate mutating func changeRegistry(
    _ change: (inout SchemaRegistry) throws -> Output
  ) rethrows -> Output {
    let output = try change(&producers.setup.registry)
    touch()
    return output
  }
}
