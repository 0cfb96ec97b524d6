internal import KafkaModel
internal import ProducerSimulation
internal import Texts

/// Lesson 3.4: headers.
extension QuestionMaker {
  static let headers = [
    QuestionMaker("last-header") { draw in
      let values = draw.some(2 + draw.level / 2, of: ["web", "app", "batch", "api", "kiosk"])
      let added = draw.shuffled(values)
      let headers = RecordHeaders(
        added.map { RecordHeader("source", text: $0) } + [RecordHeader("trace", text: "7")])
      let last = String(decoding: headers.lastHeader("source")?.value ?? [], as: UTF8.self)
      let list = added.map { "source=\($0)" }.joined(separator: ", ")
      return QuestionBody(
        Sentence(
          ko: "레코드의 헤더는 차례로 \(list), trace=7입니다. lastHeader(\"source\")의 값은 무엇입니까?",
          en: "A record's headers are, in order, \(list), trace=7. What is the value of "
            + "lastHeader(\"source\")?"),
        form: .choice(
          values.map { Sentence(ko: $0, en: $0) }, right: values.firstIndex(of: last) ?? 0),
        hint: Sentence(
          ko: "같은 키가 여러 번 나와도 됩니다. 더한 순서가 남습니다.",
          en: "A key may come more than once; the order of adding is kept."),
        because: [
          Sentence(
            ko: "헤더는 목록이며, 같은 키 가운데 마지막에 더한 것은 \(last)입니다.",
            en: "Headers are a list; of that key, \(last) was added last.")
        ])
    },
    QuestionMaker("header-path") { draw in
      let stages = draw.shuffled(
        draw.some(3 + draw.level / 3, of: ["gate", "enrich", "filter", "bill", "ship"]))
      let pipeline = HeaderPipeline(stages: stages)
      let path = pipeline.trace(RecordHeaders()).last.map { pipeline.path(of: $0) } ?? []
      let shown = draw.shuffled(stages)
      return QuestionBody(
        Sentence(
          ko:
            "단계 \(stages.joined(separator: " → "))가 저마다 헤더 hop에 제 이름을 더하고 레코드를 넘깁니다. 마지막 컨슈머가 읽는 hop 헤더를 목록에 있는 차례대로 놓으십시오.",
          en:
            "The stages \(stages.joined(separator: " → ")) each add a header hop with their name and "
            + "pass the record on. Put the hop headers into the order in which the last consumer finds "
            + "them."),
        form: .order(
          shown.map { Sentence(ko: $0, en: $0) },
          right: path.compactMap { shown.firstIndex(of: $0) }),
        hint: Sentence(
          ko: "헤더는 뒤에 덧붙습니다.", en: "Headers are added at the end."),
        because: [
          Sentence(
            ko: "먼저 지난 단계가 먼저 나옵니다: \(path.joined(separator: ", "))",
            en: "The stage that was passed first comes first: \(path.joined(separator: ", ")).")
        ])
    },
    QuestionMaker("header-router") { draw in
      let values = ["web", "app", "batch"]
      let router = HeaderRouter(
        key: "source", routes: [.init("web", to: "web-in"), .init("app", to: "app-in")],
        fallback: "others")
      let sent = (0..<draw.number(0...(1 + draw.level / 2))).map { _ in draw.pick(values) }
      let topic = router.route(
        RecordHeaders(sent.map { RecordHeader("source", text: $0) })
      ).topic.rawValue
      let list =
        sent.isEmpty
        ? Sentence(ko: "source 헤더가 없는 레코드", en: "a record without that header")
        : Sentence(
          ko: "헤더가 차례로 \(sent.map { "source=\($0)" }.joined(separator: ", "))인 레코드",
          en: "a record with the headers \(sent.map { "source=\($0)" }.joined(separator: ", "))")
      let topics = ["web-in", "app-in", "others"]
      return QuestionBody(
        Sentence(
          ko:
            "라우터는 헤더 source의 마지막 값을 보고 web이면 web-in, app이면 app-in, 나머지는 others로 보냅니다. \(list(.ko))는 어디로 갑니까?",
          en:
            "A router looks at the last value of the header source: web goes to web-in, app to app-in, "
            + "the rest to others. Where does \(list(.en)) go?"),
        form: .choice(
          topics.map { Sentence(ko: $0, en: $0) }, right: topics.firstIndex(of: topic) ?? 0),
        hint: Sentence(
          ko: "밸류는 열어 보지 않습니다. 마지막 헤더만 봅니다.",
          en: "The value is not opened; only the last header counts."),
        because: [
          Sentence(
            ko: "마지막 source 값: \(sent.last ?? "없음"). 그래서 \(topic)입니다.",
            en: "The last value of source is \(sent.last ?? "not there"), hence \(topic).")
        ])
    },
  ]
}
