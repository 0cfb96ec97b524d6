internal import KafkaModel

/// Kafka's algorithm for groups in which all subscriptions are equal.
///
/// Everybody gets `minimum` or `maximum` partitions, which differ by one at most. Members keep what
/// they own up to that; what is left is dealt in turn to those who lack something.
struct ConstrainedAlgorithm {
  typealias Entry = PartitionList.Entry

  let group: Group
  let index: GroupIndex
  let claims: StickyClaims
  let racks: StickyRacks
  let scribe: Scribe

  let minimum: Int32
  let maximum: Int32

  /// How many members get more than ``minimum``.
  let expectedOver: Int

  /// How many have more than ``minimum`` so far.
  var over = 0

  /// Members with less than the minimum.
  var underMinimum: [Int32] = []

  /// Members with exactly the minimum, as long as some of them may get one more.
  var atMinimum: [Int32] = []

  /// By member, how many partitions it has.
  var sizes: [Int32]

  /// The members in the order of Kafka's map of claims, which it fills as they come out of another.
  ///
  /// As a rule that is the same order; a crowded slot may have made one of the maps grow early.
  let keepers: [Int32]

  /// What members keep, one member after another in the order of ``keepers``.
  var kept: [Entry] = []

  /// By member, how many partitions it keeps.
  var keptCounts: [Int32]

  /// By partition number, whether somebody keeps it; empty if nobody claims anything.
  var isKept: [Bool]

  /// Who had to give up what, by partition number.
  var givenUp: [Int32: Int32] = [:]

  /// The numbers of the partitions to deal, and who got each; -1 for nobody yet.
  var unassigned: [Int32] = []
  var takers: [Int32] = []

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

// MARK: - Result

extension ConstrainedAlgorithm {
  func assignment(withholding: Bool, _ log: inout DecisionLog) -> Assignment {
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
  func changesHands(_ number: Int32, to member: Int32) -> Bool {
    claims.contested.contains(number) || (givenUp[number] ?? member) != member
  }
}
