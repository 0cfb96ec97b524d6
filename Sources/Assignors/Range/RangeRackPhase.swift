internal import KafkaModel

/// What `range` deals before it cuts: partitions with a replica in their owner's rack (KIP-881).
struct RangeRackPhase {
  private let index: GroupIndex
  private let scribe: Scribe
  private let racks: RackTable
  private let subscribers: [[Int32]]

  /// The topics in which racks make a difference, by topic number.
  private let needsRacks: [Bool]

  /// Looks for topics in which racks make a difference; `nil` if there is none.
  ///
  /// `subscribers` has the members of each audience in group order.
  init?(_ group: Group, subscribers: [[Int32]]) {
    guard let racks = RackTable(group) else { return nil }
    let index = group.index
    let racksOfAudiences = subscribers.map { members in
      Set(members.map { racks.rackOfMember[Int($0)] }).subtracting([-1])
    }
    let needsRacks = index.audienceOfTopic.indices.map { topic in
      let audience = index.audienceOfTopic[topic]
      return audience >= 0
        && racks.matter(
          toRacks: racksOfAudiences[Int(audience)],
          partitions: index.partitions(ofTopic: Int32(topic)))
    }
    guard needsRacks.contains(true) else { return nil }
    (self.index, self.racks) = (index, racks)
    scribe = Scribe(group)
    (self.subscribers, self.needsRacks) = (subscribers, needsRacks)
  }

  /// Deals what it can, and books it in `shares`.
  func run(owners: inout [Int32], shares: inout [RangeShares], log: inout DecisionLog) {
    for (audience, members) in zip(index.audiences, subscribers) {
      let bySize = Dictionary(grouping: audience.topics) { index.partitionCounts[Int($0)] }
      // No topic's outcome depends on another size's; the order only keeps runs alike.
      for topics in bySize.sorted(by: { $0.key < $1.key }).map(\.value) {
        if topics.count > 1 {
          dealTogether(topics, to: members, owners: &owners, shares: &shares, log: &log)
        } else if needsRacks[Int(topics[0])] {
          dealAlone(
            topics[0], to: members, owners: &owners, shares: &shares[Int(topics[0])], log: &log)
        }
      }
    }
  }

  /// Gives the first partition of all `topics` to one member, then the second, and so on.
  ///
  /// A member must be near a replica in every topic. Whether the topics need racks on their own
  /// plays no part.
  private func dealTogether(
    _ topics: [Int32], to members: [Int32], owners: inout [Int32],
    shares: inout [RangeShares], log: inout DecisionLog
  ) {
    // Without any rack among its subscribers a group of topics is left to the plain phase.
    guard members.contains(where: { racks.rackOfMember[Int($0)] >= 0 }) else { return }
    // One member takes the same number from every topic, so one topic's shares stand for all.
    var common = shares[Int(topics[0])]
    var waiting = Waiting(members.map { racks.rackOfMember[Int($0)] })
    for offset in 0..<index.partitionCounts[Int(topics[0])] {
      let numbers = topics.map { index.firstPartitions[Int($0)] + offset }
      let inAll = racks.racks(ofPartition: numbers[0]).filter { rack in
        numbers.dropFirst().allSatisfy { racks.hasReplica(ofPartition: $0, in: rack) }
      }
      guard let place = waiting.first(in: inAll, where: { common.room(at: $0) > 0 }) else {
        continue
      }
      common.take(1, at: place)
      for number in numbers { owners[Int(number)] = members[place] }
      log.record(
        .cutTogether(
          scribe.list(numbers), to: scribe.name(ofMember: members[place]),
          rack: scribe.rack(ofMember: members[place])))
    }
    for topic in topics { shares[Int(topic)] = common }
  }

  /// Gives each member in turn the first partitions near it, as many as it has room for.
  private func dealAlone(
    _ topic: Int32, to members: [Int32], owners: inout [Int32], shares: inout RangeShares,
    log: inout DecisionLog
  ) {
    let partitions = index.partitions(ofTopic: topic)
    // What lies before a rack's cursor is not in the rack or has an owner.
    var cursors: [Int32: Int32] = [:]
    for (place, member) in members.enumerated() {
      let rack = racks.rackOfMember[Int(member)]
      let room = shares.room(at: place)
      var given: [Int32] = []
      var next = cursors[rack] ?? partitions.lowerBound
      while given.count < room, next < partitions.upperBound {
        if owners[Int(next)] < 0, rack < 0 || racks.hasReplica(ofPartition: next, in: rack) {
          owners[Int(next)] = member
          given.append(next)
        }
        next += 1
      }
      cursors[rack] = next
      if given.isEmpty { continue }
      shares.take(given.count, at: place)
      log.record(
        .cutNearby(
          scribe.list(given), to: scribe.name(ofMember: member),
          rack: scribe.rack(ofMember: member)))
    }
  }
}

/// The members that wait for partitions, by rack and in order.
private struct Waiting {
  /// By rack the places of its members, last first; -1 for members that match any partition.
  private var places: [Int32: [Int]]

  init(_ racks: [Int32]) {
    places = Dictionary(grouping: racks.indices.reversed()) { racks[$0] }
  }

  /// The first place in one of `racks`, or without a rack, that `hasRoom`.
  ///
  /// A place without room is forgotten: room never comes back.
  mutating func first(in racks: some Sequence<Int32>, where hasRoom: (Int) -> Bool) -> Int? {
    var first: Int?
    for rack in Array(racks) + [-1] {
      while let place = places[rack]?.last, !hasRoom(place) { places[rack]?.removeLast() }
      guard let place = places[rack]?.last else { continue }
      if place < first ?? .max { first = place }
    }
    return first
  }
}
