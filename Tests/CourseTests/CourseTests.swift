import Course
import Testing
import Texts

@Suite("The course")
struct CourseTests {
  @Test("Pairs the languages of a lesson and orders lessons by number")
  func lessons() throws {
    let course = CourseFixture().course
    #expect(course.problems == [])
    #expect(course.lessons.map(\.number.description) == ["3.1", "4.11"])
    let lesson = try #require(course.lesson("3.1"))
    #expect(lesson.id == "L01")
    #expect(lesson.slug == "keys")
    #expect(lesson.claims == ["ch3-01"])
    #expect(lesson.exercises == ["hash-a-key"])
    #expect(lesson.text(.ko).title == "키와 파티션")
    #expect(lesson.text(.en).title == "Keys and partitions")
    #expect(lesson.text(.ko).pages.count == 2)
    #expect(course.lesson("l17")?.number == LessonNumber(chapter: 4, index: 11))
    #expect(course.lesson("strategies")?.id == "L17")
    #expect(course.lesson("4.12") == nil)
    #expect(course.lessons(inChapter: 4).map(\.id) == ["L17"])
    #expect(course.lesson("str")?.id == "L17")
    #expect(course.lesson("4")?.id == "L17")
    #expect(course.lesson("5") == nil)
  }

  @Test("Finds the pages on which a word stands, with the line")
  func search() {
    let course = CourseFixture().course
    #expect(course.search("DECIDES", .en).map(\.lesson.id) == ["L01"])
    #expect(course.search("expect c1", .en).map(\.page) == [2])
    #expect(course.search("글", .ko).map(\.line) == ["글"])
    #expect(course.search(" ", .ko) == [])
  }

