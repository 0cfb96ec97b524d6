internal import Partitioners

/// `librdkafka.jsonl`: where librdkafka's partitioners put a key, or that they draw.
struct LibrdkafkaCase: PartitionerCase {
  enum Answer: Equatable {
    case partition(Int32)
    case random
  }

  private static let kinds: [PartitionerKind] = [
    .consistent, .consistentRandom, .murmur2, .murmur2Random, .fnv1a, .fnv1aRandom,
  ]

  private let key: [UInt8]?
  private let topic: TopicPartitions

  static func recognizes(_ line: JSONValue) -> Bool { line["consistent_random"] != nil }

  static func inputs(of line: JSONValue) -> JSONValue { line.only("keyHex", "numPartitions") }

  init(inputs: JSONValue) throws(UnreadableField) {
    key = try inputs.key()
    do {
      topic = try TopicPartitions(count: inputs.int32("numPartitions"))
    } catch {
      throw UnreadableField(name: "numPartitions")
    }
  }

  /// The answers of the six that may hash, without the sticky layer.
  func run() -> [Answer] {
    Self.kinds.map { kind in
      var partitioner = LibrdkafkaPartitioner(kind, lingerMilliseconds: 0)
      var draws = RecordedDraws([])
      let decision = partitioner.partition(
        for: key, of: topic, atMilliseconds: 0, using: &draws)
      return if case .random = decision.reason { .random } else { .partition(decision.partition) }
    }
  }

  static func recorded(in line: JSONValue) throws(UnreadableField) -> [Answer] {
    var answers: [Answer] = []
    for kind in kinds {
      let isRandom = line[kind.rawValue]?.string == "random"
      answers.append(isRandom ? .random : .partition(try line.int32(kind.rawValue)))
    }
    return answers
  }
}
