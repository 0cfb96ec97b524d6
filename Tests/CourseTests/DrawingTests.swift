import Course
import TestSupport
import Testing
import Texts

@Suite("Markdown on a terminal")
struct DrawingTests {
  private func draw(
    _ text: String, width: Int = 40, _ medium: TextStyle.Medium = .monochrome,
    _ language: Language = .en
  ) throws -> String {
    try Markdown(text).text(TextStyle(language: language, width: width, medium: medium))
  }

  @Test("Draws headings, lists, quotes, code and rules without one escape byte")
  func monochrome() throws {
    let text = """
      # 파티션

      **레코드**는 _키_로 `나뉩니다` ~~아마~~.

      1. one
      2. two
         - three

           four
      - [x] done

      > said
      > twice

          a\tb

      ***
      """
    #expect(
      try draw(text) == """
        파티션
        ══════

        *레코드*는 _키_로 `나뉩니다` ~아마~.

        1. one
        2. two
           • three

             four

        • [x] done

        │ said twice

            a   b

        ────────────────────────────────────────

        """)
  }

  @Test("Says everything in words where pictures cannot be seen")
  func sentences() throws {
    let text = """
      ## Title

      **bold** and ~~gone~~ and `code`

      - [ ] open

      > said

      ![cat](c.png)

      | a | b |
      |---|---|
      | 1 | 2 |
      """
    #expect(
      try draw(text, .sentences) == """
        Heading: Title

        bold and (deleted: gone) and code

        - To do: open

        Quote:
        said

        [picture: cat]

        - a: 1
          b: 2

        """)
    #expect(try draw("![](c.png)\n\n> a", .sentences, .ko) == "[그림: c.png]\n\n인용:\na\n")
  }

  @Test("Colours runs of text, and ends every colour on its own line")
  func colour() throws {
    #expect(
      try draw("a **b `c`** d", .colour) == "a \u{1B}[1mb \u{1B}[0m\u{1B}[1;36mc\u{1B}[0m d\n")
    let lines = try draw("**aaa bbb ccc ddd**", width: 10, .colour)
    #expect(lines == "\u{1B}[1maaa bbb\u{1B}[0m\n\u{1B}[1mccc ddd\u{1B}[0m\n")
  }

  @Test("Shows an address once, behind the text it belongs to")
  func links() throws {
    #expect(try draw("[a](https://b.c/) https://b.c/") == "a (https://b.c/) https://b.c/\n")
    #expect(try draw("me@b.c") == "me@b.c\n")
  }

  @Test("Draws a table by cells, breaking the widest columns first")
  func table() throws {
    let text = """
      | 전략 | moved | note |
      |---|--:|:-:|
      | range | 12 | 토픽마다 따로 계산합니다 |
      | 스티키 | 3 | - |
      """
    #expect(
      try draw(text, width: 41) == """
        전략   │ moved │           note
        ───────┼───────┼─────────────────────────
        range  │    12 │ 토픽마다 따로 계산합니다
        스티키 │     3 │            -

        """)
    #expect(
      try draw(text, width: 28) == """
        전략   │ moved │    note
        ───────┼───────┼────────────
        range  │    12 │  토픽마다
               │       │    따로
               │       │ 계산합니다
        스티키 │     3 │      -

        """)
    #expect(
      try draw(text, width: 20) == """
        • 전략: range
          moved: 12
          note: 토픽마다
          따로 계산합니다
        • 전략: 스티키
          moved: 3
          note: -

        """)
  }

  @Test(
    "Breaks lines where a typesetter would",
    arguments: [
      // Korean at spaces, as long as lines are filled more than half.
      (14, "파티션을 다시 나눕니다", ["파티션을 다시", "나눕니다"]),
      // A word that is longer than a line is broken between syllables, and begins at once.
      (14, "새 리밸런스코디네이터", ["새 리밸런스코", "디네이터"]),
      // Closing punctuation never starts a line, opening never ends one.
      (10, "가나다라마.바", ["가나다라", "마.바"]), (10, "가나다라(마", ["가나다라", "(마"]),
      (10, "abcdefghij , k", ["abcdefghi", "j , k"]), (10, "abcdef ( ghij", ["abcdef", "( ghij"]),
      // Chinese and Japanese have no spaces to break at.
      (10, "消費者群組重新平衡。", ["消費者群組", "重新平衡。"]), (10, "消費者群組。", ["消費者群", "組。"]),
      // Long words go on a line of their own, and break behind a separator.
      (12, "at https://a.b/cde/fghijk", ["at", "https://a.b/", "cde/fghijk"]),
      (10, "abcdefghijklm", ["abcdefghij", "klm"]),
    ])
  func lineBreaks(width: Int, text: String, lines: [String]) throws {
    #expect(try draw(text, width: width) == lines.map { $0 + "\n" }.joined())
  }

  @Test("Shows what could steer a terminal as what it is")
  func harmless() throws {
    #expect(try draw("a\u{1B}[31mb \u{202E}c") == "a\\u{1B}[31mb \\u{202E}c\n")
    #expect(try draw("    a\u{7}", .colour) == "    \u{1B}[36ma\\u{7}\u{1B}[0m\n")
    #expect(try draw("[a](<b\u{1B}>)") == "a (b\\u{1B})\n")
  }

  @Test("Stays within any width, whatever is drawn, and keeps every letter", arguments: 0..<60)
  func widths(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "# ", "- ", "  - ", "> ", "1. ", "10000000. ", "    ", "```\n", "\n", "\n\n",
      "| a | b | c |\n",
      "|---|---|---|\n", "| 가나다 | ", "**굵게** ", "`code` ", "[link](https://a.b/c/d/e/f) ", "파티션을 ",
      "긴낱말하나입니다 ", "消費者", "word ", "supercalifragilistic ", "😀", "e\u{301}", "\u{1B}[0m", ". ", "(",
      "![[picture.png]] ", "---\n", "a\\\nb", "ा", "\t", "<br>", "* [x] ", "~~no~~ ",
    ]
    let text = (0..<40).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    let width = Int.random(in: 10...50, using: &random)
    let document = try Markdown(text)
    for medium in [TextStyle.Medium.monochrome, .sentences] {
      let drawn = document.text(TextStyle(width: width, medium: medium))
      for line in drawn.split(separator: "\n") {
        #expect(line.cells <= width, "seed \(seed): \(line)")
        #expect(line.last != " ", "seed \(seed): \(line)")
      }
      #expect(!drawn.utf8.contains(0x1B))
      // Headers of tables are repeated or left out with their empty cells, so look at Hangul.
      let wanted = document.plainText.count { $0 == "긴" }
      #expect(drawn.count { $0 == "긴" } >= wanted, "seed \(seed)")
    }
  }

  @Test("Never indents so deep that nothing fits")
  func deepLists() throws {
    let text = (0..<30).map { String(repeating: "  ", count: $0) + "- 가나다라마" }
      .joined(separator: "\n")
    for line in try draw(text, width: 10).split(separator: "\n") {
      #expect(line.cells <= 10)
    }
  }
}
