internal import KafkaModel

/// Kafka's algorithm for groups in which subscriptions differ.
///
/// Members keep what they own, partitions without an owner go one by one to whoever has least, and
/// then single partitions move as long as that evens things out. Members go by rank.
struct GeneralAlgorithm {
  private let group: Group
  private let index: GroupIndex
  private let claims: StickyClaims
  private let racks: StickyRacks
  private let scribe: Scribe

  /// By audience its members, by rank.
  private var subscribers: BitRows

  /// The topics in the order of all work: those with few subscribers first.
  private let topics: [Int32]

  /// By topic, whether more than one member can have its partitions.
  private let isShared: [Bool]

  /// By rank, how many partitions a member could have at most.
  private let maximumSizes: [Int]

  private var cursor: PartitionCursor
  private var holdings: Holdings
  private var order: SizeOrder
  private var moves = PartitionMoves()
  private var watch: BalanceWatch?

  /// Whether a member had to give up a partition for a reason other than balance.
  private var hasRevoked = false

  init(_ group: Group, claims: StickyClaims, racks: StickyRacks) {
    self.group = group
    self.claims = claims
    self.racks = racks
    scribe = Scribe(group, ghosts: claims.ghosts)
    let index = group.index
    self.index = index

    subscribers = BitRows(columnCount: group.members.count)
    for members in index.membersOfAudiences(inOrder: index.membersByID) {
      let row = subscribers.addRow()
      for member in members { subscribers.insert(Int(index.ranks[Int(member)]), into: row) }
    }
    let counts = index.subscriberCounts
    isShared = counts.map { $0 > 1 }
    topics = index.assignableTopics.sorted { (counts[Int($0)], $0) < (counts[Int($1)], $1) }
    let maximums = index.maximumSizes
    maximumSizes = index.membersByID.map { maximums[Int(index.subscriptionOfMember[Int($0)])] }

    cursor = PartitionCursor(index, ghosts: claims.ghosts)
    holdings = Holdings(
      memberCount: group.members.count,
      partitionCount: index.partitionCount + claims.ghosts.count)
    order = SizeOrder(sizes: [])
  }

  mutating func run(log: inout DecisionLog) throws(KafkaFailure) {
    keepOwned(&log)
    let unassigned = claims.unassigned(of: topics) { [holdings] in holdings.owners[Int($0)] >= 0 }
    let isFirst = order.largestSize == 0
    assign(unassigned, &log)
    setAside(&log)
    try balance(unassigned, isFirst: isFirst, &log)
  }
}

extension GroupIndex {
  /// By topic, how many subscriptions name it; a name that one member repeats counts each time.
  fileprivate var subscriberCounts: [Int] {
    var memberCounts = [Int](repeating: 0, count: subscriptions.count)
    for subscription in subscriptionOfMember { memberCounts[Int(subscription)] += 1 }
    var counts = [Int](repeating: 0, count: topicNames.count)
    for (topics, memberCount) in zip(subscriptions, memberCounts) {
      for topic in topics { counts[Int(topic)] += memberCount }
    }
    return counts
  }

  /// By subscription, how many partitions Kafka thinks one member could have at most.
  fileprivate var maximumSizes: [Int] {
    let topicCount = assignableTopics.count
    return subscriptions.map { topics in
      let existing = topics.filter { audienceOfTopic[Int($0)] >= 0 }
      return existing.count == topicCount
        ? partitionCount : existing.reduce(0) { $0 + Int(partitionCounts[Int($1)]) }
    }
  }
}

// MARK: - Dealing

extension GeneralAlgorithm {
  /// Lets members keep what they claim of topics that they subscribe to.
  private mutating func keepOwned(_ log: inout DecisionLog) {
    var sizes = [Int32](repeating: 0, count: group.members.count)
    for member in index.membersInHashOrder {
      let rank = index.ranks[Int(member)]
      for entry in claims.claims(of: member) {
        let number = claims.number(of: entry)
        let audience = Int(index.audienceOfTopic[Int(entry.topic)])
        if !subscribers.contains(Int(rank), in: audience) {
          hasRevoked = true
          if log.isOn { recordGivingUp(entry, by: member, because: .unsubscribed, &log) }
        } else if racks.mismatch(member: member, partition: number) {
          hasRevoked = true
          if log.isOn, let rack = scribe.rack(ofMember: member) {
            recordGivingUp(entry, by: member, because: .rack(rack), &log)
          }
        } else {
          holdings.give(number, to: rank)
          sizes[Int(rank)] += 1
        }
      }
      if log.isOn, sizes[Int(rank)] > 0 {
        log.record(
          .kept(
            scribe.list(Array(holdings.list(of: rank))), by: scribe.name(ofMember: member),
            owned: Array(claims.claims(of: member)).count, limit: nil))
      }
    }
    order = SizeOrder(sizes: sizes)
  }