  @Test("Finds experiments, with the lines of the file and what the author says before each")
  func experiments() throws {
    let lesson = try #require(CourseFixture().course.lesson("3.1"))
    let experiment = try #require(lesson.text(.en).experiments.first)
    #expect(experiment.number == 1)
    #expect(experiment.page == 2)
    #expect(
      experiment.steps.map(\.command) == [
        "topic orders 6", "members 2; assign range", "expect c1 = orders-0,1,2",
      ])
    #expect(experiment.steps.map(\.line) == [16, 17, 18])
    #expect(experiment.steps.map(\.remarks) == [["first a topic"], [], []])
    #expect(experiment.afterword == ["and that is all"])
    #expect(lesson.text(.ko).experiments.first?.steps.map(\.line) == [14, 15, 17])
  }

  @Test("Shows a page, with the objectives on the first and how to run what it has to run")
  func pages() throws {
    let lesson = try #require(CourseFixture().course.lesson("3.1"))
    #expect(
      lesson.text(page: 1, TextStyle(language: .ko)) == """
        3.1 키와 파티션 · 1/2
        ─────────────────────

        이 레슨을 마치면:

        • 키가 파티션을 정함을 본다

        첫 쪽입니다.

        """)
    #expect(
      lesson.text(page: 2, TextStyle(language: .en, medium: .sentences)) == """
        Heading: 3.1 Keys and partitions · 2/2

            # first a topic
            topic orders 6
            members 2; assign range

        → Made up your mind? try 3.1/1 (1 check)

        """)
    #expect(lesson.text(page: 0, TextStyle()) == nil)
    #expect(lesson.text(page: 3, TextStyle()) == nil)
  }

  private static let korean = "ch/03-producers/01-keys.ko.md"
  private static let english = "ch/03-producers/01-keys.en.md"

  /// One thing spoilt, and what is said about it.
  static let faults: [(path: String, piece: String, with: String, code: String, line: Int?)] = [
    (english, "id: L01", "id: L02", "translation-differs", nil),
    (english, "id: L01", "id: [L01]", "data-not-text", 2),
    (english, "id: L01\n", "", "data-missing-key", 2),
    (english, "title:", "titel:", "data-unknown-key", 3),
    (english, "title: Keys", "title: \"Keys", "yaml-unclosed-quote", 3),
    (english, "claims: [ch3-01]", "claims: ch3-01", "data-not-a-list", 6),
    (english, "claims: [ch3-01]", "claims: [ch3-01, ch3-09]", "unknown-claim", 6),
    (english, "---\nid", "id", "front-matter-missing", 1),
    (english, "Page one.\n\n---\n", "Page one.\n", "translation-page-count", nil),
    (english, "expect c1", "show c1", "experiment-without-expectation", 16),
    (english, "members 2", "members 3", "translation-experiment-differs", 14),
    (english, "```lab", "```text", "translation-experiment-count", nil),
    (english, "  - see that", "  - one\n  - see that", "translation-differs", nil),
    ("ch/facts.yaml", "verdict: wrong", "verdict: false", "data-not-one-of", 10),
    ("ch/facts.yaml", "verdict: wrong", "verdit: wrong", "data-missing-key", 8),
    ("ch/facts.yaml", "id: ch4-02", "id: ch4-01", "data-duplicate", 16),
    ("ch/facts.yaml", "lesson: L01", "lesson: L17", "claim-without-lesson", 1),
    ("ch/facts.yaml", "3.1/1", "3.1/2", "unknown-experiment", 1),
    (
      "ch/facts.yaml", "shown-by: { ko: 기본값을 봅니다., en: Look at the default. }", "",
      "correction-not-shown", 8
    ),
    (
      "ch/facts.yaml", "en: Send without a key.", "eng: Send without a key.", "data-missing-key", 22
    ),
    ("ch/facts.yaml", "- id: ch3-01", "id: ch3-01", "yaml-indentation", 2),
    ("ch/glossary.yaml", "ko: 그룹 코디네이터", "ko: 리밸런싱", "data-duplicate", 5),
    ("ch/glossary.yaml", ", en: handing ownership out anew", "", "data-missing-key", 4),
  ]

  @Test("Says what is wrong and where, and still has everything else", arguments: faults)
  func problems(
    path: String, piece: String, with other: String, code: String, line: Int?
  ) throws {
    var fixture = CourseFixture()
    fixture.replace(piece, in: path, with: other)
    let course = fixture.course
    let problem = try #require(course.problems.first { $0.code == code })
    #expect(problem.line == line)
    #expect(course.lessons.map(\.number.description) == ["3.1", "4.11"])
    for language in Language.allCases {
      #expect(!problem.sentence(language).isEmpty)
    }
  }

  @Test("Words problems with their place and the remedy")
  func wording() throws {
    var fixture = CourseFixture()
    fixture.replace("title:", in: Self.english, with: "titel:")
    let problem = try #require(fixture.course.problems.first { $0.code == "data-unknown-key" })
    #expect(
      problem.sentence(.en)
        == "ch/03-producers/01-keys.en.md:3: There is no entry titel. Did you mean title?")
    #expect(
      problem.sentence(.ko)
        == "ch/03-producers/01-keys.en.md:3: titel: 모르는 항목입니다. 혹시 title?")
  }

  @Test("Shows a lesson in the language it has, and asks for the other")
  func missingTranslation() throws {
    var fixture = CourseFixture()
    fixture.files[Self.english] = nil
    let course = fixture.course
    #expect(course.problems.map(\.code) == ["translation-missing"])
    #expect(course.lesson("3.1")?.text(.en).title == "키와 파티션")
    #expect(
      course.problems[0].sentence(.en)
        == "ch/03-producers/01-keys.ko.md: The translation is missing. Put a file .en.md beside it."
    )
  }

  @Test("Leaves a lesson out whose number or id is taken, and files that are no lessons")
  func duplicates() {
    var fixture = CourseFixture()
    fixture.files["ch/03-producers/1-keys2.ko.md"] = fixture.files[Self.korean]
    fixture.files["ch/04-consumers/01-groups.ko.md"] = "---\nid: L17\ntitle: t\n---\ntext"
    fixture.files["ch/README.md"] = "text"
    fixture.files["ch/picture.svg"] = "<svg/>"
    let course = fixture.course
    #expect(course.lessons.map(\.slug) == ["keys", "groups"])
    #expect(course.problems.filter { $0.code == "lesson-duplicate" }.count == 3)
    #expect(course.problems.contains { $0.code == "lesson-misnamed" && $0.path == "ch/README.md" })
    #expect(!course.problems.contains { $0.path == "ch/picture.svg" })
  }

  @Test("Has no lessons, but no trap either, without a single file")
  func nothing() {
    let course = Course([])
    #expect(course.lessons.isEmpty)
    #expect(course.problems.map(\.code) == ["data-file-missing", "data-file-missing"])
  }
}
