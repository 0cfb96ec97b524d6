package import Assignors
internal import KafkaModel

extension Sentence {
  /// What `why` says about one decision.
  // A new case of `Decision` does not compile until it has its words, in both languages.
  package init(_ decision: Decision) {
    switch decision {
    case .skipped(let topic):
      self.init(
        ko: "\(topic.shown): 구독했지만 클러스터에 파티션이 없어 건너뜀",
        en: "\(topic.shown): subscribed to, but the cluster has no partitions of it; skipped")
    case .chose(let algorithm): self.init(algorithm)
    case .shares(let topic, let partitions, let members, let each, let extra):
      self = .shares(of: topic, partitions, members, each: each, extra: extra)
    case .cut(let list, let member): self = .cut(list, member)
    case .cutNearby(let list, let member, let rack): self = .cutNearby(list, member, rack)
    case .cutTogether(let list, let member, let rack): self = .cutTogether(list, member, rack)
    case .dealt(let partition, let member, let passed) where passed.isEmpty:
      self.init(
        ko: "\(partition.shown) → \(member.shown): 차례가 된 멤버",
        en: "\(partition.shown) → \(member.shown): next in turn")
    case .dealt(let partition, let member, let passed):
      self.init(
        ko: "\(partition.shown) → \(member.shown): 토픽을 구독하지 않은 멤버를 건너뜀 (\(passed.shown))",
        en: "\(partition.shown) → \(member.shown): next in turn after \(passed.shown), "
          + "not subscribed")
    case .contested(let partition, let one, let other, let generation):
      self = .contested(partition, one, other, generation)
    case .outdated(let partition, let member, let generation, let newer, let newerGeneration):
      self = .outdated(partition, (member, generation), newer: (newer, newerGeneration))
    case .quota(let partitions, let members, let minimum, let extraCount):
      self = .quota(partitions, members, minimum: minimum, extraCount: extraCount)
    case .kept(let list, let member, let owned, let limit):
      self = .kept(list, member, owned: owned, limit: limit)
    case .gaveUp(let list, let member, let reason): self = .gaveUp(list, member, reason)
    case .filled(let partition, let member, let size, let minimum):
      self = .filled(partition, member, size, minimum: minimum)
    case .topped(let partition, let member, let minimum):
      self = .topped(partition, member, minimum: minimum)
    case .filledNearby(let partition, let member, let size, let rack):
      self = .filledNearby(partition, member, size, rack)
    case .gaveToLeast(let partition, let member, let size, let rack):
      self = .gaveToLeast(partition, member, size, rack)
    case .filledUp(let list, let member, let room): self = .filledUp(list, member, room: room)
    case .setAside(let member, let size):
      self.init(
        ko: "\(member.shown): \(size)개를 가졌고 더 받을 수도 내줄 수도 없어, 고르게 하는 데서 제외",
        en: "\(member.shown): has \(size) and can neither get nor lose one; left out from here on")
    case .moved(let partition, let from, let fromSize, let to, let toSize, let why, let instead):
      self = .moved(partition, (from, fromSize), (to, toSize), because: why, insteadOf: instead)
    case .undidMoves(let before, let after):
      self.init(
        ko: "옮긴 것을 모두 되돌림: 멤버 사이의 차이를 더한 값이 \(before)에서 \(after)(으)로, 줄지 않음",
        en: "All moves are taken back: the differences between members added up to \(before) "
          + "before and \(after) after, which is no less")
    case .withheld(let partition, let member, let owners):
      self.init(
        ko: "\(partition.shown): 다음 주인은 \(member.shown), 이번에는 보류. 아직 가진 멤버: "
          + "\(owners.shown). 내놓은 뒤의 리밸런스에서 넘어감",
        en: "\(partition.shown): meant for \(member.shown), but withheld in this round, because "
          + "\(owners.shown) still \(owners.count == 1 ? "has" : "have") it; the rebalance after "
          + "it is revoked hands it over")
    }
  }

  private init(_ algorithm: AssignmentAlgorithm) {
    switch algorithm {
    case .constrained:
      self.init(
        ko: "구독이 모두 같음: 멤버마다 정해진 수까지 유지하고 나머지를 차례로 나누는 알고리즘",
        en: "All subscriptions are equal: members keep what they own up to a limit, and the rest "
          + "is dealt in turn")
    case .general:
      self.init(
        ko: "구독이 서로 다름: 유지하고, 가장 적게 가진 멤버에게 주고, 하나씩 옮겨 고르게 하는 알고리즘",
        en: "Subscriptions differ: members keep what they own, whoever has least gets the rest, "
          + "and single partitions move to even things out")
    case .homogeneous:
      self.init(
        ko: "모두 같은 토픽을 구독: 멤버마다 할당량까지 유지하고 나머지를 채우는 알고리즘",
        en: "All members subscribe to the same topics: they keep what fits their quotas and fill "
          + "up with the rest")
    case .heterogeneous:
      self.init(
        ko: "멤버마다 다른 토픽을 구독: 유지하고, 가장 적게 가진 멤버에게 주고, 토픽별로 고르게 하는 알고리즘",
        en: "Members subscribe to different topics: they keep what they own, whoever has least "
          + "gets the rest, and each topic is evened out")
    }
  }
}
