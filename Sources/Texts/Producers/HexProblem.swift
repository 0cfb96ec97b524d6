/// Why a text does not spell bytes in hexadecimal.
package enum HexProblem: Problem, Hashable {
  /// A digit is missing: two make a byte.
  case oddLength(String)
  /// This is no digit.
  case notADigit(String, in: String)

  package var code: String { "not-hexadecimal" }

  package var sentence: Sentence {
    switch self {
    case .oddLength(let text):
      Sentence(
        ko: "'\(text.shown)': 16진수 두 자리가 한 바이트입니다. 자리 수를 짝수로 적어 주십시오. 예: 00ff",
        en: "'\(text.shown)': two digits make a byte, and one is missing. 00ff would do.")
    case .notADigit(let digit, let text):
      Sentence(
        ko: "'\(text.shown)': '\(digit.shown)' 문자는 16진수가 아닙니다. 0-9와 a-f로 적어 주십시오. 예: 00ff",
        en: "'\(text.shown)': '\(digit.shown)' is no hexadecimal digit. 00ff would do.")
    }
  }
}
