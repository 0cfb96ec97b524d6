internal import KafkaModel

/// Kafka's algorithm for groups in which all subscriptions are equal.
///
/// Everybody gets `minimum` or `maximum` partitions, which differ by one at most. Members keep what
/// they own up to that; what is left is dealt in turn to those who lack something.
struct ConstrainedAlgorithm {
  typealias Entry = PartitionList.Entry

  private let group: Group
  private let index: GroupIndex
  private let claims: StickyClaims
  private let racks: StickyRacks
  private let scribe: Scribe

  private let minimum: Int32
  private let maximum: Int32

  /// How many members get more than ``minimum``.
  private let expectedOver: Int

  /// How many have more than ``minimum`` so far.
  private var over = 0

  /// Members with less than the minimum.
  private var underMinimum: [Int32] = []

  /// Members with exactly the minimum, as long as some of them may get one more.
  private var atMinimum: [Int32] = []

  /// By member, how many partitions it has.
  private var sizes: [Int32]

  /// The members in the order of Kafka's map of claims, which it fills as they come out of another.
  ///
  /// As a rule that is the same order; a crowded slot may have made one of the maps grow early.
  private let keepers: [Int32]

  /// What members keep, one member after another in the order of ``keepers``.
  private var kept: [Entry] = []

  /// By member, how many partitions it keeps.
  private var keptCounts: [Int32]

  /// By partition number, whether somebody keeps it; empty if nobody claims anything.
  private var isKept: [Bool]

  /// Who had to give up what, by partition number.
  private var givenUp: [Int32: Int32] = [:]

  /// The numbers of the partitions to deal, and who got each; -1 for nobody yet.
  private var unassigned: [Int32] = []
  private var takers: [Int32] = []

  init(_ group: Group, claims: StickyClaims, racks: StickyRacks) {
    self.group = group
    index = group.index
    self.claims = claims
    self.racks = racks
    scribe = Scribe(group, ghosts: claims.ghosts)
    let members = group.index.membersInHashOrder
    keepers = JavaHashOrder.places(hashes: members.map { group.members[Int($0)].id.javaHash })
      .map { members[$0] }
    let memberCount = group.members.count
    minimum = Int32(index.partitionCount / memberCount)
    expectedOver = index.partitionCount % memberCount
    maximum = minimum + (expectedOver > 0 ? 1 : 0)
    sizes = Array(repeating: 0, count: memberCount)
    keptCounts = sizes
    isKept =
      claims.areEmpty
      ? [] : Array(repeating: false, count: index.partitionCount + claims.ghosts.count)
  }

  /// Divides the partitions; if `withholding`, those that change hands go to nobody.
  mutating func assign(
    withholding: Bool, log: inout DecisionLog
  ) throws(KafkaFailure) -> Assignment {
    log.record(
      .quota(
        partitionCount: index.partitionCount, memberCount: group.members.count,
        minimum: Int(minimum), extraCount: expectedOver))
    keepOwned(&log)
    findUnassigned()
    underMinimum.sort { index.ranks[Int($0)] < index.ranks[Int($1)] }
    atMinimum.sort { index.ranks[Int($0)] < index.ranks[Int($1)] }
    if racks.isOn { dealNearby(&log) }
    try dealInTurn(&log)
    try checkMinimum()
    return assignment(withholding: withholding, &log)
  }
}

// MARK: - Keeping

extension ConstrainedAlgorithm {
  /// Lets members keep what they own, the first ones more if it does not come out even.
  ///
  /// The order of a hash table thus decides who keeps the extra partition.
  private mutating func keepOwned(_ log: inout DecisionLog) {
    for member in keepers {
      var owned: [Entry] = []
      var farAway: [Entry] = []
      for entry in claims.claims(of: member) {
        let number = claims.number(of: entry)
        if racks.mismatch(member: member, partition: number) {
          givenUp[number] = member
          farAway.append(entry)
        } else if claims.contested.isEmpty || !claims.contested.contains(number) {
          owned.append(entry)
        }
      }
      owned.sortByPartition()
      if let rack = scribe.rack(ofMember: member), !farAway.isEmpty {
        log.record(
          .gaveUp(
            scribe.list(farAway), by: scribe.name(ofMember: member), because: .rack(rack)))
      }

      var limit = minimum
      if owned.count < minimum {
        underMinimum.append(member)
      } else if owned.count >= maximum, over < expectedOver {
        over += 1
        if over == expectedOver { atMinimum = [] }
        limit = maximum
      } else if over < expectedOver {
        atMinimum.append(member)
      }
      keep(owned, upTo: Int(limit), for: member, &log)
    }
  }

