import Commands
import TestSupport
import Testing
import Texts

@Suite("The author's check")
struct CheckCourseTests {
  private static let course = "ch/04-consumers/01-groups"

  private func check(
    _ files: [String: String], language: Language = .en
  ) -> (status: Reply.Status, text: String) {
    var lab = Transcript(language: language, width: 400, files: files, chapters: "ch")
    let reply = lab.say("check-course")
    return (reply.status, reply.text)
  }

  @Test("Has nothing to say about the course as it is shipped")
  func shipped() {
    var lab = Transcript(files: ChapterFiles.all, chapters: "chapters")
    lab.session.workshop = MemoryWorkshop(lab.storage, folders: MemoryWorkshop.allFolders)
    let reply = lab.say("check-course")
    #expect(reply.status == .done, "\(reply.text)")
    #expect(reply.text.contains("18 lessons, 132 claims"))
  }

  @Test("Has nothing to say about a small course in order", arguments: Language.allCases)
  func inOrder(language: Language) {
    let (status, text) = check(SmallCourse.files, language: language)
    #expect(status == .done, "\(text)")
  }

  /// What is put in place of what, and the finding that names it.
  static let faults: [(old: String, new: String, finding: String)] = [
    ("expect c1 = orders-0,1", "expect c1 = orders-3", "not what the lesson says"),
    ("assign range", "asign range", "not what the lesson says"),
    ("members 2", "! members 2", "is not refused"),
    ("orders: 4 partitions", "orders: 5 partitions", "Put this in its place: orders: 4 partitions"),
    ("orders: 4 partitions", "orders: 4 partitions\nand more", "has no such line"),
    ("c2 │ · · ■ ■ │ 2", "c2 │ · · ■ ■ │ 3", "has no such line"),
    ("■ ■ │ 2\n…", "■ ■ │ 2", "Put this in its place: ■ owned"),
    ("id: L07", "id: L07\nexercises: [range-onetopic]", "Did you mean range-one-topic"),
    ("expect c1 = orders-0,1\nexpect c2 = orders-2,3\n", "", "expects nothing"),
    ("A pizza", "A pizza of 12 pieces", "lacks numbers"),
    ("A pizza", "A pizza `members 3`", "lacks code"),
    ("A pizza", "A pizza\n\n| a | b |\n|---|---|\n| c | d |", "Tables, code blocks or cards"),
    ("A pizza", "A pizza, as in lesson 4.9", "no lesson 4.9"),
    ("A pizza", "A pizza [here](nowhere.md)", "leads nowhere"),
    ("A pizza", "A pizza `members 3 4 5`", "does not run as it stands"),
    ("A pizza", "A pizza `max.pol.records`", "no setting max.pol.records"),
    ("A pizza", "A pizza `max.pol.records=4`", "Did you mean max.poll.records"),
    ("A pizza", String(repeating: "A pizza\n\n", count: 20), "lines at 80 columns"),
    ("A pizza", "    \(String(repeating: "x", count: 90))", "a line of"),
    ("A pizza", "A pizza\n\n---\n\nmore", "pages"),
    ("id: L07", "id: L08", "entry id differs"),
    ("id: L07", "id: L07\nclaims: [ch4-01]", "entry claims differs"),
    ("title: Groups", "titel: Groups", "titel"),
    ("---\nid: L07", "id: L07", "no front matter"),
  ]

  @Test("Finds what is wrong, and says where", arguments: faults)
  func finds(old: String, new: String, finding: String) throws {
    var files = SmallCourse.files
    let path = Self.course + ".en.md"
    let text = try #require(files[path])
    try #require(text.contains(old))
    files[path] = text.replacing(old, with: new, maxReplacements: 1)
    let (status, found) = check(files)
    #expect(status == .answeredNo)
    let lines = found.split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("ch/") && $0.contains(finding) }, "\(found)")
    #expect(check(files, language: .ko).status == .answeredNo)
  }

  @Test("Finds files that are missing, twice there, or too large, and lists everything")
  func everything() {
    var files = SmallCourse.files
    files["ch/04-consumers/02-rebalances.ko.md"] = nil
    files["ch/04-consumers/03-again.en.md"] = files[Self.course + ".en.md"]
    files["ch/04-consumers/04-large.en.md"] = String(repeating: "x", count: 2 << 20)
    files["ch/04-consumers/notalesson.md"] = "text"
    files["ch/facts.yaml"] = "- id: [\n"
    let (status, text) = check(files)
    #expect(status == .answeredNo)
    for finding in [
      "translation is missing", "is taken already", "too large", "no name for a lesson's file",
      "facts.yaml",
    ] {
      #expect(text.contains(finding), "\(finding): \(text)")
    }
  }

  @Test("Names file, line, code and remedy in JSON")
  func json() {
    var files = SmallCourse.files
    files[Self.course + ".en.md"] = files[Self.course + ".en.md"]?
      .replacing("expect c2 = orders-2,3", with: "expect c2 = orders-0")
    var lab = Transcript(files: files, chapters: "ch")
    let text = lab.text("check-course --json")
    #expect(text.contains("\"code\":\"experiment-fails\""))
    #expect(text.contains("\"file\":\"\(Self.course).en.md\",\"line\":13"))
    #expect(lab.status("check-course elsewhere") == .answeredNo)
    var none = Transcript()
    #expect(none.status("check-course") == .refused)
  }
}
