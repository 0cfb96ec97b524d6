internal import KafkaModel

extension StickyClaims {
  mutating func read(
    _ member: Int32, of group: Group, inListOrder: Bool, log: inout DecisionLog
  ) {
    guard let owned = source.partitions(of: group.members[Int(member)]), !owned.isEmpty else {
      return
    }
    let table = index.ownedTables[Int(index.ownedTableOfMember[Int(member)])]
    let inOrder =
      inListOrder && source == .userData
      ? owned.asUserDataReturnsIt(group.members[Int(member)].claim.userData) : owned.entries
    for entry in inOrder {
      let entry = Entry(topic: table[Int(entry.topic)], partition: entry.partition)
      claim(entry, for: member, of: group, log: &log)
    }
  }

  mutating func claim(
    _ entry: Entry, for member: Int32, of group: Group, log: inout DecisionLog
  ) {
    guard entry.topic >= 0, index.audienceOfTopic[Int(entry.topic)] >= 0 else { return }
    let number = numbering(entry)
    let other = recorded[Int(number)]
    if other < 0 {
      append(entry, number)
      recorded[Int(number)] = member
      return
    }
    // Kafka compares with the subscription's field, which `sticky` does not take claims from.
    let generation = generations[Int(member)]
    let otherGeneration = group.members[Int(other)].subscriptionGeneration
    if log.isOn { record(entry, by: member, and: other, otherGeneration, Scribe(group), &log) }
    if generation < otherGeneration { return }
    if positions.isEmpty { findPositions() }
    // If anybody has the partition, then the one on record.
    withdraw(number)
    if generation == otherGeneration {
      contested.insert(number)
    } else {
      append(entry, number)
    }
    recorded[Int(number)] = member
  }

  func record(
    _ entry: Entry, by member: Int32, and other: Int32, _ otherGeneration: Int32,
    _ scribe: Scribe, _ log: inout DecisionLog
  ) {
    let partition = scribe.name(entry)
    let (name, otherName) = (scribe.name(ofMember: member), scribe.name(ofMember: other))
    let generation = generations[Int(member)]
    if generation == otherGeneration {
      log.record(.contested(partition, by: otherName, and: name, generation: generation))
    } else if generation > otherGeneration {
      log.record(
        .outdated(
          partition, by: otherName, generation: otherGeneration, newer: name,
          newerGeneration: generation))
    } else {
      log.record(
        .outdated(
          partition, by: name, generation: generation, newer: otherName,
          newerGeneration: otherGeneration))
    }
  }

  /// The number of a partition, which may have to be made up.
  mutating func numbering(_ entry: Entry) -> Int32 {
    let known = number(of: entry)
    if known >= 0 { return known }
    let number = Int32(index.partitionCount + ghosts.count)
    ghosts.append(entry)
    ghostNumbers[entry] = number
    recorded.append(-1)
    if !positions.isEmpty { positions.append(-1) }
    return number
  }

  mutating func append(_ entry: Entry, _ number: Int32) {
    if !positions.isEmpty { positions[Int(number)] = Int32(entries.count) }
    entries.append(entry)
  }

  mutating func withdraw(_ number: Int32) {
    let position = positions[Int(number)]
    guard position >= 0 else { return }
    entries[Int(position)] = Self.lost
    positions[Int(number)] = -1
  }

  mutating func findPositions() {
    positions = Array(repeating: -1, count: recorded.count)
    for (position, entry) in entries.enumerated() where entry != Self.lost {
      positions[Int(number(of: entry))] = Int32(position)
    }
  }
}

extension PartitionList {
  /// The entries in the order in which they come back from `sticky`'s user data.
  ///
  /// The current layout groups them by topic in a map filled by `computeIfAbsent`, the old one in
  /// order of name. Inside a topic the order stays.
  fileprivate func asUserDataReturnsIt(_ layout: Claim.UserData) -> ArraySlice<Entry> {
    var seen: Set<Int32> = []
    let named = entries.map(\.topic).filter { seen.insert($0).inserted }
    let byTopic = Dictionary(grouping: entries, by: \.topic)
    if layout == .v0 {
      let sorted = named.sorted { topics[Int($0)] < topics[Int($1)] }
      return sorted.flatMap { byTopic[$0] ?? [] }[...]
    }
    let order = JavaHashOrder.places(
      hashes: named.map { topics[Int($0)].javaHash }, newestFirst: true,
      isLastCall: entries.last.map { byTopic[$0.topic]?.count == 1 } ?? false)
    return order.flatMap { byTopic[named[$0]] ?? [] }[...]
  }
}
