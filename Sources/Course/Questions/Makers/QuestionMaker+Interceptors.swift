internal import KafkaModel
internal import Partitioners
internal import ProducerSimulation
internal import Texts

/// Lesson 3.5: interceptors, and the stages of `send()`.
extension QuestionMaker {
  static let interceptors = [
    QuestionMaker("interceptor-chain") { draw in
      let values = ["v1", "v2", "v3", "v4", "v5"]
      let count = 2 + draw.level / 2
      let failing = draw.number(0...(count - 1))
      let fails = draw.level > 1 || draw.isTrue()
      let chain = (0..<count).map { place in
        fails && place == failing
          ? Interceptor("I\(place + 1)", onSend: [.fail("boom")])
          : Interceptor("I\(place + 1)", onSend: [.replaceValue(.text(values[place + 1]))])
      }
      let final = try sent(with: chain).value
      let options = Array(values.prefix(count + 1))
      let list = (0..<count).map { place in
        "I\(place + 1): " + (fails && place == failing ? "throw" : "value = \(values[place + 1])")
      }.joined(separator: "; ")
      return QuestionBody(
        Sentence(
          ko: "밸류가 v1인 레코드가 인터셉터를 차례로 지납니다. \(list). 브로커에는 어떤 밸류가 갑니까?",
          en:
            "A record with the value v1 passes interceptors in this order. \(list). Which value reaches "
            + "the broker?"),
        form: .choice(
          options.map { Sentence(ko: $0, en: $0) }, right: options.firstIndex(of: final) ?? 0),
        hint: Sentence(
          ko: "onSend의 예외는 기록만 되고 퍼지지 않습니다. 다음 인터셉터는 그 앞의 것을 받습니다.",
          en:
            "An exception in onSend is logged and goes no further; the next one gets what came before."
        ),
        because: [
          Sentence(
            ko: "예외를 던진 인터셉터는 없는 것과 같습니다. 마지막에 바꾼 값은 \(final)입니다.",
            en: "An interceptor that throws counts for nothing. The last change made it \(final).")
        ])
    },
    QuestionMaker("send-order") { draw in
      let names: [SendPhase: Sentence] = [
        .interceptors: Sentence(ko: "인터셉터의 onSend", en: "onSend of the interceptors"),
        .metadata: Sentence(ko: "메타데이터 확인", en: "looking up metadata"),
        .keySerializer: Sentence(ko: "키 직렬화", en: "serializing the key"),
        .valueSerializer: Sentence(ko: "밸류 직렬화", en: "serializing the value"),
        .partitioner: Sentence(ko: "파티션 선택", en: "choosing the partition"),
        .headersFrozen: Sentence(ko: "헤더 고정", en: "freezing the headers"),
        .append: Sentence(ko: "배치에 덧붙임", en: "appending to a batch"),
      ]
      let phases = draw.some(min(3 + draw.level / 2, 7), of: SendPhase.allCases)
      let shown = draw.shuffled(phases)
      let right = phases.sorted { $0.rawValue < $1.rawValue }.compactMap {
        shown.firstIndex(of: $0)
      }
      return QuestionBody(
        Sentence(
          ko: "send() 안에서 일어나는 차례대로 놓으십시오.",
          en: "Put these stages of send() into their order."),
        form: .order(shown.compactMap { names[$0] }, right: right),
        hint: Sentence(
          ko: "인터셉터가 바꾼 키가 파티션을 정할 수 있으려면 무엇이 먼저여야 합니까?",
          en:
            "What has to come first so that a key changed by an interceptor can decide the partition?"
        ),
        because: [
          Sentence(
            ko: "KafkaProducer.doSend의 차례: "
              + right.map { names[shown[$0]]?(.ko) ?? "" }.joined(separator: " → "),
            en: "The order in KafkaProducer.doSend: "
              + right.map { names[shown[$0]]?(.en) ?? "" }.joined(separator: " → ") + ".")
        ])
    },
    QuestionMaker("interceptor-key") { draw in
      let key = draw.pick(["user-", "order-"]) + "\(draw.number(1...99))"
      let count = Int32(draw.number(3...8))
      let (record, partition) = try sent(
        with: [Interceptor("upper", onSend: [.upperCaseKey])], key: key, partitions: count)
      _ = record
      let before = KeyHash.murmur2.hash(Array(key.utf8).span, partitionCount: count)
      let after = KeyHash.murmur2.hash(Array(key.uppercased().utf8).span, partitionCount: count)
      return QuestionBody(
        Sentence(
          ko:
            "인터셉터가 키를 대문자로 바꿉니다. 부호를 뗀 murmur2: '\(key)' \(before.dividend), '\(key.uppercased())' \(after.dividend). 파티션 \(count)개에서 이 레코드는 몇 번으로 갑니까?",
          en: "An interceptor puts keys into upper case. murmur2 without its sign: '\(key)' "
            + "\(before.dividend), '\(key.uppercased())' \(after.dividend). To which of \(count) "
            + "partitions does the record go?"),
        form: .number(NumberKey(Int(partition))),
        hint: Sentence(
          ko: "파티셔너는 인터셉터 다음에 옵니다.", en: "The partitioner comes after the interceptors."),
        because: [
          Sentence(
            ko: "\(after.dividend) mod \(count) = \(partition). 원래 키였다면 \(before.partition)번이었습니다.",
            en:
              "\(after.dividend) mod \(count) = \(partition); the original key would have gone to "
              + "\(before.partition).")
        ])
    },
  ]

  /// Sends one record, and tells the text that was serialized and the partition.
  private static func sent(
    with interceptors: [Interceptor], key: String = "k", partitions: Int32 = 1
  ) throws -> (value: String, partition: Int32) {
    let scenario = ProducerScenario(
      topic: "orders", partitions: try TopicPartitions(count: partitions),
      interceptors: interceptors,
      sends: [
        .init(at: 0, try ProducerRecord(topic: "orders", key: .text(key), value: .text("v1")))
      ])
    let timeline = scenario.run()
    let value =
      timeline.steps.lazy.compactMap { step -> [UInt8]? in
        if case .valueSerialized(let bytes) = step.stage { bytes } else { nil }
      }.first ?? []
    return (String(decoding: value, as: UTF8.self), timeline.batches.first?.partition ?? 0)
  }
}
