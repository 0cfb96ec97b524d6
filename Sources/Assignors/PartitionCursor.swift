internal import KafkaModel

/// Turns partition numbers back into topics and partitions, fast for numbers that follow each other.
struct PartitionCursor {
  private let index: GroupIndex
  private let partitionCount: Int

  /// Partitions with numbers of their own, see ``StickyClaims/ghosts``.
  private let ghosts: [PartitionList.Entry]

  private var topic: Int32 = 0
  private var partitions: Range<Int32> = 0..<0

  init(_ index: GroupIndex, ghosts: [PartitionList.Entry] = []) {
    self.index = index
    partitionCount = index.partitionCount
    self.ghosts = ghosts
  }

  /// The partition with a number.
  ///
  /// - Complexity: O(1) in the topic of the number before, else O(log *t*) for *t* topics.
  mutating func entry(_ number: Int32) -> PartitionList.Entry {
    if !partitions.contains(number) {
      let place = Int(number) - partitionCount
      if place >= 0 { return ghosts[place] }
      topic = Int32(index.firstPartitions.partitioningIndex { $0 > number } - 1)
      partitions = index.partitions(ofTopic: topic)
    }
    return .init(topic: topic, partition: number - partitions.lowerBound)
  }

  /// The number of a partition's topic.
  mutating func topic(_ number: Int32) -> Int32 { entry(number).topic }

  /// The name that people know a partition by.
  mutating func name(_ number: Int32) -> TopicPartition {
    let entry = entry(number)
    return TopicPartition(index.topicNames[Int(entry.topic)], entry.partition)
  }
}
