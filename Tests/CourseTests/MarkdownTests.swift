import Course
import TestSupport
import Testing
import Texts

@Suite("Markdown")
struct MarkdownTests {
  @Test("Reads every kind of block")
  func blocks() throws {
    let document = try Markdown(
      """
      # Title

      One *two* **three** ~~four~~ `five`
      six\\
      seven

      1. first
      2. second

      - [x] done
      - [ ] open

      > quoted

      ```lab
      topic orders 6
      ```

      | a | b |
      |:-:|--:|
      | 1 | 2 |

      ***
      """)
    #expect(
      document.blocks == [
        .heading(level: 1, [.text("Title")]),
        .paragraph([
          .text("One "), .emphasis([.text("two")]), .text(" "), .strong([.text("three")]),
          .text(" "), .struck([.text("four")]), .text(" "), .code("five"), .text(" six"),
          .lineBreak, .text("seven"),
        ]),
        .list(
          Markdown.List(
            start: 1,
            items: [
              Markdown.List.Item(blocks: [.paragraph([.text("first")])]),
              Markdown.List.Item(blocks: [.paragraph([.text("second")])]),
            ])),
        .list(
          Markdown.List(items: [
            Markdown.List.Item(isDone: true, blocks: [.paragraph([.text("done")])]),
            Markdown.List.Item(isDone: false, blocks: [.paragraph([.text("open")])]),
          ])),
        .quote([.paragraph([.text("quoted")])]),
        .code(Markdown.Code(info: "lab", text: "topic orders 6\n", line: 15)),
        .table(
          Markdown.Table(
            alignments: [.centre, .trailing], header: [[.text("a")], [.text("b")]],
            rows: [[[.text("1")], [.text("2")]]])),
        .rule,
      ])
  }

  @Test(
    "Reads links, pictures and the addresses that stand alone",
    arguments: [
      ("[a](https://b.c)", [.link([.text("a")], address: "https://b.c")]),
      ("https://b.c/", [.link([.text("https://b.c/")], address: "https://b.c/")]),
      ("<mailto:a@b.c>", [.link([.text("mailto:a@b.c")], address: "mailto:a@b.c")]),
      ("![a *b*](c.png)", [.picture(description: "a b", address: "c.png")]),
      (
        "see ![[a b.png|300]] and [[page|this]], [[that]]",
        [
          .text("see "), .picture(description: "", address: "a b.png"), .text(" and "),
          .text("this"), .text(", "), .text("that"),
        ]
      ),
      ("]] [[ ![[", [.text("]] [[ ![[")]), ("[[]]", [.text("")]),
    ] as [(String, [Markdown.Inline])])
  func references(text: String, inlines: [Markdown.Inline]) throws {
    #expect(try Markdown(text).blocks == [.paragraph(inlines)])
  }

  @Test(
    "Reduces HTML to its text",
    arguments: [
      ("a <span style='color:red'>b</span> c", "a b c"), ("a<br/>b", "a b"),
      ("<div>\n<b>a</b> &lt;b&gt;\n</div>", "a <b>"), ("<!-- a > b -->", ""),
      ("<div>\n1 < 2\n</div>", "1 < 2"), ("a <!-- b --> c", "a  c"), ("<div", ""),
    ])
  func html(text: String, plain: String) throws {
    #expect(try Markdown(text).plainText == plain)
  }

  @Test("Joins markup that is split over list items without losing a word")
  func splitMarkup() throws {
    let document = try Markdown("- one <span style='color:red'>two\n  - three</span>\n- four")
    #expect(document.plainText == "one two\nthree\nfour")
  }

  @Test(
    "Breaks pages at --- wherever it stands, and nowhere else",
    arguments: [
      ("a\n\n---\n\nb", ["a", "b"]), ("a\n---\nb", ["a", "b"]), ("a\nb\n---", ["a b"]),
      ("- a\n---\n- b", ["a", "b"]), ("- a\n- ---\n- b", ["a", "b"]),
      ("- a\n  ---\n  b\n- c", ["a", "b\nc"]), ("> a\n> ---\n> b", ["a", "b"]),
      ("#tag\n---\nb", ["#tag", "b"]), ("---\n\n---\n\n---", []), ("--- \na", ["a"]),
      ("a\n\n***\n\nb", ["a\n\nb"]), ("## a\n\n- - -\nb", ["a", "b"]),
      ("```\n---\n```\nb", ["---\n\nb"]), ("    ---\n\nb", ["---\n\nb"]),
      ("a\n--\nb", ["a\nb"]), ("- a\n  -\n- b", ["a\nb"]), ("a\n===\nb", ["a\nb"]),
      ("| a |\n| --- |\n| b |", ["a\nb"]), ("1. a\n\n   ---\n\n   b\n2. c", ["a", "b\nc"]),
    ])
  func pages(text: String, pages: [String]) throws {
    #expect(try Markdown(text).pages.map(\.plainText) == pages)
  }

  @Test("Goes on with the number of a list that a page break cut")
  func numbersAcrossPages() throws {
    let pages = try Markdown("4. a\n5. b\n\n   ---\n\n   c\n6. d").pages
    #expect(pages.map { $0.text(TextStyle()) } == ["4. a\n\n5. b\n", "5. c\n\n6. d\n"])
  }

  @Test("Takes line ends of every kind, a byte order mark and control characters")
  func oddBytes() throws {
    #expect(try Markdown("\u{FEFF}# a\r\n\r\nb\r---\rc").pages.map(\.plainText) == ["a\nb", "c"])
    #expect(try Markdown("a\u{0}\u{1B}[31mb").plainText == "a\u{FFFD}\u{1B}[31mb")
    #expect(try Markdown("").blocks.isEmpty)
  }

  @Test("Says which line is not UTF-8")
  func notUTF8() {
    let problem = #expect(throws: MarkdownProblem.self) {
      try Markdown(utf8: Array("# a\n\nb".utf8) + [0xFF, 0x0A])
    }
    #expect(problem == .notUTF8(line: 3))
    #expect(
      problem?.sentence(.en) == "Line 3 has bytes that are not UTF-8. Save the file as UTF-8.")
  }

  @Test("Refuses a text of a hundred megabytes before looking at it")
  func tooLarge() {
    #expect(throws: MarkdownProblem.tooLarge(byteCount: 100_000_000, limit: 16_777_216)) {
      try Markdown(utf8: Array(repeating: 0xFF, count: 100_000_000))
    }
  }

  @Test(
    "Reads what lies too deep one level higher, and overflows no stack",
    arguments: ["> ", "- ", "1. ", "*a ", "**a *b ", "[", "![", "~~a ", "<b>", "`a"])
  func deep(opening: String) throws {
    let closing = opening.first == "[" || opening.first == "!" ? "](x)" : "a** b* "
    let text =
      String(repeating: opening, count: 500) + "x" + String(repeating: closing, count: 500)
    let document = try Markdown(text)
    #expect(document.plainText.contains("x"))
    #expect(document.text(TextStyle(width: 40)).contains("x"))
  }
}
