import Course
import ExerciseKit
import ExerciseRunner
import Foundation
import TestSupport
import Testing
import Texts

/// What the learner wrote for an exercise.
///
/// It is built by itself, as `check` does it: an attempt that does not compile fails its own test
/// and no other.
enum Attempt {
  static let root = Golden.packageFolder.path

  static let book = ExerciseBook(
    ExerciseRunner.texts(in: root).map { CourseSource(path: $0.path, bytes: $0.bytes) })

  private static let runner = ExerciseRunner(
    root: root, cache: root + "/.build/exercises",
    searchPath: ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
    home: ProcessInfo.processInfo.environment["HOME"])

  /// Judges the attempt at an exercise; one that was not started cancels its test.
  static func judge(_ slug: String) throws {
    let exercise = try #require(book.matches(for: slug).first, "There is no \(slug)")
    guard let bytes = bytes(of: exercise.file) else {
      Issue.record("\(exercise.file) is not there; 'restore \(exercise.number)' puts it back")
      return
    }
    if bytes == self.bytes(of: exercise.stubFile) { try Test.cancel("Not started") }
    let verdict = try runner.judge(AttemptSource(name: exercise.name, bytes: bytes))
    switch verdict.outcome {
    case .passed where verdict.isPassed: break
    case .notStarted: try Test.cancel("Not started")
    case .failed(let finding):
      let demand = exercise.hints(.en).demand(of: finding.property) ?? finding.property
      Issue.record(
        """
        \(exercise.file): \(demand)
        \(finding.smallestCase): expected \(finding.expected), found \(finding.found)
        """)
    case .doesNotCompile(let errors, _):
      let places = errors.map { "\(exercise.file):\($0.line):\($0.column): \($0.message)" }
      Issue.record("\(exercise.file) does not compile\n\(places.joined(separator: "\n"))")
    default: Issue.record("\(exercise.file): \(verdict.code)")
    }
  }

  /// A file of the checkout.
  static func bytes(of file: String) -> [UInt8]? {
    FileManager.default.contents(atPath: "\(root)/\(file)").map(Array.init)
  }
}
