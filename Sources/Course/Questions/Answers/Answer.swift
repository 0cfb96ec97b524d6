package import KafkaModel
package import Texts

/// An answer as it was understood, whatever its spelling.
package enum Answer: Hashable, Sendable {
  case assignment([MemberID: Set<TopicPartition>])
  /// In the unit of the key: times in milliseconds.
  case number(Int)
  case choice(Int)
  case choices(Set<Int>)
  case order([Int])
  case command(String)
}

extension AnswerForm {
  /// Understands what somebody typed.
  ///
  /// - Throws: ``AnswerProblem``, which says what was not understood and what would be.
  package func read(_ text: String) throws(AnswerProblem) -> Answer {
    let text = AnswerText.plain(text)
    guard !text.isEmpty else { throw .empty(form: form) }
    switch self {
    case .assignment(let key): return .assignment(try AssignmentAnswer.read(text, for: key))
    case .number(let key): return .number(try NumberAnswer.read(text, for: key))
    case .choice(let options, _):
      let chosen = try ChoiceAnswer(options).read(text)
      guard let first = chosen.first, chosen.count == 1 else {
        throw .severalChosen(text)
      }
      return .choice(first)
    case .choices(let options, _): return .choices(Set(try ChoiceAnswer(options).read(text)))
    case .order(let items, _): return .order(try ChoiceAnswer(items).readOrder(text))
    case .command: return .command(text)
    }
  }

  /// The form in words, with an example that gives nothing away.
  package var form: Sentence { AnswerWords.form(of: self) }
}
