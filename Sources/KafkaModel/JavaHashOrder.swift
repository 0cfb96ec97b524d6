/// The order in which `java.util.HashMap` and `HashSet` iterate, without a hash table.
///
/// Keys come by slot, and within a slot by insertion. That is all there is to it as long as no slot
/// holds nine keys; from the ninth on Java turns the slot into a tree, which is not modelled.
package enum JavaHashOrder {
  /// The capacity of a table made by `new HashMap()` that held at most `count` keys at a time.
  package static func capacity(holding count: Int) -> Int { grown(16, toHold: count) }

  /// The capacity of `new HashSet(collection)` for a collection that says it has `size` elements.
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
  /// `hashes` are the keys' hash codes, no key twice. `capacity` is the table's final number of
  /// slots, unless it is a default table. `newestFirst` is for keys put in by `computeIfAbsent`,
  /// which prepends to a slot where `put` appends.
  ///
  /// - Complexity: O(*n* log *n*) for *n* keys.
  package static func places(
    hashes: [Int32], capacity: Int? = nil, newestFirst: Bool = false
  ) -> [Int] {
    let capacity = capacity ?? Self.capacity(holding: hashes.count)
    // Slot and insertion in one number, so that the sort need not be stable.
    let last = hashes.count - 1
    let keys = hashes.indices.map { place in
      slot(of: hashes[place], capacity: capacity) << 32 | (newestFirst ? last - place : place)
    }
    return keys.sorted().map { key in
      let insertion = key & 0xFFFF_FFFF
      return newestFirst ? last - insertion : insertion
    }
  }
}
