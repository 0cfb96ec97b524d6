internal import GroupSimulation
internal import KafkaModel

extension SimulationConfig {
  /// Reads the inputs of a recorded end-to-end case.
  init(_ line: JSONValue) throws(TraceProblem) {
    try self.init(
      trace: try line.field("config"),
      memberIDs: try BrokerInputs.memberIDs(in: line, chosenByClients: true))
  }

  /// Reads `config` of a recorded case.
  ///
  /// - Throws: ``TraceProblem`` for anything that only the recorder of broker traces could do.
  init(trace config: JSONValue, memberIDs: [ClientName: [MemberID]]) throws(TraceProblem) {
    self.init()
    broker = try BrokerSettings(trace: try config.field("broker"))
    topics = try [Topic](trace: try config.fields("topics"))
    end = try config.instant("end_ms")
    self.memberIDs = memberIDs

    var current: [String: JSONValue] = [:]
    for (label, client) in try config.fields("clients") {
      current[label] = client
      clients[ClientName(label)] = try ClientSettings(trace: client, label: label)
    }
    for line in try config.list("script") {
      script.append(
        ScriptedAction(at: try line.instant("at"), try .init(trace: line, clients: &current)))
    }
  }
}

extension Simulation {
  /// The run of a recorded scenario, which may take only so much.
  static func limited(
    _ config: SimulationConfig, strategies: AssignorTable = .kafka, fault: PlantedFault? = nil
  ) -> Self {
    var limits = SimulationLimits()
    limits.eventCount = TraceLimits.eventCount
    return Self(config, strategies: strategies, limits: limits, fault: fault)
  }

  /// Runs to the end of a recorded scenario.
  ///
  /// - Throws: ``TraceProblem`` if that is too far away.
  mutating func runRecorded() throws(TraceProblem) {
    run()
    if ending == .eventLimit { throw TraceProblem("end_ms") }
  }
}

extension ClientSettings {
  /// Reads one entry of `config.clients`, in which only what is no default is given.
  fileprivate init(trace: JSONValue, label: String) throws(TraceProblem) {
    self.init()
    clientID = "c\(label)"
    for (key, value) in trace.entries ?? [] {
      switch key {
      case "type":
        guard let type = value.string.flatMap(GroupProtocol.init(rawValue:)) else {
          throw TraceProblem(key)
        }
        groupProtocol = type
      case "topics": topics = try trace.names(key)
      case "pattern":
        let text = try trace.text(key)
        guard TopicPattern.isValid(text) else { throw TraceProblem(key) }
        pattern = text
      case "assignors":
        assignors = try trace.names(key)
        guard assignors.allSatisfy({ AssignorTable.kafka.assignor(for: $0) != nil }) else {
          throw TraceProblem(key)
        }
      case "server_assignor": serverAssignor = value.string.map { AssignorName($0) }
      case "instance_id": instance = value.string.map { InstanceID($0) }
      case "latency_ms": latency = try trace.milliseconds(key)
      case "session_timeout_ms": sessionTimeout = try trace.milliseconds(key, atLeast: 1)
      case "heartbeat_interval_ms": heartbeatInterval = try trace.milliseconds(key, atLeast: 1)
      case "max_poll_interval_ms": maxPollInterval = try trace.milliseconds(key, atLeast: 1)
      case "metadata_max_age_ms": metadataMaxAge = try trace.milliseconds(key, atLeast: 1)
      case "join_version": joinVersion = try trace.integer(key)
      case "auto_commit":
        guard let isOn = value.bool else { throw TraceProblem(key) }
        autoCommit = isOn
      default: throw TraceProblem(key)
      }
    }
  }
}

extension ScriptedAction.Action {
  /// Reads one entry of `config.script`.
  ///
  /// - Parameters:
  ///   - trace: The entry.
  ///   - clients: The settings so far, which `reconfigure` changes.
  /// - Throws: ``TraceProblem`` with the field that cannot be read.
  fileprivate init(trace: JSONValue, clients: inout [String: JSONValue]) throws(TraceProblem) {
    if trace["do"]?.string == "partitions" {
      self = .partitions(
        TopicName(try trace.text("topic")), count: try trace.partitionCount("count"))
      return
    }
    let label = try trace.text("client")
    let client = ClientName(label)
    switch try trace.text("do") {
    case "start", "restart": self = .start(client)
    case "crash": self = .crash(client)
    case "close": self = .close(client)
    case "stall": self = .stall(client, until: try trace.instant("until"))
    case "resubscribe": self = .subscribe(client, try trace.names("topics"))
    case "unsubscribe": self = .unsubscribe(client)
    case "rejoin": self = .rejoin(client)
    case "commit" where trace["generation"] == nil && trace["member_id"] == nil:
      self = .commit(client)
    case "admin_remove": self = .adminRemove(client)
    case "reconfigure":
      let settings = (clients[label] ?? .object([])).replacing(try trace.fields("set"))
      clients[label] = settings
      self = .reconfigure(client, try ClientSettings(trace: settings, label: label))
    default: throw TraceProblem("do")
    }
  }
}

extension JSONValue {
  /// The object with some entries replaced.
  fileprivate func replacing(_ changes: [(key: String, value: JSONValue)]) -> JSONValue {
    let names = Set(changes.map(\.key))
    return .object((entries ?? []).filter { !names.contains($0.key) } + changes)
  }
}
