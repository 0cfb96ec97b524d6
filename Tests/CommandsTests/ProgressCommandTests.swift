import Commands
import Course
import Testing
import Texts

@Suite("Progress at the prompt")
struct ProgressCommandTests {
  private func reader(
    _ files: [String: String] = [:], language: Language = .en, width: Int = 80
  ) -> Transcript {
    var lab = Transcript(
      language: language, width: width, isInteractive: true,
      files: SmallCourse.files.merging(files) { $1 }, chapters: "ch")
    lab.session.sitting = "s"
    return lab
  }

  @Test("Begins with nothing, and says how to begin", arguments: Language.allCases)
  func empty(language: Language) {
    var lab = reader(language: language)
    #expect(lab.text("progress").contains("0/2"))
    #expect(lab.notes("progress").contains(language == .ko ? "아직" : "Nothing done yet"))
  }

  @Test("Counts pages that were read once, and knows the last one")
  func pages() {
    var lab = reader()
    lab.say("lesson 4.1/2; lesson 4.1/2; lesson 4.1; lesson 4.1/2")
    #expect(lab.text("progress").contains("2/2"))
    #expect(lab.notes("progress").contains("You were at 4.1/2"))
    #expect(lab.text("progress --json").contains("\"place\":\"4.1/2\""))
    #expect(lab.text("progress --format plain").contains("2 of 2 pages"))
  }

  @Test("Opens the last page of the sitting before")
  func returning() {
    var first = reader()
    first.say("lesson 4.1/2")
    var second = reader()
    second.session.progress = first.session.progress
    #expect(second.text("lesson").contains("That was it"))
  }

  @Test("Fits a narrow terminal", arguments: [40, 80, 120], Language.allCases)
  func narrow(width: Int, language: Language) {
    var lab = reader(language: language, width: width)
    lab.say("lesson 4.1")
    for line in lab.text("progress").split(separator: "\n") { #expect(line.cells <= width) }
  }

  @Test("Keeps its columns together on a wide terminal")
  func wide() {
    var lab = reader(width: 200)
    let rows = lab.text("progress").split(separator: "\n")
    let longest = rows.map(\.cells).max() ?? 0
    #expect(longest < 100, "\(rows)")
  }

  @Test("Goes to another machine and back, however often, without counting twice")
  func carrying() {
    var home = reader()
    home.say("lesson 4.1; progress export p.json")
    #expect(home.notes("progress export p.json").contains("--force"))
    let file = home.storage["p.json"].map { String(decoding: $0, as: UTF8.self) } ?? ""
    var work = reader(["p.json": file])
    work.session.sitting = "w"
    #expect(work.status("progress import p.json") == .done)
    #expect(work.session.progress == home.session.progress)
    work.say("lesson 4.1/2")
    #expect(work.notes("progress import p.json").contains("progress merge FILE"))
    #expect(work.text("progress merge p.json").contains("0 new entries"))
    #expect(work.session.progressRequest == .keep)
    work.say("progress import p.json --force")
    #expect(work.session.progressRequest == .replace)
    #expect(work.session.progress == home.session.progress)
  }

  @Test(
    "Takes no file that is none, and changes nothing",
    arguments: [
      ("hello", "no file of progress"),
      (#"{"format":"kafka-workbook-progress","version":9}"#, "later workbook"),
      (#"{"format":"kafka-workbook-progress","version":1,"entries":[{}]}"#, "damaged"),
    ])
  func refusing(text: String, sentence: String) {
    var lab = reader(["p.json": text])
    lab.say("lesson 4.1")
    let before = lab.session.progress
    #expect(lab.notes("progress merge p.json").contains(sentence))
    #expect(lab.status("progress import p.json --force") == .refused)
    #expect(lab.session.progress == before)
    #expect(lab.notes("progress merge").contains("needs FILE"))
    #expect(lab.status("progress burn p.json") == .refused)
  }
}
