internal import Formats
internal import KafkaModel
package import Texts

/// How answers are written, said with examples that give nothing away.
enum AnswerWords {
  static func form(of form: AnswerForm) -> Sentence {
    switch form {
    case .assignment:
      // Of no group that any question is about.
      let example = "m1=t-0,1 m2=t-2 m3=none"
      return Sentence(
        ko: "답의 꼴: \(example) (순서와 띄어쓰기는 상관없습니다)",
        en: "Answer like \(example); order and spaces do not matter.")
    case .number(let key):
      let example = number(key)
      return Sentence(ko: "답의 꼴: 숫자. 예: \(example(.ko))", en: "A number, such as \(example(.en)).")
    case .choice:
      return Sentence(
        ko: "답의 꼴: 보기 하나의 번호, 또는 보기의 말", en: "One option, by its number or in its words.")
    case .choices:
      return Sentence(
        ko: "답의 꼴: 해당하는 보기를 모두. 예: 1,2 (하나도 없으면 none)",
        en: "All options that apply, such as 1,2; none if there is none.")
    case .order:
      return Sentence(
        ko: "답의 꼴: 보기의 번호를 차례대로. 예: 2,1,3", en: "The options in order, such as 2,1,3.")
    case .command:
      return Sentence(
        ko: "답의 꼴: 명령 한 줄(;로 여러 개). 글자가 아니라 한 일로 채점합니다.",
        en: "A line of commands, judged by what it does.")
    }
  }

  private static func number(_ key: NumberKey) -> Sentence {
    // Two examples at hand, so that neither is ever the key.
    let plain = key.value == 7 ? 9 : 7
    switch key.unit {
    case .count: return Sentence(ko: "\(plain)", en: "\(plain)")
    case .bytes: return Sentence(ko: "\(plain)바이트", en: "\(plain) bytes")
    case .time(let bareIsSeconds):
      let number = key.value == 7000 ? 9 : 7
      return bareIsSeconds
        ? Sentence(
          ko: "\(number)s, \(number)초 (단위가 없으면 초)", en: "\(number)s; seconds without a unit")
        : Sentence(
          ko: "\(number)00ms, \(number).5초 (단위가 없으면 밀리초)",
          en: "\(number)00ms or \(number).5s; milliseconds without a unit")
    }
  }
}

extension AnswerForm {
  /// The answer that is right, as one would type it.
  package func solution(_ language: Language) -> String {
    switch self {
    case .assignment(let key):
      return key.assignment.members.map { member in
        let list = key.assignment[member].sorted()
        return "\(member)=" + PartitionText.write(list)
      }.joined(separator: " ")
    case .number(let key):
      switch key.unit {
      case .count: return "\(key.value)"
      case .bytes: return "\(key.value)"
      case .time: return Quantity.time(milliseconds: Int64(key.value))
      }
    case .choice(let options, let right): return "\(right + 1) (\(options[right](language)))"
    case .choices(_, let right):
      return right.isEmpty ? "none" : right.sorted().map { "\($0 + 1)" }.joined(separator: ",")
    case .order(_, let right): return right.map { "\($0 + 1)" }.joined(separator: ",")
    case .command(let key): return key.solution
    }
  }
}
