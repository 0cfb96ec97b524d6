internal import Diagrams
internal import Formats
internal import KafkaModel
internal import Partitioners
internal import ProducerSimulation
internal import Texts

/// One page of `send --step`: what happens at one stage, with the bytes that come out of it.
struct SendPage {
  /// The stage that a page is about.
  enum Stage: Hashable {
    case phase(SendPhase)
    /// Batches leave for a broker.
    case leaving
    /// Interceptors and the application learn what became of a record.
    case acknowledgement

    init(_ stage: SendStage) {
      if let phase = stage.phase {
        self = .phase(phase)
      } else {
        switch stage {
        case .batchReady, .requestSent: self = .leaving
        default: self = .acknowledgement
        }
      }
    }
  }

  let stage: Stage
  var steps: [SendStep]
}

extension SendAnswer {
  /// The steps in their order, those of one stage and record together.
  var pages: [SendPage] {
    var pages: [SendPage] = []
    for step in timeline.steps {
      let stage = SendPage.Stage(step.stage)
      if let last = pages.last, last.stage == stage,
        last.steps.last?.record == step.record
          || stage == .leaving
      {
        pages[pages.count - 1].steps.append(step)
      } else {
        pages.append(SendPage(stage: stage, steps: [step]))
      }
    }
    return pages
  }

  private func title(of page: SendPage) -> Sentence {
    switch page.stage {
    case .phase(let phase): Sentence(phase, number: number(of: phase))
    case .leaving: .batchesLeave
    case .acknowledgement: .acknowledgementArrives
    }
  }

  /// One page, which an empty line turns.
  func page(_ index: Int) -> Output {
    let pages = pages
    let page = pages[index]
    let isLast = index == pages.count - 1
    let json: [(key: String, value: JSONValue)] = [
      ("page", .integer(Int64(index + 1))), ("pages", .integer(Int64(pages.count))),
      ("title", .string(title(of: page)(.en))), ("steps", .array(page.steps.map(Self.json))),
    ]
    return Output(
      json: json, note: .stepThrough(isLast: isLast), offer: isLast ? nil : "send --next"
    ) { style in
      let title = "[\(index + 1)/\(pages.count)] " + title(of: page)(style.language)
      return Self.wrapped(title, style) + page.steps.map { line($0, style) }.joined()
        + bytes(of: page, style)
    }
  }

  /// What a stage makes, as far as there are bytes or values to look at.
  private func bytes(of page: SendPage, _ style: TextStyle) -> String {
    switch page.stage {
    case .phase(.interceptors): comparison(style)
    case .phase(.keySerializer): serialized(page, isKey: true, style)
    case .phase(.valueSerializer): serialized(page, isKey: false, style)
    case .phase(.headersFrozen): headers(style)
    case .phase(.append): waiting(page, style)
    case .leaving: wire(page, style)
    case .phase(.metadata), .phase(.partitioner), .acknowledgement: ""
    }
  }

  private func serialized(_ page: SendPage, isKey: Bool, _ style: TextStyle) -> String {
    let payload = isKey ? sent?.key : sent?.value
    let serializer = isKey ? scenario.keySerializer : scenario.valueSerializer
    var text = Self.wrapped(
      Sentence.serializes(payload?.shown ?? "null", by: serializer.rawValue)(style.language), style)
    for step in page.steps {
      let bytes: [UInt8]? =
        switch step.stage {
        case .keySerialized(let bytes), .valueSerialized(let bytes): bytes
        default: nil
        }
      guard let bytes, !bytes.isEmpty else { continue }
      let picture = serializer == .avro ? RegistryPicture.picture(bytes) : HexPicture(bytes)
      text += "\n" + picture.text(style)
    }
    return text
  }

  /// How full the record's batch is, and what it waits for.
  private func waiting(_ page: SendPage, _ style: TextStyle) -> String {
    guard case .bytes(let limit) = scenario.settings.partitioner.limit else { return "" }
    let appended = page.steps.compactMap { step -> AppendedRecord? in
      guard case .appended(let appended) = step.stage else { return nil }
      return appended
    }
    return appended.map { record in
      let sentence = Sentence.batchWaits(
        bytes: record.batchBytes, limit: limit, isFull: record.isBatchFull,
        linger: scenario.settings.lingerMilliseconds)
      return Self.wrapped(sentence(style.language), style)
    }.joined()
  }

  private func wire(_ page: SendPage, _ style: TextStyle) -> String {
    page.steps.flatMap { step -> [Int] in
      guard case .requestSent(let request) = step.stage else { return [] }
      return request.batches
    }.prefix(2).map { number in
      let batch = timeline.batches[number]
      let title = Sentence.batchOnTheWire(
        TopicPartition(topic, batch.partition).description, records: batch.records.count,
        isSent: true)
      return "\n" + Self.wrapped(title(style.language), style) + Self.picture(batch).text(style)
    }.joined()
  }
}
