/// Something in the course's files that an author has to put right.
package struct CourseProblem: Problem, Hashable {
  /// The file, or the lesson if both of its files are meant.
  package let path: String

  /// The line in the file, counted from 1, if one can be named.
  package let line: Int?

  package let fault: Fault

  package init(path: String, line: Int? = nil, _ fault: Fault) {
    self.path = path
    self.line = line
    self.fault = fault
  }

  /// What kind of thing is wrong.
  package enum Fault: Hashable, Sendable {
    case file(StorageProblem)
    case text(MarkdownProblem)
    case lesson(LessonFault)
    case data(DataFault)
    case translation(TranslationFault)
    case reference(ReferenceFault)
    case question(QuestionFault)
    case teaching(TeachingFault)

    fileprivate var problem: any Problem {
      switch self {
      case .file(let problem): problem
      case .text(let problem): problem
      case .lesson(let fault): fault
      case .data(let fault): fault
      case .translation(let fault): fault
      case .reference(let fault): fault
      case .question(let fault): fault
      case .teaching(let fault): fault
      }
    }
  }

  package var code: String { fault.problem.code }

  /// The place, what was found there, and what to write instead.
  package var sentence: Sentence {
    // What is wrong with a file as a whole names the file itself.
    if case .file(let problem) = fault { return problem.sentence }
    let place = path.harmless + (line.map { ":\($0)" } ?? "")
    let found = fault.problem.sentence
    return Sentence(ko: "\(place): \(found(.ko))", en: "\(place): \(found(.en))")
  }
}

// MARK: - Comparable

extension CourseProblem: Comparable {
  /// By path and line, as an author goes through them.
  package static func < (lhs: Self, rhs: Self) -> Bool {
    (lhs.path, lhs.line ?? 0, lhs.code, lhs.sentence(.en))
      < (rhs.path, rhs.line ?? 0, rhs.code, rhs.sentence(.en))
  }
}
