internal import KafkaModel

extension ConstrainedAlgorithm {
  /// Deals partitions to members near one of their replicas, first to those below the minimum.
  mutating func dealNearby(_ log: inout DecisionLog) {
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
  mutating func dealInTurn(_ log: inout DecisionLog) throws(KafkaFailure) {
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
  mutating func give(_ place: Int, to member: Int32) {
    takers[place] = member
    sizes[Int(member)] += 1
    if sizes[Int(member)] == maximum, maximum > minimum { over += 1 }
  }

  func recordNearby(_ place: Int, to member: Int32, _ log: inout DecisionLog) {
    guard log.isOn, let rack = scribe.rack(ofMember: member) else { return }
    log.record(
      .filledNearby(
        scribe.name(ofPartition: unassigned[place]), to: scribe.name(ofMember: member),
        size: Int(sizes[Int(member)]), rack: rack))
  }

  func recordFilling(_ place: Int, of member: Int32, _ log: inout DecisionLog) {
    log.record(
      .filled(
        scribe.name(ofPartition: unassigned[place]), to: scribe.name(ofMember: member),
        size: Int(sizes[Int(member)]), minimum: Int(minimum)))
  }

  func recordTopping(_ place: Int, of member: Int32, _ log: inout DecisionLog) {
    log.record(
      .topped(
        scribe.name(ofPartition: unassigned[place]), to: scribe.name(ofMember: member),
        minimum: Int(minimum)))
  }

  func checkMinimum() throws(KafkaFailure) {
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
