/// Why a line of a golden file cannot be read, with the place in it.
package enum GoldenProblem: Problem, Hashable {
  case notJSON(offset: Int)
  case missingField(String)
  case wrongType(String, expected: Expected)
  case outOfRange(String, value: String)
  case repeatedName(String, name: String)

  /// What should stand where something else was found.
  package enum Expected: String, Hashable, Sendable {
    case object, array, string, integer, hexadecimal, partition
  }

  package var code: String {
    switch self {
    case .notJSON: "golden-not-json"
    case .missingField: "golden-missing-field"
    case .wrongType: "golden-wrong-type"
    case .outOfRange: "golden-out-of-range"
    case .repeatedName: "golden-repeated-name"
    }
  }

  package var sentence: Sentence {
    switch self {
    case .notJSON(let offset):
      Sentence(
        ko: "JSON이 아닙니다 (\(offset)번째 바이트).",
        en: "This is not JSON (at byte \(offset)).")
    case .missingField(let path):
      Sentence(
        ko: "\(path.shown): 필드가 없습니다.",
        en: "The field \(path.shown) is missing.")
    case .wrongType(let path, let expected):
      Sentence(
        ko: "\(path.shown): \(expected.words(.ko)) 자리에 다른 값이 있습니다.",
        en: "\(path.shown) should be \(expected.words(.en)).")
    case .outOfRange(let path, let value):
      Sentence(
        ko: "\(path.shown): \(value.shown) — 범위를 벗어난 값입니다.",
        en: "\(path.shown) is \(value.shown), which is out of range.")
    case .repeatedName(let path, let name):
      Sentence(
        ko: "\(path.shown): '\(name.shown)' 이름이 두 번 나옵니다.",
        en: "\(path.shown) has the name '\(name.shown)' twice.")
    }
  }
}

extension GoldenProblem.Expected {
  fileprivate var words: Sentence {
    switch self {
    case .object: Sentence(ko: "객체", en: "an object")
    case .array: Sentence(ko: "배열", en: "an array")
    case .string: Sentence(ko: "문자열", en: "a string")
    case .integer: Sentence(ko: "정수", en: "an integer")
    case .hexadecimal: Sentence(ko: "16진수 32자리", en: "32 hexadecimal digits")
    case .partition: Sentence(ko: "'토픽-번호' 형식의 파티션", en: "a partition such as 'orders-3'")
    }
  }
}
