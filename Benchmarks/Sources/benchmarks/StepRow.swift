import Foundation

/// How long the steps of time travel take at the prompt of the workbook itself.
///
/// The program reads the commands from a pipe, and a step lasts from its line to the end of the
/// answer: finding the moment, wording and printing it included.
struct StepRow {
  let name: String
  let setting: String

  static let all = [
    StepRow(name: "classic", setting: "group.protocol=classic"),
    StepRow(name: "consumer", setting: "group.protocol=consumer"),
  ]

  /// A group that restarts member after member for eleven minutes of simulated time.
  private var lab: [String] {
    [
      "topic orders 1000", "members 100", "set \(setting)", "at 60s bounce --down 2s --every 5s",
      "simulate --until 700s",
    ]
  }

  private static let steps = [
    "step", "step 7", "step 5000", "step back", "step back 900", "step rebalance",
    "step back rebalance", "at 17s", "at 333s", "at 699s", "at start",
  ]

  /// Runs every kind of step twenty times.
  ///
  /// - Throws: If the program cannot be started, or ends before it has answered.
  func line(program: String) throws -> String {
    let workbook = try Conversation(program)
    for command in lab { _ = try workbook.say(command) }
    var slowest = (seconds: 0.0, step: "")
    var all: [Double] = []
    for _ in 0..<20 {
      for step in Self.steps {
        let seconds = try workbook.say(step)
        all.append(seconds)
        if seconds > slowest.seconds { slowest = (seconds, step) }
      }
    }
    let median = all.sorted()[all.count / 2]
    return String(
      format: "%@: %d steps, median %.1f ms, slowest %.1f ms (%@)", name, all.count, median * 1000,
      slowest.seconds * 1000, slowest.step)
  }
}

/// A workbook that is spoken to through pipes.
private final class Conversation {
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()

  /// The last line of the answer to `version --json`, which follows every command.
  private static let mark = Data("{\"command\":\"version\"".utf8)

  init(_ program: String) throws {
    process.executableURL = URL(filePath: program)
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
  }

  deinit { process.terminate() }

  /// Gives a command, and waits for the answer.
  ///
  /// - Returns: How many seconds that took.
  func say(_ command: String) throws -> Double {
    let start = ContinuousClock.now
    try input.fileHandleForWriting.write(contentsOf: Data("\(command)\nversion --json\n".utf8))
    var answer = Data()
    while answer.range(of: Self.mark, in: max(0, answer.count - 4096)..<answer.count) == nil {
      let part = output.fileHandleForReading.availableData
      guard !part.isEmpty else { throw CocoaError(.fileReadUnknown) }
      answer.append(part)
    }
    return (ContinuousClock.now - start) / .seconds(1)
  }
}
