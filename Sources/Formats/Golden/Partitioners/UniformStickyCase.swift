internal import Partitioners

/// `uniform-sticky.jsonl`: a trace of the sticky cache (KIP-480).
struct UniformStickyCase: PartitionerCase {
  private enum Step {
    case partition
    case newBatch(previous: Int32)
  }

  private let topic: TopicPartitions
  private let draws: [Int32]
  private let steps: [Step]

  static func recognizes(_ line: JSONValue) -> Bool {
    line["batchSize"] == nil && line["randoms"] != nil && line["steps"] != nil
  }

  static func inputs(of line: JSONValue) -> JSONValue {
    let steps = (line["steps"]?.elements ?? []).map { $0.without("partition") }
    let rest = line.only("numPartitions", "unavailable", "randoms")
    return .object((rest.entries ?? []) + [("steps", .array(steps))])
  }

  init(inputs: JSONValue) throws(UnreadableField) {
    topic = try TopicPartitions(inputs)
    draws = try inputs.int32s("randoms")
    var steps: [Step] = []
    for step in try inputs.steps() {
      switch step["op"]?.string {
      case "partition": steps.append(.partition)
      case "newBatch": steps.append(.newBatch(previous: try step.int32("prevPartition")))
      default: throw UnreadableField(name: "op")
      }
    }
    self.steps = steps
  }

  func run() -> [PartitionerAnswer] {
    var partitioner = UniformStickyPartitioner()
    var generator = RecordedDraws(draws)
    var answers: [PartitionerAnswer] = []
    for (number, step) in steps.enumerated() {
      switch step {
      case .partition:
        let decision = partitioner.partition(
          for: nil, of: topic, atMilliseconds: 0, using: &generator)
        answers.append(decision.partition, step: number)
      case .newBatch(let previous):
        partitioner.onNewBatch(previous: previous, of: topic, using: &generator)
      }
    }
    answers.append(drawCount: generator.count)
    return answers
  }

  static func recorded(in line: JSONValue) throws(UnreadableField) -> [PartitionerAnswer] {
    try Array(steps: "partition", of: line)
  }
}
