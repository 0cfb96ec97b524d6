import Course
import Formats
import KafkaModel
import TestSupport
import Testing
import Texts

@testable import Commands

@Suite("quiz and drill")
struct QuizCommandTests {
  /// A person at the prompt, with the course on the shelf.
  private func reader(_ language: Language = .en) -> Transcript {
    Transcript(
      language: language, isInteractive: true, files: ChapterFiles.all, chapters: "chapters")
  }

  private func question(of line: String, _ lab: inout Transcript) throws -> JSONValue {
    try JSONValue(json: lab.text(line + " --json"))
  }

  @Test("Ask, understand and explain, each in its language", arguments: Language.allCases)
  func asking(language: Language) throws {
    var lab = reader(language)
    let text = lab.text("quiz 4.4/3")
    #expect(text.contains("30000"))
    #expect(lab.session.prompt == Sentence.answerPrompt(language))
    // A form error costs no attempt.
    #expect(lab.notes("soon").contains(Sentence.noAttempt(Sentence(ko: "", en: ""))(language)))
    #expect(lab.text("3초").contains("✗"))
    #expect(lab.session.isAsking)
    #expect(lab.text("30초").contains(Sentence.answerRight(language)))
    #expect(!lab.session.isAsking)
    #expect(lab.session.prompt == "sandbox › ")
  }

  @Test("Take reserved words for what they are, and =text literally")
  func words() {
    var lab = reader()
    let question = lab.text("quiz 4.8/4")
    #expect(lab.text("hint").contains("poll()"))
    #expect(lab.text("") == question)
    #expect(lab.notes("help").contains("=skip"))
    #expect(lab.notes("=skip").contains("none of the options"))
    #expect(lab.session.isAsking)
    #expect(lab.text("skip").contains("does not count"))
    lab.say("quiz 4.8/4")
    #expect(lab.text("reveal").contains("max.poll.interval.ms"))
    lab.say("quiz 4.8/4")
    #expect(lab.notes("quit").contains("0 right"))
    #expect(!lab.session.isAsking)
    lab.say("quiz 4.8/4")
    _ = lab.session.leaveQuestions()
    #expect(!lab.session.isAsking)
  }

  @Test("Say beside the prompt how far the reader has come")
  func rightPrompt() {
    var lab = reader()
    #expect(lab.session.rightPrompt.isEmpty)
    lab.say("quiz 4.11")
    #expect(lab.session.rightPrompt == "1/7")
    lab.say("skip")
    lab.say("")
    #expect(lab.session.rightPrompt == "2/7")
    lab.say("quit")
    lab.say("lesson 4.11/5")
    #expect(lab.session.rightPrompt == "4.11 · 5/23")
    lab.say("drill 4.1")
    #expect(lab.session.rightPrompt == "✓ 0 ✗ 0")
  }

  @Test("Explain a command in between, and take the same words behind = for an answer")
  func help() {
    var lab = reader()
    lab.say("quiz 0.1/1")
    #expect(lab.text("help topic").hasPrefix("topic: "))
    #expect(lab.text("도움말 topic").hasPrefix("topic: "))
    #expect(lab.session.isAsking && lab.session.asking?.attempts == 0)
    #expect(lab.text("=help topic").contains("✗"))
    #expect(lab.session.asking?.attempts == 1)
  }

  @Test("Repeat all that the lab says against an answer", arguments: Language.allCases)
  func objection(language: Language) {
    var lab = reader(language)
    lab.say("quiz 0.1/1")
    let text = lab.text("topics")
    #expect(text.contains("topic orders 6") && !text.contains("…"), "\(text)")
  }

  @Test("Say of words for answers that nothing is asked", arguments: ["skip", "reveal", "정답"])
  func nothingAsked(word: String) {
    var lab = reader()
    let reply = lab.say(word)
    #expect(reply.status == .refused && reply.notes.contains("quiz"))
  }

