internal import KafkaModel

extension GeneralAlgorithm {
  /// Lets members keep what they claim of topics that they subscribe to.
  mutating func keepOwned(_ log: inout DecisionLog) {
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
  mutating func assign(_ unassigned: [Int32], _ log: inout DecisionLog) {
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

  mutating func dealToLeast(_ unassigned: [Int32], _ log: inout DecisionLog) {
    for number in unassigned {
      let audience = Int(index.audienceOfTopic[Int(cursor.topic(number))])
      guard let rank = order.first(among: subscribers, audience) else { continue }
      if log.isOn { recordGift(of: number, to: rank, isNearby: false, &log) }
      give(number, to: rank)
    }
  }

  mutating func give(_ number: Int32, to rank: Int) {
    holdings.give(number, to: Int32(rank))
    order.grow(rank)
  }
}
