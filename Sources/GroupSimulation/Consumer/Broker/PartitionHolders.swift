/// Which partitions some member has, or has not given up yet.
struct PartitionHolders: Sendable {
  // By topic, then by partition.
  private var isHeld: [[Bool]] = []

  func isFree(_ topic: TopicKey, _ partition: Int32) -> Bool {
    guard topic.offset < isHeld.count, partition < isHeld[topic.offset].count else { return true }
    return !isHeld[topic.offset][Int(partition)]
  }

  mutating func release(_ partitions: PartitionSet) {
    for (topic, partition) in partitions { isHeld[topic.offset][Int(partition)] = false }
  }

  /// Marks partitions as held.
  ///
  /// - Precondition: Nobody holds any of them.
  mutating func hold(_ partitions: PartitionSet) {
    for (topic, partition) in partitions {
      precondition(
        isFree(topic, partition), "Partition \(partition) of topic \(topic.index) has two owners")
      while isHeld.count <= topic.offset { isHeld.append([]) }
      let missing = Int(partition) + 1 - isHeld[topic.offset].count
      if missing > 0 { isHeld[topic.offset] += Array(repeating: false, count: missing) }
      isHeld[topic.offset][Int(partition)] = true
    }
  }
}
