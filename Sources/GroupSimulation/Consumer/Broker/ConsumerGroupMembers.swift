internal import KafkaModel

/// The members of a consumer group, and the order in which Kafka's own table of them iterates.
///
/// The order decides who comes first where the assignor's hash table has collisions, and so in the
/// end who gets what. The table is that of Kafka's `TimelineHashMap`: chains in a power of two of
/// slots, chosen by the highest bits of a Fibonacci hash.
struct ConsumerGroupMembers: Sendable {
  // By key. Keys are dense, and those of members that left are not used again.
  private var members: [ConsumerGroupMember?] = []
  private var slots: [[MemberKey]] = [[], []]
  private(set) var count = 0

  var isEmpty: Bool { count == 0 }

  subscript(key: MemberKey) -> ConsumerGroupMember? {
    key.offset < members.count ? members[key.offset] : nil
  }

  func contains(_ key: MemberKey) -> Bool { self[key] != nil }

  /// The keys in the order in which Kafka iterates over its members.
  ///
  /// - Complexity: O(*n*) for *n* members.
  var keys: [MemberKey] { slots.flatMap { $0.reversed() } }

  /// The members in the same order.
  var all: [ConsumerGroupMember] { keys.compactMap { self[$0] } }

  /// Adds a member, or replaces what is known of it.
  ///
  /// - Complexity: O(1) on average; O(*n*) when the table grows.
  mutating func update(_ member: ConsumerGroupMember, names: NameTable<MemberKind>) {
    let place = member.key.offset
    if place >= members.count {
      members += Array(repeating: nil, count: place + 1 - members.count)
    }
    if members[place] == nil { insert(member.key, names: names) }
    members[place] = member
  }

  /// Removes a member, if there is such a member.
  mutating func remove(_ key: MemberKey, names: NameTable<MemberKind>) {
    guard contains(key) else { return }
    members[key.offset] = nil
    slots[slot(of: key, names: names)].removeAll { $0 == key }
    count -= 1
  }

  private mutating func insert(_ key: MemberKey, names: NameTable<MemberKind>) {
    // A load factor of 0.75, but of the slots by the members.
    if (count + 1) * 3 > slots.count * 4 {
      let keys = slots.joined()
      slots = Array(repeating: [], count: slots.count * 2)
      for key in keys { slots[slot(of: key, names: names)].append(key) }
    }
    slots[slot(of: key, names: names)].append(key)
    count += 1
  }

  private func slot(of key: MemberKey, names: NameTable<MemberKind>) -> Int {
    let spread = Int64(names[key].javaHash) &* -7_046_029_254_386_353_131
    let bits = slots.count.trailingZeroBitCount
    return Int(UInt64(bitPattern: spread) >> UInt64(64 - bits))
  }
}
