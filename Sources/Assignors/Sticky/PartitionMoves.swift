internal import KafkaModel

/// The moves of a rebalance, kept so that a topic's partitions are not swapped between two members.
///
/// Kafka's `PartitionMovements`. Members go by rank.
struct PartitionMoves {
  /// From whom to whom a partition went, intermediate owners left out.
  struct Move: Hashable {
    let topic: Int32
    let source: Int32
    let destination: Int32
  }

  private var moves: [Int32: Move] = [:]
  private var moved: [Move: JavaPartitionSet] = [:]

  /// The partition to move so that `partition` in effect goes from `owner` to `destination`.
  ///
  /// If a partition of the topic went the opposite way before, that one goes back instead.
  func partition(
    toMoveFor partition: Int32, topic: Int32, from owner: Int32, to destination: Int32
  ) -> Int32 {
    let source = moves[partition]?.source ?? owner
    let reverse = Move(topic: topic, source: destination, destination: source)
    return moved[reverse]?.first ?? partition
  }

  /// Notes that a partition with this Java hash goes from `owner` to `destination`.
  mutating func note(
    _ partition: Int32, hash: Int32, topic: Int32, from owner: Int32, to destination: Int32
  ) {
    var source = owner
    if let before = moves.removeValue(forKey: partition) {
      moved[before]?.remove(partition)
      if moved[before]?.isEmpty == true { moved[before] = nil }
      source = before.source
      if source == destination { return }
    }
    let move = Move(topic: topic, source: source, destination: destination)
    moves[partition] = move
    moved[move, default: JavaPartitionSet()].insert(partition, hash: hash)
  }
}

/// A `java.util.HashSet` of partitions, of which only the first in order of iteration is asked.
private struct JavaPartitionSet {
  private var keys: [Int32: (hash: Int32, insertion: Int)] = [:]
  private var capacity = JavaHashOrder.capacity(holding: 0)
  private var insertionCount = 0

  var isEmpty: Bool { keys.isEmpty }

  mutating func insert(_ partition: Int32, hash: Int32) {
    keys[partition] = (hash, insertionCount)
    insertionCount += 1
    capacity = JavaHashOrder.grown(capacity, toHold: keys.count)
  }

  mutating func remove(_ partition: Int32) { keys[partition] = nil }

  var first: Int32? {
    keys.min { place($0.value) < place($1.value) }?.key
  }

  private func place(_ key: (hash: Int32, insertion: Int)) -> (Int, Int) {
    (JavaHashOrder.slot(of: key.hash, capacity: capacity), key.insertion)
  }
}
