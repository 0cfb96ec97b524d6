internal import ArgumentParser
internal import Formats
internal import KafkaModel
internal import ProducerSimulation
internal import Texts

/// The options of `quota run`: what a client asks of the broker, and what kind of client it is.
struct QuotaRunOptions: ParsableArguments {
  @Option var burst: String?
  @Option var rate: String?
  @Option var `for`: String?
  @Option var request: String?
  @Option var threadTime: String?
  @Option var into: String?
  @Option var connections: String?
  @Option var create: String?
  @Option var every: String?
  @Option var client: String?
  @Flag var fetch = false

  /// The name of an option that was given; `nil` if none was.
  var first: String? {
    let options: [(text: String?, name: String)] = [
      (burst, "--burst"), (rate, "--rate"), (self.for, "--for"), (request, "--request"),
      (threadTime, "--thread-time"), (into, "--into"), (connections, "--connections"),
      (create, "--create"), (every, "--every"), (client, "--client"),
      (fetch ? "" : nil, "--fetch"),
    ]
    return options.first { $0.text != nil }?.name
  }
}

// MARK: - run

extension QuotaCommand {
  /// The most requests of a run.
  private static let requestLimit = 1000

  /// How long a run is watched: the window has passed twice.
  private static let endMilliseconds: Int64 = 30_000

  static let example = "quota producer_byte_rate=1MB; quota run --burst 12MB"

  func runAgainstQuotas(in session: inout Session) throws -> Output {
    guard words.count == 1 else {
      throw LineRefusal.tooManyArguments(
        words[1], command: "quota", syntax: "quota run --burst SIZE [--request SIZE]",
        example: Self.example)
    }
    if what.create != nil { return try createPartitions(in: &session) }
    if what.every != nil { throw LineRefusal.contradictory("--every", "--burst") }
    let scenario = try scenario(in: session.lab)
    let run = QuotaRun(scenario, isCancelled: session.surroundings.isCancelled)
    session.lab.producers.lastQuotaRun = .rates(run)
    session.lab.lastOutcome = .quota
    session.hasShownProducer = true
    return run.output
  }

  private func scenario(in lab: Lab) throws -> ThrottleScenario {
    let settings = try ProducerSettings(lab.producers.setup.settings)
    let version = try what.client.map { try ClientVersion($0) } ?? .latest
    let requests = try requests()
    let count =
      try what.connections.map { try CountText.read($0, of: "--connections", in: 1...10) } ?? 1
    guard requests.count * count <= Self.requestLimit * 10 else {
      throw ValueRefusal.tooLarge(
        what: "--request", asked: requests.count * count, limit: Self.requestLimit * 10)
    }
    let connection = ThrottleScenario.Connection(
      user: user.map { UserName($0) } ?? "ANONYMOUS",
      clientID: clientId.map { ClientID($0) } ?? "app",
      direction: what.fetch ? .fetch : .produce,
      manners: version.waitsWhenThrottled ? .waits : .ignoresHint,
      isAcknowledged: what.fetch || settings.acks != .none, requests: requests)
    return ThrottleScenario(
      quotas: lab.producers.setup.quotas, window: lab.quotaWindow(controller: false),
      connections: Array(repeating: connection, count: count), maxInFlight: settings.maxInFlight,
      endMilliseconds: max(Self.endMilliseconds, (requests.last?.milliseconds ?? 0) + 5000))
  }

  private func requests() throws -> [ThrottleScenario.Request] {
    let into = try what.into.map { try DurationText.read($0).wholeMilliseconds } ?? 0
    let work = try what.threadTime.map { try DurationText.read($0).wholeMilliseconds } ?? 0
    if let rate = what.rate {
      if what.burst != nil { throw LineRefusal.contradictory("--rate", "--burst") }
      return try steady(rate, from: into, work)
    }
    guard let burst = what.burst else {
      throw LineRefusal.missingValue(option: "--burst", example: Self.example)
    }
    if what.for != nil { throw LineRefusal.contradictory("--for", "--burst") }
    let bytes = try BytesText.read(burst, of: "--burst")
    let size = try what.request.map { try BytesText.read($0, of: "--request") } ?? bytes
    let count = (bytes + size - 1) / size
    guard count <= Self.requestLimit else {
      throw ValueRefusal.tooLarge(what: "--request", asked: count, limit: Self.requestLimit)
    }
    var requests: [ThrottleScenario.Request] = .burst(
      bytes: bytes, requestBytes: size, at: into)
    requests[0].threadMilliseconds = Double(work)
    // The broker's first sample begins with the first request: one byte opens it.
    return into > 0 ? [.init(at: 0, bytes: 1)] + requests : requests
  }

