internal import KafkaModel

/// How `range` cuts a topic.
extension Sentence {
  static func shares(
    of topic: TopicName, _ partitions: Int, _ members: Int, each: Int, extra: [MemberID]
  ) -> Self {
    let leftOver = Self(
      ko: extra.isEmpty ? "나머지 없음" : "나머지 \(extra.count)개는 앞 순서부터: \(extra.shown)",
      en: extra.isEmpty
        ? "none left over" : "\(extra.count) left over, to the first in order: \(extra.shown)")
    return Self(
      ko: "\(topic.shown): 파티션 \(partitions)개, 멤버 \(members)개: \(each)개씩, \(leftOver(.ko))",
      en: "\(topic.shown): \(partitions) partition\(partitions == 1 ? "" : "s"), "
        + "\(members) member\(members == 1 ? "" : "s"): \(each) each, \(leftOver(.en))")
  }

  static func cut(_ list: PartitionList, _ member: MemberID) -> Self {
    Self(
      ko: "\(list.shown) → \(member.shown): 남은 파티션의 앞에서부터 자기 몫",
      en: "\(list.shown) → \(member.shown): its share, from the front of what is left")
  }

  static func cutNearby(_ list: PartitionList, _ member: MemberID, _ rack: RackName?) -> Self {
    guard let rack = rack?.rawValue.shown else {
      return Self(
        ko: "\(list.shown) → \(member.shown): 랙이 없는 멤버라 어느 파티션이든 가까움",
        en: "\(list.shown) → \(member.shown): it has no rack, so that any partition is near")
    }
    return Self(
      ko: "\(list.shown) → \(member.shown): 같은 랙에 레플리카가 있는 파티션부터 (랙 \(rack))",
      en: "\(list.shown) → \(member.shown): first those with a replica in its rack, \(rack)")
  }

  static func cutTogether(_ list: PartitionList, _ member: MemberID, _ rack: RackName?) -> Self {
    let rack = rack?.rawValue.shown
    let near = Self(
      ko: rack.map { "모두 랙 \($0)에 레플리카가 있음" } ?? "랙이 없는 멤버라 어디든 가까움",
      en: rack.map { "all have a replica in its rack, \($0)" } ?? "it has no rack to be far from")
    return Self(
      ko: "\(list.shown) → \(member.shown): 여러 토픽의 같은 번호를 함께. \(near(.ko))",
      en: "\(list.shown) → \(member.shown): the same number of every topic together; "
        + near(.en))
  }
}
