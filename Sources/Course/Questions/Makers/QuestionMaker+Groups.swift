internal import Assignors
internal import GroupSimulation
internal import KafkaModel
internal import Texts

/// Lesson 4.1: how a group shares partitions.
extension QuestionMaker {
  static let groups = [
    QuestionMaker("idle-count") { draw in
      let count = draw.number(1, upTo: 5, growing: 2)
      var lab = SmallLab(topics: [(draw.topic(), count)], members: draw.number(2...9))
      let setup = lab.lines
      let idle = AssignmentMetrics(of: lab.assign(.range).result ?? .empty).idle
      return QuestionBody(
        Sentence(
          ko: "토픽은 \(lab.topicText) 하나, 멤버는 \(lab.members.count)개입니다. 할당이 끝나면 유휴 멤버는 몇 개입니까?",
          en: "There is one topic, \(lab.topicText), and \(lab.members.count) members. "
            + "How many members are idle after the assignment?"),
        lab: setup, form: .number(NumberKey(idle.count)),
        hint: Sentence(
          ko: "파티션 하나는 그룹 안에서 한 멤버만 읽습니다.",
          en: "Within a group, a partition is read by one member only."),
        because: [
          Sentence(
            ko: "파티션 \(count)개는 많아야 멤버 \(count)개를 먹여 살립니다.",
            en: "\(count) partition\(count == 1 ? "" : "s") can keep at most \(count) members busy."
          ),
          .counts(of: lab.owned),
        ], proof: ["assign range", "expect idle = \(idle.count)"])
    },
    QuestionMaker("idle-members") { draw in
      let names = draw.some(
        min(2 + draw.level / 2, 4), of: ["clicks", "orders", "payments", "views"])
      let counts = names.map { (name: $0, count: draw.number(1...3)) }
      var lab = SmallLab(topics: counts, members: draw.number(3...5))
      let setup = lab.lines
      let group = lab.group
      let idle = AssignmentMetrics(of: lab.assign(.range).result ?? .empty).idle.map(\.rawValue)
      return QuestionBody(
        Sentence(
          ko: "토픽(파티션 수): \(lab.topicText). 모든 멤버가 모두 구독하고 전략은 range입니다. 유휴 멤버를 모두 고르십시오.",
          en:
            "Topics with their partitions: \(lab.topicText). Everybody subscribes to all of them, and "
            + "the strategy is range. Which members are idle?"),
        lab: setup, form: .choices(lab.names, right: idle),
        hint: Sentence(
          ko: "range는 토픽마다 따로, 이름순으로 앞선 멤버부터 나눕니다.",
          en: "range divides each topic on its own, and begins with the first member every time."),
        because: [.counts(of: lab.owned)] + Sentence.decisions(of: .range, in: group),
        proof: [
          "assign range", "expect idle = \(idle.isEmpty ? "none" : idle.joined(separator: ","))",
        ])
    },
    QuestionMaker("range-share") { draw in
      let topic = draw.topic()
      var lab = SmallLab(
        topics: [(topic, draw.number(4, upTo: 10, growing: 4))],
        members: draw.number(2...5))
      let setup = lab.lines
      let group = lab.group
      let member = draw.pick(lab.members).id
      let result = lab.assign(.range).result ?? .empty
      return QuestionBody(
        Sentence(
          ko:
            "토픽은 \(lab.topicText), 멤버는 \(lab.members.count)개(c1부터), 전략은 range입니다. \(member)의 파티션은 몇 개입니까?",
          en:
            "The topic is \(lab.topicText), there are \(lab.members.count) members from c1 on, and the "
            + "strategy is range. How many partitions does \(member) get?"),
        lab: setup, form: .number(NumberKey(result[member].count)),
        hint: Sentence(
          ko: "몫은 모두에게, 나머지는 앞에서부터 하나씩입니다.",
          en: "Everybody gets the quotient; the remainder goes one each to the first ones."),
        because: Sentence.decisions(of: .range, in: group) + [.counts(of: result)],
        proof: ["assign range"]
          + SmallLab.expectations(result).filter { $0.hasPrefix("expect \(member) ") })
    },
  ]
}
