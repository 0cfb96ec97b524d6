/// How full the queues of a topic's partitions are, as a table to draw from (KIP-794).
///
/// A partition is drawn the more often the shorter its queue is.
struct QueueLoad: Sendable {
  /// Where each partition's range of remainders ends: the running sum of the weights.
  private(set) var ends: [Int] = []
  private(set) var partitions: [Int32] = []

  /// Whether the queues are worth a weighted draw.
  var isWeighted: Bool { !ends.isEmpty }

  /// Takes new queue sizes over, reusing the table's storage.
  ///
  /// The first `length` sizes count. The draw stays uniform if there is no choice to make, or if
  /// all queues are equally long and no partition was left out.
  mutating func update(queueSizes: [Int32], partitions: [Int32], length: Int) {
    precondition(
      queueSizes.count == partitions.count && length <= queueSizes.count,
      "\(length) of \(queueSizes.count) queue sizes do not fit \(partitions.count) partitions")
    clear()
    guard length >= 1, queueSizes.count >= 2 else { return }
    let sizes = queueSizes[..<length]
    let longest = sizes.reduce(sizes[0], max)
    // The count of all entries decides, not `length`: leaving a partition out is adaptive too.
    guard length < queueSizes.count || sizes.contains(where: { $0 != longest }) else { return }

    var end = 0
    for size in sizes {
      end += Int(longest) + 1 - Int(size)
      ends.append(end)
    }
    self.partitions.append(contentsOf: partitions[..<length])
  }

  mutating func clear() {
    ends.removeAll(keepingCapacity: true)
    partitions.removeAll(keepingCapacity: true)
  }

  /// The partition into whose range `draw` falls.
  ///
  /// - Precondition: ``isWeighted``.
  /// - Complexity: O(log *n*) for *n* partitions.
  func partition(for draw: Int32) -> (Int32, PartitionChoice) {
    let total = ends[ends.count - 1]
    let remainder = Int(draw) % total
    var low = 0
    var high = ends.count - 1
    while low < high {
      let middle = (low + high) / 2
      if ends[middle] > remainder { high = middle } else { low = middle + 1 }
    }
    let weight = ends[low] - (low == 0 ? 0 : ends[low - 1])
    return (partitions[low], .weighted(draw: draw, total: total, weight: weight))
  }
}
