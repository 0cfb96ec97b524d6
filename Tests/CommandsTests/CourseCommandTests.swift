import Commands
import TestSupport
import Testing
import Texts

@Suite("The course at the prompt")
struct CourseCommandTests {
  private func reader(
    _ files: [String: String] = SmallCourse.files, language: Language = .en
  ) -> Transcript {
    Transcript(language: language, isInteractive: true, files: files, chapters: "ch")
  }

  @Test("Lists its lessons by chapter, in either language", arguments: Language.allCases)
  func contents(language: Language) {
    var lab = reader(language: language)
    let text = lab.text("lessons")
    #expect(text.contains(language == .ko ? "4장 컨슈머" : "Chapter 4: Consumers"))
    #expect(text.contains(language == .ko ? "4.1  그룹 (2쪽)" : "4.1  Groups (2 pages)"))
    #expect(lab.text("").contains(language == .ko ? "파티션 네 개" : "A pizza"))
  }

  @Test("Opens lessons by number, chapter, slug and page, and turns pages with Enter")
  func pages() {
    var lab = reader()
    #expect(lab.text("lesson 4").contains("4.1 Groups · 1/2"))
    #expect(lab.text("lesson 4.1/2").contains("That was it"))
    #expect(lab.text("lesson reb").contains("The next story"))
    #expect(lab.text("back").contains("That was it"))
    #expect(lab.text("").contains("The next story"))
    #expect(lab.text("next").contains("the last page"))
    #expect(lab.text("lessons pizza").hasPrefix("4.1/1  A pizza"))
    #expect(lab.notes("lesson 4.7").contains("There is no lesson '4.7'"))
    #expect(lab.text("lesson --json").contains("\"lesson\":\"4.2\""))
  }

  @Test("Keeps the reader's notes beside the course")
  func notes() {
    var lab = reader(SmallCourse.files.merging(["n.md": "## 3장\n\n### 키\n\n글\n"]) { $1 })
    #expect(lab.session.loadNotes("n.md", in: lab.surroundings).status == .done)
    let text = lab.text("lessons")
    #expect(text.contains("4.2") && text.contains("n3.1"))
    #expect(lab.text("lesson n3.1").contains("글"))
    #expect(lab.text("next").contains("the last page"))
    #expect(lab.text("lesson 4.2").contains("The next story"))
  }

  @Test("Is missed with a sentence, where it is not")
  func missing() {
    var nowhere = Transcript()
    #expect(nowhere.notes("lessons").contains("--chapters"))
    var empty = Transcript(chapters: "elsewhere")
    #expect(empty.notes("lesson").contains("elsewhere"))
    #expect(empty.status("try") == .refused)
  }

  @Test("Gives every other lesson when one cannot be read")
  func broken() {
    var files = SmallCourse.files
    files["ch/04-consumers/01-groups.ko.md"] = "no front matter"
    files["ch/04-consumers/01-groups.en.md"] = String(repeating: "x", count: 2 << 20)
    files["ch/04-consumers/02-rebalances.ko.md"] = nil
    var lab = reader(files, language: .ko)
    #expect(lab.text("lessons").contains("4.2  Rebalances"))
    #expect(lab.text("lesson 4.2").contains("The next story"))
  }
}

@Suite("An experiment at the prompt")
struct TrialTests {
  private func reader(interactive: Bool = true, language: Language = .en) -> Transcript {
    Transcript(
      language: language, isInteractive: interactive, files: SmallCourse.files, chapters: "ch")
  }

  @Test("Runs step by step with Enter, in a lab of its own")
  func steps() {
    var lab = reader()
    lab.say("topic mine 1")
    lab.say("lesson 4.1")
    let first = lab.say("")
    #expect(first.text.contains("› topic orders 4\norders: 4 partitions"))
    #expect(first.text.contains("# What is there"))
    // What declares the lab costs one Enter.
    #expect(first.text.contains("› members 2") && !first.text.contains("› assign"))
    #expect(first.notes.contains("1 left"))
    #expect(lab.session.prompt == "4.1 try 1 › ")
    #expect(lab.session.rightPrompt.contains(/^[1-9][0-9]*\/[0-9]+$/))
    let last = lab.text("")
    #expect(last.contains("✓ c1 = orders-0,1\n✓ c2 = orders-2,3\n"))
    #expect(last.contains("all 2 checks hold"))
    #expect(lab.text("").contains("That was it"))
    #expect(lab.text("topics").contains("orders"))
    lab.say("sandbox")
    #expect(lab.session.prompt == "sandbox › ")
    #expect(lab.text("topics").contains("mine") && !lab.text("topics").contains("orders"))
    #expect(lab.text("undo").contains("0 topics"))
  }