  /// Gives each partition to the subscriber that has least, near a replica if there is one.
  private mutating func assign(_ unassigned: [Int32], _ log: inout DecisionLog) {
    guard racks.isOn else {
      dealToLeast(unassigned, &log)
      return
    }
    var left: [Int32] = []
    for number in unassigned {
      let nearby = order.first(
        among: subscribers, Int(index.audienceOfTopic[Int(cursor.topic(number))]),
        where: { [racks, index] rank in
          !racks.mismatch(member: index.membersByID[rank], partition: number)
        })
      guard let nearby else {
        left.append(number)
        continue
      }
      if log.isOn { recordGift(of: number, to: nearby, isNearby: true, &log) }
      give(number, to: nearby)
    }
    dealToLeast(left, &log)
  }

  private mutating func dealToLeast(_ unassigned: [Int32], _ log: inout DecisionLog) {
    for number in unassigned {
      let audience = Int(index.audienceOfTopic[Int(cursor.topic(number))])
      guard let rank = order.first(among: subscribers, audience) else { continue }
      if log.isOn { recordGift(of: number, to: rank, isNearby: false, &log) }
      give(number, to: rank)
    }
  }

  private mutating func give(_ number: Int32, to rank: Int) {
    holdings.give(number, to: Int32(rank))
    order.grow(rank)
  }
}

// MARK: - Balancing

extension GeneralAlgorithm {
  /// Leaves out who can neither get another partition nor lose one.
  private mutating func setAside(_ log: inout DecisionLog) {
    for rank in order.sizes.indices where Int(order.sizes[rank]) >= maximumSizes[rank] {
      let canLose = holdings.list(of: Int32(rank)).contains { element in
        isShared[Int(cursor.topic(holdings.number(of: element)))]
      }
      if canLose { continue }
      log.record(.setAside(name(ofRank: Int32(rank)), size: Int(order.sizes[rank])))
      order.setAside(rank)
    }
  }

  /// Moves single partitions until nothing gets more even, and takes it back if it was no use.
  private mutating func balance(
    _ unassigned: [Int32], isFirst: Bool, _ log: inout DecisionLog
  ) throws(KafkaFailure) {
    guard order.largestSize - order.smallestSize > 1 else { return }
    let previousOwners = PreviousOwners(group, claims: claims)
    let (before, orderBefore) = (holdings, order)

    if !hasRevoked {
      let movable = unassigned.filter { isShared[Int(cursor.topic($0))] }
      _ = try reassign(movable, previousOwners, &log)
    }
    let movable = claims.unassigned(of: topics.filter { isShared[Int($0)] }) { _ in false }
    let didMove = try reassign(movable, previousOwners, &log)
    if !isFirst, didMove, order.score >= orderBefore.score {
      log.record(
        .undidMoves(scoreBefore: Int(orderBefore.score), scoreAfter: Int(order.score)))
      (holdings, order) = (before, orderBefore)
    }
  }

  /// Goes through partitions until a pass moves none.
  ///
  /// - Returns: Whether any partition was moved.
  private mutating func reassign(
    _ movable: [Int32], _ previousOwners: PreviousOwners, _ log: inout DecisionLog
  ) throws(KafkaFailure) -> Bool {
    var didMove = false
    var movesAgain = true
    while movesAgain {
      movesAgain = false
      for number in movable {
        if isBalanced() { break }
        guard let (rank, reason) = try destination(of: number, previousOwners) else { continue }
        move(number, to: rank, because: reason, &log)
        movesAgain = true
        didMove = true
      }
    }
    return didMove
  }

  private mutating func isBalanced() -> Bool {
    if order.largestSize - order.smallestSize <= 1 { return true }
    if watch == nil {
      watch = BalanceWatch(index, holdings: holdings, memberCount: group.members.count)
    }
    return watch?.isBalanced(order, subscribers: subscribers, maximumSizes: maximumSizes) ?? true
  }

  /// Who should rather have the partition: whoever had it before, or else whoever has least.
  ///
  /// Kafka prefers members near a replica, but only for deciding whether to move: then, too, the
  /// partition goes to whoever has least.
  private mutating func destination(
    of number: Int32, _ previousOwners: PreviousOwners
  ) throws(KafkaFailure) -> (rank: Int32, reason: Decision.Moving)? {
    let size = order.sizes[Int(holdings.owners[Int(number)])]
    if let member = previousOwners[number] {
      let rank = index.ranks[Int(member)]
      if order.isAside(Int(rank)) {
        throw .previousOwnerSetAside(
          partition: cursor.name(number), member: group.members[Int(member)].id)
      }
      if size > order.sizes[Int(rank)] + 1 { return (rank, .previousOwner) }
    }
    let audience = Int(index.audienceOfTopic[Int(cursor.topic(number))])
    guard let least = order.first(among: subscribers, audience), size > order.sizes[least] + 1
    else { return nil }
    return (Int32(least), .balance)
  }

