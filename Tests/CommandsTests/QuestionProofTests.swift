import Course
import Foundation
import TestSupport
import Testing
import Texts

@testable import Commands

@Suite("The questions of the lessons")
struct QuestionProofTests {
  /// The course as it is shipped.
  static let course: Course = {
    let folder = Golden.packageFolder.appending(path: "chapters")
    let paths = (FileManager.default.enumerator(atPath: folder.path)?.allObjects ?? [])
      .compactMap { $0 as? String }.filter { $0.hasSuffix(".md") || $0.hasSuffix(".yaml") }
    return Course(
      paths.sorted().compactMap { path in
        (try? Data(contentsOf: folder.appending(path: path)))
          .map { CourseSource(path: path, bytes: Array($0)) }
      })
  }()

  @Test("Are four or more a lesson, at least half made, and the lab confirms every key")
  func check() {
    let problems = Self.course.questions.problems(
      in: Self.course.lessons, levels: [1, 4], running: QuestionLab.runner(.en))
    #expect(problems.map { $0.sentence(.en) } == [])
    #expect(Self.course.questions.items.count >= 4 * 18)
  }

  @Test("Ask by every maker that there is")
  func makers() throws {
    let used = Set(
      try Self.course.questions.items.compactMap {
        try $0.question(seed: 1, level: 1).origin?.maker
      })
    #expect(Set(QuestionMaker.all.map(\.name)) == used)
  }

  @Test("Judge a command by what it does, not by its letters")
  func commands() throws {
    let id = try #require(QuestionID("4.1/q5"))
    let body = try #require(Self.course.questions[id]).question(seed: 1, level: 1).body
    let judge = { (text: String) throws in
      try body.judge(try body.form.read(text), running: QuestionLab.runner(.ko)).isRight
    }
    for text in ["members 6; assign", "join c5 c6; assign range", "scale +2 ;rebalance"] {
      #expect(try judge(text), "\(text)")
    }
    for text in ["members 5; assign", "members 6", "leave c1; assign"] {
      #expect(try !judge(text), "\(text)")
    }
    // What is not carried out at all costs no attempt, and no file is written.
    for text in ["membrs 6", "members 6; save /tmp/x.yaml", "members", "'"] where text != "members"
    {
      #expect(throws: AnswerProblem.self) { try judge(text) }
    }
  }
}