  private mutating func keep(
    _ owned: [Entry], upTo limit: Int, for member: Int32, _ log: inout DecisionLog
  ) {
    for entry in owned.prefix(limit) { isKept[Int(claims.number(of: entry))] = true }
    for entry in owned.dropFirst(limit) { givenUp[claims.number(of: entry)] = member }
    kept += owned.prefix(limit)
    sizes[Int(member)] = Int32(min(owned.count, limit))
    keptCounts[Int(member)] = sizes[Int(member)]

    guard log.isOn, !owned.isEmpty else { return }
    let name = scribe.name(ofMember: member)
    log.record(
      .kept(
        scribe.list(Array(owned.prefix(limit))), by: name, owned: owned.count, limit: limit))
    if owned.count > limit {
      log.record(
        .gaveUp(scribe.list(Array(owned.dropFirst(limit))), by: name, because: .limit(limit)))
    }
  }

  /// Collects what nobody keeps, in order of topic and partition.
  private mutating func findUnassigned() {
    unassigned = claims.unassigned(of: index.assignableTopics) {
      !isKept.isEmpty && isKept[Int($0)]
    }
    takers = Array(repeating: -1, count: unassigned.count)
    if let table = racks.table { sortByRackMembers(table) }
  }

  /// Puts partitions first that few members are near to.
  private mutating func sortByRackMembers(_ table: RackTable) {
    var memberCounts: [Int32: Int] = [:]
    for rack in table.rackOfMember { memberCounts[rack, default: 0] += 1 }
    let keys = unassigned.enumerated().map { place, number in
      let nearby = table.racks(ofPartition: number)
        .reduce(0) { $0 + (memberCounts[$1] ?? 0) }
      return (nearby, place)
    }
    unassigned = keys.sorted { $0 < $1 }.map { [unassigned] in unassigned[$0.1] }
  }
}

extension [PartitionList.Entry] {
  /// Sorts by partition, then by topic: not the other way round.
  fileprivate mutating func sortByPartition() {
    let key = { (entry: PartitionList.Entry) in Int(entry.partition) << 32 | Int(entry.topic) }
    let isSorted = indices.dropFirst().allSatisfy { key(self[$0 - 1]) <= key(self[$0]) }
    if !isSorted { sort { key($0) < key($1) } }
  }
}

// MARK: - Dealing

extension ConstrainedAlgorithm {
  /// Deals partitions to members near one of their replicas, first to those below the minimum.
  private mutating func dealNearby(_ log: inout DecisionLog) {
    var next = 0
    for place in unassigned.indices {
      let number = unassigned[place]
      let matches = { [racks] (member: Int32) in racks.match(member: member, partition: number) }
      if let found = underMinimum.firstIndex(from: next, where: matches) {
        let member = underMinimum[found]
        recordNearby(place, to: member, &log)
        give(place, to: member)
        next = found
        if sizes[Int(member)] < minimum {
          next += 1
        } else {
          underMinimum.remove(at: found)
          if minimum < maximum, over < expectedOver { atMinimum.append(member) }
        }
        next = underMinimum.isEmpty ? 0 : next % underMinimum.count
      } else if let found = atMinimum.firstIndex(where: matches) {
        let member = atMinimum[found]
        recordNearby(place, to: member, &log)
        give(place, to: member)
        if sizes[Int(member)] == maximum { atMinimum.remove(at: found) }
        if over == expectedOver { atMinimum = [] }
      }
    }
    // Lists show the order of dealing: what was dealt here comes before what is dealt next.
    let order =
      takers.indices.filter { takers[$0] >= 0 } + takers.indices.filter { takers[$0] < 0 }
    (unassigned, takers) = (order.map { unassigned[$0] }, order.map { takers[$0] })
  }

