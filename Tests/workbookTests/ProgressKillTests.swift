import Course
import Foundation
import Glibc
import TerminalSupport
import TestSupport
import Testing

@testable import workbook

// Minutes long, and so only in a thorough run.
@Suite("Progress and sudden death", .enabled(if: Thoroughness.factor > 1))
struct ProgressKillTests {
  private static let pageCount = 8

  /// Two readers at a time, killed a hundred times each, share one file.
  @Test("Loses nothing that it showed, though killed 200 times at random moments")
  func killing() throws {
    let home = try TemporaryFolder()
    let pages = (1...Self.pageCount).map { "page-\($0)-" }.joined(separator: "\n\n---\n\n")
    try home.write("## Chapter 4\n\n### Groups\n\n" + pages, to: "notes.md")
    var store = ProgressStore(path: home.file(".local/share/kafka-workbook/progress.json"))
    var random = SeededGenerator(seed: 4)
    var shown = 0
    for _ in 0..<100 {
      let terminals = try (0..<2).map { _ in try Self.reader(in: home) }
      for terminal in terminals { try #require(terminal.wait { Self.isPrompt($0) }) }
      let next = String(repeating: "next\r", count: Self.pageCount - 1)
      let keys = Array(("lesson n4.1\r" + next).utf8)
      for terminal in terminals { terminal.type(keys) }
      // At any moment from before the first page to after the last.
      let page = Int.random(in: 0...Self.pageCount, using: &random)
      _ = terminals[0].wait { page == 0 || $0.text.contains("page-\(page)-") }
      usleep(UInt32.random(in: 0...2000, using: &random))
      for terminal in terminals { terminal.send(signal: SIGKILL) }
      for terminal in terminals {
        #expect(terminal.exitStatus() == -SIGKILL)
        let text = String(decoding: terminal.output, as: UTF8.self)
        shown += (1...Self.pageCount).count { text.contains("page-\($0)-") }
      }
      let (progress, isDamaged) = try store.load()
      try #require(!isDamaged && progress.entries.count >= shown)
    }
    // A reader that was never killed in the middle would prove nothing.
    #expect(shown > 100)
  }

  private static func reader(in home: TemporaryFolder) throws -> PseudoTerminal {
    try PseudoTerminal(
      BuiltProgram.path("workbook"), arguments: ["--notes", home.file("notes.md")],
      environment: ["HOME": home.path, "TERM": "dumb"], columns: 80, rows: 100)
  }

  private static func isPrompt(_ screen: Screen) -> Bool {
    screen.text.last.map { $0.hasSuffix("›") } ?? false
  }
}
