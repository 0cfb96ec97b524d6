package import Assignors

/// What pictures of a rebalance's rounds say.
package enum RoundsWords {
  /// What the protocol does, in one sentence.
  package static func explanation(_ kind: Strategy.RebalanceProtocol) -> Sentence {
    switch kind {
    case .eager:
      Sentence(
        ko: "모든 멤버가 먼저 모든 파티션을 내놓고, 그다음에 새로 받습니다.",
        en: "Every member first gives up everything, then gets its new assignment.")
    case .cooperative:
      Sentence(
        ko: "옮길 파티션만 내놓고, 그 파티션은 다음 라운드에 나누어 줍니다.",
        en: "Only what moves is given up, and handed out in the next round.")
    case .consumer:
      Sentence(
        ko: "브로커가 멤버마다 따로 할당을 맞추고, 다른 멤버는 멈추지 않습니다.",
        en: "The broker brings each member to its target; nobody else stops.")
    }
  }

  package static func kind(_ kind: Strategy.RebalanceProtocol) -> Sentence {
    switch kind {
    case .eager: Sentence(ko: "조급한 리밸런스", en: "Eager rebalance")
    case .cooperative: Sentence(ko: "협력적 리밸런스", en: "Cooperative rebalance")
    case .consumer: Sentence(ko: "컨슈머 프로토콜", en: "Consumer protocol")
    }
  }

  package static func rounds(_ count: Int) -> Sentence {
    Sentence(ko: "라운드 \(count)번", en: "\(count) \(count == 1 ? "round" : "rounds")")
  }

  package static func round(_ number: Int) -> Sentence {
    Sentence(ko: "라운드 \(number)", en: "Round \(number)")
  }

  /// The number that the protocol counts its rounds by.
  package static func epoch(_ kind: Strategy.RebalanceProtocol, _ number: Int32) -> Sentence {
    switch kind {
    case .eager, .cooperative: AssignmentWords.generation(number)
    case .consumer: Sentence(ko: "그룹 에포크 \(number)", en: "group epoch \(number)")
    }
  }

  package static let revokes = Sentence(ko: "내놓음", en: "gives up")
  package static let gets = Sentence(ko: "받음", en: "gets")
  package static let keeps = Sentence(ko: "유지", en: "keeps")
  package static let nothing = Sentence(ko: "변화 없음", en: "no change")
  package static let withheld = Sentence(ko: "보류", en: "withheld")

  /// Who waits for partitions, and for whom.
  package static func withheld(_ partitions: String, from: String, to: String) -> Sentence {
    Sentence(
      ko: "\(partitions): 보류. 지금은 \(from) 소유, 내놓은 뒤에는 \(to) 소유입니다.",
      en: "\(partitions): withheld from \(to) until \(from) has given it up.")
  }

  /// What one member does in a round; each part is empty if there is nothing of it.
  package static func step(_ member: String, revoked: String, assigned: String, kept: String)
    -> Sentence
  {
    let parts = [(revokes, revoked), (gets, assigned), (keeps, kept)].filter { !$0.1.isEmpty }
    func joined(_ language: Language) -> String {
      parts.isEmpty
        ? nothing(language)
        : parts.map { "\($0.0(language)) \($0.1)" }.joined(separator: "; ")
    }
    return Sentence(ko: "\(member): \(joined(.ko)).", en: "\(member): \(joined(.en)).")
  }

  /// How many members that change something are left out.
  package static func changing(_ count: Int) -> Sentence {
    Sentence(
      ko: "더 바뀌는 멤버: \(Quantity.grouped(count))개",
      en: "\(Quantity.grouped(count)) more \(count == 1 ? "member changes" : "members change")")
  }

  /// How many members that change nothing are left out.
  package static func unchanged(_ count: Int) -> Sentence {
    Sentence(
      ko: "그대로인 멤버: \(Quantity.grouped(count))개",
      en: "\(Quantity.grouped(count)) \(count == 1 ? "member keeps" : "members keep") everything")
  }
}
