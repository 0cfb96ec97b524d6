import TerminalSupport
import TestSupport
import Testing

@testable import LineEditor

// On the main actor for the locale, by which the C library counts cells.
@MainActor
@Suite("Where a line is on the terminal")
struct LineLayoutTests {
  init() throws { try #require(LineEditor.useUTF8()) }

  private static let characters: [Unicode.Scalar] = [
    "a", "b", " ", "가", "힣", "é", "·", "漢", "한",
  ]

  @Test("Is where the screen has it, for any line and width", arguments: 1...40)
  func random(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let width = Int.random(in: 4...30, using: &generator)
      let scalars = (0..<Int.random(in: 0...60, using: &generator)).map { _ in
        Self.characters.randomElement(using: &generator) ?? "a"
      }
      let line = EditedLine(
        scalars: scalars, cursor: Int.random(in: 0...scalars.count, using: &generator))
      var marked = scalars
      marked.insert("|", at: line.cursor)
      let text = "› " + String(String.UnicodeScalarView(marked))

      // Worked out a second time, by what a terminal does.
      let expected = ExpectedScreen([text], columns: width)
      let layout = LineLayout(width: width, prompt: "› ", line: line, upTo: line.cursor)
      #expect([layout.row, layout.column] == expected.cursor, "seed \(seed), \(width): \(text)")
    }
  }

  @Test("Counts what libedit writes out for characters that cannot be seen")
  func invisible() {
    let line = EditedLine(scalars: ["\u{1}", "\t", "\u{FFFF}", "\u{301}"], cursor: 4)
    let layout = LineLayout(width: 80, prompt: "› ", line: line, upTo: 4)
    // `^A` ends in column 4, the tab in column 8; `\U+FFFF` takes 7 cells, the accent none.
    #expect([layout.row, layout.column] == [0, 15])
  }

  @Test("Begins a row at each line break")
  func lineBreaks() {
    let line = EditedLine(scalars: Array("ab\ncd\n".unicodeScalars), cursor: 6)
    let layout = LineLayout(width: 80, prompt: "› ", line: line, upTo: 6)
    #expect([layout.row, layout.column] == [2, 0])
  }
}
