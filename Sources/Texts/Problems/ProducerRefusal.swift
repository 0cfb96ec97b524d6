/// What is wrong with something that a producer or a quota was to be given.
package enum ProducerRefusal: Problem, Hashable {
  case noKeys(file: String)
  case notBytes(String, of: String)
  case notANumber(String, of: String)

  package var code: String {
    switch self {
    case .noKeys: "no-keys"
    case .notBytes: "not-bytes"
    case .notANumber: "not-a-number"
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
    }
  }
}
