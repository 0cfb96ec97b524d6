internal import Diagrams
internal import Formats
internal import KafkaModel
internal import Partitioners
internal import ProducerSimulation
internal import Texts

/// The way of records through a producer, and how it is shown.
struct SendAnswer: Sendable {
  /// The first record as the application gave it.
  let given: ProducerRecord

  let scenario: ProducerScenario
  let timeline: ProducerTimeline
  let trail: HeaderTrail

  var topic: TopicName { scenario.topic }

  /// How many steps are worth reading at once.
  private static let stepLimit = 40

  /// Keeps what `expect`, `why` and the next `send` ask for.
  func keep(in lab: inout Lab) {
    if let use = timeline.registryUse {
      // Caches are the client's own; only the registry is part of what `undo` takes back.
      if use.registry != lab.producers.setup.registry {
        lab.producers.setup.registry = use.registry
        lab.touch()
      }
      lab.producers.producerClient = use.client
    }
    lab.producers.lastSend = self
    lab.producers.page = nil
    lab.lastOutcome = .send
  }
}

// MARK: - Facts

extension SendAnswer {
  /// The first record as it came out of the interceptors; `nil` if nothing did.
  var sent: ProducerRecord? {
    let interceptions = timeline.steps.compactMap { step -> Interception? in
      guard step.record == 0, case .intercepted(let interception) = step.stage else { return nil }
      return interception
    }
    return interceptions.isEmpty ? given : interceptions.last?.record
  }

  /// What became of each record whose fate is known, in the order in which it was.
  var results: [SendResult] {
    timeline.steps.compactMap { step in
      switch step.stage {
      case .completed(let result): result
      case .threw(let failure): SendResult(partition: nil, offset: -1, failure: failure)
      default: nil
      }
    }
  }

  /// The first failure, if anything failed.
  var failure: SendFailure? { results.lazy.compactMap(\.failure).first }

  var acknowledgedCount: Int { results.count { $0.failure == nil } }

  var requestCount: Int {
    timeline.steps.count { step in
      guard case .requestSent = step.stage else { return false }
      return true
    }
  }

  /// The partition of the last record that found one.
  var partition: Int32? { timeline.batches.last?.partition }

  /// The bytes of the first record's value; `nil` if it never got so far.
  var valueBytes: [UInt8]? {
    timeline.steps.lazy.compactMap { step -> [UInt8]?? in
      guard case .valueSerialized(let bytes) = step.stage else { return nil }
      return .some(bytes)
    }.first ?? nil
  }

  /// The first record's headers on their way after it was sent.
  var journey: HeaderJourney {
    var headers = sent?.headers ?? RecordHeaders()
    headers.freeze()
    return HeaderJourney(trail: trail, sent: headers)
  }
}

// MARK: - Pictures

extension SendAnswer {
  var output: Output {
    Output(json: json, svg: firstBatch.map { batch in { batch.svg($0) } }) { text($0) }
  }

  /// The first batch as it goes over the wire.
  var firstBatch: HexPicture? { timeline.batches.first.map(Self.picture) }

  static func picture(_ batch: ProducerTimeline.FilledBatch) -> HexPicture {
    let bytes = batch.bytes
    return HexPicture(
      bytes.bytes, fields: bytes.ranges.map { .init($0.bytes, Sentence($0.name)) })
  }

  private func text(_ style: TextStyle) -> String {
    var text = timeline.steps.prefix(Self.stepLimit).map { line($0, style) }.joined()
    if timeline.steps.count > Self.stepLimit {
      let rest = ChartWords.more(timeline.steps.count - Self.stepLimit)(style.language)
      text += Self.wrapped("… " + rest, style)
    }
    text += comparison(style) + headers(style) + registryView(style)
    guard let firstBatch, let batch = timeline.batches.first else { return text }
    let title = Sentence.batchOnTheWire(
      TopicPartition(topic, batch.partition).description, records: batch.records.count,
      isSent: isSent(batch: 0))
    text += "\n" + Self.wrapped(title(style.language), style) + firstBatch.text(style)
    if timeline.batches.count > 1 {
      text += Self.wrapped(Sentence.otherBatches(timeline.batches.count - 1)(style.language), style)
    }
    return text
  }

  private func isSent(batch number: Int) -> Bool {
    timeline.steps.contains { step in
      guard case .requestSent(let request) = step.stage else { return false }
      return request.batches.contains(number)
    }
  }

  /// What the application gave beside what goes over the wire, if interceptors stand between.
  func comparison(_ style: TextStyle) -> String {
    guard !scenario.interceptors.isEmpty else { return "" }
    let language = style.language
    let sides = [given, sent]
    let rows: [(Sentence, (ProducerRecord) -> String)] = [
      (.keyHeading, { $0.key.shown }), (.valueHeading, { $0.value.shown }),
      (.headersHeading, { $0.headers.all.map { Sentence($0)(language) }.joined(separator: " ") }),
    ]
    let table = TablePicture(
      columns: [
        .init(""), .init(Sentence.givenByApplication(language), wraps: true),
        .init(Sentence.sentOnTheWire(language), wraps: true),
      ],
      rows: rows.map { name, value in
        [TextLine(name(language))] + sides.map { TextLine($0.map(value) ?? "null") }
      })
    return "\n" + table.text(style)
  }

  func headers(_ style: TextStyle) -> String {
    let journey = journey
    guard !journey.last.all.isEmpty || !trail.isEmpty else { return "" }
    let table = journey.last.all.isEmpty ? "" : journey.table(style.language).text(style)
    return "\n" + table
      + journey.sentences.map { Self.wrapped("· " + $0(style.language), style) }.joined()
  }

  /// The value in the registry's wire format, with its prefix named.
  private func registryView(_ style: TextStyle) -> String {
    guard scenario.valueSerializer == .avro, let valueBytes else { return "" }
    return "\n" + Self.wrapped(Sentence.valueInWireFormat(style.language), style)
      + RegistryPicture.picture(valueBytes).text(style)
  }

  static func wrapped(_ text: String, _ style: TextStyle) -> String {
    Wrapped.lines(text, width: style.width, indent: 4) + "\n"
  }

  /// The place of a phase in this producer's `send()`, from one: without interceptors, metadata are
  /// looked at first.
  func number(of phase: SendPhase) -> Int {
    phase.rawValue - (scenario.interceptors.isEmpty ? 1 : 0)
  }

  /// A step with its time, and within `send()` the number of its phase.
  func line(_ step: SendStep, _ style: TextStyle) -> String {
    let phase = step.stage.phase.map { "\(number(of: $0))." } ?? "· "
    let time = Quantity.time(milliseconds: step.milliseconds)
    return Self.wrapped("\(time)  \(phase) " + Sentence(step.stage)(style.language), style)
  }
}

/// Bytes in the registry's wire format: magic byte, schema ID, payload.
enum RegistryPicture {
  static func picture(_ bytes: [UInt8]) -> HexPicture {
    HexPicture(
      bytes,
      fields: RegistryMessage.ranges(of: bytes.count).map { .init($0.bytes, Sentence($0.part)) })
  }
}
