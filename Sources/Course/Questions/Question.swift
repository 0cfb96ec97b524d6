package import Texts

/// A question with all that is needed to ask it, to judge an answer and to say why.
package struct Question: Sendable {
  package let id: QuestionID

  /// What the question was made from; `nil` for one that an author wrote out.
  package let origin: Origin?

  package let body: QuestionBody

  /// A maker with a seed, which make the same question again.
  package struct Origin: Hashable, Sendable {
    package let maker: String
    package let seed: UInt64

    /// How hard it is, from 1.
    package let level: Int
  }
}

/// The name of a question that never changes, such as `4.11/q3`.
package struct QuestionID: Hashable, Sendable, CustomStringConvertible {
  package let lesson: LessonNumber

  /// Its number in the lesson, from 1.
  package let number: Int

  package init(_ lesson: LessonNumber, _ number: Int) {
    self.lesson = lesson
    self.number = number
  }

  /// Reads `4.11/q3`, or `4.11/3`.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let lesson = LessonNumber(parts[0]) else { return nil }
    let digits = parts[1].hasPrefix("q") ? parts[1].dropFirst() : parts[1]
    guard let number = Int(digits: digits), number > 0 else { return nil }
    self.init(lesson, number)
  }

  package var description: String { "\(lesson)/q\(number)" }
}

/// What a question asks, whoever asks it.
package struct QuestionBody: Sendable {
  /// What is asked.
  package let ask: Sentence

  /// The commands that make the lab which the question is about; none if it is about no lab.
  package let lab: [String]

  /// The form of the answer, with the key.
  package let form: AnswerForm

  /// Where to look, without the answer.
  package let hint: Sentence

  /// Why the key is what it is.
  package let because: [Sentence]

  /// The commands that show it in the lab of above, each of which must succeed.
  package let proof: [String]

  init(
    _ ask: Sentence, lab: [String] = [], form: AnswerForm, hint: Sentence, because: [Sentence],
    proof: [String] = []
  ) {
    self.ask = ask
    self.lab = lab
    self.form = form
    self.hint = hint
    self.because = because
    self.proof = proof
  }
}
