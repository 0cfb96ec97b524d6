import Course
import Synchronization
import Testing
import Texts

@testable import Commands

@Suite("The exercises at the prompt")
struct ExerciseCommandTests {
  private static let path = "\(MemoryWorkshop.root)/\(MemoryWorkshop.file)"

  /// A session in which the attempt holds a text.
  private func transcript(_ attempt: String?, language: Language = .en) -> Transcript {
    let lab = Transcript(language: language)
    lab.storage[Self.path] = attempt.map { Array($0.utf8) }
    return lab
  }

  @Test("Are listed with their states, in exactly this form for programs")
  func list() {
    var lab = transcript("right")
    #expect(
      lab.text("exercises --json") == """
        {"command":"exercises","v":1,"exercises":[{"id":"range-one-topic","number":8,\
        "state":"not-started"}]}

        """)
    lab.say("check 8")
    #expect(lab.text("exercises --json").contains("\"state\":\"passed\""))
  }

  @Test("Are begun as soon as the file is another, whatever is still to be written")
  func begun() {
    var lab = transcript("begun")
    #expect(lab.text("check 8").contains("still throws NotAttempted()"))
    #expect(lab.text("exercises --json").contains("\"state\":\"failed\""))
    #expect(lab.text("check 8 --json").contains("\"verdict\":\"unfinished\""))
  }

  @Test("Go by number, by slug and by its beginning", arguments: ["8", "range-one-topic", "ran"])
  func names(word: String) {
    var lab = transcript("right")
    #expect(lab.text("exercise \(word)").contains("RangeOneTopic.swift"))
    #expect(lab.text("check").contains("passed"))
  }

  @Test("Show what is wrong in the smallest case, drawn, with the hint that fits")
  func wrong() {
    var lab = transcript("wrong")
    let reply = lab.say("check 8")
    #expect(reply.status == .answeredNo)
    #expect(
      reply.text
        == """
        ✗ 8: The numbers add up to the number of partitions.

        The smallest case found (1 partition, 2 members): topic t 1; members 2; assign
        range

             │ expected │ yours
          ───┼──────────┼──────
        ✗ c1 │ 1 ■      │ 0
          c2 │ 0        │ 0

        An integer division drops its remainder. What is left over has to go to
        somebody, too.

        """)
    let korean = Self.lines(of: "check 8", attempt: "wrong", language: .ko)
    #expect(korean.contains { $0.contains("내 답") })
  }

  private static func lines(of line: String, attempt: String, language: Language) -> [Substring] {
    var lab = Transcript(language: language)
    lab.storage[path] = Array(attempt.utf8)
    return lab.text(line).split(separator: "\n")
  }

  @Test("Give plainer and plainer hints, and begin anew after another attempt")
  func hints() {
    var lab = transcript("wrong")
    lab.say("check 8")
    let hints = (0..<5).map { _ in lab.text("hint") }
    #expect(hints[0].hasPrefix("Hint 1 of 4"))
    #expect(hints[0].contains("drops its remainder"))
    #expect(hints[3].contains("topic t 1; members 2; assign range"))
    #expect(hints[4] == hints[3])
    lab.storage[Self.path] = Array("other".utf8)
    #expect(lab.text("hint").hasPrefix("Hint 1 of 4"))
  }

  @Test("Keep the solution back until it is earned or asked for")
  func solution() {
    var lab = transcript("wrong")
    #expect(lab.notes("solution 8").contains("solution 8 --show"))
    let shown = lab.text("solution 8 --show")
    #expect(shown.contains("place < extra"))
    #expect(shown.contains("- wrong"))
    #expect(shown.contains("struct RangeOneTopicAttempt"))
    #expect(lab.text("exercises --json").contains("skipped"))
  }

  @Test("Put the stub back, and keep what was written")
  func restore() throws {
    var lab = transcript("mine")
    let text = lab.text("restore 8")
    #expect(text.contains("\(MemoryWorkshop.file).kept-1"))
    #expect(lab.storage["\(Self.path).kept-1"] == Array("mine".utf8))
    let stub = try #require(lab.storage[Self.path])
    #expect(String(decoding: stub, as: UTF8.self).contains("NotAttempted"))
    #expect(lab.text("restore 8").contains("already"))
    lab.storage[Self.path] = Array("again".utf8)
    #expect(lab.text("restore 8").contains(".kept-2"))
    #expect(lab.storage["\(Self.path).kept-1"] == Array("mine".utf8))
  }

  @Test("Say in one sentence what is wrong with the file, and change nothing")
  func badFiles() {
    var missing = transcript(nil)
    #expect(missing.notes("check 8").contains("'restore 8' puts"))
    #expect(missing.notes("edit 8").contains("'restore 8' puts"))
    let other = "\(MemoryWorkshop.root)/exercises/08-range-one-topic/Mine.swift"
    missing.storage[other] = Array("right".utf8)
    #expect(missing.notes("check 8").contains("Give it its name back"))
    #expect(missing.status("restore 8") == .done)
    var bytes = transcript("")
    bytes.storage[Self.path] = [0x61, 0x0A, 0xFF]
    #expect(bytes.notes("check 8").contains(":2: this line is not UTF-8"))
    #expect(bytes.storage[Self.path] == [0x61, 0x0A, 0xFF])
    var broken = transcript("broken")
    #expect(broken.text("check 8").contains("RangeOneTopic.swift:7:5: cannot find 'x' in scope"))
    var none = Transcript()
    none.session.workshop = nil
    #expect(none.status("exercises") == .refused)
  }

  @Test("Are checked all at once, and named if one does not compile")
  func all() {
    var lab = transcript("broken")
    let reply = lab.say("check all")
    #expect(reply.status == .answeredNo)
    #expect(reply.text.contains("\(MemoryWorkshop.file) does not compile"))
    #expect(lab.notes("check all --watch").contains("--watch"))
  }

  @Test("Are watched by content, and checked again on Enter")
  func watch() throws {
    var lab = transcript("wrong")
    let workshop = try #require(lab.session.workshop as? MemoryWorkshop)
    workshop.pauses.withLock { $0 = [.over, .enter, .over, .interrupted] }
    lab.say("check 8 --watch")
    let text = workshop.shownText
    #expect(text.contains("Watching \(MemoryWorkshop.file)"))
    #expect(text.split(separator: "\n").count { $0.hasPrefix("✗ 8:") } == 2)
  }
}
