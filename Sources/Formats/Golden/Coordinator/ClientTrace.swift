internal import GroupSimulation
internal import KafkaModel

/// What the applications of a run saw, in the form of the recordings.
struct ClientTrace: Equatable {
  /// One entry of `client_events`.
  struct Event: Equatable {
    let instant: Int64
    let name: String
    /// The partitions of a callback.
    var partitions: Set<String>?
    /// The exception that `poll()` threw.
    var exception: String?
    /// The state in which a client of the consumer protocol is now.
    var state: String?
  }

  /// One interval of `ownership`.
  struct Interval: Hashable, Comparable {
    let start: Int64
    let client: String
    let end: Int64?

    static func < (lhs: Self, rhs: Self) -> Bool {
      (lhs.start, lhs.client) < (rhs.start, rhs.client)
    }
  }

  /// What happened to a partition.
  struct Partition: Equatable {
    let intervals: [Interval]
    let unowned: Int64
  }

  /// By client; between clients the order of what happens at one time has no meaning.
  var events: [String: [Event]] = [:]
  var partitions: [String: Partition] = [:]

  /// Where another trace first differs.
  func difference(from recorded: Self) -> String? {
    for client in Set(events.keys).union(recorded.events.keys).sorted() {
      let mine = events[client] ?? []
      let theirs = recorded.events[client] ?? []
      let place = zip(mine, theirs).prefix { $0 == $1 }.count
      guard place < max(mine.count, theirs.count) else { continue }
      return "client_events: \(client)[\(place)]"
    }
    for partition in Set(partitions.keys).union(recorded.partitions.keys).sorted()
    where partitions[partition] != recorded.partitions[partition] {
      return "ownership: \(partition)"
    }
    return nil
  }
}

// MARK: - Of a run

extension ClientTrace {
  init(_ timeline: Timeline) {
    for event in timeline.events {
      guard let client = event.client, let entry = Event(event) else { continue }
      let label = timeline.names.label(client)
      let last = events[label]?.last
      if last?.name == "unsubscribe", last?.instant == entry.instant, entry.partitions != nil {
        // Recorded when the call returns, after the callbacks that it leads to.
        let unsubscribe = events[label]?.popLast()
        events[label]?.append(entry)
        if let unsubscribe { events[label]?.append(unsubscribe) }
      } else {
        events[label, default: []].append(entry)
      }
    }
    let ownership = Ownership(timeline)
    for (place, partition) in ownership.partitions.enumerated() {
      let intervals = ownership.intervals[place].map { interval in
        Interval(
          start: interval.start.sinceStart.count, client: timeline.names.label(interval.client),
          end: interval.end?.sinceStart.count)
      }
      partitions["\(partition)"] = Partition(
        intervals: intervals.sorted(), unowned: ownership.unowned(at: place).count)
    }
  }
}

extension ClientTrace.Event {
  fileprivate init?(_ event: TimelineEvent) {
    instant = event.instant.sinceStart.count
    switch event.kind {
    case .scripted(let action):
      guard let name = Self.name(of: action) else { return nil }
      self.name = name
    case .resumed: name = "application_polls"
    case .called(let callback, let list):
      name = callback.rawValue
      partitions = Set(list.map(\.description))
    case .threw(let error):
      name = "poll_throws"
      exception = error.javaException
    case .entered(let state):
      name = "member_state"
      self.state = state.rawValue
    default: return nil
    }
  }

  private static func name(of action: ScriptedAction.Action) -> String? {
    switch action {
    case .start: "start"
    case .crash: "crash"
    case .close: "close"
    case .stall: "application_busy"
    case .subscribe, .subscribePattern: "subscribe"
    case .unsubscribe: "unsubscribe"
    case .rejoin, .commit, .reconfigure, .partitions, .deleteTopic, .adminRemove: nil
    }
  }
}

extension ErrorCode {
  /// The Java class of the exception that this error becomes.
  fileprivate var javaException: String {
    let words = rawValue.split(separator: "_").map { $0.prefix(1) + $0.dropFirst().lowercased() }
    return words.joined() + "Exception"
  }
}

// MARK: - Of a recording

extension ClientTrace {
  init(recordedIn line: JSONValue) throws(TraceProblem) {
    var steps: [SimulatedInstant] = []
    for step in try line.list("steps") { steps.append(try step.instant("at_ms")) }
    for event in try line.list("client_events") {
      try Self.checkPlace(of: event, among: steps)
      let name = try event.text("event")
      var entry = Event(instant: try event.integer("at_ms"), name: name)
      if let partitions = event["partitions"] {
        entry.partitions = Set(try partitions.partitions("partitions").map(\.description))
      }
      if name == "member_state" { entry.state = try event.text("detail") }
      if name == "poll_throws" { entry.exception = try event.text("detail") }
      events[try event.text("client"), default: []].append(entry)
    }
    for (partition, value) in try line.fields("ownership") {
      var intervals: [Interval] = []
      for interval in try value.list("intervals") {
        let isOpen = try interval.field("to").isNull
        intervals.append(
          Interval(
            start: try interval.integer("from"), client: try interval.text("client"),
            end: isOpen ? nil : try interval.integer("to")))
      }
      guard !intervals.isEmpty else { continue }
      partitions[partition] = Partition(
        intervals: intervals.sorted(), unowned: try value.integer("unowned_ms"))
    }
  }
}

extension ClientTrace {
  /// Checks that an event lies between the steps that it says it does.
  ///
  /// Which of several steps of one millisecond it follows has no meaning.
  private static func checkPlace(
    of event: JSONValue, among steps: [SimulatedInstant]
  ) throws(TraceProblem) {
    let instant = try event.instant("at_ms")
    let place: Int = try event.integer("after_step")
    guard (-1..<steps.count).contains(place), place < 0 || steps[place] <= instant,
      place + 1 == steps.count || instant <= steps[place + 1]
    else { throw TraceProblem("after_step") }
  }
}

// MARK: - Verifying

/// Runs a recorded scenario from its configuration and the ids of its members, and compares what the
/// applications saw.
func verifyClients(
  _ line: JSONValue, _ fault: PlantedFault? = nil
) throws(TraceProblem) -> CoordinatorVerdict {
  var run = Simulation.limited(try SimulationConfig(line), fault: fault)
  try run.runRecorded()
  let recorded: ClientTrace
  // What the program does is known by now: what cannot be read differs from it.
  do { recorded = try ClientTrace(recordedIn: line) } catch { return .different(error.field) }
  return ClientTrace(run.timeline).difference(from: recorded).map { .different($0) } ?? .equal
}
