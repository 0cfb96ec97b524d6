internal import Partitioners

/// The partitions that a recorded trace of questions led to.
struct PartitionTrace: Equatable {
  var partitions: [Int32]

  /// Whether the answers took as many random numbers as were recorded.
  var usesRecordedDraws: Bool
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
