import Foundation
import Testing

@testable import workbook

@MainActor
@Suite("Reading a script")
struct ScriptReaderTests {
  /// All lines of a script, and why it could not be read on.
  private func read(_ bytes: [UInt8]) throws -> ([ScriptReader.Line], ScriptReader.Failure?) {
    let folder = try TemporaryFolder()
    try Data(bytes).write(to: URL(filePath: folder.file("script")))
    let file = try #require(FileHandle(forReadingAtPath: folder.file("script")))
    var reader = ScriptReader(descriptor: file.fileDescriptor) { line in
      line.count { $0 == "'" } % 2 == 1 || line.hasSuffix("\\")
    }
    var lines: [ScriptReader.Line] = []
    do throws(ScriptReader.Failure) {
      while let line = try reader.next() { lines.append(line) }
      return (lines, nil)
    } catch {
      return (lines, error)
    }
  }

  @Test(
    "Numbers lines, however they end",
    arguments: [
      ("", []), ("a", ["1 a"]), ("a\n", ["1 a"]), ("a\nb", ["1 a", "2 b"]),
      ("\n\nc\n", ["1 ", "2 ", "3 c"]), ("a\r\nb\r\n", ["1 a", "2 b"]),
      ("\u{FEFF}토픽\n", ["1 토픽"]), ("a\u{2028}b", ["1 a\u{2028}b"]),
      ("'a\nb'\nc", ["1 'a\nb'", "3 c"]), ("a \\\nb\n", ["1 a \\\nb"]),
      ("x\n'a\nb", ["1 x", "2 'a\nb"]),
    ])
  func lines(script: String, lines: [String]) throws {
    let (read, failure) = try read(Array(script.utf8))
    #expect(read.map { "\($0.number) \($0.text)" } == lines && failure == nil)
  }

  @Test("Names the line that is no UTF-8, after the lines before it")
  func malformed() throws {
    let (lines, failure) = try read(Array("a\nb\n".utf8) + [0xFF, 0x0A] + Array("c".utf8))
    #expect(lines.map(\.text) == ["a", "b"] && failure == .notUTF8(line: 3))
  }

  @Test("Reads a line longer than what is read at once")
  func longLine() throws {
    let long = String(repeating: "한", count: 100_000)
    let (lines, failure) = try read(Array("a\n\(long)\nb".utf8))
    #expect(lines.map(\.text) == ["a", long, "b"] && failure == nil)
  }

  @Test("Gives up on a line without an end")
  func endlessLine() throws {
    let zeros = [UInt8](repeating: UInt8(ascii: "x"), count: ScriptReader.limit + 70_000)
    let (lines, failure) = try read(Array("a\n".utf8) + zeros)
    #expect(lines.map(\.text) == ["a"] && failure == .tooLong(line: 2))
  }
}
