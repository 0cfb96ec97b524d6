internal import Partitioners

/// `builtin-sticky.jsonl`: a trace of the built-in rule for records without a key (KIP-794).
struct BuiltInStickyCase: PartitionerCase {
  private enum Step {
    case append(bytes: Int32, allowsSwitch: Bool)
    case load(queueSizes: [Int32], partitions: [Int32], length: Int)
    case noLoad
  }

  private let topic: TopicPartitions
  private let batchSize: Int32
  private let draws: [Int32]
  private let steps: [Step]

  static func recognizes(_ line: JSONValue) -> Bool {
    line["batchSize"] != nil && line["steps"] != nil
  }

  static func inputs(of line: JSONValue) -> JSONValue {
    let steps = (line["steps"]?.elements ?? []).map { $0.without("partition") }
    let rest = line.only("numPartitions", "unavailable", "batchSize", "randoms")
    return .object((rest.entries ?? []) + [("steps", .array(steps))])
  }

  init(inputs: JSONValue) throws(UnreadableField) {
    topic = try TopicPartitions(inputs)
    batchSize = try inputs.int32("batchSize")
    draws = try inputs.int32s("randoms")
    var steps: [Step] = []
    for step in try inputs.steps() { steps.append(try Self.step(step)) }
    self.steps = steps
  }

  private static func step(_ step: JSONValue) throws(UnreadableField) -> Step {
    switch step["op"]?.string {
    case "append":
      return .append(
        bytes: try step.int32("bytes"), allowsSwitch: try step.bool("enableSwitch"))
    case "stats":
      if step["queueSizes"]?.isNull == true { return .noLoad }
      let queueSizes = try step.int32s("queueSizes")
      let partitions = try step.int32s("partitionIds")
      let length = Int(try step.int32("length"))
      guard queueSizes.count == partitions.count, length <= queueSizes.count else {
        throw UnreadableField(name: "length")
      }
      return .load(queueSizes: queueSizes, partitions: partitions, length: length)
    default: throw UnreadableField(name: "op")
    }
  }

  func run() -> [PartitionerAnswer] {
    var partitioner = BuiltInPartitioner(batchSize: batchSize)
    var generator = RecordedDraws(draws)
    var answers: [PartitionerAnswer] = []
    for (number, step) in steps.enumerated() {
      switch step {
      case .append(let bytes, let allowsSwitch):
        answers.append(
          partitioner.current(of: topic, using: &generator).partition, step: number)
        _ = partitioner.append(
          bytes: bytes, allowsSwitch: allowsSwitch, of: topic, using: &generator)
      case .load(let queueSizes, let ids, let length):
        partitioner.updateLoad(queueSizes: queueSizes, partitions: ids, length: length)
      case .noLoad: partitioner.clearLoad()
      }
    }
    answers.append(drawCount: generator.count)
    return answers
  }

  static func recorded(in line: JSONValue) throws(UnreadableField) -> [PartitionerAnswer] {
    try Array(steps: "append", of: line)
  }
}
