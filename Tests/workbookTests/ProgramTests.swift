import Foundation
import TerminalSupport
import Testing

@Suite("The program, without a terminal", .timeLimit(.minutes(2)))
struct ProgramTests {
  @Test("Runs one command, its words as the shell separated them")
  func command() throws {
    let run = try Run(["topic", "my 'odd\" na\\me", "3"])
    #expect(run.status == 0)
    #expect(run.output == "my 'odd\" na\\me: 3 partitions\n")
  }

  @Test("Runs the lines of -c until one is refused")
  func lines() throws {
    let run = try Run(["-c", "topic a 3; members 2", "-c", "topicc", "-c", "topic b 1"])
    #expect(run.status == 2)
    #expect(run.output.contains("a: 3 partitions") && !run.output.contains("b:"))
    #expect(run.errors.contains("topicc"))
  }

  @Test("Runs a script until a line is refused, and says where")
  func script() throws {
    let run = try Run([], input: "topic a 3 # first\n\ntopic 'b\nc' 1\ntopicc\ntopic d 1")
    #expect(run.status == 2)
    #expect(run.output == "a: 3 partitions\nb\\nc: 1 partition\n")
    #expect(run.errors.contains("standard input:5: stopped here."))
  }

  @Test("Runs the last line of a script without a line end")
  func lastLine() throws {
    let run = try Run([], input: "topic a 3\ntopic 주문 2")
    #expect(run.status == 0 && run.output.hasSuffix("주문: 2 partitions\n"))
  }

  @Test("Ends a script at quit")
  func quit() throws {
    let run = try Run([], input: "topic a 3\nquit\ntopic b 1\n")
    #expect(run.status == 0 && run.output == "a: 3 partitions\n")
  }

  @Test("Refuses a quote that is never closed")
  func openQuote() throws {
    let run = try Run([], input: "topic a 3\ntopic 'b\n")
    #expect(run.status == 2 && run.errors.contains("standard input:2:"))
  }

  @Test("Speaks the language of the locale, or the one that is asked for")
  func languages() throws {
    #expect(
      try Run(["topic", "a", "3"], environment: ["LANG": "ko_KR.UTF-8"]).output
        == "a: 파티션 3개\n")
    #expect(try Run(["--lang", "ko", "topic", "a", "3"]).output == "a: 파티션 3개\n")
    #expect(try Run(["--lang", "en", "--help"]).output.hasPrefix("Usage: ./workbook"))
    #expect(try Run(["--lang", "ko", "--help"]).output.hasPrefix("사용법: ./workbook"))
  }

  @Test("Loads a scenario first, and keeps to itself what that said")
  func scenario() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "version: 1\ntopics: { orders: { partitions: 6 } }\nmembers: { c1: {} }\n", to: "s.yaml")
    let run = try Run(["-f", "s.yaml", "topics", "--json"], in: folder)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("{\"command\":\"topics\""))
    #expect(try Run(["-f", "none.yaml", "topics"], in: folder).status == 2)
    let piped = try Run(
      ["--scenario", "-", "topics"], input: "topics: { orders: { partitions: 6 } }\nversion: 1\n")
    #expect(piped.status == 0 && piped.output.contains("orders"))
  }

  @Test("Uses no escape sequence where there is no terminal")
  func plain() throws {
    let run = try Run(
      ["-c", "topic orders 6; members 3; assign range; help"],
      environment: ["TERM": "xterm-256color"])
    #expect(run.status == 0 && !run.output.isEmpty)
    #expect(!run.output.contains("\u{1B}") && !run.errors.contains("\u{1B}"))
  }

  @Test("Writes nothing anywhere")
  func nothingWritten() throws {
    let home = try TemporaryFolder()
    _ = try Run(["-c", "topic a 3; lang ko"], environment: ["HOME": home.path])
    #expect(try home.names == [])
  }

  @Test("Says so when standard output cannot be written")
  func fullDisk() throws {
    let run = try Run(["topic", "a", "3"], output: "/dev/full")
    #expect(run.status == 2 && run.errors.contains("No space left on device"))
  }

  @Test("Ends quietly when nobody reads any more")
  func closedPipe() throws {
    let process = Process()
    let errors = Pipe()
    process.executableURL = URL(filePath: "/bin/sh")
    // `head` is gone long before the last of a thousand answers.
    process.arguments = [
      "-c", "(yes 'topic a 3' | head -n 1000 | \"$0\"; echo status $? >&2) | head -n 1",
      BuiltProgram.path("workbook"),
    ]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = errors
    try process.run()
    let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(text == "status 0\n")
  }

  @Test("Refuses arguments that are no UTF-8")
  func malformedArgument() throws {
    let process = Process()
    let errors = Pipe()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [
      "-c", "\"$0\" topic \"$(printf '\\377')\"; echo $? >&2", BuiltProgram.path("workbook"),
    ]
    process.standardError = errors
    try process.run()
    let text = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(text == "Argument 2 is not UTF-8. Set the terminal's encoding to UTF-8.\n2\n")
  }
}
