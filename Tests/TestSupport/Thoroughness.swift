internal import Foundation

/// How many random cases the tests run: as many as fit a normal run, or more.
package enum Thoroughness {
  /// A multiple of the normal number, from the environment variable `WORKBOOK_TEST_FACTOR`.
  package static let factor =
    ProcessInfo.processInfo.environment["WORKBOOK_TEST_FACTOR"].flatMap { Int($0) }
    .map { min(max($0, 1), 10_000) } ?? 1

  /// `count` in a normal run, and that many times the factor in a thorough one.
  package static func times(_ count: Int) -> Int { count * factor }
}
