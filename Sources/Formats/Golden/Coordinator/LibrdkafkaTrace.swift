internal import GroupSimulation
internal import KafkaModel

/// What the listeners of librdkafka's clients were told, without times.
///
/// The recordings are of real clients in real time against librdkafka's own test broker, so that
/// only the order of each client's callbacks and their partitions mean something.
struct LibrdkafkaTrace: Equatable {
  /// One callback of one client, or one error that its application saw.
  struct Callback: Equatable {
    let name: String
    var partitions: Set<String> = []
    var error: String?
  }

  /// By client, in order.
  var callbacks: [String: [Callback]] = [:]

  /// What each client held at the end.
  var held: [String: Set<String>] = [:]
}

extension SimulationConfig {
  /// Reads the inputs of a recording: `config`, and for how long an application was busy.
  init(librdkafka line: JSONValue) throws(TraceProblem) {
    self.init()
    let config = try line.field("config")
    guard config["static"]?.bool == false else { throw TraceProblem("static") }
    broker = .librdkafkaMock
    topics = try [Topic](trace: try config.fields("topics"))

    var settings = try ClientSettings(librdkafka: config)
    settings.topics = topics.map(\.name)
    settings.latency = 1
    settings.sessionTimeout = try config.milliseconds("session_timeout_ms", atLeast: 1001)
    settings.heartbeatInterval = try config.milliseconds("heartbeat_interval_ms", atLeast: 1)
    // The recorder set it for every client; the configuration does not say so.
    settings.maxPollInterval = 10_000
    for entry in try config.list("script") {
      let action = try ScriptedAction(librdkafka: entry, line)
      script.append(action)
      if let client = action.action.client, clients[client] == nil {
        settings.clientID = client.rawValue
        clients[client] = settings
      }
    }
    for client in clients.keys {
      // In the order of their names, as they start: the mock broker's order is that of joining.
      memberIDs[client] = script.indices.map { MemberID("\(client)-\($0)") }
    }
    // Long enough for what happens last to be over.
    end = (script.map(\.at).max() ?? .start) + 60_000
  }
}

extension BrokerSettings {
  /// The broker that librdkafka brings along for tests.
  fileprivate static var librdkafkaMock: Self {
    var settings = Self()
    settings.joinPhases = .librdkafkaMock
    settings.consumerHeartbeatInterval = 3000
    // Whatever assignor a member asks for.
    settings.consumerAssignors = ["range"]
    return settings
  }
}

extension ClientSettings {
  /// Reads what a recording says of all its clients' protocols and strategies.
  fileprivate init(librdkafka config: JSONValue) throws(TraceProblem) {
    self.init()
    library = .librdkafka
    guard let name = GroupProtocol(rawValue: try config.text("group_protocol")) else {
      throw TraceProblem("group_protocol")
    }
    groupProtocol = name
    let assignor = AssignorName(try config.text("assignor"))
    switch name {
    case .classic:
      guard ["range", "roundrobin", "cooperative-sticky"].contains(assignor) else {
        throw TraceProblem("assignor")
      }
      assignors = [assignor]
    case .consumer:
      guard ["uniform", "range"].contains(assignor) else { throw TraceProblem("assignor") }
    }
  }
}

extension ScriptedAction {
  /// Reads `[time, action, client]`.
  fileprivate init(librdkafka entry: JSONValue, _ line: JSONValue) throws(TraceProblem) {
    guard let fields = entry.elements, fields.count == 3, let label = fields[2].string
    else { throw TraceProblem("script") }
    let client = ClientName(label)
    let instant = try JSONValue.object([("script", fields[0])]).instant("script")
    switch fields[1].string {
    case "start": self.init(at: instant, .start(client))
    case "close": self.init(at: instant, .close(client))
    case "busy":
      // An input that the script leaves out: for how long.
      let busy = try line.list("events").first {
        $0["event"]?.string == "application_busy" && $0["client"]?.string == label
      }
      guard let length = try busy?.milliseconds("ms") else { throw TraceProblem("ms") }
      self.init(at: instant, .stall(client, until: instant + length))
    default: throw TraceProblem("script")
    }
  }
}

// MARK: - Of a run

extension LibrdkafkaTrace {
  init(_ timeline: Timeline) {
    for client in timeline.config.clients.keys { held[client.rawValue] = [] }
    for event in timeline.events {
      guard let client = event.client else { continue }
      switch event.kind {
      case .called(let callback, let list):
        add(
          Callback(name: callback.librdkafkaName, partitions: Set(list.map(\.description))),
          of: timeline.names.label(client))
      case .noticed(.pollIntervalExceeded):
        // The application learns of it when it polls again, before anything else.
        add(Callback(name: "error", error: "_MAX_POLL_EXCEEDED"), of: timeline.names.label(client))
      default: break
      }
    }
  }

  private mutating func add(_ callback: Callback, of client: String) {
    callbacks[client, default: []].append(callback)
    switch callback.name {
    case "on_assign": held[client, default: []].formUnion(callback.partitions)
    case "on_revoke", "on_lost": held[client, default: []].subtract(callback.partitions)
    default: break
    }
  }
}

extension RebalanceCallback {
  fileprivate var librdkafkaName: String {
    switch self {
    case .revoked: "on_revoke"
    case .assigned: "on_assign"
    case .lost: "on_lost"
    }
  }
}

// MARK: - Of a recording

extension LibrdkafkaTrace {
  init(recordedIn line: JSONValue) throws(TraceProblem) {
    for event in try line.list("events") {
      let name = try event.text("event")
      let client = try event.text("client")
      switch name {
      // What the script does, and when it was done.
      case "start", "close", "closed", "application_busy", "application_polls": break
      case "error":
        add(Callback(name: name, error: try event.text("detail")), of: client)
      case "assignment":
        // What the client itself says that it has, a little after each change.
        guard try Self.partitions(of: event) == held[client, default: []] else {
          throw TraceProblem("events: \(client)")
        }
      default: add(Callback(name: name, partitions: try Self.partitions(of: event)), of: client)
      }
    }
    held = [:]
    for (client, partitions) in try line.fields("final_assignment") {
      held[client] = Set(try partitions.partitions("final_assignment").map(\.description))
    }
  }

  private static func partitions(of event: JSONValue) throws(TraceProblem) -> Set<String> {
    Set(try event.field("partitions").partitions("partitions").map(\.description))
  }

  /// Where another trace first differs.
  func difference(from recorded: Self) -> String? {
    for client in Set(callbacks.keys).union(recorded.callbacks.keys).sorted()
    where callbacks[client] != recorded.callbacks[client] {
      let mine = callbacks[client] ?? []
      let place = zip(mine, recorded.callbacks[client] ?? []).prefix { $0 == $1 }.count
      return "events: \(client)[\(place)]"
    }
    for client in Set(held.keys).union(recorded.held.keys).sorted()
    where held[client] != recorded.held[client] {
      return "final_assignment: \(client)"
    }
    return nil
  }
}

// MARK: - Verifying

/// Runs a recording of librdkafka's clients and compares their callbacks.
func verifyLibrdkafka(_ line: JSONValue) throws(TraceProblem) -> CoordinatorVerdict {
  var run = Simulation.limited(try SimulationConfig(librdkafka: line), strategies: .librdkafka)
  try run.runRecorded()
  let recorded: LibrdkafkaTrace
  do { recorded = try LibrdkafkaTrace(recordedIn: line) } catch { return .different(error.field) }
  return LibrdkafkaTrace(run.timeline).difference(from: recorded).map { .different($0) } ?? .equal
}
