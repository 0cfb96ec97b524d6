internal import Assignors
internal import KafkaModel

/// The `cooperative-sticky` of librdkafka, which lets go of other partitions than the Java class.
///
/// Its authors kept the algorithm that Java had at first (KIP-54): what nobody has is dealt to
/// whoever has least, and then partitions are taken, one after another, from members that have two
/// more than another. Written for groups whose members all subscribe to the same topics.
struct LibrdkafkaStickyAssignor: Assignor {
  let name = "cooperative-sticky"

  /// - Complexity: O(*p* *m*), for *p* partitions and *m* members.
  func assign(_ group: Group, log: inout DecisionLog) throws(KafkaFailure) -> Assignment {
    var holdings = Holdings(group)
    let order = holdings.movingOrder
    let unassigned = order.filter { holdings.owner[$0] == nil }
    guard !group.members.isEmpty else { return .empty }
    for partition in unassigned { holdings.give(partition, to: holdings.poorest) }
    holdings.even(out: unassigned)
    holdings.even(out: order)
    return holdings.assignment(of: group)
  }
}

/// Who holds which partition; members and partitions by their places.
private struct Holdings {
  private let partitions: [TopicPartition]
  private let ids: [MemberID]
  private var lists: [[Int]]
  private(set) var owner: [Int?]

  /// Who held what when the members joined.
  private let before: [Int?]

  /// Reads what the members claim, of which the latest generation counts.
  init(_ group: Group) {
    let wanted = group.members.reduce(into: Set<TopicName>()) { $0.formUnion($1.topics) }
    partitions = group.topics.filter { wanted.contains($0.name) }.sorted { $0.name < $1.name }
      .flatMap { topic in (0..<topic.partitionCount).map { TopicPartition(topic.name, $0) } }
    ids = group.members.map(\.id)
    let places = Dictionary(zip(partitions, partitions.indices)) { first, _ in first }
    var claims: [Int: [(generation: Int32, member: Int)]] = [:]
    for (place, member) in group.members.enumerated() {
      for partition in member.owned ?? .empty {
        guard let key = places[partition] else { continue }
        claims[key, default: []].append((member.generation, place))
      }
    }
    owner = partitions.indices.map { partition in
      let claims = claims[partition] ?? []
      let latest = claims.filter { claim in
        claims.allSatisfy { $0.generation <= claim.generation }
      }
      return latest.count == 1 ? latest[0].member : nil
    }
    before = owner
    lists = ids.map { _ in [] }
    for (partition, member) in owner.enumerated() {
      if let member { lists[member].append(partition) }
    }
  }

  /// The partitions in the order in which they are considered for a move: again and again one of
  /// whoever has most, and then what nobody has, from the last to the first.
  var movingOrder: [Int] {
    var remaining = lists.map { $0[...] }
    var order: [Int] = []
    while let richest = remaining.indices.max(by: { precedes($0, $1, in: remaining) }),
      let partition = remaining[richest].popFirst()
    {
      order.append(partition)
    }
    guard !order.isEmpty else { return Array(partitions.indices) }
    return order + partitions.indices.reversed().filter { owner[$0] == nil }
  }

  /// Whoever has least; of equals the first by id.
  var poorest: Int { lists.indices.min { precedes($0, $1, in: lists) } ?? 0 }

  private func precedes(_ lhs: Int, _ rhs: Int, in lists: [some Collection<Int>]) -> Bool {
    let (mine, theirs) = (lists[lhs].count, lists[rhs].count)
    return mine == theirs ? ids[lhs] < ids[rhs] : mine < theirs
  }

  mutating func give(_ partition: Int, to member: Int) {
    if let old = owner[partition] { lists[old].removeAll { $0 == partition } }
    owner[partition] = member
    lists[member].append(partition)
  }

  /// Moves partitions from members that have two more than another.
  mutating func even(out order: [Int]) {
    var hasMoved = true
    while hasMoved {
      hasMoved = false
      for partition in order {
        let target = poorest
        guard let old = owner[partition], lists[old].count > lists[target].count + 1 else {
          continue
        }
        give(partition, to: target)
        hasMoved = true
      }
    }
  }

  /// What everybody gets in this round: nothing that somebody else has still to give up.
  func assignment(of group: Group) -> Assignment {
    Assignment(
      ids.indices.map { member in
        let free = lists[member].filter { before[$0] == nil || before[$0] == member }
        return (ids[member], PartitionList(free.map { partitions[$0] }))
      })
  }
}

extension AssignorTable {
  /// The strategies of librdkafka's consumers.
  package static let librdkafka = {
    var table = AssignorTable.kafka
    table.add(LibrdkafkaStickyAssignor(), named: "cooperative-sticky", isCooperative: true)
    return table
  }()
}
