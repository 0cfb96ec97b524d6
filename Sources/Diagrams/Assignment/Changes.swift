/// What one assignment changed, as flows from owner to owner.
struct Changes {
  /// Partitions that went the same way.
  struct Flow {
    /// ``Ownership/nobody`` for partitions that had no owner.
    let from: Ownership.Place
    /// ``Ownership/nobody`` for partitions that have none any more.
    let to: Ownership.Place
    /// Positions, ascending.
    var positions: [Int32]

    fileprivate var rank: Int {
      to == Ownership.nobody ? 2 : from == Ownership.nobody ? 1 : 0
    }
  }

  /// What moved, then what was gained, then what was lost; each by former and by new owner.
  let flows: [Flow]

  /// Partitions of existing topics that nobody owns, ascending.
  let unowned: [Int32]

  /// Partitions that had an owner and have another one now.
  var moved: Int { count { $0.from != Ownership.nobody && $0.to != Ownership.nobody } }

  /// Partitions that have their first owner.
  var gained: Int { count { $0.from == Ownership.nobody } }

  /// Partitions that have lost their owner.
  var lost: Int { count { $0.to == Ownership.nobody } }

  init(_ ownership: Ownership) {
    var unowned: [Int32] = []
    for topic in ownership.topics {
      for position in topic.start..<(topic.start + topic.partitionCount)
      where ownership.now[position] == Ownership.nobody {
        unowned.append(Int32(position))
      }
    }
    self.unowned = unowned
    flows = ownership.hasBefore ? Self.flows(ownership) : []
  }

  /// The flows that a picture lists: all of a small group, else the largest.
  func shown(_ ownership: Ownership) -> [Flow] {
    if ownership.isSmall { return flows }
    // Positions break ties, because Swift does not promise that its sort is stable.
    return flows.enumerated().sorted {
      ($1.element.positions.count, $0.offset) < ($0.element.positions.count, $1.offset)
    }.prefix(8).map(\.element)
  }

  private static func flows(_ ownership: Ownership) -> [Flow] {
    struct Way: Hashable {
      let from: Ownership.Place
      let to: Ownership.Place
    }
    var flows: [Flow] = []
    var indices: [Way: Int] = [:]
    for (position, to) in ownership.now.enumerated() {
      let from = ownership.before[position]
      if from == to { continue }
      let way = Way(from: from, to: to)
      if let index = indices[way] {
        flows[index].positions.append(Int32(position))
      } else {
        indices[way] = flows.count
        flows.append(Flow(from: from, to: to, positions: [Int32(position)]))
      }
    }
    return flows.sorted { ($0.rank, $0.from, $0.to) < ($1.rank, $1.from, $1.to) }
  }

  private func count(_ isCounted: (Flow) -> Bool) -> Int {
    flows.reduce(0) { isCounted($1) ? $0 + $1.positions.count : $0 }
  }
}
