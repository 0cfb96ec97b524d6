import Foundation
import Testing

@testable import workbook

@Suite("The history file")
struct HistoryFileTests {
  private let folder: TemporaryFolder
  private let file: HistoryFile

  init() throws {
    folder = try TemporaryFolder()
    file = HistoryFile(path: folder.file("state/history"), limit: 10)
  }

  @Test("Creates nothing before there is something to keep")
  func nothingYet() throws {
    #expect(try file.read() == [])
    #expect(try folder.names == [])
  }

  @Test("Keeps lines of any characters, for their owner alone")
  func lines() throws {
    let lines = ["topic 주문 6", "'a\nb'", #"a\nb \"#, "\u{1B}[31m", "e\u{301}", "  x"]
    for line in lines { try file.append(line) }
    #expect(try file.read() == lines)
    #expect(try folder.mode("state/history") == 0o600)
    #expect(try folder.mode("state") == 0o700)
  }

  @Test("Loses nothing when several prompts write at once", .timeLimit(.minutes(1)))
  func together() async throws {
    let path = file.path
    await withTaskGroup { group in
      for writer in 0..<4 {
        group.addTask {
          for number in 0..<50 { try? HistoryFile(path: path).append("\(writer) \(number)") }
        }
      }
    }
    let lines = try HistoryFile(path: path).read()
    #expect(lines.count == 200)
    for writer in 0..<4 {
      // Each writer's own lines are in their order.
      #expect(lines.filter { $0.hasPrefix("\(writer) ") } == (0..<50).map { "\(writer) \($0)" })
    }
  }

  @Test("Is cut down to its limit when it has grown to twice that")
  func cuttingDown() throws {
    for number in 1...19 { try file.append("\(number)") }
    #expect(try file.read() == (10...19).map(String.init))
    #expect(try folder.text("state/history").split(separator: "\n").count == 19)
    try file.append("20")
    #expect(try file.read() == (11...20).map(String.init))
    #expect(try folder.text("state/history").split(separator: "\n").count == 10)
  }

  @Test("Goes on behind a line that was cut off, and reads what is no UTF-8")
  func damaged() throws {
    try file.append("whole")
    let handle = try #require(FileHandle(forWritingAtPath: file.path))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data([0xED, 0x95]))
    try handle.close()
    try file.append("next")
    #expect(try file.read() == ["whole", "\u{FFFD}", "next"])
  }

  @Test("Reads the end of a file that is far too large")
  func large() throws {
    try file.append("x")
    let many = String(repeating: "line of some length\n", count: 200_000)
    try folder.write(many + "last\n", to: "state/history")
    #expect(try file.read().last == "last")
    #expect(try file.read().count == 10)
  }
}
