package import KafkaModel
package import Texts

/// What came of an answer.
package struct Judgement: Sendable {
  package let isRight: Bool

  /// The answer cell by cell, if it was an assignment.
  package let cells: AssignmentGrade?

  /// What is worth saying about this answer in particular.
  package let remarks: [Sentence]

  init(_ isRight: Bool, cells: AssignmentGrade? = nil, remarks: [Sentence] = []) {
    self.isRight = isRight
    self.cells = cells
    self.remarks = remarks
  }
}

/// Carries out lines in a lab of their own, up to the first that does not succeed.
///
/// Returns the exit status and the text of each line that was carried out.
package typealias QuestionRunner = (_ lines: [String]) -> [(status: Int32, text: String)]

extension QuestionBody {
  /// Judges an answer, as ``AnswerForm/read(_:)`` understood it, by what it means.
  ///
  /// What is a command is carried out by `run`.
  ///
  /// - Throws: ``AnswerProblem/commandRefused(_:)`` if a command is not even carried out, which is no
  ///   attempt.
  package func judge(
    _ answer: Answer, running run: QuestionRunner
  ) throws(AnswerProblem) -> Judgement {
    switch (form, answer) {
    case (.assignment(let key), .assignment(let claim)):
      let grade = AssignmentGrade(claim, truth: key.assignment)
      let reasons = grade.firstWrong.map { cell in
        [.decidedBy(cell.partition.description, cell.owner?.rawValue)]
          + key.reasons(for: cell.partition)
      }
      return Judgement(grade.isRight, cells: grade, remarks: reasons ?? [])
    case (.number(let key), .number(let number)): return Judgement(key.accepts(number))
    case (.choice(_, let right), .choice(let chosen)): return Judgement(chosen == right)
    case (.choices(let options, let right), .choices(let chosen)):
      return Judgement(chosen == right, remarks: Self.remarks(options, right, chosen))
    case (.order(_, let right), .order(let order)):
      let place = zip(right, order).enumerated().first { $1.0 != $1.1 }?.offset
      return Judgement(place == nil, remarks: place.map { [.firstWrongPlace($0 + 1)] } ?? [])
    case (.command(let key), .command(let line)): return try judge(line, key, running: run)
    default: return Judgement(false)
    }
  }

  /// Says how far several choices are right, without giving the rest away.
  private static func remarks(
    _ options: [Sentence], _ right: Set<Int>, _ chosen: Set<Int>
  ) -> [Sentence] {
    let wrong = chosen.subtracting(right).count
    let missing = right.subtracting(chosen).count
    return wrong + missing == 0 ? [] : [.choiceFaults(wrong: wrong, missing: missing)]
  }

  private func judge(
    _ line: String, _ key: CommandKey, running run: QuestionRunner
  ) throws(AnswerProblem) -> Judgement {
    let outcomes = run(lab + [line] + key.checks)
    if outcomes.count <= lab.count + 1, let last = outcomes.last, last.status != 0 {
      throw .commandRefused(last.text)
    }
    guard let last = outcomes.last, outcomes.count == lab.count + 1 + key.checks.count,
      last.status == 0
    else { return Judgement(false, remarks: outcomes.last.map { [.labSays($0.text)] } ?? []) }
    return Judgement(true)
  }
}
