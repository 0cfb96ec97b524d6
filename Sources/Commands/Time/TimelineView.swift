internal import Diagrams
internal import Formats
internal import GroupSimulation
internal import KafkaModel
internal import Texts

/// How a simulation is shown: one of several views, through a window of time.
struct TimelineView {
  enum Kind: String, CaseIterable, Sendable {
    case members, partitions, messages, events
  }

  let run: GroupRun
  var kind = Kind.members
  let window: Range<Duration>

  /// What alone is shown; everything if empty.
  var members: Set<String> = []
  var partitions: Set<TopicPartition> = []
  private let names: TimelineNames

  init(_ run: GroupRun, kind: Kind = .members, window: Range<Duration>? = nil) {
    self.run = run
    names = TimelineNames(run.timeline.names)
    self.kind = kind
    self.window = window ?? .zero..<max(run.end, .milliseconds(1))
  }

  var picture: any Picture {
    switch kind {
    case .members: lanes(MemberLanes(run).pictured.filter { shows(member: $0.name) })
    case .partitions: lanes(partitionLanes)
    case .messages: messageChart
    case .events: EventListPicture(events)
    }
  }

  private func shows(member: String) -> Bool { members.isEmpty || members.contains(member) }

  private func shows(_ event: TimelineEvent) -> Bool {
    guard window.contains(event.instant.duration) || event.instant.duration == window.upperBound
    else { return false }
    if members.isEmpty, partitions.isEmpty { return true }
    if let client = event.client, members.contains(run.timeline.names.clients[client].rawValue) {
      return true
    }
    if case .called(_, let list) = event.kind { return list.contains { partitions.contains($0) } }
    return false
  }

  // MARK: Lanes

  private func lanes(_ lanes: [TimelinePicture.Lane]) -> TimelinePicture {
    TimelinePicture(
      title: kind == .partitions ? .partitionLanes : .memberLanes, window: window, lanes: lanes,
      marks: marks)
  }

  private var marks: [TimelinePicture.Mark] {
    run.timeline.events.compactMap { event in
      switch event.kind {
      case .scripted(.reconfigure): nil
      case .scripted, .group(.rebalanceStarted), .group(.epochRaised), .threw,
        .noticed(.pollIntervalExceeded):
        .init(at: event.instant.duration, Sentence(event, names: names))
      default: nil
      }
    }
  }

  private var shownPartitions: [Int] {
    run.ownership.partitions.indices.filter {
      partitions.isEmpty || partitions.contains(run.ownership.partitions[$0])
    }
  }

  private var partitionLanes: [TimelinePicture.Lane] {
    shownPartitions.map { place in
      TimelinePicture.Lane(
        run.ownership.partitions[place].description,
        PartitionLane.intervals(at: place, in: run))
    }
  }

  // MARK: Messages and events

  private var participants: [Sentence] {
    run.timeline.names.clients.names.map { Sentence(ko: $0.rawValue, en: $0.rawValue) }
      + [.coordinator]
  }

  /// How many messages, and how many lifelines, one can follow.
  private static let messageLimit = 40
  private static let lifelineLimit = 12

  /// The chart, with a lifeline for whoever takes part in it.
  private var messageChart: MessageChartPicture {
    let all = messages
    let coordinator = participants.count - 1
    var places: [Int: Int] = [:]
    let members = Set(all.prefix(Self.messageLimit).map { min($0.from, $0.to) }).sorted()
    for place in members.prefix(Self.lifelineLimit) { places[place] = places.count }
    places[coordinator] = places.count
    let shown = all.compactMap { message -> MessageChartPicture.Message? in
      guard let from = places[message.from], let to = places[message.to] else { return nil }
      return .init(
        from: from, to: to, sent: message.sent, received: message.received, message.label)
    }
    let names = places.sorted { $0.value < $1.value }.map { participants[$0.key] }
    return MessageChartPicture(
      participants: names, messages: shown, limit: Self.messageLimit)
  }

