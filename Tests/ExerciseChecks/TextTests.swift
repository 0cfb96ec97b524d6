import Course
import ExerciseKit
import TestSupport
import Testing
import Texts

@Suite("The texts of the exercises")
struct TextTests {
  @Test("Are there in both languages, and say the same of each exercise")
  func problems() {
    #expect(Attempt.book.problems.map { $0.sentence(.en) } == [])
  }

  @Test("Belong to a sheet of answers, and every sheet to them")
  func sheets() {
    #expect(Attempt.book.exercises.map(\.slug) == AnswerSheet.all.map(\.slug))
    #expect(
      Attempt.book.exercises.map(\.number) == Attempt.book.exercises.map(\.number).sorted())
    let files = Attempt.book.exercises.map(\.name)
    #expect(Set(files).count == files.count)
  }

  @Test("Hold four hints and one for every property found", arguments: AnswerSheet.all)
  func hints(_ sheet: AnswerSheet) throws {
    let exercise = try #require(Attempt.book.matches(for: sheet.slug).first)
    for language in Language.allCases {
      let hints = exercise.hints(language)
      #expect(hints.levels.count >= 4, "\(sheet.slug).\(language.rawValue)")
      #expect(Set(hints.levels).count == hints.levels.count)
      #expect(Set(hints.properties.map(\.text)).count == hints.properties.count)
      for (wrong, found) in zip(sheet.wrong, sheet.findings) {
        let finding = try #require(found)
        #expect(
          hints.demand(of: finding.property) != nil,
          "\(sheet.slug).\(language.rawValue): \(finding.property)")
        let graded = hints.graded(for: finding)
        #expect(graded.count >= 4)
        let open = ["{case}", "{expected}", "{found}", "{row}", "{row.expected}", "{row.found}"]
        #expect(!graded.contains { hint in open.contains { hint.contains($0) } })
        #expect(finding.size.total <= exercise.bound, "\(wrong.type)")
      }
    }
  }

  @Test("Do not give the solution away", arguments: AnswerSheet.all)
  func solution(_ sheet: AnswerSheet) throws {
    let exercise = try #require(Attempt.book.matches(for: sheet.slug).first)
    let solution = try #require(Attempt.bytes(of: exercise.solutionFile))
    // Short lines are words that any hint may use.
    let text = String(decoding: solution, as: UTF8.self)
    let lines = text.split(separator: "\n").map { (line: Substring) -> String in
      String(line.drop(while: \.isWhitespace))
    }
    .filter { $0.count > 24 }
    for language in Language.allCases {
      let hints = exercise.hints(language)
      for hint in hints.levels + hints.properties.map(\.text) {
        #expect(!lines.contains { hint.contains($0) }, "\(sheet.slug): \(hint)")
      }
    }
  }

  @Test("Name a stub and a solution that are there", arguments: AnswerSheet.all)
  func files(_ sheet: AnswerSheet) throws {
    let exercise = try #require(Attempt.book.matches(for: sheet.slug).first)
    let stub = String(
      decoding: try #require(Attempt.bytes(of: exercise.stubFile)), as: UTF8.self)
    #expect(stub.contains("struct \(exercise.name)Attempt: \(exercise.name) {"))
    #expect(stub.contains("throw NotAttempted()"))
    #expect("\(sheet.stub)" == exercise.name + "Attempt")
    #expect("\(sheet.solution)" == exercise.name + "Solution")
  }
}
