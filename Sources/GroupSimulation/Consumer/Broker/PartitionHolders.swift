/// Which partitions some member has, or has not given up yet.
struct PartitionHolders: Sendable {
  /// By topic, then by partition, how many members that is: one at most, if all goes well.
  private var counts: [[UInt8]] = []

  func isFree(_ topic: TopicKey, _ partition: Int32) -> Bool {
    guard topic.offset < counts.count, partition < counts[topic.offset].count else { return true }
    return counts[topic.offset][Int(partition)] == 0
  }

  mutating func release(_ partitions: PartitionSet) {
    for (topic, partition) in partitions { counts[topic.offset][Int(partition)] -= 1 }
  }

  mutating func hold(_ partitions: PartitionSet) {
    for (topic, partition) in partitions {
      while counts.count <= topic.offset { counts.append([]) }
      let missing = Int(partition) + 1 - counts[topic.offset].count
      if missing > 0 { counts[topic.offset] += Array(repeating: 0, count: missing) }
      counts[topic.offset][Int(partition)] += 1
    }
  }
}
