internal import Diagrams
internal import Formats
internal import KafkaModel
internal import ProducerSimulation
internal import Texts

/// A burst against the lab's quotas, and how it is shown.
struct QuotaRun: Sendable {
  let scenario: ThrottleScenario
  let timeline: ThrottleTimeline

  init(_ scenario: ThrottleScenario, isCancelled: () -> Bool) {
    self.scenario = scenario
    timeline = scenario.run(isCancelled: isCancelled)
  }

  /// How many events are worth reading at once.
  private static let eventLimit = 40

  /// The longest delay that the broker asked for; zero if it never did.
  var longestThrottle: Duration {
    .milliseconds(readings.map(\.throttleMilliseconds).max() ?? 0)
  }

  var readings: [QuotaReading] { timeline.events.flatMap { Self.readings(of: $0.kind) } }

  private static func readings(of event: ThrottleEvent.Kind) -> [QuotaReading] {
    switch event {
    case .processed(_, let readings), .answeredEmpty(_, let readings): readings
    case .sent, .muted, .unmuted, .clientWaits, .heldBack: []
    }
  }

  var output: Output {
    Output(json: json, svg: { throughput.svg($0) }) { text($0) }
  }

  private var window: Range<Duration> { .zero..<Duration.milliseconds(scenario.endMilliseconds) }

  private var bound: Int? { timeline.bounds[0].map { Int($0) } }

  /// The rate as the broker measures it at the end of every second.
  private var chart: LineChartPicture {
    LineChartPicture(
      title: .measuredRate, unit: "B/s", window: window,
      points: timeline.ratePerSecond.enumerated().map { second, rates in
        .init(at: .seconds(second + 1), Int(rates[0].rounded()))
      },
      bound: bound)
  }

  /// What the broker let through in every second, with who waited when.
  private var throughput: LineChartPicture {
    LineChartPicture(
      title: .throughput, unit: "B/s", window: window,
      points: timeline.bytesPerSecond.enumerated().map { second, bytes in
        .init(at: .seconds(second), bytes.reduce(0, +))
      },
      bound: bound,
      lanes: scenario.connections.indices.prefix(Self.laneLimit).flatMap { lanes(of: $0) })
  }

  /// How many connections' lanes are drawn.
  private static let laneLimit = 3

  private func lanes(of connection: Int) -> [LineChartPicture.Lane] {
    let events = timeline.events.filter { $0.connection == connection }
    let muted = events.compactMap { event -> Range<Duration>? in
      guard case .muted(let until, _) = event.kind else { return nil }
      return .milliseconds(event.milliseconds)..<Duration.milliseconds(until)
    }
    let waits = events.compactMap { event -> Range<Duration>? in
      guard case .clientWaits(let until) = event.kind else { return nil }
      return .milliseconds(event.milliseconds)..<Duration.milliseconds(until)
    }
    let number = scenario.connections.count > 1 ? connection + 1 : nil
    return [.init(.channelMuted(number), muted), .init(.clientWaiting(number), waits)]
  }

  /// All of a few events; of many only those in which somebody is throttled.
  private var tellingEvents: [ThrottleEvent] {
    guard timeline.events.count > Self.eventLimit else { return timeline.events }
    return timeline.events.filter { event in
      switch event.kind {
      case .sent: false
      case .processed, .answeredEmpty:
        Self.readings(of: event.kind).contains { $0.throttleMilliseconds > 0 }
      case .muted, .unmuted, .clientWaits, .heldBack: true
      }
    }
  }

  private func text(_ style: TextStyle) -> String {
    var text = ""
    let events = tellingEvents.prefix(Self.eventLimit)
    for event in events {
      let time = Quantity.time(milliseconds: event.milliseconds)
      text += Self.lines("\(time)  " + Sentence(event.kind)(style.language), style)
      for reading in Self.readings(of: event.kind) {
        text += Self.lines("  · " + Sentence(reading)(style.language), style)
      }
    }
    if timeline.events.count > events.count {
      let rest = ChartWords.more(timeline.events.count - events.count)(style.language)
      text += Self.lines("… " + rest, style)
    }
    if timeline.bounds[0] != nil {
      text += "\n" + throughput.text(style) + "\n" + chart.text(style) + "\n"
    }
    return text + Self.lines(summary(style.language), style)
  }

  private var summary: Sentence {
    .throttled(
      Quantity.time(longestThrottle), unsent: timeline.unsentCounts.reduce(0, +),
      isLimited: !readings.isEmpty)
  }

  private static func lines(_ text: String, _ style: TextStyle) -> String {
    Wrapped.lines(text, width: style.width, indent: 4) + "\n"
  }

  private var json: [(key: String, value: JSONValue)] {
    [
      ("throttle_ms", .integer(longestThrottle.wholeMilliseconds)),
      ("bound", timeline.bounds[0].map { .number($0) } ?? .null),
      ("unsent", .integer(Int64(timeline.unsentCounts[0]))),
      (
        "bytes_per_second",
        .array(timeline.bytesPerSecond.map { .integer(Int64($0.reduce(0, +))) })
      ),
      ("rates", .array(timeline.ratePerSecond.map { .number($0[0]) })),
      (
        "events",
        .array(
          timeline.events.map { event in
            [
              "at_ms": .integer(event.milliseconds),
              "connection": .integer(Int64(event.connection)),
              "readings": .array(Self.readings(of: event.kind).map(Self.json)),
              "text": .string(Sentence(event.kind)(.en)),
            ]
          })
      ),
    ]
  }

  private static func json(_ reading: QuotaReading) -> JSONValue {
    [
      "quota": .string(reading.limit.kind.rawValue), "rate": .number(reading.rate),
      "bound": .number(reading.limit.bound),
      "window_ms": .integer(reading.windowMilliseconds),
      "throttle_ms": .integer(reading.throttleMilliseconds),
    ]
  }
}