  @Test(
    "Passes on what a command advises, and not what it says of Enter", arguments: Language.allCases)
  func advice(language: Language) {
    var lab = Transcript(
      language: language, isInteractive: true, files: ChapterFiles.all, chapters: "chapters")
    let text = lab.text("try 4.8/3") + lab.text("try --rest")
    #expect(text.contains("1666"), "\(text)")
    #expect(!text.contains("Enter"))
  }

  @Test("Lets the reader do something in between, and says why the lesson is no longer right")
  func ownCommands() {
    var lab = reader()
    lab.say("try 4.1/1")
    lab.say("members 4")
    let last = lab.text("")
    #expect(last.contains("✗ c1 = orders-0,1") && last.contains("because of what you changed"))
    #expect(lab.text("try").contains("› topic orders 4"))
    #expect(lab.text("try --rest").contains("all 2 checks hold"))
    #expect(lab.text("undo").contains("2 members"))
  }

  @Test("Runs the rest at once, and again from the start")
  func rest() {
    var lab = reader()
    lab.say("try 4.1")
    #expect(lab.text("try --rest").contains("all 2 checks hold"))
    #expect(lab.text("try --again").contains("› topic orders 4"))
    #expect(lab.status("try --again --rest") == .refused)
    lab.say("sandbox")
    #expect(lab.notes("try --rest").contains("No experiment is under way"))
    #expect(lab.notes("keep").contains("No experiment is under way"))
    #expect(lab.text("sandbox").contains("your own lab already"))
  }

  @Test("Copies its lab into the reader's own, which can be taken back")
  func keep() {
    var lab = reader()
    lab.say("topic mine 1")
    lab.say("try 4.1/1")
    lab.say("try --rest")
    #expect(lab.text("keep").contains("undo brings yours back"))
    #expect(lab.session.prompt == "sandbox › ")
    #expect(lab.text("show c1").contains("orders"))
    lab.say("undo")
    #expect(lab.text("topics").contains("mine"))
    #expect(lab.text("redo").contains("2 members"))
  }

  /// A course whose experiment has a line that is to be refused.
  private func refusing(_ line: String, interactive: Bool) throws -> Transcript {
    let path = "ch/04-consumers/01-groups.en.md"
    var files = SmallCourse.files
    files[path] = files[path]?.replacing(
      "assign range\nexpect", with: "assign range\n\(line)\nexpect")
    try #require(files[path]?.contains(line) == true)
    return Transcript(isInteractive: interactive, files: files, chapters: "ch")
  }

  @Test("Shows what is to be refused without the mark, and counts it as a check")
  func refused() throws {
    var lab = try refusing("! topic orders 2", interactive: true)
    let page = lab.text("lesson 4.1")
    #expect(page.contains("topic orders 2") && !page.contains("!"))
    for _ in 1...2 { lab.say("") }
    let last = lab.text("")
    #expect(last.contains("› topic orders 2\n") && last.contains("✓ refused\n"))
    #expect(last.contains("✓ c1 = orders-0,1") && last.contains("all 3 checks hold"))
  }

  @Test("Answers no to a script if what is to be refused is not")
  func notRefused() throws {
    var lab = try refusing("! topic orders 9", interactive: false)
    let reply = lab.say("try 4.1/1")
    #expect(reply.status == .answeredNo)
    #expect(reply.text.contains("✗ This was to be refused"))
    var right = try refusing("! topic orders 2", interactive: false)
    #expect(right.status("try 4.1/1") == .done)
  }

  @Test("Runs to its end for a script, with every step in JSON", arguments: Language.allCases)
  func script(language: Language) {
    var lab = reader(interactive: false, language: language)
    let reply = lab.say("try 4.1/1 --json")
    #expect(reply.status == .done)
    #expect(reply.text.contains("\"experiment\":\"4.1/1\",\"finished\":true,\"ok\":true"))
    #expect(reply.text.split(separator: "\"line\"").count == 6)
    #expect(lab.status("try 4.1/2") == .refused)
    #expect(lab.status("try 4.2") == .refused)
  }
}
