/// Why what a learner's assignor answered is no assignment of the group.
package enum OwnAssignorProblem: Problem, Hashable {
  case stranger(member: String, number: Int)
  case notSubscribed(member: String, partition: String, number: Int)
  case twice(partition: String, number: Int)
  case nobody(partition: String, number: Int)
  case noSuchPartition(partition: String, number: Int)

  /// There is no asking why, and no timeline, for what Kafka does not ship.
  case onlyAssigns(command: String)

  package var code: String {
    switch self {
    case .stranger: "mine-unknown-member"
    case .notSubscribed: "mine-not-subscribed"
    case .twice: "mine-assigned-twice"
    case .nobody: "mine-not-assigned"
    case .noSuchPartition: "mine-no-such-partition"
    case .onlyAssigns: "mine-only-assigns"
    }
  }

  package var sentence: Sentence {
    switch self {
    case .stranger(let member, let number):
      Self.wrong(
        ko: "그룹에 없는 멤버 \(member.shown)에게 파티션을 주었습니다.",
        en: "gives partitions to \(member.shown), who is not in the group.", number)
    case .notSubscribed(let member, let partition, let number):
      Self.wrong(
        ko: "구독하지 않는 멤버에게 파티션을 주었습니다: \(member.shown), \(partition.shown).",
        en: "gives \(partition.shown) to \(member.shown), who does not subscribe to it.", number)
    case .twice(let partition, let number):
      Self.wrong(
        ko: "\(partition.shown): 두 번 이상 나누어 주었습니다.",
        en: "assigns \(partition.shown) more than once.", number)
    case .nobody(let partition, let number):
      Self.wrong(
        ko: "\(partition.shown): 아무에게도 주지 않았습니다.",
        en: "gives \(partition.shown) to nobody.", number)
    case .noSuchPartition(let partition, let number):
      Self.wrong(
        ko: "\(partition.shown): 없는 파티션을 나누어 주었습니다.",
        en: "assigns \(partition.shown), which does not exist.", number)
    case .onlyAssigns(let command):
      Sentence(
        ko: "\(command): mine은 assign과 compare에서만 쓸 수 있습니다.",
        en: "\(command): 'mine' runs in assign and compare only.")
    }
  }

  private static func wrong(ko: String, en: String, _ number: Int) -> Sentence {
    Sentence(
      ko: "mine: \(ko) 랩은 그대로입니다. 가장 작은 반례를 찾으려면: check \(number)",
      en: "mine \(en) The lab is as it was. For the smallest such case: check \(number)")
  }
}
