internal import Formats
internal import KafkaModel
internal import ProducerSimulation
internal import Texts

extension SendAnswer {
  var json: [(key: String, value: JSONValue)] {
    [
      ("topic", .string(topic.rawValue)),
      ("error", failure.map { .string($0.javaName) } ?? .null),
      ("requests", .integer(Int64(requestCount))),
      ("acknowledged", .integer(Int64(acknowledgedCount))),
      ("steps", .array(timeline.steps.map(Self.json))),
      ("batches", .array(timeline.batches.map(Self.json))),
      ("headers", journey.json),
    ]
  }

  private static func json(_ batch: ProducerTimeline.FilledBatch) -> JSONValue {
    [
      "partition": .integer(Int64(batch.partition)),
      "records": .integer(Int64(batch.records.count)),
      "hex": .string(hexText(batch.bytes.bytes)),
    ]
  }

  static func json(_ step: SendStep) -> JSONValue {
    [
      "at_ms": .integer(step.milliseconds),
      "record": step.record.map { .integer(Int64($0)) } ?? .null,
      "phase": step.stage.phase.map { .integer(Int64($0.rawValue)) } ?? .null,
      "text": .string(Sentence(step.stage)(.en)),
    ]
  }
}
