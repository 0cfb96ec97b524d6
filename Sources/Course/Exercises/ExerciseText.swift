package import Texts

/// One exercise: what its folder says about it, in both languages.
package struct ExerciseText: Sendable {
  package let number: Int
  package let slug: String

  /// The protocol in `ExerciseKit`, after which the learner's file and type are named.
  package let name: String

  /// How hard it is: `easy`, `medium` or `hard`.
  package let level: String

  /// The number of the lesson that it belongs to, such as `4.4`.
  package let lesson: String

  /// Partitions and members, at most, in what the check finds for the known wrong answers.
  package let bound: Int

  /// The folder, below the checkout: `exercises/08-range-one-topic`.
  package let folder: String

  package let title: Sentence

  private let statements: [Language: Markdown]
  private let hintTexts: [Language: ExerciseHints]
  private let solutions: [Language: Markdown]

  /// The learner's file, below the checkout.
  package var file: String { "\(folder)/\(name).swift" }

  /// The folder of its stub, solution and wrong answers, below the checkout.
  private var answers: String {
    "Tests/ExerciseChecks/Answers/" + (folder.split(separator: "/").last.map(String.init) ?? "")
  }

  /// The file as it was at first.
  package var stubFile: String { "\(answers)/\(name)Stub.swift" }

  package var solutionFile: String { "\(answers)/\(name)Solution.swift" }

  package func statement(_ language: Language) -> Markdown {
    statements[language] ?? Markdown(blocks: [])
  }

  package func hints(_ language: Language) -> ExerciseHints {
    hintTexts[language] ?? ExerciseHints("")
  }

  /// The decisive step of the solution, explained.
  package func solution(_ language: Language) -> Markdown {
    solutions[language] ?? Markdown(blocks: [])
  }

  /// Reads the texts of one folder; `nil` if there is not even a number.
  init?(folder: String, _ files: [CourseSource], _ problems: inout [CourseProblem]) {
    var reader = ExerciseTextReader(folder: folder, files: files)
    defer { problems += reader.problems }
    let statements = reader.statements()
    guard let english = statements[.en] ?? statements[.ko], let number = Int(english.number) else {
      return nil
    }
    self.folder = folder
    self.number = number
    slug = english.slug
    name = english.name
    level = english.level
    lesson = english.lesson
    bound = Int(english.bound) ?? 0
    let korean = statements[.ko]
    title = Sentence(ko: korean?.title ?? english.title, en: english.title)
    if let korean, !korean.agrees(with: english) { reader.disagrees("statement.ko.md") }
    self.statements = statements.mapValues(\.body)
    hintTexts = reader.hints()
    solutions = reader.solutions()
  }
}