  /// Moves a partition, or another of its topic that went the other way before.
  private mutating func move(
    _ number: Int32, to destination: Int32, because reason: Decision.Moving,
    _ log: inout DecisionLog
  ) {
    let topic = cursor.topic(number)
    let moved = moves.partition(
      toMoveFor: number, topic: topic, from: holdings.owners[Int(number)], to: destination)
    let source = holdings.owners[Int(moved)]
    let hash = JavaHash.topicPartition(
      topicHash: index.topicNames[Int(topic)].javaHash,
      partition: moved - index.firstPartitions[Int(topic)])
    moves.note(moved, hash: hash, topic: topic, from: source, to: destination)
    log.record(
      .moved(
        scribe.name(ofPartition: moved), from: name(ofRank: source),
        fromSize: Int(order.sizes[Int(source)]), to: name(ofRank: destination),
        toSize: Int(order.sizes[Int(destination)]), because: reason,
        insteadOf: moved == number ? nil : scribe.name(ofPartition: number)))
    holdings.take(moved)
    holdings.give(moved, to: destination)
    order.shrink(Int(source))
    order.grow(Int(destination))
    watch?.noteMove(
      audience: index.audienceOfTopic[Int(topic)], from: source, to: destination)
  }
}

extension SizeOrder {
  /// How uneven the sizes are: the differences between all pairs of members, added up in 32 bits.
  fileprivate var score: Int32 {
    let sorted = sizes.indices.filter { !isAside($0) }.map { Int(sizes[$0]) }.sorted()
    let sum = sorted.enumerated().reduce(0) { sum, element in
      sum &+ (2 * element.offset - sorted.count + 1) &* element.element
    }
    return Int32(truncatingIfNeeded: sum)
  }
}

// MARK: - Result

extension GeneralAlgorithm {
  /// The lists; if `withholding`, partitions that change hands are in none.
  func assignment(withholding: Bool, log: inout DecisionLog) -> Assignment {
    let isWithheld = withholding ? partitionsChangingHands : []
    if log.isOn { recordWithheld(isWithheld, &log) }
    var counts = index.ranks.map { order.sizes[Int($0)] }
    for (number, isWithheld) in isWithheld.enumerated() where isWithheld {
      counts[Int(index.membersByID[Int(holdings.owners[number])])] -= 1
    }
    var layout = ListLayout(counts: counts)
    var cursor = cursor
    for (rank, member) in index.membersByID.enumerated() {
      for element in holdings.list(of: Int32(rank)) {
        if withholding, Int(element) < isWithheld.count, isWithheld[Int(element)] { continue }
        layout.append(cursor.entry(holdings.number(of: element)), to: Int(member))
      }
    }
    return layout.assignment(in: group)
  }

  /// By partition number, whether its new owner is not among the members that sent it, and one that
  /// did is to lose it.
  ///
  /// Generations play no part: whoever sends a partition may still be consuming it.
  private var partitionsChangingHands: [Bool] {
    var isSentByOwner = [Bool](repeating: false, count: index.partitionCount)
    var isRevoked = isSentByOwner
    for (member, rank) in index.ranks.enumerated() {
      for number in claims.sent(by: Int32(member), of: group) {
        if holdings.owners[Int(number)] == rank {
          isSentByOwner[Int(number)] = true
        } else if !holdings.holds(number, rank) {
          isRevoked[Int(number)] = true
        }
      }
    }
    return zip(isSentByOwner, isRevoked).map { !$0 && $1 }
  }
}

// MARK: - Decisions

extension GeneralAlgorithm {
  private func name(ofRank rank: Int32) -> MemberID {
    scribe.name(ofMember: index.membersByID[Int(rank)])
  }

  private func recordGivingUp(
    _ entry: PartitionList.Entry, by member: Int32, because reason: Decision.GivingUp,
    _ log: inout DecisionLog
  ) {
    log.record(
      .gaveUp(scribe.list([entry]), by: scribe.name(ofMember: member), because: reason))
  }

  private func recordGift(
    of number: Int32, to rank: Int, isNearby: Bool, _ log: inout DecisionLog
  ) {
    let rack = isNearby ? scribe.rack(ofMember: index.membersByID[rank]) : nil
    log.record(
      .gaveToLeast(
        scribe.name(ofPartition: number), to: name(ofRank: Int32(rank)),
        size: Int(order.sizes[rank]), rack: rack))
  }

  private func recordWithheld(_ isWithheld: [Bool], _ log: inout DecisionLog) {
    let numbers = isWithheld.indices.filter { isWithheld[$0] }.map { Int32($0) }
    claims.recordWithheld(
      numbers.map { ($0, index.membersByID[Int(holdings.owners[Int($0)])]) }, of: group, &log)
  }
}
