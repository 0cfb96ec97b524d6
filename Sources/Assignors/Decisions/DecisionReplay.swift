public import KafkaModel

/// Rebuilds an assignment from the decisions alone.
///
/// What a log leaves out or gets wrong shows up as a difference from what the assignor returned.
public struct DecisionReplay: Sendable {
  /// What each member has so far.
  private var owned: [MemberID: Set<TopicPartition>]

  /// The same before the first of the moves that may be taken back.
  private var beforeMoves: [MemberID: Set<TopicPartition>]?

  /// Starts with nobody owning anything.
  public init(members: [MemberID]) {
    owned = Dictionary(members.map { ($0, []) }, uniquingKeysWith: { first, _ in first })
  }

  /// Everybody's partitions in ascending order, after all decisions of a log.
  public static func assignment(_ log: DecisionLog, members: [MemberID]) -> Assignment {
    var replay = Self(members: members)
    for decision in log.decisions { replay.apply(decision) }
    return Assignment(members.map { ($0, PartitionList((replay.owned[$0] ?? []).sorted())) })
  }

  /// Does to the lists what a decision says.
  public mutating func apply(_ decision: Decision) {
    switch decision {
    case .skipped, .chose, .shares, .contested, .outdated, .quota, .gaveUp, .setAside: break
    case .cut(let list, let member), .cutNearby(let list, let member, _),
      .cutTogether(let list, let member, _), .kept(let list, let member, _, _),
      .filledUp(let list, let member, _):
      owned[member]?.formUnion(list)
    case .dealt(let partition, let member, _), .filled(let partition, let member, _, _),
      .topped(let partition, let member, _), .filledNearby(let partition, let member, _, _),
      .gaveToLeast(let partition, let member, _, _):
      owned[member]?.insert(partition)
    case .moved(let partition, let source, _, let destination, _, _, _):
      beforeMoves = beforeMoves ?? owned
      owned[source]?.remove(partition)
      owned[destination]?.insert(partition)
    case .undidMoves:
      owned = beforeMoves ?? owned
    case .withheld(let partition, let member, _):
      owned[member]?.remove(partition)
    }
  }
}
