/// What is wrong with a value: it does not say what its place asks for.
package enum ValueRefusal: Problem, Hashable {
  case notACount(String, of: String, range: ClosedRange<Int>)
  case notPartitions(String)
  case notOnePartition(String)
  case notOneOf(String, what: String, allowed: [String])
  case notAPattern(String)
  case notAPair(String, example: String)
  case emptyName(what: String)
  case tooLarge(what: String, asked: Int, limit: Int)
  case unknownSuffix(String, allowed: [String])

  package var code: String {
    switch self {
    case .notACount: "not-a-count"
    case .notPartitions: "not-partitions"
    case .notOnePartition: "not-one-partition"
    case .notOneOf: "not-allowed-here"
    case .notAPattern: "not-a-pattern"
    case .notAPair: "not-a-pair"
    case .emptyName: "empty-name"
    case .tooLarge: "too-large"
    case .unknownSuffix: "unknown-suffix"
    }
  }

  package var sentence: Sentence {
    switch self {
    case .notACount(let text, let what, let range) where range.upperBound == .max:
      Sentence(
        ko: "\(what.shown): '\(text.shown)' 값은 쓸 수 없습니다. \(range.lowerBound) 이상의 정수를 적어 주십시오. "
          + "예: \(Self.example(in: range))",
        en: "\(what.shown): '\(text.shown)' is not a whole number from \(range.lowerBound) up. "
          + "\(Self.example(in: range)) would do.")
    case .notACount(let text, let what, let range):
      Sentence(
        ko:
          "\(what.shown): '\(text.shown)' 값은 쓸 수 없습니다. \(range.lowerBound)부터 \(range.upperBound)까지의 "
          + "정수를 적어 주십시오. 예: \(Self.example(in: range))",
        en: "\(what.shown): '\(text.shown)' is not a whole number from \(range.lowerBound) to "
          + "\(range.upperBound). \(Self.example(in: range)) would do.")
    case .notPartitions(let text):
      Sentence(
        ko: "'\(text.shown)': 파티션으로 읽히지 않습니다. orders-3, orders-0,1,2, orders:0-5처럼 적어 주십시오.",
        en: "'\(text.shown)' names no partitions. Write orders-3, orders-0,1,2 or orders:0-5.")
    case .notOnePartition(let text):
      Sentence(
        ko: "'\(text.shown)': 파티션 하나만 적어 주십시오. 예: orders-3",
        en: "'\(text.shown)' is not one partition. Write orders-3, for example.")
    case .notOneOf(let text, let what, let allowed):
      Sentence(
        ko: "\(what.shown): '\(text.shown)' 값은 쓸 수 없습니다. 쓸 수 있는 값: \(allowed.choice(.ko))",
        en: "\(what.shown): '\(text.shown)' is not allowed. Use \(allowed.choice(.en)).")
    case .notAPattern(let text):
      Sentence(
        ko: "'\(text.shown)': 정규식으로 읽히지 않습니다. 예: 'order.*'",
        en: "'\(text.shown)' is not a regular expression. 'order.*' is one.")
    case .notAPair(let text, let example):
      Sentence(
        ko: "'\(text.shown)': 이름=값 꼴로 적어 주십시오. 예: \(example)",
        en: "'\(text.shown)' is no pair. Write NAME=VALUE, such as \(example).")
    case .emptyName(let what):
      Sentence(
        ko: "\(what.shown): 이름이 비어 있습니다. 한 글자 이상 적어 주십시오.",
        en: "\(what.shown): the name is empty. Give it at least one character.")
    case .tooLarge(let what, let asked, let limit):
      Sentence(
        ko: "\(what.shown): 요청 \(asked), 실습실의 한도 \(limit). \(limit) 이하로 적어 주십시오.",
        en: "\(what.shown): \(asked) is more than the lab holds. Up to \(limit) will do.")
    case .unknownSuffix(let file, let allowed):
      Sentence(
        ko: "'\(file.shown)': 형식은 파일 이름의 끝으로 정합니다. 쓸 수 있는 끝: \(allowed.choice(.ko))",
        en: "'\(file.shown)': the end of the name decides the format. Use \(allowed.choice(.en)).")
    }
  }

  private static func example(in range: ClosedRange<Int>) -> Int {
    min(max(6, range.lowerBound), range.upperBound)
  }
}