  /// Deals what is left in turn: to those below the minimum, then one more to those at it.
  private mutating func dealInTurn(_ log: inout DecisionLog) throws(KafkaFailure) {
    var places = unassigned.indices.drop { takers[$0] >= 0 }
    while !underMinimum.isEmpty, !places.isEmpty {
      for (place, member) in zip(places, underMinimum) {
        if log.isOn { recordFilling(place, of: member, &log) }
        give(place, to: member)
      }
      places = places.dropFirst(underMinimum.count)
      atMinimum += underMinimum.filter { sizes[Int($0)] == minimum }
      underMinimum.removeAll { sizes[Int($0)] == minimum }
    }

    for (place, member) in zip(places, atMinimum) {
      if log.isOn { recordTopping(place, of: member, &log) }
      give(place, to: member)
    }
    if let place = places.dropFirst(atMinimum.count).first {
      throw .nobodyLeftToFill(partition: scribe.name(ofPartition: unassigned[place]))
    }
  }

  /// Gives the partition at a place of ``unassigned`` to a member.
  private mutating func give(_ place: Int, to member: Int32) {
    takers[place] = member
    sizes[Int(member)] += 1
    if sizes[Int(member)] == maximum, maximum > minimum { over += 1 }
  }

  private func recordNearby(_ place: Int, to member: Int32, _ log: inout DecisionLog) {
    guard log.isOn, let rack = scribe.rack(ofMember: member) else { return }
    log.record(
      .filledNearby(
        scribe.name(ofPartition: unassigned[place]), to: scribe.name(ofMember: member),
        size: Int(sizes[Int(member)]), rack: rack))
  }

  private func recordFilling(_ place: Int, of member: Int32, _ log: inout DecisionLog) {
    log.record(
      .filled(
        scribe.name(ofPartition: unassigned[place]), to: scribe.name(ofMember: member),
        size: Int(sizes[Int(member)]), minimum: Int(minimum)))
  }

  private func recordTopping(_ place: Int, of member: Int32, _ log: inout DecisionLog) {
    log.record(
      .topped(
        scribe.name(ofPartition: unassigned[place]), to: scribe.name(ofMember: member),
        minimum: Int(minimum)))
  }

  private func checkMinimum() throws(KafkaFailure) {
    for member in underMinimum {
      let count = sizes[Int(member)]
      if over == expectedOver, count == minimum { continue }
      throw .partitionsRanOut(
        member: group.members[Int(member)].id, count: Int(count), minimum: Int(minimum))
    }
  }
}

extension [Int32] {
  /// The place of the first element that matches, searched in a circle.
  fileprivate func firstIndex(from start: Int, where matches: (Int32) -> Bool) -> Int? {
    self[start...].firstIndex(where: matches) ?? self[..<start].firstIndex(where: matches)
  }
}

// MARK: - Result

extension ConstrainedAlgorithm {
  private func assignment(withholding: Bool, _ log: inout DecisionLog) -> Assignment {
    var (numbers, takers, counts) = (unassigned, takers, sizes)
    if withholding, !givenUp.isEmpty || !claims.contested.isEmpty {
      if log.isOn {
        let withheld = zip(numbers, takers).filter { changesHands($0, to: $1) }
        claims.recordWithheld(withheld.map { ($0, $1) }, of: group, &log)
      }
      let given = numbers.indices.filter { !changesHands(numbers[$0], to: takers[$0]) }
      (numbers, takers) = (given.map { numbers[$0] }, given.map { takers[$0] })
      counts = keptCounts
      for taker in takers { counts[Int(taker)] += 1 }
    }
    var layout = ListLayout(counts: counts)
    var next = 0
    for member in keepers {
      let end = next + Int(keptCounts[Int(member)])
      layout.append(kept[next..<end], to: Int(member))
      next = end
    }
    var cursor = PartitionCursor(index)
    for (number, taker) in zip(numbers, takers) {
      layout.append(cursor.entry(number), to: Int(taker))
    }
    return layout.assignment(in: group)
  }

  /// Whether somebody else may still be consuming the partition.
  private func changesHands(_ number: Int32, to member: Int32) -> Bool {
    claims.contested.contains(number) || (givenUp[number] ?? member) != member
  }
}
