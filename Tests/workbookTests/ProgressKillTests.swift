import Course
import Foundation
import Glibc
import TerminalSupport
import TestSupport
import Testing

@testable import workbook

@Suite("Progress and sudden death")
struct ProgressKillTests {
  private static let pageCount = 4

  /// Four readers at a time share one file, and are killed together, fifty times.
  @Test("Loses nothing that it showed, though killed 200 times at random moments")
  func killing() throws {
    let home = try TemporaryFolder()
    // A course of one short lesson: what is killed shall be writing, not reading lessons.
    let pages = (1...Self.pageCount).map { "page-\($0)-" }.joined(separator: "\n\n---\n\n")
    try home.write(
      "---\nid: L07\ntitle: Groups\n---\n" + pages, to: "ch/04-consumers/01-groups.en.md")
    var store = ProgressStore(path: home.file(".local/share/kafka-workbook/progress.json"))
    var random = SeededGenerator(seed: 4)
    var (shown, killedCount) = (0, 0)
    for _ in 0..<50 {
      let readers = try (0..<4).map { _ in try Self.reader(in: home) }
      for reader in readers { try #require(reader.wait { Self.isPrompt($0) }) }
      let next = String(repeating: "next\r", count: Self.pageCount - 1)
      for reader in readers { reader.type(Array(("lesson 4.1\r" + next).utf8)) }
      // At any moment from before the first page to after the last.
      let page = Int.random(in: 0...Self.pageCount, using: &random)
      _ = readers[0].wait { page == 0 || $0.text.contains { $0.contains("page-\(page)-") } }
      usleep(UInt32.random(in: 0...2000, using: &random))
      for reader in readers { reader.send(signal: SIGKILL) }
      var seen = 0
      for reader in readers {
        #expect(reader.exitStatus() == -SIGKILL)
        let text = String(decoding: reader.output, as: UTF8.self)
        let pages = (1...Self.pageCount).filter { text.contains("page-\($0)-") }
        seen = max(seen, pages.max() ?? 0)
        shown += pages.count
        killedCount += 1
      }
      let (progress, isDamaged) = try store.load()
      try #require(!isDamaged && progress.entries.count >= shown)
      let read = progress.lessons["L07"]?.pagesRead.max() ?? 0
      #expect(read >= seen)
    }
    // A reader that was never killed in the middle would prove nothing.
    #expect(killedCount == 200 && shown > 200)
  }

  private static func isPrompt(_ screen: Screen) -> Bool {
    screen.text.last.map { $0.hasSuffix("›") } ?? false
  }

  private static func reader(in home: TemporaryFolder) throws -> PseudoTerminal {
    try PseudoTerminal(
      BuiltProgram.path("workbook"), arguments: ["--chapters", home.file("ch")],
      environment: ["HOME": home.path, "TERM": "dumb"], columns: 80, rows: 100)
  }
}
