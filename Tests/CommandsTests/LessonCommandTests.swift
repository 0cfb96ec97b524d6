import Commands
import Testing
import Texts

@Suite("Lessons from a reader's notes")
struct LessonCommandTests {
  private static let notes = """
    # 공부

    ## 3장

    ### 프로듀서

    첫 쪽

    ---

    둘째 쪽

    ### 파티션

    랜덤
    """

  private func reader(_ text: String = notes) -> (Transcript, Reply) {
    var lab = Transcript(isInteractive: true, files: ["notes.md": text])
    let reply = lab.session.loadNotes("notes.md", in: lab.surroundings)
    return (lab, reply)
  }

  @Test("Are listed, read page by page, and found by a word")
  func reading() {
    var (lab, reply) = reader()
    #expect(reply.status == .done)
    #expect(reply.notes.contains("2 lessons"))
    #expect(lab.text("lessons").contains("n3.1  프로듀서 (2 pages)"))
    #expect(lab.text("lesson").contains("첫 쪽"))
    #expect(lab.text("").contains("둘째 쪽"))
    #expect(lab.text("").contains("랜덤"))
    #expect(lab.text("next").contains("the last page"))
    #expect(lab.text("back").contains("둘째 쪽"))
    #expect(lab.text("lesson n3.1/1").contains("첫 쪽"))
    #expect(lab.text("lesson").contains("첫 쪽"))
    #expect(lab.text("lessons 랜덤").hasPrefix("n3.2/1  랜덤"))
  }

  @Test("Are missed with a hint, and a wrong page is refused")
  func refusals() {
    var (lab, _) = reader()
    #expect(lab.notes("lesson n3.9").contains("n3.1"))
    #expect(lab.notes("lesson n3.1/7").contains("1 to 2"))
    var none = Transcript()
    #expect(none.notes("lessons").contains("--chapters FOLDER"))
    #expect(none.notes("lesson").contains("--chapters FOLDER"))
  }

  @Test("Are refused with a sentence if they cannot be read")
  func unreadable() {
    var lab = Transcript(language: .ko)
    let reply = lab.session.loadNotes("missing.md", in: lab.surroundings)
    #expect(reply.status == .refused)
    #expect(reply.notes.contains("파일이 없습니다"))
    lab.storage["bad.md"] = [0x23, 0xFF]
    let bad = lab.session.loadNotes("bad.md", in: lab.surroundings)
    #expect(bad.status == .refused)
    #expect(bad.notes.hasPrefix("bad.md: 1번째 줄"))
  }
}
