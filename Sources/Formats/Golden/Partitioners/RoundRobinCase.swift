internal import Partitioners

/// `roundrobin.jsonl`: `RoundRobinPartitioner` asked directly, or by a producer that fills batches.
struct RoundRobinCase: PartitionerCase {
  private enum Mode: String {
    case direct, producer
  }

  private let topic: TopicPartitions
  private let mode: Mode
  private let recordsPerBatch: Int
  private let drainEvery: Int
  private let recordCount: Int

  static func recognizes(_ line: JSONValue) -> Bool { line["partitioned"] != nil }

  static func inputs(of line: JSONValue) -> JSONValue {
    // How many records there are is told only by how many answers there are.
    let count = line["partitioned"]?.elements?.count ?? 0
    let rest = line.only(
      "numPartitions", "unavailable", "mode", "recordsPerBatch", "drainEvery")
    return .object((rest.entries ?? []) + [("recordCount", .integer(Int64(count)))])
  }

  init(inputs: JSONValue) throws(UnreadableField) {
    topic = try TopicPartitions(inputs)
    guard let mode = inputs["mode"]?.string.flatMap(Mode.init(rawValue:)) else {
      throw UnreadableField(name: "mode")
    }
    self.mode = mode
    recordsPerBatch = Int(try inputs.int32("recordsPerBatch"))
    drainEvery = Int(try inputs.int32("drainEvery"))
    recordCount = Int(try inputs.int32("recordCount"))
    // A producer has a queue for each partition.
    guard mode == .direct || topic.count <= Self.queueLimit else {
      throw UnreadableField(name: "numPartitions")
    }
  }

  /// The most partitions for which batches are kept.
  private static let queueLimit: Int32 = 2_000_000

  func run() -> [PartitionerAnswer] {
    switch mode {
    case .direct: askDirectly()
    case .producer: sendThroughProducer()
    }
  }

  private func askDirectly() -> [PartitionerAnswer] {
    var partitioner = RoundRobinPartitioner()
    var generator = RecordedDraws([])
    let partitions = (0..<recordCount).map { _ in
      partitioner.partition(for: nil, of: topic, atMilliseconds: 0, using: &generator).partition
    }
    return Self.answers(partitions, callCount: recordCount)
  }

  private func sendThroughProducer() -> [PartitionerAnswer] {
    let settings = PartitionerSettings(.roundRobin, limit: .records(recordsPerBatch))
    var producer = TopicPartitioner(settings, topic: topic)
    var generator = RecordedDraws([])
    var partitions: [Int32] = []
    var callCount = 0
    for sent in 1..<(recordCount + 1) {
      // Throws for a record that names a partition, which this one does not.
      guard
        let placement = try? producer.place(
          PartitionedRecord(key: nil), atMilliseconds: 0, using: &generator)
      else { break }
      partitions.append(placement.partition)
      callCount += placement.dropped == nil ? 1 : 2
      if drainEvery > 0, sent.isMultiple(of: drainEvery) { producer.sendAll() }
    }
    return Self.answers(partitions, callCount: callCount)
  }

  static func recorded(in line: JSONValue) throws(UnreadableField) -> [PartitionerAnswer] {
    answers(try line.int32s("partitioned"), callCount: Int(try line.int32("partitionCalls")))
  }

  /// The partitions, and how often the partitioner was asked.
  private static func answers(_ partitions: [Int32], callCount: Int) -> [PartitionerAnswer] {
    partitions.enumerated().map { PartitionerAnswer("partitioned[\($0)]", $1) }
      + [PartitionerAnswer("partitionCalls", callCount)]
  }
}
