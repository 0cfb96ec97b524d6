internal import Assignors
internal import GroupSimulation
internal import KafkaModel
internal import Texts

/// Lesson 4.2: what stops while a group rebalances.
extension QuestionMaker {
  static let rebalances = [
    rebalance(
      "stopped-count",
      ask: Sentence(
        ko: "리밸런스 동안 멈추는(회수되는) 파티션은 모두 몇 개입니까?",
        en: "How many partitions stop (are revoked) on the way?"),
      hint: Sentence(
        ko: "조급한 방식은 모두 내려놓고, 협력적 방식은 옮길 것만 내려놓습니다.",
        en: "Eager groups let go of everything, cooperative ones only of what moves."),
      subject: "stopped"
    ) { rebalance, _ in rebalance.stoppedCount },
    rebalance(
      "rounds-count",
      ask: Sentence(ko: "라운드는 모두 몇 번입니까?", en: "How many rounds does it take?"),
      hint: Sentence(
        ko: "무언가를 내려놓은 멤버는 곧바로 다시 참여합니다. 조급한 방식은 다릅니다.",
        en: "Under a cooperative strategy, whoever revoked something joins again at once."),
      subject: "rounds"
    ) { rebalance, _ in rebalance.rounds.count },
    QuestionMaker("first-round") { draw in
      var lab = SmallLab(
        topics: [(draw.topic(), draw.number(4, upTo: 6, growing: 1))], members: draw.number(2...3))
      _ = lab.assign(.cooperativeSticky)
      let before = lab.owned
      let name = lab.join()
      let setup = lab.lines
      let rounds = lab.preview(.cooperativeSticky).rounds
      let first = rounds.first
      let assignment = first?.assignment ?? .empty
      return QuestionBody(
        Sentence(
          ko:
            "전략은 cooperative-sticky입니다. 지금은 \(text(before)). \(name) 멤버가 들어옵니다. 첫 라운드의 할당을 적으십시오.",
          en:
            "The strategy is cooperative-sticky; the members have \(text(before)). \(name) joins. "
            + "What is the assignment of the first round?"),
        lab: setup,
        form: lab.assignmentForm(
          assignment, by: .cooperativeSticky, in: first?.group ?? lab.group),
        hint: Sentence(
          ko: "아직 남이 쥐고 있는 파티션은 첫 라운드에 아무도 받지 못합니다.",
          en: "In the first round nobody gets what somebody else still holds."),
        because: Sentence.decisions(
          of: .cooperativeSticky, in: first?.group ?? lab.group, limit: 4),
        proof: ["assign cooperative-sticky --once"] + SmallLab.expectations(assignment))
    },
    QuestionMaker("list-protocol") { draw in
      let names = draw.shuffled(["range", "roundrobin", "sticky", "cooperative-sticky"])
      let list =
        draw.level == 1 && draw.isTrue()
        ? ["cooperative-sticky"] : Array(names.prefix(draw.number(1...2)))
      let isCooperative = list.allSatisfy {
        Strategy(rawValue: $0)?.rebalanceProtocol == .cooperative
      }
      return QuestionBody(
        Sentence(
          ko:
            "모든 멤버의 partition.assignment.strategy가 [\(list.joined(separator: ", "))]입니다. 그룹은 어떤 방식으로 리밸런스합니까?",
          en: "All members have partition.assignment.strategy = [\(list.joined(separator: ", "))]. "
            + "By which protocol does the group rebalance?"),
        form: .choice(
          [
            Sentence(ko: "조급한(EAGER)", en: "eager"),
            Sentence(ko: "협력적(COOPERATIVE)", en: "cooperative"),
          ], right: isCooperative ? 1 : 0),
        hint: Sentence(
          ko: "목록의 모든 전략이 지원하는 가장 나은 방식입니다.",
          en: "It is the most that every strategy of the list supports."),
        because: [
          Sentence(
            ko: "클라이언트는 목록에 있는 전략이 모두 지원하는 방식만 씁니다. 협력적 방식을 지원하는 것은 cooperative-sticky뿐입니다.",
            en:
              "A client uses what all strategies of its list support, and only cooperative-sticky "
              + "supports the cooperative protocol.")
        ])
    },
  ]

  /// A question about one figure of the rebalance after somebody joined.
  private static func rebalance(
    _ name: String, ask: Sentence, hint: Sentence, subject: String,
    figure: @escaping @Sendable (Rebalance, Assignment) -> Int
  ) -> QuestionMaker {
    QuestionMaker(name) { draw in
      let strategy = draw.pick([Strategy.range, .roundrobin, .sticky, .cooperativeSticky])
      var lab = SmallLab(
        topics: [(draw.topic(), draw.number(4, upTo: 8, growing: 2))], members: draw.number(2...4))
      _ = lab.assign(strategy)
      let before = lab.owned
      let joined = lab.join()
      let setup = lab.lines
      let rebalance = lab.assign(strategy)
      let value = figure(rebalance, before)
      return QuestionBody(
        Sentence(
          ko:
            "전략은 \(strategy.rawValue), 토픽은 \(lab.topicText)입니다. 멤버 \(before.members.count)개가 나누어 읽는데 \(joined) 멤버가 들어옵니다. \(ask(.ko))",
          en: "The strategy is \(strategy.rawValue), the topic \(lab.topicText), shared by "
            + "\(before.members.count) members when \(joined) joins. \(ask(.en))"),
        lab: setup, form: .number(NumberKey(value)), hint: hint,
        because: [
          Sentence(
            ko:
              "\(strategy.rawValue): \(strategy.rebalanceProtocol == .eager ? "조급한 방식이라 가진 것을 모두 내려놓고 한 라운드에 끝납니다." : "협력적 방식이라 옮길 것만 내려놓고, 내려놓은 것이 있으면 한 라운드 더 돕니다.")",
            en: strategy.rebalanceProtocol == .eager
              ? "\(strategy.rawValue) is eager: everybody lets go of everything, in one round."
              : "\(strategy.rawValue) is cooperative: only what moves is revoked, and that takes one "
                + "more round."),
          Sentence(ko: "전: \(text(before))", en: "Before: \(text(before))"),
          Sentence(ko: "후: \(text(lab.owned))", en: "After: \(text(lab.owned))"),
        ], proof: ["assign \(strategy.rawValue)", "expect \(subject) = \(value)"])
    }
  }
}
