internal import KafkaModel

/// What the members of a group own by their own account, conflicts settled.
///
/// A partition number that the cluster no longer shows stays claimed. Such *ghosts* are numbered
/// after the partitions that exist.
struct StickyClaims {
  typealias Entry = PartitionList.Entry

  /// Everybody's claims, one member after another in hash order; `lost` where a claim did not last.
  var entries: [Entry] = []

  /// By place in hash order, where a member's claims end in ``entries``.
  var ends: [Int] = []

  /// By member, its place in hash order.
  var places: [Int]

  /// Who was recorded as a partition's owner last, by number; -1 for nobody.
  ///
  /// The record outlives the claim: it moves along when two members of a generation contradict each
  /// other, and neither keeps the partition.
  var recorded: [Int32]

  /// Where a partition is in ``entries``, by number; empty until there is a conflict.
  var positions: [Int32] = []

  /// The claimed partitions that do not exist.
  var ghosts: [Entry] = []
  var ghostNumbers: [Entry: Int32] = [:]

  /// The partitions that two members of one generation claim, by number.
  var contested: Set<Int32> = []

  /// By member, the generation of its claims; -1 for none.
  let generations: [Int32]

  /// The highest generation of any member, or -1.
  let maxGeneration: Int32

  let source: ClaimSource
  let index: GroupIndex

  /// Marks a claim that somebody else's claim undid.
  static let lost = Entry(topic: -1, partition: -1)

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

  func range(of member: Int32) -> Range<Int> {
    let place = places[Int(member)]
    return (place == 0 ? 0 : ends[place - 1])..<ends[place]
  }
}
