internal import KafkaModel

/// What the members of a group own by their own account, conflicts settled.
///
/// A partition number that the cluster no longer shows stays claimed. Such *ghosts* are numbered
/// after the partitions that exist.
struct StickyClaims {
  typealias Entry = PartitionList.Entry

  /// Everybody's claims, one member after another in hash order; `lost` where a claim did not last.
  private var entries: [Entry] = []

  /// By place in hash order, where a member's claims end in ``entries``.
  private var ends: [Int] = []

  /// By member, its place in hash order.
  private var places: [Int]

  /// Who was recorded as a partition's owner last, by number; -1 for nobody.
  ///
  /// The record outlives the claim: it moves along when two members of a generation contradict each
  /// other, and neither keeps the partition.
  private var recorded: [Int32]

  /// Where a partition is in ``entries``, by number; empty until there is a conflict.
  private var positions: [Int32] = []

  /// The claimed partitions that do not exist.
  private(set) var ghosts: [Entry] = []
  private var ghostNumbers: [Entry: Int32] = [:]

  /// The partitions that two members of one generation claim, by number.
  private(set) var contested: Set<Int32> = []

  /// By member, the generation of its claims; -1 for none.
  let generations: [Int32]

  /// The highest generation of any member, or -1.
  let maxGeneration: Int32

  private let source: ClaimSource
  private let index: GroupIndex

  /// Marks a claim that somebody else's claim undid.
  private static let lost = Entry(topic: -1, partition: -1)

  /// Settles what `source` says of each member.
  ///
  /// Only if `inListOrder` do a member's claims come in the order in which they were sent.
  init(_ group: Group, source: ClaimSource, inListOrder: Bool, log: inout DecisionLog) {
    index = group.index
    self.source = source
    generations = group.members.map { source.generation(of: $0) }
    maxGeneration = generations.reduce(-1, max)
    places = Array(repeating: 0, count: group.members.count)
    let isAnythingClaimed = group.members.contains { source.partitions(of: $0) != nil }
    recorded = isAnythingClaimed ? Array(repeating: -1, count: index.partitionCount) : []
    for (place, member) in group.index.membersInHashOrder.enumerated() {
      places[Int(member)] = place
      read(member, of: group, inListOrder: inListOrder, log: &log)
      ends.append(entries.count)
    }
  }

  /// A member's claims, in the order in which it sent them.
  func claims(of member: Int32) -> some Sequence<Entry> {
    entries[range(of: member)].lazy.filter { $0 != Self.lost }
  }

  /// The number of a claimed partition, whether it exists or not.
  func number(of entry: Entry) -> Int32 {
    UInt32(bitPattern: entry.partition) < UInt32(index.partitionCounts[Int(entry.topic)])
      ? index.firstPartitions[Int(entry.topic)] + entry.partition
      : ghostNumbers[entry] ?? -1
  }

  /// Whether nobody claims anything that exists.
  var areEmpty: Bool { entries.isEmpty }

  /// The numbers of the partitions of `topics` that nobody holds, in that order, as Kafka finds them.
  ///
  /// It walks all partitions and the held ones side by side, and waits for the next held one to
  /// come. A ghost never comes: from there on every partition counts as held by nobody.
  func unassigned(of topics: [Int32], isHeld: (Int32) -> Bool) -> [Int32] {
    var heldGhosts: [Int32: [Int32]] = [:]
    for (place, ghost) in ghosts.enumerated() where isHeld(Int32(index.partitionCount + place)) {
      heldGhosts[ghost.topic, default: []].append(ghost.partition)
    }
    var unassigned: [Int32] = []
    unassigned.reserveCapacity(index.partitionCount)  // Costs nothing until it is filled.
    var waits = false
    for topic in topics {
      let ghosts = heldGhosts.isEmpty ? [] : heldGhosts[topic] ?? []
      waits = waits || ghosts.contains { $0 < 0 }
      for number in index.partitions(ofTopic: topic) where waits || !isHeld(number) {
        unassigned.append(number)
      }
      waits = waits || !ghosts.isEmpty
    }
    return unassigned
  }

