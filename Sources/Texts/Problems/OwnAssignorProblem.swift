/// Why what a learner's assignor answered is no assignment of the group.
package enum OwnAssignorProblem: Problem, Hashable {
  case stranger(member: String, number: Int)
  case notSubscribed(member: String, partition: String, number: Int)
  case twice(partition: String, number: Int)
  case nobody(partition: String, number: Int)
  case noSuchPartition(partition: String, number: Int)

  /// A timeline asked it, and it did not answer: what became of it.
  case noAnswer(Sentence)

  /// Why it decided as it did, nobody but its author knows.
  case noReasons

  package var code: String {
    switch self {
    case .stranger: "mine-unknown-member"
    case .notSubscribed: "mine-not-subscribed"
    case .twice: "mine-assigned-twice"
    case .nobody: "mine-not-assigned"
    case .noSuchPartition: "mine-no-such-partition"
    case .noAnswer: "mine-does-not-answer"
    case .noReasons: "mine-has-no-reasons"
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
    case .noAnswer(let reason):
      Sentence(
        ko: "mine이 답하지 않아 시뮬레이션하지 못했습니다. \(reason(.ko))",
        en: "There is no timeline, because mine does not answer. \(reason(.en))")
    case .noReasons:
      Sentence(
        ko: "mine이 그렇게 정한 까닭은 작성한 코드만 압니다. 카프카의 판단과 견주려면: compare mine sticky",
        en:
          "Why mine decided so, only your code knows. To set it beside Kafka's: compare mine sticky"
      )
    }
  }

  private static func wrong(ko: String, en: String, _ number: Int) -> Sentence {
    Sentence(
      ko: "mine: \(ko) 실습실은 그대로입니다. 가장 작은 반례를 찾으려면: check \(number)",
      en: "mine \(en) The lab is as it was. For the smallest such case: check \(number)")
  }
}
