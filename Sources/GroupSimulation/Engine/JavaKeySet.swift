internal import KafkaModel

/// The keys of a `java.util.HashMap`, in the order in which it iterates over them.
///
/// Kafka iterates over such maps, and the order shows: it decides who succeeds a leader and how a
/// tied vote ends. This keeps keys, small integers that stand for names, in the buckets where Java
/// would keep the names. Java turns a bucket of more than eight into a tree, which iterates
/// otherwise; ids drawn at random do not get there.
package struct JavaKeySet: Sendable {
  /// The place after each key in its bucket, and the name's `hashCode`.
  private struct Node: Sendable {
    var next: Int32
    let hash: Int32
  }

  private static let none: Int32 = -1

  private var nodes: [Node?] = []
  private var heads: [Int32] = []
  package private(set) var count = 0

  package init() {}

  /// Puts a key where Java puts it; a key that is there already keeps its place.
  ///
  /// - Parameters:
  ///   - key: A small number that stands for a name.
  ///   - hash: What Java's `hashCode` gives for the name.
  /// - Complexity: O(1) on average.
  package mutating func insert(_ key: Int, hash: Int32) {
    while nodes.count <= key { nodes.append(nil) }
    guard nodes[key] == nil else { return }
    if heads.isEmpty { heads = Array(repeating: Self.none, count: 16) }
    nodes[key] = Node(next: Self.none, hash: hash)
    append(Int32(key), hash)
    count += 1
    // Java doubles the table when it is more than three quarters full; removing never shrinks it.
    if count * 4 > heads.count * 3 { grow() }
  }

  /// Removes a key, if it is there.
  package mutating func remove(_ key: Int) {
    guard key < nodes.count, let node = nodes[key] else { return }
    let bucket = bucket(of: node.hash)
    if heads[bucket] == key {
      heads[bucket] = node.next
    } else {
      var previous = Int(heads[bucket])
      while let before = nodes[previous], before.next != key { previous = Int(before.next) }
      nodes[previous]?.next = node.next
    }
    nodes[key] = nil
    count -= 1
  }

  /// The keys in Java's order.
  ///
  /// - Complexity: O(*n*) for the largest number *n* of keys that there ever were.
  package var keys: [Int] {
    var keys: [Int] = []
    keys.reserveCapacity(count)
    for head in heads {
      var place = head
      while place != Self.none {
        keys.append(Int(place))
        place = nodes[Int(place)]?.next ?? Self.none
      }
    }
    return keys
  }

  /// The first key in Java's order.
  package var first: Int? {
    heads.first { $0 != Self.none }.map(Int.init)
  }

  private func bucket(of hash: Int32) -> Int {
    JavaHashOrder.slot(of: hash, capacity: heads.count)
  }

  private mutating func append(_ key: Int32, _ hash: Int32) {
    let bucket = bucket(of: hash)
    guard heads[bucket] != Self.none else {
      heads[bucket] = key
      return
    }
    var last = Int(heads[bucket])
    while let node = nodes[last], node.next != Self.none { last = Int(node.next) }
    nodes[last]?.next = key
  }

  private mutating func grow() {
    let keys = keys
    heads = Array(repeating: Self.none, count: heads.count * 2)
    // In the old order, so that keys which stay together keep theirs, as Java's split does.
    for key in keys {
      nodes[key]?.next = Self.none
      if let hash = nodes[key]?.hash { append(Int32(key), hash) }
    }
  }
}
