internal import KafkaModel

extension Decision {
  /// Whether the decision has to do with what `member` got, or with everybody.
  func concerns(_ member: MemberID) -> Bool {
    switch self {
    case .skipped, .chose, .quota, .undidMoves: true
    case .shares(_, _, _, _, let extra): extra.contains(member)
    case .cut(_, let other), .cutNearby(_, let other, _), .cutTogether(_, let other, _):
      other == member
    case .dealt(_, let other, let passed): other == member || passed.contains(member)
    case .contested(_, let one, let other, _): one == member || other == member
    case .outdated(_, let one, _, let other, _): one == member || other == member
    case .kept(_, let other, _, _), .gaveUp(_, let other, _): other == member
    case .filled(_, let other, _, _), .topped(_, let other, _), .filledNearby(_, let other, _, _):
      other == member
    case .gaveToLeast(_, let other, _, _), .filledUp(_, let other, _): other == member
    case .setAside(let other, _): other == member
    case .moved(_, let source, _, let destination, _, _, _):
      source == member || destination == member
    case .withheld(_, let other, let owners): other == member || owners.contains(member)
    }
  }

  /// Whether the decision has to do with where `partition` went, or with all partitions.
  func concerns(_ partition: TopicPartition) -> Bool {
    switch self {
    case .chose, .quota: true
    case .setAside: false
    // Which partitions had moved is not said; the moves themselves are.
    case .undidMoves: true
    case .skipped(let topic), .shares(let topic, _, _, _, _): topic == partition.topic
    case .cut(let list, _), .cutNearby(let list, _, _), .cutTogether(let list, _, _):
      list.contains(partition)
    case .kept(let list, _, _, _), .gaveUp(let list, _, _), .filledUp(let list, _, _):
      list.contains(partition)
    case .dealt(let other, _, _), .contested(let other, _, _, _), .outdated(let other, _, _, _, _):
      other == partition
    case .filled(let other, _, _, _), .topped(let other, _, _): other == partition
    case .filledNearby(let other, _, _, _), .gaveToLeast(let other, _, _, _): other == partition
    case .moved(let other, _, _, _, _, _, let instead): other == partition || instead == partition
    case .withheld(let other, _, _): other == partition
    }
  }
}
