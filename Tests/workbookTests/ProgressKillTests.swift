import Course
import Foundation
import Glibc
import TerminalSupport
import TestSupport
import Testing

@testable import workbook

@Suite("Progress and sudden death", .timeLimit(.minutes(2)))
struct ProgressKillTests {
  private static let pageCount = 12

  /// Two readers at a time, each killed a hundred times, share one file.
  @Test("Loses nothing that it showed, though killed 200 times at random moments")
  func killing() async throws {
    let home = try TemporaryFolder()
    let pages = (1...Self.pageCount).map { "page-\($0)-" }.joined(separator: "\n\n---\n\n")
    try home.write("## Chapter 4\n\n### Groups\n\n" + pages, to: "notes.md")
    let path = home.path
    let shown = try await withThrowingTaskGroup(of: Int.self) { group in
      for seed in 0..<2 {
        group.addTask { try Self.read(in: path, seed: UInt64(seed), times: 100) }
      }
      return try await group.reduce(0, +)
    }
    var store = ProgressStore(path: path + "/.local/share/kafka-workbook/progress.json")
    let (progress, isDamaged) = try store.load()
    #expect(!isDamaged)
    #expect(shown > 100 && progress.entries.count >= shown, "\(progress.entries.count), \(shown)")
    #expect(try home.names.allSatisfy { !$0.contains("damaged") })
  }

  /// Reads pages until killed, and returns how many pages were shown.
  private static func read(in home: String, seed: UInt64, times: Int) throws -> Int {
    var random = SeededGenerator(seed: seed)
    var count = 0
    for _ in 0..<times {
      let terminal = try PseudoTerminal(
        BuiltProgram.path("workbook"), arguments: ["--notes", home + "/notes.md"],
        environment: ["HOME": home, "TERM": "dumb"], columns: 80, rows: 100)
      terminal.type(Array(String(repeating: "next\r", count: Self.pageCount).utf8))
      // At any moment from before the first page to after the last.
      let last = Int.random(in: 0...Self.pageCount, using: &random)
      _ = terminal.wait { screen in last == 0 || screen.text.contains("page-\(last)-") }
      usleep(UInt32.random(in: 0...3000, using: &random))
      terminal.send(signal: SIGKILL)
      guard terminal.exitStatus() == -SIGKILL else { continue }
      let text = String(decoding: terminal.output, as: UTF8.self)
      count += (1...Self.pageCount).count { text.contains("page-\($0)-") }
    }
    return count
  }
}