  /// The numbers of the existing partitions that a member sent, whether its claims held or not.
  func sent(by member: Int32, of group: Group) -> some Sequence<Int32> {
    let owned = source.partitions(of: group.members[Int(member)]) ?? .empty
    let table = owned.isEmpty ? [] : index.ownedTables[Int(index.ownedTableOfMember[Int(member)])]
    return owned.entries.lazy.compactMap { [index] entry in
      let topic = table[Int(entry.topic)]
      guard topic >= 0, index.audienceOfTopic[Int(topic)] >= 0 else { return nil }
      let count = UInt32(index.partitionCounts[Int(topic)])
      guard UInt32(bitPattern: entry.partition) < count else { return nil }
      return index.firstPartitions[Int(topic)] + entry.partition
    }
  }

  /// Notes the partitions, by number, that their new owners have to wait for.
  func recordWithheld(
    _ withheld: [(number: Int32, owner: Int32)], of group: Group, _ log: inout DecisionLog
  ) {
    let scribe = Scribe(group, ghosts: ghosts)
    let wanted = Set(withheld.map(\.number))
    var senders: [Int32: [Int32]] = [:]
    for member in index.membersByID {
      for number in sent(by: member, of: group) where wanted.contains(number) {
        senders[number, default: []].append(member)
      }
    }
    for (number, owner) in withheld {
      let others = (senders[number] ?? []).filter { $0 != owner }
      log.record(
        .withheld(
          scribe.name(ofPartition: number), from: scribe.name(ofMember: owner),
          until: others.map(scribe.name(ofMember:))))
    }
  }

  private func range(of member: Int32) -> Range<Int> {
    let place = places[Int(member)]
    return (place == 0 ? 0 : ends[place - 1])..<ends[place]
  }
}

// MARK: - Reading

extension StickyClaims {
  private mutating func read(
    _ member: Int32, of group: Group, inListOrder: Bool, log: inout DecisionLog
  ) {
    guard let owned = source.partitions(of: group.members[Int(member)]), !owned.isEmpty else {
      return
    }
    let table = index.ownedTables[Int(index.ownedTableOfMember[Int(member)])]
    if inListOrder, source == .userData {
      let layout = group.members[Int(member)].claim.userData
      for entry in regrouped(owned.entries.lazy.map { table[Int($0.topic)] }, owned, layout) {
        claim(entry, for: member, of: group, log: &log)
      }
    } else {
      for entry in owned.entries {
        claim(
          Entry(topic: table[Int(entry.topic)], partition: entry.partition), for: member,
          of: group, log: &log)
      }
    }
  }

  /// Puts a list in the order in which it comes back from the user data.
  ///
  /// The current layout groups by topic in a map filled by `computeIfAbsent`, the old one in order
  /// of name. Inside a topic the order stays.
  private func regrouped(
    _ topics: some Sequence<Int32>, _ owned: PartitionList, _ layout: Claim.UserData
  ) -> [Entry] {
    let entries = zip(topics, owned.entries).filter { topic, _ in topic >= 0 }
      .map { topic, entry in Entry(topic: topic, partition: entry.partition) }
    var seen: Set<Int32> = []
    let named = entries.map(\.topic).filter { seen.insert($0).inserted }
    let byTopic = Dictionary(grouping: entries, by: \.topic)
    if layout == .v0 { return named.sorted().flatMap { byTopic[$0] ?? [] } }
    let order = JavaHashOrder.places(
      hashes: named.map { index.topicNames[Int($0)].javaHash }, newestFirst: true,
      isLastCall: entries.last.map { byTopic[$0.topic]?.count == 1 } ?? false)
    return order.flatMap { byTopic[named[$0]] ?? [] }
  }

  private mutating func claim(
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

  private func record(
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
  private mutating func numbering(_ entry: Entry) -> Int32 {
    let known = number(of: entry)
    if known >= 0 { return known }
    let number = Int32(index.partitionCount + ghosts.count)
    ghosts.append(entry)
    ghostNumbers[entry] = number
    recorded.append(-1)
    if !positions.isEmpty { positions.append(-1) }
    return number
  }

  private mutating func append(_ entry: Entry, _ number: Int32) {
    if !positions.isEmpty { positions[Int(number)] = Int32(entries.count) }
    entries.append(entry)
  }

  private mutating func withdraw(_ number: Int32) {
    let position = positions[Int(number)]
    guard position >= 0 else { return }
    entries[Int(position)] = Self.lost
    positions[Int(number)] = -1
  }

  private mutating func findPositions() {
    positions = Array(repeating: -1, count: recorded.count)
    for (position, entry) in entries.enumerated() where entry != Self.lost {
      positions[Int(number(of: entry))] = Int32(position)
    }
  }
}
