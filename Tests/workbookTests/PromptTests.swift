import Foundation
import Glibc
import TerminalSupport
import Testing

@Suite("The prompt", .timeLimit(.minutes(2)))
struct PromptTests {
  private let home: TemporaryFolder

  init() throws { home = try TemporaryFolder() }

  func terminal(
    _ environment: [String: String] = [:], arguments: [String] = [], columns: Int = 80
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      BuiltProgram.path("workbook"), arguments: arguments,
      environment: ["HOME": home.path].merging(environment) { $1 }, columns: columns, rows: 24)
    try #require(terminal.wait { Self.isPrompt($0) }, "\(terminal.screen.text)")
    return terminal
  }

  /// Whether the cursor is behind a prompt and nothing else.
  static func isPrompt(_ screen: Screen) -> Bool {
    screen.text.last.map { $0.hasSuffix("›") } ?? false
  }

  /// Types a line and waits until it is answered.
  func enter(_ line: String, in terminal: PseudoTerminal, shows text: String) {
    terminal.type(Array("\(line)\r".utf8))
    let isShown = terminal.wait { screen in
      Self.isPrompt(screen) && screen.text.contains { $0.contains(text) }
    }
    #expect(isShown, "\(terminal.screen.text)")
  }

  func leave(_ terminal: PseudoTerminal) {
    terminal.type([4])
    #expect(terminal.exitStatus() == 0)
    #expect(terminal.echoes && !terminal.screen.bracketsPastes)
  }

  @Test("Opens with three lines of what to try")
  func greeting() throws {
    let terminal = try terminal()
    #expect(terminal.screen.text.count == 4 && terminal.screen.text[3] == "sandbox ›")
    leave(terminal)
  }

  @Test("Leaves with quit")
  func quit() throws {
    let terminal = try terminal()
    terminal.type(Array("quit\r".utf8))
    #expect(terminal.exitStatus() == 0)
  }

  @Test("Knows the lines of earlier sittings, and of one that was killed")
  func history() throws {
    let first = try terminal()
    enter("topic 주문 6", in: first, shows: "주문: 6 partitions")
    first.send(signal: SIGKILL)
    #expect(first.exitStatus() == -SIGKILL)

    let second = try terminal()
    second.type(Array("\u{1B}[A".utf8))
    #expect(second.wait { $0.text.last == "sandbox › topic 주문 6" })
    second.type(Array("\u{15}".utf8))
    leave(second)
  }

  @Test("Keeps the language that was chosen")
  func language() throws {
    let first = try terminal()
    enter("lang ko", in: first, shows: "한국어")
    leave(first)
    let second = try terminal()
    enter("topic a 3", in: second, shows: "a: 파티션 3개")
    leave(second)
    #expect(try home.text(".config/kafka-workbook/settings").hasPrefix("language=ko\n"))
  }

  @Test("Completes with what the session knows")
  func completion() throws {
    let terminal = try terminal()
    enter("topic 주문 6; topic 결제 2", in: terminal, shows: "결제: 2 partitions")
    terminal.type(Array("show 주\t".utf8))
    #expect(
      terminal.wait { $0.text.last == "sandbox › show 주문" && $0.cursor.column == 20 },
      "\(terminal.screen.text)")
  }

  @Test("Goes on after Ctrl-C")
  func interrupting() throws {
    let terminal = try terminal()
    terminal.type(Array("topic".utf8))
    #expect(terminal.wait { $0.text.last == "sandbox › topic" })
    terminal.type([3])
    #expect(terminal.wait { $0.text.suffix(2) == ["sandbox › topic^C", "sandbox ›"] })
    leave(terminal)
  }

  @Test("Keeps what was simulated up to Ctrl-C")
  func interruptedSimulation() throws {
    let terminal = try terminal(["PAGER": "cat"])
    enter("topic t 20; members 20", in: terminal, shows: "joined")
    // A year of simulated time. The cursor leaves the line when work begins.
    terminal.type(Array("simulate --until 9000h --limit 1000000000\r".utf8))
    #expect(terminal.wait { $0.cursor.column == 0 })
    terminal.type([3])
    #expect(
      terminal.wait { screen in
        Self.isPrompt(screen) && screen.text.contains { $0.contains("What was simulated") }
      }, "\(terminal.screen.text)")
    enter("expect rebalances = 1", in: terminal, shows: "nobody can tell")
    enter("simulate --until 20s", in: terminal, shows: "end of the scenario")
    enter("expect rebalances = 1", in: terminal, shows: "✓ rebalances = 1")
    leave(terminal)
  }

  @Test("Runs pasted lines up to the first that is refused")
  func paste() throws {
    let terminal = try terminal()
    terminal.type(Array("\u{1B}[200~topic a 1\rtopicc\rtopic b 1\r\u{1B}[201~".utf8))
    #expect(terminal.wait { $0.text.last == "topic b 1" })
    terminal.type([13])
    // In grey, the refused line put right.
    #expect(
      terminal.wait { $0.text.last == "sandbox › topic" && $0.text.contains("a: 1 partition") })
    #expect(terminal.screen.text.contains("The pasted line after it was not run."))
    #expect(!terminal.screen.text.contains("b: 1 partition"))
  }

  @Test(
    "Works without a home, and says so once",
    arguments: [["HOME": ""], ["HOME": "/dev/null/nowhere"], ["XDG_STATE_HOME": "/proc/nowhere"]])
  func homeless(environment: [String: String]) throws {
    let terminal = try terminal(environment)
    enter("topic a 3", in: terminal, shows: "a: 3 partitions")
    enter("topic b 3", in: terminal, shows: "b: 3 partitions")
    let text = String(decoding: terminal.output, as: UTF8.self)
    #expect(text.components(separatedBy: "will not be kept").count == 2)
    leave(terminal)
  }

  @Test(
    "Shows not one escape sequence on a dumb terminal", arguments: ["dumb", "", "nobody-knows"])
  func dumb(name: String) throws {
    let terminal = try terminal(["TERM": name])
    enter("topic 주문 3", in: terminal, shows: "주문: 3 partitions")
    terminal.type([3])
    #expect(terminal.wait { Self.isPrompt($0) })
    #expect(!terminal.output.contains(0x1B))
    leave(terminal)
  }

  @Test(
    "Answers what was typed before the first prompt", arguments: ["xterm-256color", "dumb", ""])
  func typedAhead(name: String) throws {
    let terminal = try PseudoTerminal(
      BuiltProgram.path("workbook"), environment: ["HOME": home.path, "TERM": name], columns: 80,
      rows: 24)
    terminal.type(Array("topic a 3\rtopic b 4\r".utf8))
    #expect(
      terminal.wait {
        Self.isPrompt($0) && $0.text.suffix(4).contains { $0.hasSuffix("b: 4 partitions") }
          && $0.text.contains { $0.hasSuffix("a: 3 partitions") }
      }, "\(terminal.screen.text)")
    leave(terminal)
  }

  @Test("Leaves what was typed behind quit to the shell")
  func typedBehind() throws {
    let terminal = try PseudoTerminal(
      "/bin/sh",
      arguments: ["-c", "\"$0\"; read line; echo \"shell: $line\"", BuiltProgram.path("workbook")],
      environment: ["HOME": home.path], columns: 80, rows: 24)
    try #require(terminal.wait { Self.isPrompt($0) }, "\(terminal.screen.text)")
    terminal.type(Array("quit\rmine\r".utf8))
    #expect(terminal.wait { $0.text.contains("shell: mine") }, "\(terminal.screen.text)")
  }

  @Test("Reads back what was typed with Hangul switched on, unless told not to")
  func keystrokes() throws {
    let terminal = try terminal()
    enter("set suggestions=off", in: terminal, shows: "suggestions = off")
    enter("ㅗ디ㅔ", in: terminal, shows: "help?")
    enter("set keystrokes=off", in: terminal, shows: "keystrokes = off")
    enter("new", in: terminal, shows: "empty")
    terminal.type(Array("\u{C}ㅗ디ㅔ\r".utf8))
    #expect(
      terminal.wait {
        Self.isPrompt($0) && $0.text.first == "sandbox › ㅗ디ㅔ" && !$0.text.joined().contains("help?")
      }, "\(terminal.screen.text)")
    leave(terminal)
  }

  @Test("Puts a mistyped command right, for → to take over")
  func proposal() throws {
    let terminal = try terminal()
    terminal.type(Array("topci 주문 3; topics\r".utf8))
    #expect(terminal.wait { $0.text.last == "sandbox › topic 주문 3; topics" })
    #expect(terminal.screen.greyText == "topic 주문 3; topics" && terminal.screen.cursor.column == 10)
    terminal.type(Array("\u{1B}[C".utf8))
    #expect(terminal.wait { $0.greyText.isEmpty && $0.cursor.column == 30 })
    terminal.type([13])
    #expect(terminal.wait { Self.isPrompt($0) && $0.text.contains("주문: 3 partitions") })
    leave(terminal)
  }

  @Test("Shows beside the prompt how far one has come, unless told not to")
  func rightPrompt() throws {
    let terminal = try terminal()
    terminal.type(Array("lesson 0.1/2\r".utf8))
    #expect(
      terminal.wait { $0.text.last?.contains(/^sandbox › +0\.1 · 2\/[0-9]+$/) == true },
      "\(terminal.screen.text)")
    enter("set right-prompt=off", in: terminal, shows: "right-prompt = off")
    leave(terminal)
    let listener = try self.terminal(["ACCESSIBLE": "1"])
    enter("set right-prompt=on; lesson 0.1/2", in: listener, shows: "experiment 0.1/1")
    leave(listener)
  }

  @Test("Goes over to vi's keys and back, and keeps the choice")
  func viKeys() throws {
    let first = try terminal()
    enter("set vi-keys=on", in: first, shows: "vi-keys = on")
    leave(first)
    let second = try terminal()
    second.type(Array("topic".utf8))
    #expect(second.wait { $0.text.last == "sandbox › topic" })
    second.type([27])
    #expect(second.wait { $0.cursor.column == 14 })
    second.type(Array("0x".utf8))
    #expect(second.wait { $0.text.last == "sandbox › opic" })
    second.type([3])
    #expect(second.wait { Self.isPrompt($0) })
    enter("set vi-keys=off", in: second, shows: "vi-keys = off")
    second.type(Array("ab\u{1}x".utf8))
    #expect(second.wait { $0.text.last == "sandbox › xab" })
    second.type(Array("\u{15}\u{b}".utf8))
    leave(second)
  }

  @Test("Answers in monochrome where colours are not wanted")
  func noColour() throws {
    let terminal = try terminal(["NO_COLOR": "1"])
    enter("topic orders 3; members 2; assign range", in: terminal, shows: "c1")
    terminal.type(Array("topic".utf8))
    #expect(terminal.wait { $0.text.last == "sandbox › topic" })
    let text = String(decoding: terminal.output, as: UTF8.self)
    #expect(text.firstMatch(of: /\u{1B}\[[0-9;]*m/) == nil)
  }

  @Test("Fits the narrowest terminal", arguments: [10, 13])
  func narrow(columns: Int) throws {
    let terminal = try terminal(columns: columns)
    terminal.type(Array("topic 주문 3\r".utf8))
    #expect(
      terminal.wait { Self.isPrompt($0) && $0.text.joined().contains("3partitions".prefix(1)) })
    terminal.type(Array("한글 한글".utf8))
    #expect(terminal.wait { $0.text.suffix(2).joined().hasSuffix("한글 한글") })
  }

  @Test(
    "Ends by the signal that ends it, with the terminal as it was", arguments: [SIGTERM, SIGHUP])
  func signals(signal: Int32) throws {
    let terminal = try terminal()
    terminal.send(signal: signal)
    #expect(terminal.exitStatus() == -signal)
    #expect(terminal.echoes && !terminal.screen.bracketsPastes)
  }
}
