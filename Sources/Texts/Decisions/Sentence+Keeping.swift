internal import Assignors
internal import KafkaModel

/// Whose claim holds, and who keeps what.
extension Sentence {
  static func contested(
    _ partition: TopicPartition, _ one: MemberID, _ other: MemberID, _ generation: Int32
  ) -> Self {
    let time = Self.time(generation)
    return Self(
      ko: "\(partition.shown): 두 멤버가 같은 세대에 주장함 (\(one.shown), \(other.shown); "
        + "\(time(.ko))). 누구도 유지하지 못함",
      en: "\(partition.shown): claimed by both \(one.shown) and \(other.shown) (\(time(.en))), "
        + "so neither keeps it")
  }

  static func outdated(
    _ partition: TopicPartition, _ old: (MemberID, Int32), newer: (MemberID, Int32)
  ) -> Self {
    let (oldTime, newTime) = (time(old.1), time(newer.1))
    return Self(
      ko: "\(partition.shown): \(old.0.shown)의 주장(\(oldTime(.ko)))은 "
        + "\(newer.0.shown)의 주장(\(newTime(.ko)))보다 오래되어 무효",
      en: "\(partition.shown): the claim of \(old.0.shown) (\(oldTime(.en))) is older than that "
        + "of \(newer.0.shown) (\(newTime(.en))) and does not hold")
  }

  /// A generation, or the lack of one.
  private static func time(_ generation: Int32) -> Self {
    generation < 0
      ? Self(ko: "세대 없음", en: "no generation")
      : Self(ko: "세대 \(generation)", en: "generation \(generation)")
  }

  static func quota(
    _ partitions: Int, _ members: Int, minimum: Int, extraCount: Int
  ) -> Self {
    let more = Self(
      ko: extraCount == 0 ? "나머지 없음" : "\(extraCount)개 멤버는 \(minimum + 1)개",
      en: extraCount == 0 ? "none left over" : "\(extraCount) of them \(minimum + 1)")
    return Self(
      ko: "파티션 \(partitions)개, 멤버 \(members)개: \(minimum)개씩, \(more(.ko))",
      en: "\(partitions) partition\(partitions == 1 ? "" : "s"), "
        + "\(members) member\(members == 1 ? "" : "s"): \(minimum) each, \(more(.en))")
  }

  static func kept(
    _ list: PartitionList, _ member: MemberID, owned: Int, limit: Int?
  ) -> Self {
    let most = Self(
      ko: limit.map { " (최대 \($0)개)" } ?? "", en: limit.map { " (at most \($0))" } ?? "")
    return Self(
      ko: "\(member.shown): 가진 \(owned)개 중 \(list.count)개 유지\(most(.ko)): \(list.shown)",
      en: "\(member.shown): keeps \(list.count) of \(owned)\(most(.en)): \(list.shown)")
  }

  static func gaveUp(
    _ list: PartitionList, _ member: MemberID, _ reason: Decision.GivingUp
  ) -> Self {
    let why =
      switch reason {
      case .limit(let limit): Self(ko: "최대 \(limit)개", en: "it may have \(limit) at most")
      case .rack(let rack):
        Self(
          ko: "랙 \(rack.rawValue.shown)에 레플리카가 없음",
          en: "no replica is in its rack, \(rack.rawValue.shown)")
      case .unsubscribed: Self(ko: "더는 구독하지 않음", en: "it does not subscribe any more")
      }
    return Self(
      ko: "\(member.shown): \(list.shown) 내놓음, \(why(.ko))",
      en: "\(member.shown): gives up \(list.shown); \(why(.en))")
  }
}
