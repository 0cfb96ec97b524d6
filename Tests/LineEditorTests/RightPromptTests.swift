import TerminalSupport
import Testing
import Texts

@Suite("The right prompt")
struct RightPromptTests {
  private static let text = "4.11 · 5/23"

  private func terminal(columns: Int = 40, _ arguments: [String] = []) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      Driver.path, arguments: ["right=\(Self.text)"] + arguments, columns: columns)
    try expect("› |", in: terminal)
    return terminal
  }

  /// Waits for an edited line in the last row, with the right prompt behind it if there is room.
  private func expect(
    _ line: String, shown: Bool = true, below: [String] = [], in terminal: PseudoTerminal,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let columns = terminal.screen.columns
    let expected = ExpectedScreen(below + [line], columns: columns)
    var rows = expected.rows
    if shown {
      rows[rows.count - 1] =
        rows[rows.count - 1].padded(toCells: columns - Self.text.cells - 1) + Self.text
    }
    let isShown = terminal.wait {
      $0.text == rows && [$0.cursor.row, $0.cursor.column] == expected.cursor
    }
    #expect(
      isShown, "\(terminal.screen.text), \(terminal.screen.cursor)", sourceLocation: sourceLocation)
  }

  @Test("Stands at the end of the row, and makes way for a line", arguments: Alphabet.all)
  func makingWay(alphabet: Alphabet) throws {
    let terminal = try terminal()
    let short = alphabet.filled("{1} {2}")
    terminal.type(Array(short.utf8))
    try expect("› \(short)|", in: terminal)
    let room = 40 - Self.text.cells - 1 - 2 - "› \(short)".cells
    terminal.type(Array(String(repeating: "x", count: room).utf8))
    let full = short + String(repeating: "x", count: room)
    try expect("› \(full)|", in: terminal)
    terminal.type(Array("y".utf8))
    try expect("› \(full)y|", shown: false, in: terminal)
    terminal.type([127])
    try expect("› \(full)|", in: terminal)
    terminal.type([21])
    try expect("› |", in: terminal)
  }

  @Test("Lets the line be edited in its middle", arguments: Alphabet.all)
  func middle(alphabet: Alphabet) throws {
    let terminal = try terminal()
    let (one, two) = (alphabet.filled("{1}"), alphabet.filled("{2}"))
    terminal.type(Array("\(one)\(two)".utf8))
    for _ in two { terminal.type(Array("\u{1B}[D".utf8)) }
    terminal.type(Array("x".utf8))
    try expect("› \(one)x|\(two)", in: terminal)
    terminal.type(Array("\u{1B}[3~".utf8))
    try expect("› \(one)x|\(two.dropFirst())", in: terminal)
  }

  @Test("Leaves nothing behind in a line that was entered or dropped")
  func afterwards() throws {
    let terminal = try terminal()
    terminal.type(Array("한글\r".utf8))
    try expect("› |", below: ["› 한글", "[한글]"], in: terminal)
    terminal.type(Array("ab".utf8))
    try expect("› ab|", below: ["› 한글", "[한글]"], in: terminal)
    terminal.type([3])
    try expect("› |", below: ["› 한글", "[한글]", "› ab^C"], in: terminal)
  }

  @Test("Stands behind a suggestion, and not where that is long")
  func suggestions() throws {
    let terminal = try terminal([
      "history=topic orders 6", "history=member c1 --topics orders,others",
    ])
    terminal.type(Array("to".utf8))
    #expect(
      terminal.wait {
        $0.text == ["› topic orders 6".padded(toCells: 28) + Self.text] && $0.cursor.column == 4
      }, "\(terminal.screen.text)")
    #expect(terminal.screen.greyText == "pic orders 6" + Self.text)
    terminal.type(Array("\u{15}me".utf8))
    #expect(
      terminal.wait { $0.text == ["› member c1 --topics orders,others"] }, "\(terminal.screen.text)"
    )
    terminal.type(Array("x".utf8))
    try expect("› mex|", in: terminal)
  }

  @Test("Goes away for a search, and comes back")
  func searching() throws {
    let terminal = try terminal(["history=topic orders 6"])
    terminal.type([18])
    #expect(terminal.wait { $0.text.joined().contains("search") })
    #expect(!terminal.screen.text.joined().contains("5/23"))
    terminal.type([3])
    #expect(terminal.wait { $0.text.last?.hasSuffix(Self.text) == true })
  }

  @Test("Follows the terminal when it is resized", arguments: Alphabet.all)
  func resizing(alphabet: Alphabet) throws {
    let terminal = try terminal()
    var line = alphabet.filled("{1} {2}")
    terminal.type(Array(line.utf8))
    try expect("› \(line)|", in: terminal)
    for columns in [30, 60, "› \(line)".cells, 20, 80, 13, 40] {
      terminal.resize(toColumns: columns)
      terminal.type(Array("!".utf8))
      line += "!"
      let room = columns - Self.text.cells - 1 - 2
      try expect("› \(line)|", shown: "› \(line)".cells <= room, in: terminal)
    }
  }

  @Test("Is plain without colours, and not there if nothing is to be said")
  func plain() throws {
    let plain = try terminal(["colour=off"])
    #expect(plain.screen.greyText.isEmpty)
    let none = try PseudoTerminal(Driver.path, columns: 40)
    try none.expect(["› |"])
  }
}
