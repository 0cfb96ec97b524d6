/// A topic's partitions as a producer's metadata shows them: how many, and which have a leader.
public struct TopicPartitions: Hashable, Sendable {
  /// The number of all partitions; at least 1.
  public let count: Int32

  /// The partitions with a known leader, ascending.
  ///
  /// May be empty: a partitioner then chooses among all.
  public let available: [Int32]

  /// Describes `count` partitions of which some, in any order, may be without a leader.
  ///
  /// - Throws: ``PartitioningFailure/noPartitions`` if there is nothing to choose from, and
  ///   ``PartitioningFailure/noSuchPartition(_:count:)`` if something is unavailable that does not
  ///   exist.
  public init(count: Int32, unavailable: [Int32] = []) throws(PartitioningFailure) {
    guard count >= 1 else { throw .noPartitions }
    if let stranger = unavailable.first(where: { !(0..<count).contains($0) }) {
      throw .noSuchPartition(stranger, count: count)
    }
    self.count = count
    let missing = Set(unavailable)
    available = (0..<count).filter { !missing.contains($0) }
  }

  public func isAvailable(_ partition: Int32) -> Bool {
    available.count == Int(count) || available.contains(partition)
  }
}

/// Why a record cannot be given a partition.
public enum PartitioningFailure: Error, Hashable, Sendable {
  /// The topic has no partitions, or no metadata.
  case noPartitions
  /// A partition was named that the topic does not have.
  case noSuchPartition(Int32, count: Int32)
}
