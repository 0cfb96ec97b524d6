/// What is wrong with the arguments of the program.
package enum InvocationProblem: Problem, Hashable {
  case unknownOption(String, nearest: [String])
  case missingValue(option: String, example: String)
  case unknownLanguage(String)
  case notUTF8(position: Int)
  case linesAndCommand(String)

  package var code: String {
    switch self {
    case .unknownOption: "unknown-option"
    case .missingValue: "missing-value"
    case .unknownLanguage: "unknown-language"
    case .notUTF8: "argument-not-utf8"
    case .linesAndCommand: "lines-and-command"
    }
  }

  package var sentence: Sentence {
    switch self {
    case .unknownOption(let option, let nearest) where nearest.isEmpty:
      Sentence(
        ko: "'\(option.shown)': 없는 옵션입니다. 옵션 목록은 --help로 볼 수 있습니다.",
        en: "There is no option '\(option.shown)'. '--help' lists them all.")
    case .unknownOption(let option, let nearest):
      Sentence(
        ko: "'\(option.shown)': 없는 옵션입니다. 혹시 \(nearest.choice(.ko))?",
        en: "There is no option '\(option.shown)'. Did you mean \(nearest.choice(.en))?")
    case .missingValue(let option, let example):
      Sentence(
        ko: "\(option): 뒤에 값이 필요합니다. 예: \(example)",
        en: "\(option) needs a value. For example: \(example)")
    case .unknownLanguage(let text):
      Sentence(
        ko: "--lang \(text.shown): 쓸 수 있는 언어는 ko와 en입니다.",
        en: "--lang \(text.shown): the languages are ko and en.")
    case .notUTF8(let position):
      Sentence(
        ko: "\(position)번째 인자에 UTF-8이 아닌 바이트가 있습니다. 터미널의 문자 인코딩을 UTF-8로 맞춰 주십시오.",
        en: "Argument \(position) is not UTF-8. Set the terminal's encoding to UTF-8.")
    case .linesAndCommand(let word):
      Sentence(
        ko: "-c와 '\(word.shown)': 함께 쓸 수 없습니다. 명령을 모두 -c의 따옴표 안에 적어 주십시오.",
        en: "-c and '\(word.shown)' exclude each other. Put every command into the quotes of -c.")
    }
  }
}
