internal import Diagrams
internal import Formats
internal import KafkaModel
internal import ProducerSimulation
internal import Texts

/// A burst against the lab's quotas, and how it is shown.
struct QuotaRun {
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

  private var readings: [QuotaReading] { timeline.events.flatMap { Self.readings(of: $0.kind) } }

  private static func readings(of event: ThrottleEvent.Kind) -> [QuotaReading] {
    switch event {
    case .processed(_, let readings), .answeredEmpty(_, let readings): readings
    case .sent, .muted, .unmuted, .clientWaits, .heldBack: []
    }
  }

  var output: Output {
    Output(json: json, svg: { chart.svg($0) }) { text($0) }
  }

  /// The rate as the broker measures it at the end of every second.
  private var chart: LineChartPicture {
    LineChartPicture(
      title: .measuredRate, unit: "B/s",
      window: .zero..<Duration.milliseconds(scenario.endMilliseconds),
      points: timeline.ratePerSecond.enumerated().map { second, rates in
        .init(at: .seconds(second + 1), Int(rates[0].rounded()))
      },
      bound: timeline.bounds[0].map { Int($0) })
  }

  private func text(_ style: TextStyle) -> String {
    var text = ""
    for event in timeline.events.prefix(Self.eventLimit) {
      let time = Quantity.time(milliseconds: event.milliseconds)
      text += Self.lines("\(time)  " + Sentence(event.kind)(style.language), style)
      for reading in Self.readings(of: event.kind) {
        text += Self.lines("  · " + Sentence(reading)(style.language), style)
      }
    }
    if timeline.events.count > Self.eventLimit {
      let rest = ChartWords.more(timeline.events.count - Self.eventLimit)(style.language)
      text += Self.lines("… " + rest, style)
    }
    if timeline.bounds[0] != nil { text += "\n" + chart.text(style) + "\n" }
    return text + Self.lines(summary(style.language), style)
  }

  private var summary: Sentence {
    .throttled(
      Quantity.time(longestThrottle), unsent: timeline.unsentCounts[0],
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
      ("rates", .array(timeline.ratePerSecond.map { .number($0[0]) })),
      (
        "events",
        .array(
          timeline.events.map { event in
            [
              "at_ms": .integer(event.milliseconds),
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
