internal import Assignors
internal import GroupSimulation
internal import KafkaModel
internal import Texts

/// Lesson 4.5: subscriptions.
extension QuestionMaker {
  static let subscriptions = [
    QuestionMaker("pattern-topics") { draw in
      let topics = draw.some(
        4,
        of: [
          "purchase", "purchase-kr", "purchases", "old-purchase", "pur", "kr-purchase-v2", "refund",
        ])
      let pattern = draw.pick(
        ["purchase.*", "purchase", ".*purchase", "purchase-.*", ".*-kr", "pur.+", "^purchase"])
      let right = topics.filter { TopicPattern.matches(pattern, TopicName($0)) }
      return QuestionBody(
        Sentence(
          ko: "자바 컨슈머가 Pattern \(pattern)으로 구독합니다. 구독되는 토픽을 모두 고르십시오.",
          en: "A Java consumer subscribes by the Pattern \(pattern). Which topics does that select?"
        ),
        lab: topics.map { "topic \($0) 1" } + ["member c1 --pattern '\(pattern)'"],
        form: .choices(topics, right: right),
        hint: Sentence(
          ko: "자바는 이름 전체가 맞는지 봅니다.", en: "Java asks whether the whole name matches."),
        because: [
          Sentence(
            ko:
              "Matcher.matches는 이름의 처음부터 끝까지를 봅니다. 맞는 것: \(right.isEmpty ? "없음" : right.joined(separator: ", "))",
            en: "Matcher.matches looks at the name from its beginning to its end. Selected: "
              + (right.isEmpty ? "none." : right.joined(separator: ", ") + "."))
        ],
        proof: [
          "assign range",
          "expect c1 = "
            + (right.isEmpty ? "none" : right.map { "\($0)-0" }.joined(separator: ",")),
        ])
    },
    QuestionMaker("subscribed-readers") { draw in
      var lab = SmallLab(topics: [("a", 2), ("b", 2)], members: draw.number(3...4))
      for place in lab.members.indices {
        lab.subscribe(place, to: draw.pick([["a"], ["b"], ["a", "b"]]))
      }
      let topic = draw.pick(["a", "b"])
      let setup = lab.lines
      let result = lab.assign(.roundrobin).result ?? .empty
      let right = result.members.filter { member in
        result[member].contains { $0.topic.rawValue == topic }
      }.map(\.rawValue)
      let subscriptions = lab.members.map {
        "\($0.id): \($0.topics.map(\.rawValue).joined(separator: ","))"
      }.joined(separator: "; ")
      return QuestionBody(
        Sentence(
          ko:
            "토픽 a와 b에 파티션이 둘씩 있습니다. 구독은 \(subscriptions). roundrobin으로 할당하면 \(topic)의 파티션을 하나라도 받는 멤버는 누구입니까?",
          en:
            "Topics a and b have two partitions each. Subscriptions: \(subscriptions). Which members get "
            + "a partition of \(topic) by roundrobin?"),
        lab: setup, form: .choices(lab.names, right: right),
        hint: Sentence(
          ko: "구독하지 않은 멤버는 건너뜁니다.", en: "Whoever does not subscribe is passed over."),
        because: Sentence.decisions(of: .roundrobin, in: lab.group, limit: 5),
        proof: ["assign roundrobin"] + SmallLab.expectations(result))
    },
  ]
}
