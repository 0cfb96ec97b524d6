internal import KafkaModel

extension GeneralAlgorithm {
  /// Leaves out who can neither get another partition nor lose one.
  mutating func setAside(_ log: inout DecisionLog) {
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
  mutating func balance(
    _ unassigned: [Int32], isFirst: Bool, _ log: inout DecisionLog
  ) throws(KafkaFailure) {
    guard order.largestSize - order.smallestSize > 1 else { return }
    let previousOwners = PreviousOwners(group, claims: claims)
    let (before, orderBefore) = (holdings, order)

    if !hasRevoked {
      let movable = unassigned.filter { isShared[Int(cursor.topic($0))] }
      _ = try reassign(movable, previousOwners, &log)
    }
    let allMovable = topics.filter { isShared[Int($0)] }
      .flatMap { index.partitions(ofTopic: $0) }
    let didMove = try reassign(allMovable, previousOwners, &log)
    if !isFirst, didMove, order.score >= orderBefore.score {
      log.record(
        .undidMoves(scoreBefore: Int(orderBefore.score), scoreAfter: Int(order.score)))
      (holdings, order) = (before, orderBefore)
    }
  }

  /// Goes through partitions until a pass moves none.
  ///
  /// - Returns: Whether any partition was moved.
  mutating func reassign(
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

  mutating func isBalanced() -> Bool {
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
  mutating func destination(
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
  mutating func move(
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