  @Test("Count an answer that was wrong, though the reader then leaves")
  func leaving() {
    var lab = reader()
    lab.say("quiz 4.4/3")
    #expect(lab.text("3초").contains("✗"))
    #expect(lab.session.isAsking)
    #expect(lab.notes("quit").contains("1 wrong"))
    let question = lab.session.progress.lessons["L10"]?.questions["q3"]
    #expect(question?.wrong == 1 && question?.last == .wrong)
  }

  @Test("Go through a lesson with Enter, other commands in between")
  func lesson() {
    var lab = reader()
    lab.say("quiz 4.11")
    for _ in 0..<7 {
      #expect(lab.session.isAsking)
      #expect(lab.say("reveal").status == .done)
      #expect(!lab.session.isAsking)
      lab.say("")
    }
    #expect(!lab.session.isAsking)
    lab.say("quiz 4.11")
    lab.say("skip")
    #expect(lab.text("topic orders 6") == "orders: 6 partitions\n")
    lab.say("quiz")
    #expect(lab.session.isAsking)
  }

  @Test("Show an assignment cell by cell, with the rule of the first wrong one")
  func cells() throws {
    var lab = reader()
    lab.say("quiz 4.11/1")
    let question = try #require(lab.session.asking?.question)
    guard case .assignment(let key) = question.body.form else { return }
    // Everybody gets everything.
    let all = key.topics.map { "\($0.name):0-\($0.partitionCount - 1)" }.joined(separator: ",")
    let text = lab.text(key.assignment.members.map { "\($0)=\(all)" }.joined(separator: " "))
    #expect(text.contains("2 doubled") && text.contains("Why "))
    #expect(lab.session.isAsking)
  }

  @Test("Judge one answer for a script, and say so by the status")
  func scripts() throws {
    var lab = Transcript(files: ChapterFiles.all, chapters: "chapters")
    let asked = try question(of: "quiz 4.11/1 --seed 9 --level 2", &lab)
    #expect(asked["id"]?.string == "4.11/q1" && asked["seed"]?.string == "9")
    let report = try question(of: "quiz 4.11/1 --seed 9 --level 2 --report", &lab)
    let solution = try #require(report["solution"]?.string)
    let line = "quiz 4.11/1 --seed 9 --level 2 --answer"
    #expect(lab.status("\(line) '\(solution)'") == .done)
    #expect(lab.status("\(line) 'c1=none'") == .answeredNo)
    #expect(lab.status("\(line) nonsense") == .refused)
    #expect(lab.text("quiz 4.11/1 --report").contains("maker: assign-range"))
    #expect(lab.status("quiz 9.9/1") == .refused)
    #expect(lab.status("quiz 4.11/99") == .refused)
    #expect(lab.status("drill") == .done)
  }

  @Test("Never end a drill, make it harder, and bring back what was missed")
  func drill() throws {
    var lab = reader()
    lab.say("drill 4.1 --seed 5")
    let first = try #require(lab.session.asking?.question)
    lab.say("reveal")
    var seen: [Question.Origin?] = []
    for _ in 0..<12 {
      lab.say("")
      let question = try #require(lab.session.asking?.question)
      seen.append(question.origin)
      let reply = lab.say(solution(question))
      #expect(reply.text.contains(Sentence.answerRight(.en)), "\(question.id)")
    }
    #expect(seen.contains(first.origin))
    #expect(seen.compactMap { $0?.level }.max() ?? 1 > 1)
    #expect(lab.notes("quit") == "" || !lab.session.isAsking)
  }

  private func solution(_ question: Question) -> String {
    if case .choice(let options, let right) = question.body.form { return options[right](.en) }
    return question.body.form.solution(.en)
  }

  @Test("Fit into any width, and stay without pictures for a screen reader", arguments: [40, 80])
  func width(width: Int) throws {
    for item in QuestionProofTests.course.questions.items {
      for language in Language.allCases {
        let question = try item.question(seed: 3, level: 3)
        let view = QuestionView(question: question)
        var style = TextStyle(language: language, width: width)
        for line in view.text(style).split(separator: "\n") where line.cells > width {
          Issue.record("\(item.id): \(line)")
        }
        style.medium = .sentences
        #expect(!view.text(style).isEmpty)
      }
    }
  }
}
