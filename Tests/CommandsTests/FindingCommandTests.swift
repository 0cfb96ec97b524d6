import Commands
import TestSupport
import Testing
import Texts

@Suite("Finding facts, terms and settings")
struct FindingCommandTests {
  private func reader(_ language: Language = .en) -> Transcript {
    Transcript(language: language, files: ChapterFiles.all, chapters: "chapters")
  }

  @Test("Counts the claims by verdict, and every lesson's")
  func overview() {
    var lab = reader()
    let text = lab.text("facts")
    #expect(text.contains("claims of the notes: correct "))
    #expect(text.contains("4.11"))
    #expect(lab.notes("facts").contains("facts 3.1"))
    var korean = reader(.ko)
    #expect(korean.text("facts").contains("노트의 주장"))
  }

  @Test(
    "Selects claims by lesson, id, verdict and word, in either language",
    arguments: [("3.1", "ch3-01"), ("L01", "ch3-01"), ("ch0-04", "poetry"), ("wrong", "ch0-04")])
  func selecting(word: String, text: String) {
    for language in Language.allCases {
      var lab = reader(language)
      #expect(lab.text("facts \(word)").contains(text))
    }
  }

  @Test("Shows verdict, lesson and source of a claim")
  func card() {
    var lab = reader()
    let text = lab.text("facts ch0-04")
    #expect(text.hasPrefix("ch0-04 · wrong · 0.1\n  Notes: "))
    #expect(text.contains("  Source: confluent-kafka"))
    #expect(lab.text("facts ch0-04 --json").contains("\"verdict\":\"wrong\""))
    #expect(lab.notes("facts ch0-4").contains("Did you mean ch0-04"))
  }

  @Test(
    "Explains a term under any of its names, in both languages",
    arguments: ["rebalance", "리밸런스", "REBALANCE", "consumer group", "'컨슈머 그룹'", "lag"])
  func terms(name: String) {
    for language in Language.allCases {
      var lab = reader(language)
      let reply = lab.say("glossary \(name)")
      #expect(reply.status == .done && reply.text.split(separator: "\n").count >= 2)
    }
  }

  @Test("Lists all terms, and asks what was meant by one that is none")
  func glossary() {
    var lab = reader()
    #expect(lab.text("glossary").split(separator: "\n").count > 50)
    #expect(lab.notes("glossary rebalanse").contains("Did you mean rebalance"))
    #expect(lab.status("glossary rebalanse") == .refused)
  }

  @Test("Says of a setting what it is, whose, since when, and where it is shown")
  func setting() {
    var lab = reader()
    let text = lab.text("config session.timeout.ms")
    #expect(text.contains("read by: consumers"))
    #expect(text.contains("default: 45000"))
    #expect(text.contains("whole number of milliseconds"))
    #expect(text.contains("KIP-735"))
    #expect(text.contains("lesson: 4.8"))
    #expect(text.contains("librdkafka"))
  }

  @Test(
    "Says what the other family of clients has in its place",
    arguments: [
      ("fetch.max.wait.ms", "there it is fetch.wait.max.ms"),
      (
        "fetch.wait.max.ms", "Java clients have no fetch.wait.max.ms; there it is fetch.max.wait.ms"
      ),
      ("default.api.timeout.ms", "there it is socket.timeout.ms"),
      (
        "interceptor.classes",
        "librdkafka, and confluent-kafka with it, has no interceptor.classes."
      ),
    ])
  func families(name: String, text: String) {
    var lab = reader()
    let words = lab.text("config \(name) --width 200")
    #expect(words.contains(text), "\(words)")
  }

  @Test("Does not speak of clients where a setting is the broker's")
  func broker() {
    var lab = reader()
    #expect(!lab.text("config group.max.size").contains("librdkafka"))
  }
}
