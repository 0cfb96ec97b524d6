import Course
import Testing
import Texts

@Suite("Progress as a file")
struct ProgressFileTests {
  @Test("Reads back what it wrote", arguments: 0..<50)
  func roundTrip(seed: UInt64) throws {
    var random = RandomProgress(seed: seed)
    let progress = random.progress()
    let bytes = try ProgressFile.write(progress)
    #expect(try ProgressFile.read(bytes, path: "p") == progress, "seed \(seed)")
    #expect(ProgressFile.salvage(bytes) == progress, "seed \(seed)")
  }

  @Test("Has one entry a line, and keys that no language changes")
  func format() throws {
    var progress = Progress()
    progress.record(.pageRead(lesson: "L08", page: 2), at: 100, by: "s")
    progress.record(.question(lesson: "L08", question: "idle", .wrong), at: 101, by: "s")
    progress.record(.experiment(lesson: "L08", experiment: "1", .finished), at: 102, by: "s")
    progress.record(.exercise("range-one-topic", .passed), at: 103, by: "s")
    let text = String(decoding: try ProgressFile.write(progress), as: UTF8.self)
    #expect(
      text == """
        {"format":"kafka-workbook-progress","version":1,"entries":[
        {"at":100,"by":"s","n":1,"did":"page","lesson":"L08","page":2},
        {"at":101,"by":"s","n":2,"did":"question","lesson":"L08","id":"idle","was":"wrong"},
        {"at":102,"by":"s","n":3,"did":"experiment","lesson":"L08","id":"1","was":"finished"},
        {"at":103,"by":"s","n":4,"did":"exercise","id":"range-one-topic","was":"passed"}
        ]}

        """)
  }

  private static let head = #"{"format":"kafka-workbook-progress","version":1,"entries":["#

  /// A file with one line of entries.
  private static func file(_ line: String) -> String { "\(head)\n\(line)]}" }

  private static let damagedLines: [String] = [
    #"{]}"#, #"{"at":1}"#,
    #"{"at":-1,"by":"s","n":1,"did":"exercise","id":"a","was":"passed"}"#,
    #"{"at":1,"by":"s","n":1,"did":"page","lesson":"L1","page":0}"#,
    #"{"at":1,"by":"s","n":1,"did":"exercise","id":"a","was":"done"}"#,
    #"{"at":1,"by":"s","n":1,"did":"exercise","id":"","was":"passed"}"#,
    #"{"at":1,"by":"s","n":0,"did":"exercise","id":"a","was":"passed"}"#,
  ]

  @Test("Says on which line a file is damaged", arguments: damagedLines)
  func damagedLine(line: String) {
    #expect(throws: ProgressProblem.damaged(path: "p", line: 2)) {
      try ProgressFile.read(Array(Self.file(line).utf8), path: "p")
    }
  }

  private static let others: [(String, ProgressProblem)] = [
    ("", .notProgress(path: "p")),
    ("[]", .notProgress(path: "p")),
    (#"{"version":1}"#, .notProgress(path: "p")),
    (#"{"format":"kafka-workbook-progress","version":7}"#, .laterVersion(path: "p", version: 7)),
    (#"{"format":"kafka-workbook-progress","version":1}"#, .damaged(path: "p", line: 1)),
    (head, .damaged(path: "p", line: 1)),
  ]

  @Test("Says what is wrong with a file as a whole", arguments: others)
  func problems(text: String, problem: ProgressProblem) {
    #expect(throws: problem) { try ProgressFile.read(Array(text.utf8), path: "p") }
  }

  @Test(
    "Saves every whole line of a file that was cut off or altered, and never crashes",
    arguments: 0..<100)
  func salvage(seed: UInt64) throws {
    var random = RandomProgress(seed: seed)
    let progress = random.progress()
    var bytes = try ProgressFile.write(progress)
    for _ in 0..<3 {
      let place = Int.random(in: 0..<bytes.count, using: &random.random)
      bytes[place] = UInt8.random(in: 0...255, using: &random.random)
    }
    let saved = ProgressFile.salvage(
      Array(
        bytes.prefix(
          Int.random(in: 0...bytes.count, using: &random.random))))
    // Three bytes spoil three entries at most, and may turn each into another that is valid.
    #expect(saved.entries.count <= progress.entries.count, "seed \(seed)")
    #expect(ProgressFile.salvage(bytes).entries.count + 6 >= progress.entries.count, "seed \(seed)")
  }
}
