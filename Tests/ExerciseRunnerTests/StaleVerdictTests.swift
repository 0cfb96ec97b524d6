import Course
import Foundation
import Testing
import Texts

@testable import ExerciseRunner

@Suite("No verdict is stale", .timeLimit(.minutes(60)))
struct StaleVerdictTests {
  /// How often to swap: `WORKBOOK_SWAPS=1000` for the whole truth, which takes minutes.
  static let count =
    ProcessInfo.processInfo.environment["WORKBOOK_SWAPS"].flatMap(Int.init) ?? 6

  @Test("However an attempt takes the place of another")
  func swaps() throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "swaps-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "RangeOneTopic.swift")
    // Padded to one length: neither the size nor the date tells them apart.
    let attempts = [(Bench.stub, "not-started"), (Bench.right, "passed"), (Bench.wrong, "failed")]
    let length = attempts.map { $0.0.bytes.count }.max() ?? 0
    for number in 0..<Self.count {
      let (attempt, code) = attempts[(number * 7 + number / 3) % 3]
      let padding = [UInt8](repeating: UInt8(ascii: "\n"), count: length - attempt.bytes.count)
      let data = Data(attempt.bytes + padding)
      try data.write(to: file, options: number % 2 == 0 ? [.atomic] : [])
      let read = AttemptSource(name: "RangeOneTopic", bytes: Array(try Data(contentsOf: file)))
      #expect(try Bench.runner.judge(read).code == code, "swap \(number)")
    }
  }
}
