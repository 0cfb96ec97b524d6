internal import GroupSimulation
internal import KafkaModel

/// What the listeners of librdkafka's clients were told, without times.
///
/// The recordings are of real clients in real time against librdkafka's own test broker, so that
/// only the order of each client's callbacks and their partitions mean something.
struct LibrdkafkaTrace: Equatable {
  /// One callback of one client.
  struct Callback: Equatable {
    let name: String
    let partitions: Set<String>
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
    let assignor = AssignorName(try config.text("assignor"))
    guard config["group_protocol"]?.string == "classic" else {
      throw TraceProblem("group_protocol")
    }
    // librdkafka's own version of the sticky strategies decides otherwise than Java's.
    guard assignor == "range" || assignor == "roundrobin" else { throw TraceProblem("assignor") }
    guard config["static"]?.bool == false else { throw TraceProblem("static") }
    broker.joinPhases = .librdkafkaMock
    topics = try [Topic](trace: try config.fields("topics"))

    var settings = ClientSettings()
    settings.library = .librdkafka
    settings.assignors = [assignor]
    settings.topics = topics.map(\.name)
    settings.latency = 1
    settings.sessionTimeout = try config.milliseconds("session_timeout_ms")
    settings.heartbeatInterval = try config.milliseconds("heartbeat_interval_ms")
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
    // Long enough for what happens last to be over.
    end = (script.map(\.at).max() ?? .start) + 60_000
  }
}

extension ScriptedAction {
  /// Reads `[time, action, client]`.
  fileprivate init(librdkafka entry: JSONValue, _ line: JSONValue) throws(TraceProblem) {
    guard let fields = entry.elements, fields.count == 3, let time = fields[0].integer,
      let label = fields[2].string
    else { throw TraceProblem("script") }
    let client = ClientName(label)
    let instant = SimulatedInstant(Milliseconds(time))
    switch fields[1].string {
    case "start": self.init(at: instant, .start(client))
    case "close": self.init(at: instant, .close(client))
    case "busy":
      // An input that the script leaves out: for how long.
      let busy = try line.list("events").first {
        $0["event"]?.string == "application_busy" && $0["client"]?.string == label
      }
      guard let length = busy?["ms"]?.integer else { throw TraceProblem("ms") }
      self.init(at: instant, .stall(client, until: instant + Milliseconds(length)))
    default: throw TraceProblem("script")
    }
  }
}

// MARK: - Of a run

extension LibrdkafkaTrace {
  init(_ timeline: Timeline) {
    for event in timeline.events {
      guard let client = event.client, case .called(let callback, let list) = event.kind else {
        continue
      }
      add(callback.librdkafkaName, Set(list.map(\.description)), of: timeline.names.label(client))
    }
  }

  private mutating func add(_ name: String, _ partitions: Set<String>, of client: String) {
    callbacks[client, default: []].append(Callback(name: name, partitions: partitions))
    if name == "on_assign" {
      held[client, default: []].formUnion(partitions)
    } else {
      held[client, default: []].subtract(partitions)
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
      guard ["on_assign", "on_revoke", "on_lost"].contains(name) else { continue }
      let partitions = try event.field("partitions").partitions("partitions")
      callbacks[try event.text("client"), default: []].append(
        Callback(name: name, partitions: Set(partitions.map(\.description))))
    }
    for (client, partitions) in try line.fields("final_assignment") {
      held[client] = Set(try partitions.partitions("final_assignment").map(\.description))
    }
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
    where held[client, default: []] != recorded.held[client, default: []] {
      return "final_assignment: \(client)"
    }
    return nil
  }
}

// MARK: - Verifying

/// Runs a recording of librdkafka's clients and compares their callbacks.
func verifyLibrdkafka(_ line: JSONValue) throws(TraceProblem) -> CoordinatorVerdict {
  var run = Simulation(try SimulationConfig(librdkafka: line))
  run.run()
  let recorded = try LibrdkafkaTrace(recordedIn: line)
  return LibrdkafkaTrace(run.timeline).difference(from: recorded).map { .different($0) } ?? .equal
}
