/// The order in which `java.util.HashMap` and `HashSet` iterate, without a hash table.
///
/// Keys come by slot, and within a slot by insertion. Not modelled is what Java does from 64 slots
/// on when a ninth key lands in one of them: it makes that slot a tree.
package enum JavaHashOrder {
  /// The capacity of a table made by `new HashMap()` that held at most `count` keys at a time.
  package static func capacity(holding count: Int) -> Int { grown(16, toHold: count) }

  /// The capacity with which `new HashSet(collection)` starts, for a collection that says it has
  /// `size` elements.
  package static func capacity(copying size: Int) -> Int {
    // Java divides by a 32-bit floating-point load factor and cuts the fraction off.
    let wanted = max(Int(Float(size) / 0.75) + 1, 16)
    var capacity = 16
    while capacity < wanted { capacity *= 2 }
    return capacity
  }

  /// The capacity after a table of `capacity` slots has grown until it may hold `count` keys.
  package static func grown(_ capacity: Int, toHold count: Int) -> Int {
    var capacity = capacity
    while count * 4 > capacity * 3 { capacity *= 2 }
    return capacity
  }

  /// The slot of a key with this hash, in a table with `capacity` slots.
  package static func slot(of hash: Int32, capacity: Int) -> Int {
    let bits = UInt32(bitPattern: hash)
    return Int(bits ^ (bits >> 16)) & (capacity - 1)
  }

  /// The places of keys in order of iteration, for keys given in order of insertion.
  ///
  /// `hashes` are the keys' hash codes, no key twice. The table starts with `capacity` slots.
  /// `newestFirst` is for keys put in by `computeIfAbsent`, which prepends to a slot where `put`
  /// appends, and lets the table grow only at the next call; `isLastCall` tells that none came after
  /// the last key.
  ///
  /// - Complexity: O(*n* log *n*) for *n* keys.
  package static func places(
    hashes: [Int32], capacity: Int = 16, newestFirst: Bool = false, isLastCall: Bool = false
  ) -> [Int] {
    let last = hashes.count - 1
    let capacity = self.capacity(
      inserting: hashes, into: capacity, crowd: newestFirst ? 8 : 9,
      growsAtLast: !(newestFirst && isLastCall))
    // Slot and insertion in one number, so that the sort need not be stable.
    let keys = hashes.indices.map { place in
      slot(of: hashes[place], capacity: capacity) << 32 | (newestFirst ? last - place : place)
    }
    return keys.sorted().map { key in
      let place = key & 0xFFFF_FFFF
      return newestFirst ? last - place : place
    }
  }

  /// The capacity of a table that starts with `capacity` slots, after keys were put in.
  ///
  /// While it is small, it also doubles when a slot has got `crowd` keys.
  private static func capacity(
    inserting hashes: [Int32], into capacity: Int, crowd: Int, growsAtLast: Bool
  ) -> Int {
    var capacity = capacity
    var counts = [Int](repeating: 0, count: capacity)
    for (place, hash) in hashes.enumerated() {
      let slot = slot(of: hash, capacity: capacity)
      counts[slot] += 1
      let isCrowded = counts[slot] >= crowd && capacity < 64
      let grows = growsAtLast || place < hashes.count - 1
      let enough = grown(isCrowded ? capacity * 2 : capacity, toHold: grows ? place + 1 : place)
      if enough == capacity { continue }
      capacity = enough
      counts = Array(repeating: 0, count: capacity)
      for hash in hashes[...place] { counts[self.slot(of: hash, capacity: capacity)] += 1 }
    }
    return capacity
  }
}
