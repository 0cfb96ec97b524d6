import Course
import Foundation
import TestSupport
import Testing
import Texts

@testable import ExerciseRunner

/// Attempts at the eighth exercise, and a runner for them.
enum Bench {
  static let runner = ExerciseRunner(
    root: Golden.packageFolder.path, cache: Golden.packageFolder.path + "/.build/exercises",
    searchPath: ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
    home: ProcessInfo.processInfo.environment["HOME"])

  /// An attempt with this body.
  static func source(_ body: String, imports: String = "") -> AttemptSource {
    let text = """
      import ExerciseKit
      import KafkaModel
      \(imports)

      struct RangeOneTopicAttempt: RangeOneTopic {
        func counts(partitionCount: Int, members: [MemberID]) throws -> [Int] {
          \(body)
        }
      }

      """
    return AttemptSource(name: "RangeOneTopic", bytes: Array(text.utf8))
  }

  static let right = source(
    """
    members.indices.map {
      partitionCount / members.count + ($0 < partitionCount % members.count ? 1 : 0)
    }
    """)

  static let wrong = source("members.map { _ in partitionCount / members.count }")

  static let stub = source("throw NotAttempted()")
}
