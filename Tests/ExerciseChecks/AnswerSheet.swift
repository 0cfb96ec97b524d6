import ExerciseKit
import Testing

/// The answers to one exercise that test its check: the stub, the solution, and wrong ones.
struct AnswerSheet: Sendable {
  /// The exercise's slug, by which its texts are found.
  let slug: String

  /// The attempt as it is shipped.
  let stub: any Exercise.Type

  let solution: any Exercise.Type

  /// At least three, as learners write them.
  let wrong: [Wrong]

  init(
    _ slug: String, stub: any Exercise.Type, solution: any Exercise.Type, wrong: [Wrong]
  ) {
    self.slug = slug
    self.stub = stub
    self.solution = solution
    self.wrong = wrong
  }

  struct Wrong: Sendable {
    let type: any Exercise.Type

    /// The rule that is to catch it.
    let property: String

    /// The case in which that is shown.
    let smallestCase: String

    init(_ type: any Exercise.Type, _ property: String, _ smallestCase: String) {
      self.type = type
      self.property = property
      self.smallestCase = smallestCase
    }
  }
}

// MARK: - Findings

extension AnswerSheet {
  /// What the check finds in each of the wrong answers, in their order; `nil` for one that passes.
  var findings: [Finding?] { Self.found[slug] ?? [] }

  // Once for all tests: it takes a while.
  private static let found = Dictionary(
    uniqueKeysWithValues: all.map { sheet in
      (sheet.slug, sheet.wrong.map { wrong in (try? wrong.type.check()) ?? nil })
    })
}

// MARK: - CustomTestStringConvertible

extension AnswerSheet: CustomTestStringConvertible {
  var testDescription: String { slug }
}
