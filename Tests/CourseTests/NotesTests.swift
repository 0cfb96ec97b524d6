import Course
import Foundation
import TestSupport
import Testing
import Texts

@Suite("A reader's notes")
struct NotesTests {
  /// Notes as somebody really wrote them: misspelt, unfinished, with pictures that are not there.
  private func readerNotes() throws -> Notes {
    let file = Golden.packageFolder.appending(path: "Tests/Data/reader-notes.md")
    return try Notes(utf8: Array(Data(contentsOf: file)))
  }

  @Test("Finds the sections, chapters and lessons of real notes")
  func outline() throws {
    let notes = try readerNotes()
    #expect(notes.title == "카프카 공부를 위한 Repository(Kafka: The Definitive Guide)")
    #expect(notes.chapters.map(\.number) == [0, 3, 4])
    #expect(notes.chapters.map(\.title) == ["", "3장", "4장"])
    #expect(
      notes.lessons.map { "\($0.id) \($0.title) \($0.pages.count)" } == [
        "n0.1 File Setting 1",
        "n3.1 카프카에 메시지를 쓰려면 3개의 필수 속상값을 가지는 프로듀서 객체를 생성해야한다. 1",
        "n3.2 스키마 레지스트리 1", "n3.3 파티션 1", "n3.4 헤더 1", "n3.5 인터셉터 1",
        "n3.6 쿼터, 스로틀링 1", "n4.1 컨슈머와 컨슈머 그룹 10", "n4.2 카프카 레코드 읽어오기 4",
        "n4.3 컨슈머 설정 8",
      ])
  }

  @Test(
    "Puts on each page what stands between two breaks",
    arguments: [
      ("n0.1", 1, "Confluent Cloud Console에서 클러스터 생성", "getting_started.ini 파일 세팅"),
      ("n3.1", 1, "bootstrap.servers: 카프카 클러스터와", "시리얼라이저 클래스의 이름이다."),
      ("n3.2", 1, "개요: 카프카는 프로듀서가", "정상적으로 메시지를 전달하지 못한다."),
      ("n3.6", 1, "카프카 브로커에는 쓰기/읽기 속도를", "처리하는 시간 비율 단위로 제한한다."),
      ("n4.1", 1, "카프카에서 데이터를 읽는", "KafkaConsumer를 사용합니다."),
      ("n4.1", 4, "Pasted image 20231209123755.png", "Pasted image 20231209123755.png"),
      ("n4.1", 7, "조급한 리밸런스", "추후 삭제될 예정이라고함"),
      ("n4.1", 9, "group.instance.id를 설정하여", "https://baebalja.tistory.com/628"),
      ("n4.1", 10, "session.timeout.ms=30000 Pasted image", "기존과 동일한 파티션에 할당"),
      ("n4.2", 2, "1개 이상의 토픽 구독하기", "consumer.subscribe(pattern=topic_pattern)"),
      ("n4.3", 1, "컨플루언트 컨슈머 설정 docs", "컨플루언트 컨슈머 설정 docs"),
      ("n4.3", 5, "max.poll.interval.ms(df: 300000 (5 minutes))", "poll() 메서드가 있다."),
      ("n4.3", 6, "request.timeout.ms(df: 30000 (30 seconds))", "에러를 발생시킵니다."),
      ("n4.3", 8, "partition.assignment.strategy", "consumer.CooperativeStickyAssignor)"),
    ])
  func pages(id: String, page: Int, start: String, end: String) throws {
    let lesson = try #require(try readerNotes().lesson(id))
    let text = lesson.pages[page - 1].plainText.trimmingCharacters(in: .whitespacesAndNewlines)
    #expect(text.hasPrefix(start))
    #expect(text.hasSuffix(end))
  }

  @Test("Keeps the text of markup that is split over list items")
  func splitMarkup() throws {
    let page = try #require(try readerNotes().lesson("n4.3")).pages[2]
    #expect(page.plainText.contains("설정값을 넘길 경우, 제한값을 무시하고 배치를 그대로 전송\n이것은 컨슈머가"))
    #expect(!page.plainText.contains("<"))
  }

  @Test("Draws every page in every width and medium without an escape byte or a stray tag")
  func drawing() throws {
    for lesson in try readerNotes().lessons {
      for page in 1...lesson.pages.count {
        for width in [10, 13, 40, 80] {
          for medium in [TextStyle.Medium.monochrome, .sentences] {
            let style = TextStyle(language: .ko, width: width, medium: medium)
            let text = try #require(lesson.text(page: page, style))
            #expect(text.split(separator: "\n").allSatisfy { $0.cells <= width })
            #expect(!text.contains("\u{1B}") && !text.contains("<span"))
          }
        }
      }
      #expect(lesson.text(page: 0, TextStyle()) == nil)
      #expect(lesson.text(page: lesson.pages.count + 1, TextStyle()) == nil)
    }
  }

  @Test("Shows a page under its lesson")
  func page() throws {
    let lesson = try #require(try readerNotes().lesson("n4.1"))
    #expect(
      lesson.text(page: 4, TextStyle(language: .ko)) == """
        n4.1 컨슈머와 컨슈머 그룹 · 4/10
        ────────────────────────────────

        [그림: Pasted image 20231209123755.png]

        """)
  }

  @Test("Finds the pages with a word, and lessons by title")
  func search() throws {
    let notes = try readerNotes()
    let hits = notes.search("KAFKACONSUMER")
    #expect(hits.map { "\($0.lesson.id)/\($0.page)" } == ["n4.1/1", "n4.1/2", "n4.2/1"])
    #expect(hits.last?.line == "KafkaConsumer 인스턴스 생성")
    #expect(notes.search("인터셉터").map(\.line) == ["인터셉터"])
    #expect(notes.search("  ").isEmpty)
    #expect(notes.search("없는 낱말").isEmpty)
  }

  @Test(
    "Tells chapters from other sections",
    arguments: [
      ("## 3장", 3), ("## 제3장 프로듀서", 3), ("## 3 장: 프로듀서", 3), ("## Chapter 12", 12),
      ("## chapter 4: Consumers", 4), ("## 3장에서 배운 것", 0), ("## Chapters 3", 0), ("## 3", 0),
      ("## Chapter three", 0), ("## 99999장", 0), ("## Setup", 0),
    ])
  func chapterHeadings(heading: String, number: Int) throws {
    #expect(try Notes("\(heading)\n\ntext").chapters.map(\.number) == [number])
  }

  @Test("Numbers lessons of sections, of headings and of list items")
  func numbering() throws {
    let notes = try Notes(
      """
      opening

      ## 5장
      before
      ### one
      a
      ---
      b
      ### two
      ## Links
      c
      ## 6장
      before
      - one
        - a
      - two

      after
      ## 7장
      only text
      ## 5장
      - three
      """)
    #expect(
      notes.lessons.map { "\($0.id) \($0.title): \($0.pages.map(\.plainText))" } == [
        "n0.1 : [\"opening\"]", "n0.2 Links: [\"c\"]",
        "n5.1 one: [\"before\", \"a\", \"b\"]", "n5.2 two: []", "n5.3 three: [\"three\"]",
        "n6.1 one: [\"before\", \"a\"]", "n6.2 two: [\"two\\nafter\"]",
        "n7.1 7장: [\"only text\"]",
      ])
    let empty = try #require(notes.lesson("n5.2")?.text(page: 1, TextStyle()))
    #expect(empty.hasSuffix("Nothing has been written here yet.\n"))
  }

  @Test("Leaves an editor's front matter out, and keeps a page break that only looks like one")
  func frontMatter() throws {
    let notes = try Notes("---\ntags: [kafka]\n---\n# T\ntext")
    #expect(notes.title == "T")
    #expect(notes.lessons.first?.pages.map(\.plainText) == ["text"])
    #expect(
      try Notes("---\ntext\n---\nmore").lessons[0].pages.map(\.plainText) == ["text", "more"])
  }

  @Test("Says that there is nothing to read", arguments: ["", "\n \n", "---\n---", "<!-- x -->"])
  func empty(text: String) {
    let problem = #expect(throws: MarkdownProblem.self) { try Notes(text) }
    #expect(problem == .empty)
    #expect(problem?.code == "text-empty")
  }

  @Test("Takes notes without chapters, with control characters, and with very many headings")
  func oddNotes() throws {
    #expect(try Notes("# T").lessons.isEmpty)
    let steered = try Notes("# \u{1B}]0;x\u{7}\n\u{1B}[2Jtext").lessons[0]
    let text = try #require(steered.text(page: 1, TextStyle()))
    #expect(text.contains("\\u{1B}[2Jtext"))
    #expect(!text.contains("\u{1B}"))

    let many = try Notes(String(repeating: "## a\n", count: 100_000))
    #expect(many.lessons.count == 100_000)
    #expect(many.lesson("n0.100000")?.title == "a")
  }
}
