internal import Partitioners

extension [PartitionerAnswer] {
  /// Adds the partition that a step of a recorded trace led to.
  mutating func append(_ partition: Int32, step: Int) {
    append(PartitionerAnswer("steps[\(step)].partition", partition))
  }

  /// Adds how many random numbers were drawn.
  mutating func append(drawCount: Int) { append(PartitionerAnswer("randoms.count", drawCount)) }

  /// Reads what a trace recorded: the partitions of the steps that led to one, and the draws.
  init(steps operation: String, of line: JSONValue) throws(UnreadableField) {
    self = []
    for (number, step) in try line.steps().enumerated() where step["op"]?.string == operation {
      append(try step.int32("partition"), step: number)
    }
    append(drawCount: try line.int32s("randoms").count)
  }
}

extension TopicPartitions {
  /// Reads `numPartitions` and `unavailable`.
  init(_ inputs: JSONValue) throws(UnreadableField) {
    let count = try inputs.int32("numPartitions")
    let unavailable = try inputs.int32s("unavailable")
    do {
      try self.init(count: count, unavailable: unavailable)
    } catch {
      throw UnreadableField(name: count < 1 ? "numPartitions" : "unavailable")
    }
  }
}
