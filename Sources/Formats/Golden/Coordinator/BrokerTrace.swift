internal import GroupSimulation
internal import KafkaModel

/// What went into a recorded coordinator: requests and changes of topics at their times, and nothing
/// that came out but the ids of members, which Kafka draws at random.
struct BrokerInputs {
  private let settings: BrokerSettings
  private let topics: [Topic]
  private let memberIDs: [ClientName: [MemberID]]
  private let end: SimulatedInstant

  // As they are recorded, because reading a request needs the names known until then.
  private let inputs: [(instant: SimulatedInstant, content: JSONValue)]

  /// Takes the inputs out of a case.
  init(case line: JSONValue) throws(TraceProblem) {
    let config = try line.field("config")
    settings = try BrokerSettings(trace: try config.field("broker"))
    topics = try [Topic](trace: try config.fields("topics"))
    memberIDs = try Self.memberIDs(in: line, chosenByClients: false)
    end = try config.instant("end_ms")
    var inputs: [(instant: SimulatedInstant, content: JSONValue)] = []
    for step in try line.list("steps") {
      let content = step.keeping("request", "metadata")
      if content.entries?.isEmpty == false { inputs.append((try step.instant("at_ms"), content)) }
    }
    self.inputs = inputs
  }

  /// The ids that each client was given, in the order of time.
  ///
  /// Those that clients of the consumer protocol make themselves count if `chosenByClients`; else
  /// they are part of the requests.
  static func memberIDs(
    in line: JSONValue, chosenByClients: Bool
  ) throws(TraceProblem) -> [ClientName: [MemberID]] {
    var given: [ClientName: [MemberID]] = [:]
    for step in try line.list("steps") {
      guard let request = step["request"] else { continue }
      let id: String?
      switch request["api"]?.string {
      case "JoinGroup" where try request.text("member_id").isEmpty:
        // The answer may come in a later step, if the request was parked.
        let number = try step.field("step")
        let answer =
          try step.field("response").isNull ? line.answer(toStep: number) : step["response"]
        id = answer?["member_id"]?.string
      case "ConsumerGroupHeartbeat":
        let chosen = try request.text("member_id")
        guard chosenByClients || chosen.isEmpty else { continue }
        id = chosen.isEmpty ? step["response"]?["member_id"]?.string : chosen
      default: continue
      }
      let client = ClientName(try request.text("client"))
      guard let id, !id.isEmpty, given[client]?.contains(MemberID(id)) != true else { continue }
      given[client, default: []].append(MemberID(id))
    }
    return given
  }
}

extension JSONValue {
  /// The answer to a request that was parked.
  fileprivate func answer(toStep number: JSONValue) -> JSONValue? {
    for step in self["steps"]?.elements ?? [] {
      for answer in step["completed"]?.elements ?? [] {
        if answer["step"]?.isSame(as: number) == true { return answer["response"] }
      }
    }
    return nil
  }
}

// MARK: - Running

extension BrokerInputs {
  /// Drives a coordinator, and writes down each step as the recordings do.
  func run(_ fault: PlantedFault? = nil) throws(TraceProblem) -> [JSONValue] {
    var coordinator = GroupCoordinator(
      settings: settings, topics: topics, memberIDs: MemberIDSource(recorded: memberIDs))
    coordinator.context.fault = fault
    var run = BrokerRun(coordinator: coordinator)
    for input in inputs {
      run.fireTimers(before: input.instant)
      try run.process(input.content, at: input.instant)
    }
    run.fireTimers(before: end)
    return run.steps
  }
}

/// A coordinator at work, with the steps that it has made.
private struct BrokerRun {
  var coordinator: GroupCoordinator
  var steps: [JSONValue] = []

  /// The client and the kind of each request, by its step.
  private var requests: [Int: (client: String, api: String)] = [:]

  init(coordinator: GroupCoordinator) { self.coordinator = coordinator }

  mutating func fireTimers(before instant: SimulatedInstant) {
    while let (timer, deadline) = coordinator.context.timers.takeDue(before: instant) {
      let trace = timer.trace(names: coordinator.context.names)
      coordinator.fire(timer, at: deadline)
      write(at: deadline, [("event", "timer"), ("timer", trace)])
    }
  }

