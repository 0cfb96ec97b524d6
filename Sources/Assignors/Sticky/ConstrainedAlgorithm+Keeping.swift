internal import KafkaModel

extension ConstrainedAlgorithm {
  /// Lets members keep what they own, the first ones more if it does not come out even.
  ///
  /// The order of a hash table thus decides who keeps the extra partition.
  mutating func keepOwned(_ log: inout DecisionLog) {
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

  mutating func keep(
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
  mutating func findUnassigned() {
    unassigned = claims.unassigned(of: index.assignableTopics) {
      !isKept.isEmpty && isKept[Int($0)]
    }
    takers = Array(repeating: -1, count: unassigned.count)
    if let table = racks.table { sortByRackMembers(table) }
  }

  /// Puts partitions first that few members are near to.
  mutating func sortByRackMembers(_ table: RackTable) {
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