  /// Requests and answers, in the order in which they were sent.
  private var messages: [MessageChartPicture.Message] {
    let coordinator = run.timeline.names.clients.names.count
    var arrivals: [Int32: SimulatedInstant] = [:]
    for event in run.timeline.events {
      if case .received(_, let request, _) = event.kind { arrivals[request] = event.instant }
    }
    return run.timeline.events.compactMap { event in
      guard let client = event.client, shows(event) else { return nil }
      switch event.kind {
      case .sent(let api, _):
        let name = run.timeline.names.clients[client]
        let latency = run.config.clients[name]?.latency ?? .zero
        return .init(
          from: client.offset, to: coordinator, sent: event.instant.duration,
          received: (event.instant + latency).duration, api.rawValue)
      case .answered(let api, let request, let error):
        return .init(
          from: coordinator, to: client.offset, sent: event.instant.duration,
          received: arrivals[request]?.duration, error == .none ? api.rawValue : error.rawValue)
      default: return nil
      }
    }
  }

  private var events: [EventListPicture.Event] {
    run.timeline.events.filter(shows).map { event in
      let who = event.client.map { run.timeline.names.clients[$0].rawValue } ?? ""
      return .init(at: event.instant.duration, who, Sentence(event, names: names))
    }
  }
}

// MARK: - JSON

extension TimelineView {
  var json: [(key: String, value: JSONValue)] {
    [
      ("view", .string(kind.rawValue)), ("from", Self.time(window.lowerBound)),
      ("to", Self.time(window.upperBound)), (kind.rawValue, content),
    ]
  }

  private var content: JSONValue {
    switch kind {
    case .members:
      return .object(
        MemberLanes(run).pictured.filter { shows(member: $0.name) }.map { lane in
          (key: lane.name, value: .array(lane.intervals.filter(isShown).map(Self.interval)))
        })
    case .partitions: return .object(shownPartitions.map(owners))
    case .messages:
      return .array(
        messages.map { message in
          [
            "from": .string(participants[message.from](.en)),
            "to": .string(participants[message.to](.en)),
            "sent": Self.time(message.sent),
            "received": message.received.map(Self.time) ?? .null, "label": .string(message.label),
          ]
        })
    case .events:
      return .array(
        events.map { event in
          [
            "at": Self.time(event.at), "who": .string(event.who), "what": .string(event.what(.en)),
          ]
        })
    }
  }

  private func isShown(_ interval: TimelinePicture.Interval) -> Bool {
    interval.time.overlaps(window)
  }

  /// Who had a partition when: intervals that may overlap, with what lies between them left out.
  private func owners(at place: Int) -> (key: String, value: JSONValue) {
    let intervals = run.ownership.intervals[place].compactMap { interval -> JSONValue? in
      let end = interval.end?.duration ?? run.end
      guard interval.start.duration < window.upperBound, end > window.lowerBound else { return nil }
      return [
        "owner": .string(run.timeline.names.clients[interval.client].rawValue),
        "from": Self.time(interval.start.duration), "to": Self.time(end),
      ]
    }
    return (run.ownership.partitions[place].description, .array(intervals))
  }

  private static func interval(_ interval: TimelinePicture.Interval) -> JSONValue {
    [
      "state": .string(interval.state.code), "from": time(interval.time.lowerBound),
      "to": time(interval.time.upperBound),
    ]
  }

  /// A time in whole milliseconds.
  static func time(_ duration: Duration) -> JSONValue { .integer(duration.wholeMilliseconds) }
}

extension TimelinePicture.State {
  /// The state for programs, which no language changes.
  var code: String {
    switch self {
    case .consuming: "consuming"
    case .stopped: "stopped"
    case .rejoining: "rejoining"
    case .idle: "idle"
    case .dead: "dead"
    case .busy: "busy"
    case .owned: "owned"
    case .heldTwice: "held-twice"
    case .unowned: "unowned"
    }
  }
}