  mutating func process(
    _ content: JSONValue, at instant: SimulatedInstant
  ) throws(TraceProblem) {
    if let metadata = content["metadata"] {
      let topic = Topic(
        TopicName(try metadata.text("topic")),
        partitionCount: try metadata.partitionCount("partitions"))
      coordinator.update(topic, at: instant)
      return write(at: instant, [("event", "metadata"), ("metadata", metadata)])
    }
    let trace = try content.field("request")
    let client = try trace.text("client")
    let request = try GroupRequest(trace: trace, names: &coordinator.context.names)
    let arrived = ArrivedRequest(
      request, from: coordinator.context.names.clients.intern(ClientName(client)),
      ticket: RequestTicket(steps.count))
    requests[steps.count] = (client, request.api.rawValue)
    let response = coordinator.handle(arrived, at: instant)
    let completed = coordinator.takeCompleted()
    // A request may complete itself: the leader's SyncGroup, the last JoinGroup.
    let own = response ?? completed.first { $0.ticket == arrived.ticket }?.response
    let others = completed.filter { $0.ticket != arrived.ticket }
    write(
      at: instant,
      [
        ("event", "request"), ("request", trace),
        ("response", own.map { JSONValue($0, names: coordinator.context.names) } ?? .null),
      ], completed: others)
  }

  private mutating func write(
    at instant: SimulatedInstant, _ fields: [(key: String, value: JSONValue)],
    completed: [CompletedRequest]? = nil
  ) {
    let answers = (completed ?? coordinator.takeCompleted())
      .sorted { $0.ticket.number < $1.ticket.number }
      .map { answer -> JSONValue in
        let request = requests[answer.ticket.number]
        return [
          "step": .integer(Int64(answer.ticket.number)), "client": JSONValue(request?.client),
          "api": JSONValue(request?.api),
          "response": JSONValue(answer.response, names: coordinator.context.names),
        ]
      }
    coordinator.context.events.removeAll()
    steps.append(
      .object(
        [("step", .integer(Int64(steps.count))), ("at_ms", JSONValue(instant))] + fields + [
          ("completed", .array(answers)), ("group", coordinator.groupTrace),
          ("timers", coordinator.timerTrace),
        ]))
  }
}

// MARK: - The recording

/// The steps of a recording in the same form: nothing left out, nothing in an order without meaning.
func recordedSteps(of line: JSONValue) throws(TraceProblem) -> [JSONValue] {
  var group: JSONValue = ["state": "Absent"]
  var timers: JSONValue = []
  var steps: [JSONValue] = []
  for step in try line.list("steps") {
    group = step["group"] ?? group
    if step["timers"] != nil {
      timers = JSONValue.array(try step.list("timers")).withTimersNamed.withTimersSorted
    }
    let completed = (step["completed"] == nil ? [] : try step.list("completed"))
      .sorted { ($0["step"]?.integer ?? 0) < ($1["step"]?.integer ?? 0) }
    let rest = (step.entries ?? []).filter { !["group", "timers", "completed"].contains($0.key) }
    steps.append(
      .object(rest + [("completed", .array(completed)), ("group", group), ("timers", timers)]))
  }
  return steps
}

extension JSONValue {
  /// A list of timers without the raw keys that two kinds were recorded under.
  ///
  /// A few recordings say `join-g-ID` where others would say `classic_join` and the member's id.
  fileprivate var withTimersNamed: JSONValue {
    .array(
      (elements ?? []).map { timer in
        for (prefix, kind) in [("join-g-", "classic_join"), ("sync-g-", "classic_sync")] {
          guard let raw = timer["kind"]?.string, raw.hasPrefix(prefix) else { continue }
          let member = JSONValue.string(String(raw.dropFirst(prefix.count)))
          let rest = (timer.entries ?? []).filter { $0.key != "kind" }
          return .object([("kind", .string(kind)), ("member_id", member)] + rest)
        }
        return timer
      })
  }
}
