import Glibc
import TerminalSupport
import Testing
import Texts

@Suite("A sitting at the line editor")
struct SittingTests {
  @Test("Ctrl-D leaves, with the terminal as it was")
  func leaving() throws {
    let terminal = try PseudoTerminal(Driver.path, columns: 40)
    try terminal.expect(["› |"])
    #expect(!terminal.echoes && terminal.screen.bracketsPastes)
    terminal.type([4])
    try terminal.expect(["› ^D", "left", "|"])
    #expect(terminal.echoes && !terminal.screen.bracketsPastes)
    #expect(terminal.exitStatus() == 0)
  }

  @Test("Ctrl-D behind a line does not")
  func notLeaving() throws {
    let terminal = try PseudoTerminal(Driver.path, columns: 40)
    try terminal.expect(["› |"])
    terminal.type(Array("한글\u{4}!".utf8))
    try terminal.expect(["› 한글!|"])
  }

  @Test("SIGTERM and SIGHUP end it, with the terminal as it was", arguments: [SIGTERM, SIGHUP])
  func ending(signal: Int32) throws {
    let terminal = try PseudoTerminal(Driver.path, columns: 40)
    terminal.type([])
    try terminal.expect(["› |"])
    terminal.send(signal: signal)
    try terminal.expect(["›", "left", "|"])
    #expect(terminal.echoes && !terminal.screen.bracketsPastes)
    #expect(terminal.exitStatus() == 0)
  }

  @Test("A crash leaves the terminal as it was")
  func crashing() throws {
    let terminal = try PseudoTerminal(Driver.path, columns: 40)
    try terminal.expect(["› |"])
    terminal.send(signal: SIGSEGV)
    #expect(terminal.wait { !$0.bracketsPastes })
    #expect(terminal.exitStatus() == -SIGSEGV)
    #expect(terminal.echoes)
  }

  @Test("Follows the terminal when it is resized", arguments: Alphabet.all)
  func resizing(alphabet: Alphabet) throws {
    let terminal = try PseudoTerminal(Driver.path, columns: 40)
    let line = alphabet.filled("{1} {2} {3} {1} {2}")
    try terminal.expect(["› |"])
    terminal.type(Array("x\r\(line)".utf8))
    try terminal.expect(["› x", "[x]", "› \(line)|"])
    for columns in [13, 20, 80, 17, 40] {
      terminal.resize(toColumns: columns)
      terminal.type(Array("!".utf8))
      try terminal.expect(["› x", "[x]", "› \(line)!|"])
      terminal.type([127])
      try terminal.expect(["› x", "[x]", "› \(line)|"])
    }
  }

  @Test("Follows the terminal with the cursor in the middle of the line")
  func resizingInTheMiddle() throws {
    let terminal = try PseudoTerminal(
      Driver.path, arguments: ["suggestions=off"], columns: 40)
    try terminal.expect(["› |"])
    terminal.type(Array("하나 둘 셋 넷 다섯 여섯 일곱\u{1B}[1;5D\u{1B}[1;5D".utf8))
    try terminal.expect(["› 하나 둘 셋 넷 다섯 |여섯 일곱"])
    for columns in [16, 13, 80, 10] {
      terminal.resize(toColumns: columns)
      terminal.type(Array("x".utf8))
      try terminal.expect(["› 하나 둘 셋 넷 다섯 x|여섯 일곱"])
      terminal.type([127])
      try terminal.expect(["› 하나 둘 셋 넷 다섯 |여섯 일곱"])
    }
  }

  @Test("Shows a paste of more lines than the terminal has, and runs them when told to")
  func tallPaste() throws {
    let terminal = try PseudoTerminal(Driver.path, columns: 40, rows: 20)
    let lines = (1...30).map { "줄 \($0)" }
    try terminal.expect(["› |"])
    terminal.type(Array("\u{1B}[200~\(lines.joined(separator: "\r"))\r\u{1B}[201~".utf8))
    try terminal.expect(lines.suffix(19) + ["› [30 pasted lines]|"])
    terminal.type([13])
    try terminal.expect(lines.suffix(10).flatMap { ["› \($0)", "[\($0)]"] }.suffix(19) + ["› |"])
  }

  @Test("Reads a line taller than the terminal", arguments: Alphabet.all)
  func tallLine(alphabet: Alphabet) throws {
    let terminal = try PseudoTerminal(Driver.path, columns: 20, rows: 10)
    let line = Array(repeating: alphabet.filled("{1} {2} {3}"), count: 60).joined(separator: " ")
    try terminal.expect(["› |"])
    terminal.type(Array("\u{1B}[200~\(line)\u{1B}[201~!\r".utf8))
    let rows = ExpectedScreen(["[\(line)!]", "› |"], columns: 20).rows
    #expect(terminal.wait { $0.text == rows.suffix(10) }, "\(terminal.screen.text)")
    terminal.type(Array("한글".utf8))
    #expect(terminal.wait { $0.text.last == "› 한글" })
  }

  @Test("Runs what is pasted at once, if that was chosen")
  func unheldPaste() throws {
    let terminal = try PseudoTerminal(Driver.path, arguments: ["paste=off"], columns: 40)
    try terminal.expect(["› |"])
    #expect(!terminal.screen.bracketsPastes)
    terminal.type(Array("주문\r결제\r".utf8))
    try terminal.expect(["› 주문", "[주문]", "› 결제", "[결제]", "› |"])
  }

  @Test("Takes a large paste")
  func largePaste() throws {
    let terminal = try PseudoTerminal(Driver.path, columns: 80, rows: 24)
    let lines = (1...3000).map { "topic 주문-\($0) 6" }
    try terminal.expect(["› |"])
    terminal.type(Array("\u{1B}[200~\(lines.joined(separator: "\r"))\u{1B}[201~".utf8))
    #expect(terminal.wait { $0.text.last == "› [3000 pasted lines]" })
    terminal.type([13])
    #expect(
      terminal.wait { $0.text.suffix(2) == ["[topic 주문-3000 6]", "›"] }, "\(terminal.screen.text)")
  }

  @Test(
    "Reads Hangul whatever the locale says", arguments: ["C", "POSIX", "ko_KR.UTF-8", "nowhere"])
  func locales(locale: String) throws {
    let terminal = try PseudoTerminal(
      Driver.path, environment: ["LANG": locale, "LC_ALL": locale], columns: 40)
    try terminal.expect(["› |"])
    terminal.type(Array("토픽\u{1B}[Dx\r".utf8))
    try terminal.expect(["› 토x픽", "[토x픽]", "› |"])
  }

  @Test("Takes over when Ctrl-Z is not followed by a shell")
  func suspending() throws {
    let terminal = try PseudoTerminal(Driver.path, columns: 40)
    try terminal.expect(["› |"])
    terminal.type(Array("한글".utf8))
    try terminal.expect(["› 한글|"])
    terminal.type([26])
    // Nobody could wake the leader of a session, so that the kernel does not stop it.
    try terminal.expect(["› 한글", "› 한글|"])
    terminal.type(Array("!".utf8))
    try terminal.expect(["› 한글", "› 한글!|"])
  }
}
