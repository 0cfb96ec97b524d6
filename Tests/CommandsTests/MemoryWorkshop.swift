import Commands
import Course
import ExerciseKit
import Foundation
import KafkaModel
import Synchronization
import TestSupport
import Texts

/// The eighth exercise, with its files in memory and a judge that goes by a word in the attempt.
final class MemoryWorkshop: Workshop {
  static let root = "/workbook"
  static let file = "exercises/08-range-one-topic/RangeOneTopic.swift"

  static let ownFile = "exercises/21-own-assignor/OwnAssignor.swift"

  let folder: String? = MemoryWorkshop.root
  private let edited = Mutex<[String]>([])
  private let shown = Mutex("")

  /// The text shown while a command ran.
  var shownText: String { shown.withLock { $0 } }

  /// What pauses are to end with, the first one first.
  let pauses = Mutex<[WorkshopPause]>([])

  /// The folders whose texts it has.
  private let folders: [String]

  /// The folders of all exercises.
  static var allFolders: [String] {
    let exercises = Golden.packageFolder.appending(path: "exercises")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: exercises.path)) ?? []
    return names.filter { $0.first?.isNumber == true }.sorted()
  }

  init(_ storage: MemoryStorage, folders: [String] = ["08-range-one-topic"]) {
    self.folders = folders
    let own = "Tests/ExerciseChecks/Answers/21-own-assignor/OwnAssignorStub.swift"
    storage["\(Self.root)/\(own)"] = Self.bytes(of: own)
    let answers = "Tests/ExerciseChecks/Answers/08-range-one-topic/RangeOneTopic"
    for file in [answers + "Stub.swift", answers + "Solution.swift"] {
      storage["\(Self.root)/\(file)"] = Self.bytes(of: file)
    }
    storage["\(Self.root)/\(Self.file)"] = Array("right".utf8)
    storage["\(Self.root)/\(Self.ownFile)"] = Array("first".utf8)
  }

  func texts() -> [CourseSource] {
    let names = ["statement", "hints", "solution"].flatMap { ["\($0).ko.md", "\($0).en.md"] }
    return folders.flatMap { folder in
      names.map {
        CourseSource(
          path: "exercises/\(folder)/\($0)", bytes: Self.bytes(of: "exercises/\(folder)/\($0)"))
      }
    }
  }

  func judge(
    _ attempt: AttemptSource, isCancelled: @escaping @Sendable () -> Bool
  ) throws(WorkshopProblem) -> Verdict {
    if isCancelled() { throw .interrupted }
    let outcome: Verdict.Outcome =
      switch String(decoding: attempt.bytes, as: UTF8.self) {
      case "right": .passed
      case "begun": .notStarted
      case "loops": .tookTooLong(seconds: 10)
      case "broken":
        .doesNotCompile([.init(line: 7, column: 5, message: "cannot find 'x' in scope")], count: 1)
      default: .failed(attempt.name == "OwnAssignor" ? Self.ownFinding : Self.finding)
      }
    return Verdict(source: hash(of: attempt.bytes), outcome)
  }

  /// Gives everything to the first member that may have it, or to nobody, as the attempt says.
  func withAssignor(
    _ attempt: AttemptSource, isMeasured: Bool, isCancelled: @escaping @Sendable () -> Bool,
    use: (@escaping AskAssignor) -> Void
  ) throws(WorkshopProblem) -> Verdict? {
    let text = String(decoding: attempt.bytes, as: UTF8.self)
    let times: [String: Int64] = isMeasured ? ["mine": 1, "sticky": 2_000_000] : [:]
    switch text {
    case "first", "nobody":
      use { groups in
        .divided(
          groups.map {
            DividedGroup(text == "first" ? Self.first($0) : Division([:]), times: times)
          })
      }
      return nil
    case "throws":
      let verdict = Verdict(source: hash(of: attempt.bytes), .threw("Odd()"))
      use { _ in .verdict(verdict) }
      return nil
    default: return try judge(attempt, isCancelled: isCancelled)
    }
  }

  private static func first(_ group: Group) -> Division {
    var lists: [MemberID: [TopicPartition]] = [:]
    for topic in group.topics {
      guard let member = group.members.first(where: { $0.topics.contains(topic.name) }) else {
        continue
      }
      lists[member.id, default: []] += (0..<topic.partitionCount).map {
        TopicPartition(topic.name, $0)
      }
    }
    return Division(lists)
  }

  static let ownFinding = Finding(
    property: "balanced",
    smallestCase:
      "topic t 2; member c1 --topics t --owns t-0,t-1 --generation 1; member c2 --topics t; assign sticky",
    expected: "c1: 1", found: "c1: 2", size: .init(partitions: 2, members: 2))

  static let finding = Finding(
    property: "every-partition-once", smallestCase: "topic t 1; members 2; assign range",
    expected: "[1, 0]", found: "[0, 0]", size: .init(partitions: 1, members: 2),
    rows: [.init("c1", expected: "1", found: "0"), .init("c2", expected: "0", found: "0")],
    facts: [
      .init("partitions", "1"), .init("members", "2"), .init("each", "0"), .init("extra", "1"),
    ])

  func hash(of bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  func edit(_ path: String) throws(WorkshopProblem) { edited.withLock { $0.append(path) } }

  func show(_ text: String) { shown.withLock { $0 += text } }

  func pause(milliseconds: Int) -> WorkshopPause {
    pauses.withLock { $0.isEmpty ? .interrupted : $0.removeFirst() }
  }

  private static func bytes(of file: String) -> [UInt8] {
    Array(FileManager.default.contents(atPath: "\(Golden.packageFolder.path)/\(file)") ?? Data())
  }
}
