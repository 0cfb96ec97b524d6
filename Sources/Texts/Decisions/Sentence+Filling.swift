internal import Assignors
internal import KafkaModel

/// Who gets what nobody keeps, and what moves afterwards.
extension Sentence {
  static func filled(
    _ partition: TopicPartition, _ member: MemberID, _ size: Int, minimum: Int
  ) -> Self {
    Self(
      ko: "\(partition.shown) → \(member.shown): 아직 \(size)개(최소 \(minimum)개)라 차례가 됨",
      en: "\(partition.shown) → \(member.shown): has \(size), fewer than \(minimum), and is next "
        + "in turn")
  }

  static func topped(_ partition: TopicPartition, _ member: MemberID, minimum: Int) -> Self {
    Self(
      ko: "\(partition.shown) → \(member.shown): 모두 \(minimum)개를 채운 뒤, 하나 더 받을 첫 멤버",
      en: "\(partition.shown) → \(member.shown): everybody has \(minimum), and it is the first "
        + "that may have one more")
  }

  static func filledNearby(
    _ partition: TopicPartition, _ member: MemberID, _ size: Int, _ rack: RackName
  ) -> Self {
    Self(
      ko: "\(partition.shown) → \(member.shown): \(size)개를 가졌고 랙 \(rack.rawValue.shown)에 레플리카가 있음",
      en: "\(partition.shown) → \(member.shown): has \(size), and a replica is in its rack, "
        + rack.rawValue.shown)
  }

  static func gaveToLeast(
    _ partition: TopicPartition, _ member: MemberID, _ size: Int, _ rack: RackName?
  ) -> Self {
    guard let rack = rack?.rawValue.shown else {
      return Self(
        ko: "\(partition.shown) → \(member.shown): 이 토픽의 구독자 중 가장 적게 가짐 (\(size)개)",
        en: "\(partition.shown) → \(member.shown): has fewest of the topic's subscribers "
          + "(\(size))")
    }
    return Self(
      ko: "\(partition.shown) → \(member.shown): 레플리카와 같은 랙의 구독자 중 가장 적게 가짐 "
        + "(\(size)개, 랙 \(rack))",
      en: "\(partition.shown) → \(member.shown): has fewest (\(size)) of the subscribers near a "
        + "replica, in rack \(rack)")
  }

  static func filledUp(_ list: PartitionList, _ member: MemberID, room: Int) -> Self {
    Self(
      ko: "\(list.shown) → \(member.shown): \(room)개 더 받을 수 있어, 남은 파티션의 앞에서부터",
      en: "\(list.shown) → \(member.shown): has room for \(room), and takes the next of what is "
        + "open")
  }

  static func moved(
    _ partition: TopicPartition, _ source: (name: MemberID, size: Int),
    _ destination: (name: MemberID, size: Int), because reason: Decision.Moving,
    insteadOf other: TopicPartition?
  ) -> Self {
    let why =
      switch reason {
      case .previousOwner:
        Self(
          ko: "예전 세대의 주인에게 자리가 생김 (\(source.size)개와 \(destination.size)개)",
          en: "it had it in an earlier generation and has room again (\(source.size) and "
            + "\(destination.size))")
      case .balance:
        Self(
          ko: "\(source.size)개와 \(destination.size)개, 둘 이상 차이 남",
          en: "\(source.size) and \(destination.size) are two or more apart")
      }
    let instead = Self(
      ko: other.map { ". \($0.shown) 대신: 앞서 반대 방향으로 옮겨진 파티션" } ?? "",
      en: other.map { "; in place of \($0.shown), because it had gone the other way before" } ?? "")
    let arrow = "\(partition.shown): \(source.name.shown) → \(destination.name.shown)"
    return Self(
      ko: "\(arrow), \(why(.ko))\(instead(.ko))", en: "\(arrow), \(why(.en))\(instead(.en))")
  }
}
