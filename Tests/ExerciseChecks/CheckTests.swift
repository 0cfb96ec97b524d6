import ExerciseKit
import Testing

@Suite("The checks of the exercises")
struct CheckTests {
  @Test("Take a stub for not started", arguments: AnswerSheet.all)
  func stub(_ sheet: AnswerSheet) {
    #expect(throws: NotAttempted.self) { try sheet.stub.check() }
  }

  @Test("Accept the solution", arguments: AnswerSheet.all)
  func solution(_ sheet: AnswerSheet) throws {
    let finding = try sheet.solution.check()
    #expect(finding == nil)
  }

  @Test("Catch every wrong answer, by the right rule, in the smallest case")
  func wrongAnswers() throws {
    for sheet in AnswerSheet.all {
      #expect(sheet.wrong.count >= 3, "\(sheet.slug)")
      for (wrong, found) in zip(sheet.wrong, sheet.findings) {
        let finding = try #require(found, "\(wrong.type) of \(sheet.slug) passes")
        #expect(finding.property == wrong.property, "\(wrong.type)")
        #expect(finding.smallestCase == wrong.smallestCase, "\(wrong.type)")
      }
    }
  }

  @Test("Find the same in every run", arguments: AnswerSheet.all)
  func repeats(_ sheet: AnswerSheet) throws {
    for (wrong, found) in zip(sheet.wrong, sheet.findings) {
      #expect(try wrong.type.check() == found, "\(wrong.type)")
    }
  }
}
