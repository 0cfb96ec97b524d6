internal import Assignors
internal import GroupSimulation
internal import KafkaModel
internal import Texts

/// Lesson 4.11: the strategies, worked out by hand.
extension QuestionMaker {
  static let assignments = [
    assignment("assign-range", .range), assignment("assign-roundrobin", .roundrobin),
    QuestionMaker("assign-sticky-change") { draw in
      let strategy = draw.pick([Strategy.sticky, .cooperativeSticky])
      var lab = SmallLab(
        topics: [(draw.topic(), draw.number(4, upTo: 6, growing: 1))], members: draw.number(2...3))
      _ = lab.assign(strategy)
      let before = lab.owned
      let change: Sentence
      if draw.isTrue() {
        let name = lab.join()
        change = Sentence(ko: "이제 \(name) 멤버가 들어옵니다.", en: "Now \(name) joins.")
      } else {
        let name = draw.pick(lab.names)
        lab.leave(name)
        change = Sentence(ko: "이제 \(name) 멤버가 나갑니다.", en: "Now \(name) leaves.")
      }
      let setup = lab.lines
      let rebalance = lab.assign(strategy)
      let round = rebalance.rounds.last { $0.kind == .assigned }
      return QuestionBody(
        Sentence(
          ko:
            "전략은 \(strategy.rawValue)입니다. 지금은 \(text(before)). \(change(.ko)) 리밸런스가 모두 끝나면 누가 무엇을 읽습니까?",
          en: "The strategy is \(strategy.rawValue), and the members have \(text(before)). "
            + "\(change(.en)) Who reads what when all is done?"),
        lab: setup,
        form: lab.assignmentForm(lab.owned, by: strategy, in: round?.group ?? lab.group),
        hint: Sentence(
          ko: "먼저 고르게, 그다음 되도록 전에 맡던 것을 그대로입니다.",
          en: "Balance first; then everybody keeps what they can."),
        because: Sentence.decisions(of: strategy, in: round?.group ?? lab.group),
        proof: ["assign \(strategy.rawValue)"] + SmallLab.expectations(lab.owned))
    },
    QuestionMaker("moved-count") { draw in
      let strategy = draw.pick([Strategy.range, .roundrobin, .sticky, .cooperativeSticky])
      var lab = SmallLab(
        topics: [(draw.topic(), draw.number(4, upTo: 7, growing: 1))], members: draw.number(2...4))
      _ = lab.assign(strategy)
      let before = lab.owned
      let name = lab.join()
      let setup = lab.lines
      _ = lab.assign(strategy)
      let moved = AssignmentChange(from: before, to: lab.owned).moved
      return QuestionBody(
        Sentence(
          ko:
            "전략은 \(strategy.rawValue), 토픽은 \(lab.topicText)입니다. 멤버 \(lab.members.count - 1)개가 나누어 읽고 있는데 \(name) 멤버가 들어옵니다. 주인이 바뀌는 파티션은 몇 개입니까?",
          en: "The strategy is \(strategy.rawValue), the topic \(lab.topicText). "
            + "\(lab.members.count - 1) members share it, and \(name) joins. How many partitions "
            + "change hands?"),
        lab: setup, form: .number(NumberKey(moved.count)),
        hint: Sentence(
          ko: "들어오기 전과 뒤의 할당을 나란히 적어 보십시오.",
          en: "Write down the assignments before and after, side by side."),
        because: [
          Sentence(ko: "전: \(text(before))", en: "Before: \(text(before))"),
          Sentence(ko: "후: \(text(lab.owned))", en: "After: \(text(lab.owned))"),
        ], proof: ["assign \(strategy.rawValue)", "expect moved = \(moved.count)"])
    },
    QuestionMaker("spread") { draw in
      let strategy = draw.pick([Strategy.range, .roundrobin])
      let count = draw.number(1...3)
      let names = draw.some(2 + draw.level / 2, of: ["a", "b", "c", "d", "e"])
      var lab = SmallLab(topics: names.map { ($0, count) }, members: draw.number(2...3))
      let setup = lab.lines
      let group = lab.group
      let spread = AssignmentMetrics(of: lab.assign(strategy).result ?? .empty).spread
      return QuestionBody(
        Sentence(
          ko:
            "토픽(파티션 수): \(lab.topicText). 멤버 \(lab.members.count)개가 모두 구독하고 전략은 \(strategy.rawValue)입니다. 가장 많이 가진 멤버와 가장 적게 가진 멤버의 파티션 수는 얼마나 다릅니까?",
          en:
            "Topics with their partitions: \(lab.topicText). \(lab.members.count) members subscribe to "
            + "all of them; the strategy is \(strategy.rawValue). By how many partitions do the "
            + "largest and the smallest share differ?"),
        lab: setup, form: .number(NumberKey(spread)),
        hint: Sentence(
          ko: "토픽마다 따로 나누는지, 한 줄로 세워 나누는지 생각해 보십시오.",
          en: "Is every topic divided on its own, or are all partitions dealt in one line?"),
        because: [.counts(of: lab.owned)] + Sentence.decisions(of: strategy, in: group),
        proof: ["assign \(strategy.rawValue)", "expect spread = \(spread)"])
    },
  ]

  private static func assignment(_ name: String, _ strategy: Strategy) -> QuestionMaker {
    QuestionMaker(name) { draw in
      let names = draw.some(draw.level > 2 ? 2 : draw.number(1...2), of: ["a", "b"])
      var lab = SmallLab(
        topics: names.map { ($0, draw.number(2, upTo: 4, growing: 1)) },
        members: draw.number(2, upTo: 3, growing: 0))
      if draw.level > 3, names.count == 2 {
        lab.subscribe(draw.number(0...(lab.members.count - 1)), to: [draw.pick(names)])
      }
      let setup = lab.lines
      let group = lab.group
      let result = lab.assign(strategy).result ?? .empty
      let subscriptions = lab.members.filter { $0.topics.count < names.count }
        .map { "\($0.id): \($0.topics.map(\.rawValue).joined(separator: ","))" }
      return QuestionBody(
        Sentence(
          ko: "토픽(파티션 수): \(lab.topicText). 멤버: \(lab.names.joined(separator: ", ")). "
            + (subscriptions.isEmpty
              ? "모두가 모두 구독합니다."
              : "모두가 모두 구독하지만 예외가 있습니다: \(subscriptions.joined(separator: "; ")).")
            + " \(strategy.rawValue) 전략으로 할당하면 누가 무엇을 받습니까?",
          en: "Topics with their partitions: \(lab.topicText). Members: "
            + "\(lab.names.joined(separator: ", ")). "
            + (subscriptions.isEmpty
              ? "Everybody subscribes to everything."
              : "They subscribe to everything, except \(subscriptions.joined(separator: "; ")).")
            + " Who gets what by \(strategy.rawValue)?"),
        lab: setup, form: lab.assignmentForm(result, by: strategy, in: group),
        hint: strategy == .range
          ? Sentence(
            ko: "토픽마다 따로, 연속된 구간으로 자릅니다.",
            en: "Each topic on its own, cut into consecutive stretches.")
          : Sentence(
            ko: "모든 파티션을 한 줄로 세워 카드처럼 돌립니다.",
            en: "All partitions in one line, dealt like cards."),
        because: Sentence.decisions(of: strategy, in: group, limit: 4),
        proof: ["assign \(strategy.rawValue)"] + SmallLab.expectations(result))
    }
  }

  /// An assignment as one types it.
  static func text(_ assignment: Assignment) -> String {
    AnswerForm.assignment(AssignmentKey(assignment: assignment, topics: [], decided: nil))
      .solution(.en)
  }
}
