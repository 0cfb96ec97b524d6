internal import Formats
internal import KafkaModel
internal import Partitioners
internal import ProducerSimulation
internal import Texts

/// Lesson 3.1: serializers, and what a producer cannot do without.
extension QuestionMaker {
  static let producers = [
    QuestionMaker("value-size") { draw in
      let number = Int64(draw.number(1...90_000))
      let words = ["kafka", "order", "주문", "고객-1", "결제 완료", "record"]
      let (serializer, payload, shown): (Serializer, Payload, String)
      switch draw.number(0...(draw.level > 1 ? 3 : 2)) {
      case 0: (serializer, payload, shown) = (.integer, .integer(number), "\(number)")
      case 1: (serializer, payload, shown) = (.long, .integer(number), "\(number)")
      case 2:
        let word = draw.pick(words)
        (serializer, payload, shown) = (.string, .text(word), "\"\(word)\"")
      default: (serializer, payload, shown) = (.json, .integer(number), "\(number)")
      }
      let scenario = ProducerScenario(
        topic: "orders", partitions: try TopicPartitions(count: 1), valueSerializer: serializer,
        sends: [.init(at: 0, try ProducerRecord(topic: "orders", value: payload))])
      let bytes =
        scenario.run().steps.lazy.compactMap { step -> [UInt8]? in
          if case .valueSerialized(let bytes) = step.stage { bytes } else { nil }
        }.first ?? []
      let name = names[serializer] ?? serializer.rawValue
      return QuestionBody(
        Sentence(
          ko: "밸류: \(shown), 직렬화기: \(name). 몇 바이트가 됩니까?",
          en: "How many bytes does \(name) make of the value \(shown)?"),
        form: .number(NumberKey(bytes.count, .bytes)),
        hint: Sentence(
          ko: "정수는 형의 크기만큼, 글자는 UTF-8로(한글 한 글자는 3바이트) 셉니다.",
          en:
            "Integers take the size of their type; text is UTF-8, where a Hangul syllable is 3 bytes."
        ),
        because: [
          Sentence(
            ko: "바이트(16진수): \(hex(bytes))", en: "The bytes, in hexadecimal: \(hex(bytes))")
        ])
    },
    QuestionMaker("missing-settings") { draw in
      let required = ["bootstrap.servers", "key.serializer", "value.serializer"]
      let extras = draw.some(2, of: ["acks", "linger.ms", "compression.type", "client.id"])
      let given = required.filter { _ in draw.isTrue() } + extras
      let missing = required.filter { !given.contains($0) }
      return QuestionBody(
        Sentence(
          ko:
            "자바 프로듀서의 설정 파일에 \(draw.shuffled(given).joined(separator: ", "))만 있습니다. 코드로 넘기는 것이 없다면 무엇이 더 있어야 합니까? 모두 고르십시오.",
          en:
            "A Java producer's file sets \(draw.shuffled(given).joined(separator: ", ")) and nothing "
            + "else, and its code passes nothing. What else does it need?"),
        form: .choices(draw.shuffled(required + ["group.id", "acks.timeout"]), right: missing),
        hint: Sentence(
          ko: "어디에 붙을지, 무엇을 어떻게 바이트로 바꿀지는 기본값이 없습니다.",
          en: "Where to connect, and how to make bytes of keys and values, have no defaults."),
        because: [
          Sentence(
            ko:
              "필수는 bootstrap.servers, key.serializer, value.serializer 셋입니다. group.id는 컨슈머의 것입니다.",
            en:
              "Three are mandatory: bootstrap.servers, key.serializer, value.serializer. group.id is a "
              + "consumer's.")
        ])
    },
  ]

  private static let names: [Serializer: String] = [
    .string: "StringSerializer", .integer: "IntegerSerializer", .long: "LongSerializer",
    .json: "JSON",
  ]

  static func hex(_ bytes: [UInt8]) -> String {
    bytes.map { byte in
      let text = String(byte, radix: 16, uppercase: true)
      return text.count == 1 ? "0" + text : text
    }.joined(separator: " ")
  }
}
