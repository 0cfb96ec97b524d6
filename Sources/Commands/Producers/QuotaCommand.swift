internal import ArgumentParser
internal import Formats
internal import KafkaModel
internal import ProducerSimulation
internal import Texts

/// Lists, sets and lifts the quotas of the lab's broker, or runs a burst against them.
struct QuotaCommand: WorkbookCommand {
  static let configuration = CommandConfiguration(commandName: "quota")

  @OptionGroup var common: CommonOptions
  @Option var user: String?
  @Option var clientId: String?
  @Option var burst: String?
  @Option var request: String?
  @Option var threadTime: String?
  @Option var into: String?
  @Argument var words: [String] = []

  func run(in session: inout Session) throws -> Output {
    if words.first == "run" { return try runBurst(in: &session) }
    try refuseOptionsOfRun()
    if !words.isEmpty {
      let entity = try QuotaEntity(userText: user, clientText: clientId)
      for quota in try words.map(QuotaText.init) {
        try session.lab.producers.quotas.set(quota.kind, quota.bound, for: entity)
      }
      session.lab.touch()
    }
    return Self.list(of: session.lab.producers.quotas)
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
    let options = [
      (text: burst, name: "--burst"), (text: request, name: "--request"),
      (text: threadTime, name: "--thread-time"), (text: into, name: "--into"),
    ]
    if let option = options.first(where: { $0.text != nil }) {
      throw .contradictory(words.first ?? "quota", option.name)
    }
  }
}

// MARK: - run

extension QuotaCommand {
  /// The most requests that a burst may come in.
  private static let requestLimit = 1000

  /// How long a run is watched: the window has passed twice.
  private static let endMilliseconds: Int64 = 30_000

  private func runBurst(in session: inout Session) throws -> Output {
    guard words.count == 1 else {
      throw LineRefusal.tooManyArguments(
        words[1], command: "quota", syntax: "quota run --burst SIZE [--request SIZE]",
        example: Self.example)
    }
    let connection = ThrottleScenario.Connection(
      user: user.map { UserName($0) } ?? "ANONYMOUS",
      clientID: clientId.map { ClientID($0) } ?? "app", requests: try requests())
    let scenario = ThrottleScenario(
      quotas: session.lab.producers.quotas, connections: [connection],
      endMilliseconds: Self.endMilliseconds)
    let run = QuotaRun(scenario, isCancelled: session.surroundings.isCancelled)
    session.lab.producers.lastThrottle = run.longestThrottle
    return run.output
  }

  private static let example = "quota producer_byte_rate=1MB; quota run --burst 12MB"

  private func requests() throws -> [ThrottleScenario.Request] {
    guard let burst else {
      throw LineRefusal.missingValue(option: "--burst", example: Self.example)
    }
    let bytes = try BytesText.read(burst, of: "--burst")
    let size = try request.map { try BytesText.read($0, of: "--request") } ?? bytes
    let count = (bytes + size - 1) / size
    guard count <= Self.requestLimit else {
      throw ValueRefusal.tooLarge(what: "--request", asked: count, limit: Self.requestLimit)
    }
    let into = try into.map { try DurationText.read($0).wholeMilliseconds } ?? 0
    let work = try threadTime.map { try DurationText.read($0).wholeMilliseconds } ?? 0
    var requests: [ThrottleScenario.Request] = .burst(
      bytes: bytes, requestBytes: size, at: into)
    requests[0].threadMilliseconds = Double(work)
    // The broker's first sample begins with the first request: one byte opens it.
    return into > 0 ? [.init(at: 0, bytes: 1)] + requests : requests
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
