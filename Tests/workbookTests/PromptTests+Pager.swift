import Foundation
import Glibc
import TerminalSupport
import Testing

// What does not fit on the terminal.
extension PromptTests {
  @Test("Calls a pager for what does not fit, and only then")
  func pager() throws {
    // The pager leaves a mark, and the text.
    let terminal = try terminal(["PAGER": "sed s/^/|/"])
    enter("topic a 3", in: terminal, shows: "a: 3 partitions")
    #expect(!terminal.screen.text.contains { $0.hasPrefix("|") })
    terminal.type(Array("help\r".utf8))
    #expect(terminal.wait { Self.isPrompt($0) && $0.text.contains { $0.hasPrefix("|") } })
    leave(terminal)
  }

  @Test(
    "Says how to leave the pager",
    arguments: [
      ("en", "Space shows more; q goes back to the prompt"), ("ko", "Space = next, q = quit"),
    ])
  func pagerPrompt(language: String, hint: String) throws {
    guard unsafe access("/usr/bin/less", X_OK) == 0 else {
      try Test.cancel("There is no less here")
    }
    let terminal = try terminal(["PATH": "/usr/bin:/bin"], arguments: ["--lang", language])
    terminal.type(Array("help\r".utf8))
    #expect(
      terminal.wait { $0.text.last?.hasPrefix(hint) == true }, "\(terminal.screen.text)")
    terminal.type(Array("q".utf8))
    #expect(terminal.wait { Self.isPrompt($0) })
    leave(terminal)
  }

  @Test("Takes a command typed into the pager for no order to write a file")
  func pagerWritesNothing() throws {
    guard unsafe access("/usr/bin/less", X_OK) == 0 else {
      try Test.cancel("There is no less here")
    }
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    let terminal = try terminal(["PATH": "/usr/bin:/bin"])
    terminal.type(Array("help\r".utf8))
    #expect(terminal.wait { $0.text.last?.contains("prompt") == true })
    terminal.type(Array("s\(file)\r".utf8))
    terminal.type(Array("q".utf8))
    #expect(terminal.wait { Self.isPrompt($0) })
    #expect(!FileManager.default.fileExists(atPath: file))
    leave(terminal)
  }

  @Test("Calls no pager on a terminal that cannot be drawn on")
  func dumbPager() throws {
    let terminal = try terminal(["TERM": "dumb", "PAGER": "sed s/^/|/"])
    terminal.type(Array("help\r".utf8))
    #expect(terminal.wait { Self.isPrompt($0) && $0.text.count == 24 })
    #expect(!terminal.output.contains(UInt8(ascii: "|")))
    leave(terminal)
  }

  @Test("Writes what does not fit itself if there is no pager")
  func noPager() throws {
    let terminal = try terminal(["PAGER": "/no/such/program"])
    terminal.type(Array("help\r".utf8))
    #expect(terminal.wait { Self.isPrompt($0) && $0.text.count == 24 })
    leave(terminal)
  }
}
