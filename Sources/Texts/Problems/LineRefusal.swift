/// What is wrong with a line before anybody asks what it is about.
package enum LineRefusal: Problem, Hashable {
  case unknownCommand(String, nearest: [String])
  /// A word that means something only while a question waits for its answer.
  case noQuestionOpen(String)
  /// What clears the screen in a shell, and is a key here.
  case screenIsClearedByKey(String)
  case ambiguous(String, candidates: [String])
  case notClosed(quote: String)
  case unknownOption(String, command: String, nearest: [String], known: [String])
  case switchTakesNoValue(String)
  case missingValue(option: String, example: String)
  case missingArgument(String, command: String, syntax: String, example: String)
  case tooManyArguments(String, command: String, syntax: String, example: String)
  case contradictory(String, String)

  package var code: String {
    switch self {
    case .unknownCommand, .noQuestionOpen, .screenIsClearedByKey: "unknown-command"
    case .ambiguous: "ambiguous"
    case .notClosed: "quote-not-closed"
    case .unknownOption: "unknown-option"
    case .switchTakesNoValue: "switch-takes-no-value"
    case .missingValue: "missing-value"
    case .missingArgument: "missing-argument"
    case .tooManyArguments: "too-many-arguments"
    case .contradictory: "contradictory-options"
    }
  }

  package var sentence: Sentence {
    switch self {
    case .unknownCommand(let word, let nearest) where nearest.isEmpty:
      Sentence(
        ko: "'\(word.shown)': 없는 명령입니다. 전체 목록은 help로 볼 수 있습니다.",
        en: "There is no command '\(word.shown)'. 'help' lists them all.")
    case .unknownCommand(let word, let nearest):
      Sentence(
        ko: "'\(word.shown)': 없는 명령입니다. 혹시 \(nearest.choice(.ko))?",
        en: "There is no command '\(word.shown)'. Did you mean \(nearest.choice(.en))?")
    case .noQuestionOpen(let word):
      Sentence(
        ko: "\(word): 질문을 받고 있을 때만 쓰는 말입니다. 문제 풀기: quiz",
        en: "\(word) is for an open question, and none is open. To be asked: quiz")
    case .screenIsClearedByKey(let word):
      Sentence(
        ko: "'\(word)': 없는 명령입니다. 화면은 Ctrl-L로 지우고, 실습실은 new로 비웁니다.",
        en: "There is no command '\(word)'. Ctrl-L clears the screen; new empties the lab.")
    case .ambiguous(let word, let candidates):
      Sentence(
        ko: "'\(word.shown)': 여러 가지로 읽힙니다 (\(candidates.choice(.ko))). 몇 글자 더 적어 주십시오.",
        en: "'\(word.shown)' could be \(candidates.choice(.en)). Type a few letters more.")
    case .notClosed(let quote):
      Sentence(
        ko: "따옴표(\(quote))가 닫히지 않았습니다. 하나 더 적어 닫거나, 글자 그대로라면 \\\(quote)처럼 적어 주십시오.",
        en:
          "A quote (\(quote)) is not closed. Close it, or write \\\(quote) if you mean the character."
      )
    case .unknownOption(let option, let command, let nearest, let known):
      Sentence(
        ko: "\(command): '\(option.shown)' 옵션이 없습니다. "
          + (nearest.isEmpty
            ? "쓸 수 있는 옵션: \(known.joined(separator: " "))" : "혹시 \(nearest.choice(.ko))?"),
        en: "\(command) has no option '\(option.shown)'. "
          + (nearest.isEmpty
            ? "It takes \(known.joined(separator: " "))." : "Did you mean \(nearest.choice(.en))?"))
    case .switchTakesNoValue(let option):
      Sentence(
        ko: "\(option): 값을 붙이지 않는 옵션입니다. \(option)만 적어 주십시오.",
        en: "\(option) takes no value: write \(option) alone.")
    case .missingValue(let option, let example):
      Sentence(
        ko: "\(option): 뒤에 값이 필요합니다. 예: \(example)",
        en: "\(option) needs a value. For example: \(example)")
    case .missingArgument(let argument, let command, let syntax, let example):
      Sentence(
        ko: "\(command): \(argument) 자리가 비어 있습니다. 형식: \(syntax)\n예: \(example)",
        en: "\(command) needs \(argument). Its form: \(syntax)\nFor example: \(example)")
    case .tooManyArguments(let argument, let command, let syntax, let example):
      Sentence(
        ko: "\(command): '\(argument.shown)'부터는 놓일 자리가 없습니다. 형식: \(syntax)\n예: \(example)",
        en: "\(command) has no place for '\(argument.shown)'. Its form: \(syntax)\n"
          + "For example: \(example)")
    case .contradictory(let one, let other):
      Sentence(
        ko: "\(one), \(other): 함께 쓸 수 없습니다. 하나만 적어 주십시오.",
        en: "\(one) and \(other) contradict each other. Write one of them.")
    }
  }
}
