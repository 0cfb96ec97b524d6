internal import Diagrams
internal import Formats
internal import KafkaModel
internal import ProducerSimulation
internal import Texts

/// The way of records through a producer, and how it is shown.
struct SendAnswer {
  let topic: TopicName
  let timeline: ProducerTimeline

  /// How many steps are worth reading at once.
  private static let stepLimit = 40

  var output: Output {
    Output(json: json, svg: firstBatch.map { batch in { batch.svg($0) } }) { text($0) }
  }

  /// The first batch as it goes over the wire.
  private var firstBatch: HexPicture? {
    timeline.batches.first.map { batch in
      let bytes = batch.bytes
      return HexPicture(
        bytes.bytes, fields: bytes.ranges.map { .init($0.bytes, Sentence($0.name)) })
    }
  }

  private func text(_ style: TextStyle) -> String {
    var text = timeline.steps.prefix(Self.stepLimit).map { Self.line($0, style) }.joined()
    if timeline.steps.count > Self.stepLimit {
      let rest = ChartWords.more(timeline.steps.count - Self.stepLimit)(style.language)
      text += Wrapped.lines("… " + rest, width: style.width) + "\n"
    }
    guard let firstBatch, let batch = timeline.batches.first else { return text }
    let title = Sentence.batchOnTheWire(
      TopicPartition(topic, batch.partition).description, records: batch.records.count)
    text += "\n" + Wrapped.lines(title(style.language), width: style.width) + "\n"
    text += firstBatch.text(style)
    if timeline.batches.count > 1 {
      let others = Sentence.otherBatches(timeline.batches.count - 1)(style.language)
      text += Wrapped.lines(others, width: style.width) + "\n"
    }
    return text
  }

  /// A step with its time, and within `send()` the number of its phase.
  private static func line(_ step: SendStep, _ style: TextStyle) -> String {
    let phase = step.stage.phase.map { "\($0.rawValue)." } ?? "· "
    let time = Quantity.time(milliseconds: step.milliseconds)
    let text = "\(time)  \(phase) " + Sentence(step.stage)(style.language)
    return Wrapped.lines(text, width: style.width, indent: 4) + "\n"
  }

  private var json: [(key: String, value: JSONValue)] {
    [
      ("topic", .string(topic.rawValue)),
      ("steps", .array(timeline.steps.map(Self.json))),
      (
        "batches",
        .array(
          timeline.batches.map { batch in
            [
              "partition": .integer(Int64(batch.partition)),
              "records": .integer(Int64(batch.records.count)),
              "hex": .string(hexText(batch.bytes.bytes)),
            ]
          })
      ),
    ]
  }

  private static func json(_ step: SendStep) -> JSONValue {
    [
      "at_ms": .integer(step.milliseconds),
      "record": step.record.map { .integer(Int64($0)) } ?? .null,
      "phase": step.stage.phase.map { .integer(Int64($0.rawValue)) } ?? .null,
      "text": .string(Sentence(step.stage)(.en)),
    ]
  }
}
