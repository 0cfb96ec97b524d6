/// A topic's partitions as a producer's metadata shows them: how many, and which have a leader.
public struct TopicPartitions: Hashable, Sendable {
  /// The number of all partitions; at least 1.
  public let count: Int32

  /// The partitions with a known leader, ascending.
  ///
  /// May be empty: a partitioner then chooses among all.
  public let available: AvailablePartitions

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
    available = AvailablePartitions(count: count, missing: Set(unavailable).sorted())
  }

  public func isAvailable(_ partition: Int32) -> Bool {
    available.contains(partition)
  }
}

/// The partitions with a leader, ascending.
// Topics are large and leaders seldom missing, so that it keeps those that are.
public struct AvailablePartitions: RandomAccessCollection, Hashable, Sendable {
  /// The number of all partitions.
  private let total: Int

  /// The partitions without a leader, ascending.
  private let missing: [Int32]

  init(count: Int32, missing: [Int32]) {
    total = Int(count)
    self.missing = missing
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { total - missing.count }

  /// - Complexity: O(log *m*) for *m* partitions without a leader.
  public subscript(position: Int) -> Int32 {
    precondition(indices.contains(position), "\(count) partitions are available, not \(position)")
    // Before the missing one at place i there are missing[i] - i that are not.
    let before = missing.firstPlace { Int(missing[$0]) - $0 > position }
    return Int32(position + before)
  }

  /// - Complexity: O(log *m*) for *m* partitions without a leader.
  public func contains(_ partition: Int32) -> Bool {
    guard (0..<total).contains(Int(partition)) else { return false }
    let place = missing.firstPlace { missing[$0] >= partition }
    return place == missing.count || missing[place] != partition
  }
}

extension [Int32] {
  /// The first place with a property that all later ones have too, found by halving.
  fileprivate func firstPlace(where isThere: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isThere(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

/// Why a record cannot be given a partition.
public enum PartitioningFailure: Error, Hashable, Sendable {
  /// The topic has no partitions, or no metadata.
  case noPartitions
  /// A partition was named that the topic does not have.
  case noSuchPartition(Int32, count: Int32)
}
