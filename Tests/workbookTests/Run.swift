import Foundation
import TerminalSupport

/// One run of the program away from any terminal.
struct Run {
  let status: Int32
  let output: String
  let errors: String

  /// Runs the program to its end.
  init(
    _ arguments: [String], input: String = "", environment: [String: String] = [:],
    in folder: TemporaryFolder? = nil, output target: String? = nil
  ) throws {
    let files = try TemporaryFolder()
    let process = Process()
    process.executableURL = URL(filePath: BuiltProgram.path("workbook"))
    process.arguments = arguments
    process.environment = ["HOME": files.path, "LANG": "C.UTF-8"].merging(environment) { $1 }
    if let folder { process.currentDirectoryURL = URL(filePath: folder.path) }
    try files.write(input, to: "input")
    try files.write("", to: "output")
    try files.write("", to: "errors")
    // Files, not pipes: those would have to be emptied while the program runs.
    process.standardInput = FileHandle(forReadingAtPath: files.file("input"))
    process.standardOutput = FileHandle(forWritingAtPath: target ?? files.file("output"))
    process.standardError = FileHandle(forWritingAtPath: files.file("errors"))
    try process.run()
    process.waitUntilExit()
    status =
      process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
    output = try files.text("output")
    errors = try files.text("errors")
  }
}