  /// So many bytes a second for some time, in requests of one size; every tenth of a second one
  /// unless the size is given.
  private func steady(
    _ rate: String, from start: Int64, _ work: Int64
  ) throws -> [ThrottleScenario.Request] {
    let bytes = try BytesText.read(rate, of: "--rate")
    let length = try what.for.map { try DurationText.read($0).wholeMilliseconds } ?? 20_000
    let size =
      try what.request.map { try BytesText.read($0, of: "--request") } ?? max(1, bytes / 10)
    let interval = Int64((Double(size) * 1000 / Double(bytes)).rounded())
    let count = length / max(interval, 1)
    guard count <= Self.requestLimit, length <= ThrottleScenario.longestMilliseconds else {
      throw ValueRefusal.tooLarge(
        what: "--request", asked: Int(clamping: count), limit: Self.requestLimit)
    }
    return .steady(
      bytes: size, everyMilliseconds: interval, from: start, to: start + length,
      threadMilliseconds: Double(work))
  }

  // MARK: Creating partitions

  private func createPartitions(in session: inout Session) throws -> Output {
    let others = [(what.burst, "--burst"), (what.rate, "--rate"), (what.into, "--into")]
    if let other = others.first(where: { $0.0 != nil }) {
      throw LineRefusal.contradictory("--create", other.1)
    }
    let counts = try (what.create ?? "").split(separator: ",", omittingEmptySubsequences: false)
      .map { try CountText.read(String($0), of: "--create", in: 1...1_000_000) }
    guard counts.count <= Self.requestLimit else {
      throw ValueRefusal.tooLarge(
        what: "--create", asked: counts.count, limit: Self.requestLimit)
    }
    let version = try what.client.map { try ClientVersion($0) } ?? .latest
    let limit = session.lab.producers.setup.quotas.limit(
      of: .controllerMutationRate, user: user.map { UserName($0) } ?? "ANONYMOUS",
      clientID: clientId.map { ClientID($0) } ?? "app")
    let run = MutationRun(
      counts, bound: limit?.bound, window: session.lab.quotaWindow(controller: true),
      mode: version.isRefusedWhenThrottled ? .strict : .permissive,
      everyMilliseconds: try what.every.map { try DurationText.read($0).wholeMilliseconds } ?? 1000)
    session.lab.producers.lastQuotaRun = .mutations(run)
    session.lab.lastOutcome = .quota
    session.hasShownProducer = true
    return run.output
  }
}

/// What a lab's last `quota run` was about.
enum LastQuotaRun: Sendable {
  case rates(QuotaRun)
  case mutations(MutationRun)

  var longestThrottle: Duration {
    switch self {
    case .rates(let run): run.longestThrottle
    case .mutations(let run): run.longestThrottle
    }
  }

  var output: Output {
    switch self {
    case .rates(let run): run.output
    case .mutations(let run): run.output
    }
  }
}

/// A client by its version, as far as brokers treat it by it.
struct ClientVersion: Sendable {
  private let major: Int
  private let minor: Int

  static let latest = Self(major: 4, minor: 0)

  private init(major: Int, minor: Int) { (self.major, self.minor) = (major, minor) }

  /// Reads `2.6`.
  ///
  /// - Throws: ``ValueRefusal/notOneOf(_:what:allowed:)``.
  init(_ text: String) throws(ValueRefusal) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let major = parts[0], let minor = parts[1], major >= 0, minor >= 0
    else { throw .notOneOf(text, what: "--client", allowed: ["1.1", "2.6", "4.0"]) }
    self.init(major: major, minor: minor)
  }

  private func isAtLeast(_ major: Int, _ minor: Int) -> Bool {
    (self.major, self.minor) >= (major, minor)
  }

  /// Whether it takes the hint of `throttle_time_ms` (KIP-219).
  var waitsWhenThrottled: Bool { isAtLeast(2, 0) }

  /// Whether its requests are new enough to be refused by the controller's quota (KIP-599).
  var isRefusedWhenThrottled: Bool { isAtLeast(2, 7) }
}

extension Lab {
  /// The window over which the lab's broker measures clients.
  func quotaWindow(controller: Bool) -> QuotaWindow {
    let prefix = controller ? "controller." : ""
    let names = ["\(prefix)quota.window.num", "\(prefix)quota.window.size.seconds"]
    let values = names.map { name -> Int? in
      let name = SettingName(name)
      let value = broker[name] ?? ConfigCatalog.kafka.entry(name, for: [.broker])?.standard
      return value?.integer.map { Int(clamping: $0) }
    }
    // A window of years would be a window of nothing.
    return QuotaWindow(
      sampleCount: min(values[0] ?? 11, 1000), sampleSeconds: min(values[1] ?? 1, 3600))
  }
}
