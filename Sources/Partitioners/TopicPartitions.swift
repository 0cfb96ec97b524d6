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
    let missing = Set(unavailable)
    available =
      missing.isEmpty
      ? AvailablePartitions(count: count)
      : AvailablePartitions(numbers: (0..<count).filter { !missing.contains($0) })
  }

  public func isAvailable(_ partition: Int32) -> Bool {
    available.count == Int(count) || available.contains(partition)
  }
}

/// The partitions with a leader, ascending: all of them without a list, or those of a list.
// Topics are large and leaders seldom missing, so that a list of all would be waste.
public struct AvailablePartitions: RandomAccessCollection, Hashable, Sendable {
  private let numbers: [Int32]

  /// The number of all partitions; `nil` if ``numbers`` says which there are.
  private let all: Int32?

  init(count: Int32) {
    numbers = []
    all = count
  }

  init(numbers: [Int32]) {
    self.numbers = numbers
    all = nil
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { all.map { Int($0) } ?? numbers.count }

  public subscript(position: Int) -> Int32 {
    guard let all else { return numbers[position] }
    precondition((0..<Int(all)).contains(position), "There are \(all) partitions, no \(position)")
    return Int32(position)
  }
}

/// Why a record cannot be given a partition.
public enum PartitioningFailure: Error, Hashable, Sendable {
  /// The topic has no partitions, or no metadata.
  case noPartitions
  /// A partition was named that the topic does not have.
  case noSuchPartition(Int32, count: Int32)
}
