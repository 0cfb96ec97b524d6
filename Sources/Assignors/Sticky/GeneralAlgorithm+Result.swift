internal import KafkaModel

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
  var partitionsChangingHands: [Bool] {
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
  func name(ofRank rank: Int32) -> MemberID {
    scribe.name(ofMember: index.membersByID[Int(rank)])
  }

  func recordGivingUp(
    _ entry: PartitionList.Entry, by member: Int32, because reason: Decision.GivingUp,
    _ log: inout DecisionLog
  ) {
    log.record(
      .gaveUp(scribe.list([entry]), by: scribe.name(ofMember: member), because: reason))
  }

  func recordGift(
    of number: Int32, to rank: Int, isNearby: Bool, _ log: inout DecisionLog
  ) {
    let rack = isNearby ? scribe.rack(ofMember: index.membersByID[rank]) : nil
    log.record(
      .gaveToLeast(
        scribe.name(ofPartition: number), to: name(ofRank: Int32(rank)),
        size: Int(order.sizes[rank]), rack: rack))
  }

  func recordWithheld(_ isWithheld: [Bool], _ log: inout DecisionLog) {
    let numbers = isWithheld.indices.filter { isWithheld[$0] }.map { Int32($0) }
    claims.recordWithheld(
      numbers.map { ($0, index.membersByID[Int(holdings.owners[Int($0)])]) }, of: group, &log)
  }
}
