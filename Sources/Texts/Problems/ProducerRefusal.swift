/// What is wrong with something that a producer or a quota was to be given.
package enum ProducerRefusal: Problem, Hashable {
  case noKeys(file: String)
  case notBytes(String, of: String)
  case notANumber(String, of: String)
  case notJSON(String, of: String)
  case schemaWithoutAvro

  package var code: String {
    switch self {
    case .noKeys: "no-keys"
    case .notBytes: "not-bytes"
    case .notANumber: "not-a-number"
    case .notJSON: "not-json"
    case .schemaWithoutAvro: "schema-without-avro"
    }
  }

  package var sentence: Sentence {
    switch self {
    case .noKeys(let file):
      Sentence(
        ko: "\(file.shown): 키가 없습니다. 한 줄에 하나씩 적어 주십시오.",
        en: "\(file.shown) holds no keys. Write one a line.")
    case .notBytes(let text, let what):
      Sentence(
        ko: "\(what.shown): '\(text.shown)' 값은 바이트 수로 읽히지 않습니다. "
          + "1부터 1000GB까지, 500000, 12MB, 16KiB처럼 적어 주십시오.",
        en: "\(what.shown): '\(text.shown)' is no number of bytes from 1 to 1000GB. "
          + "500000, 12MB or 16KiB would do.")
    case .notANumber(let text, let what):
      Sentence(
        ko: "\(what.shown): '\(text.shown)' 값은 수로 읽히지 않습니다. 예: 50, 12.5",
        en: "\(what.shown): '\(text.shown)' is not a number. 50 or 12.5 would do.")
    case .notJSON(let text, let what):
      Sentence(
        ko: "\(what.shown): '\(text.shown)' 값은 JSON으로 읽히지 않습니다. 예: '{\"id\": 1}'",
        en: "\(what.shown): '\(text.shown)' is not JSON. '{\"id\": 1}' would do.")
    case .schemaWithoutAvro:
      Sentence(
        ko: "스키마는 avro 시리얼라이저만 씁니다. 먼저: set value.serializer=avro",
        en: "Only the avro serializer uses a schema. First: set value.serializer=avro")
    }
  }
}
