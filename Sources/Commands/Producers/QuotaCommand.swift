internal import ArgumentParser
internal import Formats
internal import KafkaModel
internal import ProducerSimulation
internal import Texts

/// Lists, sets and lifts the quotas of the lab's broker, or runs a burst against them.
struct QuotaCommand: WorkbookCommand {
  static let configuration = CommandConfiguration(commandName: "quota")

  @OptionGroup var common: CommonOptions
  @OptionGroup var what: QuotaRunOptions
  @Option var user: String?
  @Option var clientId: String?
  @Argument var words: [String] = []

  func run(in session: inout Session) throws -> Output {
    if words.first == "run" { return try runAgainstQuotas(in: &session) }
    try refuseOptionsOfRun()
    if !words.isEmpty {
      let entity = try QuotaEntity(userText: user, clientText: clientId)
      for quota in try words.map(QuotaText.init) {
        try session.lab.producers.setup.quotas.set(quota.kind, quota.bound, for: entity)
      }
      session.lab.touch()
    }
    return Self.list(of: session.lab.producers.setup.quotas)
  }

  private static func list(of quotas: QuotaTable) -> Output {
    let rows = quotas.all
    let json = rows.map { entity, kind, bound -> JSONValue in
      [
        "user": entity.user.json, "client_id": entity.clientID.json,
        "quota": .string(kind.rawValue), "bound": .number(bound),
      ]
    }
    return Output(json: [("quotas", .array(json))]) { style in
      guard !rows.isEmpty else {
        return Wrapped.lines(Sentence.noQuotas(style.language), width: style.width) + "\n"
      }
      return rows.map { entity, kind, bound in
        let text = "\(kind.rawValue) = \(decimalText(bound)) · \(Sentence(entity)(style.language))"
        return Wrapped.lines(text, width: style.width, indent: 2) + "\n"
      }.joined()
    }
  }

  /// Options of `run` say nothing without it.
  private func refuseOptionsOfRun() throws(LineRefusal) {
    if let option = what.first { throw .contradictory(words.first ?? "quota", option) }
  }
}

extension QuotaEntity.Part<UserName>? {
  fileprivate var json: JSONValue {
    switch self {
    case .named(let name): .string(name.rawValue)
    case .byDefault: "default"
    case nil: .null
    }
  }
}

extension QuotaEntity.Part<ClientID>? {
  fileprivate var json: JSONValue {
    switch self {
    case .named(let name): .string(name.rawValue)
    case .byDefault: "default"
    case nil: .null
    }
  }
}
