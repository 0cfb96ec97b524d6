/// Why an answer was not understood: it costs no attempt.
package enum AnswerProblem: Problem, Hashable {
  case empty(form: Sentence)
  case severalChosen(String)
  case notAnOption(String, count: Int)
  case incompleteOrder(String, count: Int)
  case notANumber(String)
  case severalNumbers(String)
  case notWhole(String)
  case unknownUnit(String, of: String)
  case notAnAssignment(String)
  case notAMember(String, known: [String])
  case notAPartition(String)
  case noSuchPartition(String, topic: String, count: Int32)
  case commandRefused(String)

  package var code: String {
    switch self {
    case .empty: "answer-empty"
    case .severalChosen: "answer-chooses-several"
    case .notAnOption: "answer-not-an-option"
    case .incompleteOrder: "answer-order-incomplete"
    case .notANumber: "answer-not-a-number"
    case .severalNumbers: "answer-several-numbers"
    case .notWhole: "answer-not-whole"
    case .unknownUnit: "answer-unknown-unit"
    case .notAnAssignment: "answer-not-an-assignment"
    case .notAMember: "answer-not-a-member"
    case .notAPartition: "answer-not-a-partition"
    case .noSuchPartition: "answer-no-such-partition"
    case .commandRefused: "answer-command-refused"
    }
  }

  package var sentence: Sentence {
    switch self {
    case .empty(let form):
      Sentence(ko: "답이 비어 있습니다. \(form(.ko))", en: "The answer is empty. \(form(.en))")
    case .severalChosen(let text):
      Sentence(
        ko: "'\(text.shown)': 하나만 골라 주십시오.", en: "'\(text.shown)': choose one of them only.")
    case .notAnOption(let text, let count):
      Sentence(
        ko: "'\(text.shown)': 보기에 없습니다. 1부터 \(count)까지의 번호나 보기의 말을 적어 주십시오.",
        en: "'\(text.shown)' is none of the options. Write a number from 1 to \(count), or an "
          + "option's words.")
    case .incompleteOrder(let text, let count):
      Sentence(
        ko: "'\(text.shown)': 보기 \(count)개를 빠짐없이 한 번씩 차례로 적어 주십시오.",
        en: "'\(text.shown)': put all \(count) of them into order, each once.")
    case .notANumber(let text):
      Sentence(
        ko: "'\(text.shown)': 숫자로 읽히지 않습니다.", en: "'\(text.shown)' is not read as a number.")
    case .severalNumbers(let text):
      Sentence(
        ko: "'\(text.shown)': 숫자 하나만 적어 주십시오.", en: "'\(text.shown)': write one number only.")
    case .notWhole(let text):
      Sentence(
        ko: "'\(text.shown)': 정수로 적어 주십시오.", en: "'\(text.shown)': write a whole number.")
    case .unknownUnit(let unit, let text):
      Sentence(
        ko: "'\(text.shown)': 여기서는 '\(unit.shown)' 단위를 쓰지 않습니다. 숫자만 적어도 됩니다.",
        en: "'\(text.shown)': '\(unit.shown)' is no unit here. The number alone will do.")
    case .notAnAssignment(let text):
      Sentence(
        ko: "'\(text.shown)': 멤버와 파티션을 적어 주십시오.",
        en: "'\(text.shown)': name members and their partitions.")
    case .notAMember(let word, let known):
      Sentence(
        ko: "'\(word.shown)': 멤버 이름이 먼저 와야 합니다. 멤버: \(known.prefix(9).joined(separator: ", "))",
        en: "'\(word.shown)': a member comes first. Members: "
          + "\(known.prefix(9).joined(separator: ", ")).")
    case .notAPartition(let word):
      Sentence(
        ko: "'\(word.shown)': 파티션으로 읽히지 않습니다.",
        en: "'\(word.shown)' is not read as a partition.")
    case .noSuchPartition(let word, let topic, let count):
      Sentence(
        ko: "'\(word.shown)': 없는 파티션입니다. \(topic.shown)의 파티션: 0부터 \(count - 1)까지",
        en: "'\(word.shown)' does not exist: \(topic.shown) has partitions 0 to \(count - 1).")
    case .commandRefused(let message):
      Sentence(ko: "\(message)", en: "\(message)")
    }
  }
}
