internal import Partitioners

/// `librdkafka.jsonl`: where librdkafka's partitioners put a key, or that they draw.
struct LibrdkafkaCase: PartitionerCase {
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
  func run() -> [PartitionerAnswer] {
    Self.kinds.map { kind in
      var partitioner = LibrdkafkaPartitioner(kind, lingerMilliseconds: 0)
      var draws = RecordedDraws([])
      let decision = partitioner.partition(
        for: key, of: topic, atMilliseconds: 0, using: &draws)
      if case .random = decision.reason { return PartitionerAnswer(kind.rawValue, "random") }
      return PartitionerAnswer(kind.rawValue, decision.partition)
    }
  }

  static func recorded(in line: JSONValue) throws(UnreadableField) -> [PartitionerAnswer] {
    var answers: [PartitionerAnswer] = []
    for kind in kinds {
      let isRandom = line[kind.rawValue]?.string == "random"
      let answer = isRandom ? "random" : String(try line.int32(kind.rawValue))
      answers.append(PartitionerAnswer(kind.rawValue, answer))
    }
    return answers
  }
}
