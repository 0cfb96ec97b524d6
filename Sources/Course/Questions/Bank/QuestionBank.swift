internal import Formats
package import Texts

/// The questions of all lessons, in the order of lessons and numbers.
///
/// In the data of the course each lesson has a file of its own beside it
/// (`11-assignment-strategies.questions.yaml`): a list of questions, each written out in both
/// languages or naming the maker that makes it from a seed.
package struct QuestionBank: Sendable {
  package private(set) var items: [Item] = []

  /// A question of a lesson, before it is asked.
  package struct Item: Sendable {
    package let id: QuestionID

    /// Where it comes from.
    let source: Source

    /// The file and the line that it stands in.
    let path: String
    let line: Int?

    enum Source: Sendable {
      case made(QuestionMaker)
      case written(QuestionBody)
    }

    /// Whether there is a fresh one for every seed.
    package var isMade: Bool { if case .made = source { true } else { false } }
  }

  init(_ sources: [CourseSource], lessons: [Lesson], _ problems: inout [CourseProblem]) {
    for source in sources where source.path.hasSuffix(QuestionFile.suffix) {
      guard let lesson = lessons.first(where: { QuestionFile.belongs(source.path, to: $0) }) else {
        problems.append(CourseProblem(path: source.path, .question(.noLesson(source.path))))
        continue
      }
      items += QuestionFile(source).items(of: lesson.number, &problems)
    }
    items.sort { ($0.id.lesson, $0.id.number) < ($1.id.lesson, $1.id.number) }
  }

  /// The questions of a lesson.
  package func items(of lesson: LessonNumber) -> [Item] { items.filter { $0.id.lesson == lesson } }

  package subscript(id: QuestionID) -> Item? { items.first { $0.id == id } }
}

extension QuestionBank.Item {
  /// Asks the question: made from a seed, or as it was written.
  ///
  /// - Throws: ``CourseProblem`` if a maker fails, which the tests do not let happen.
  package func question(seed: UInt64, level: Int) throws(CourseProblem) -> Question {
    switch source {
    case .written(let body): return Question(id: id, origin: nil, body: body)
    case .made(let maker):
      let level = min(max(level, QuestionMaker.levels.lowerBound), QuestionMaker.levels.upperBound)
      do {
        return Question(
          id: id, origin: .init(maker: maker.name, seed: seed, level: level),
          body: try maker.body(seed: seed, level: level))
      } catch {
        throw problem(.noKey)
      }
    }
  }

  func problem(_ fault: QuestionFault) -> CourseProblem {
    CourseProblem(path: path, line: line, .question(fault))
  }
}
