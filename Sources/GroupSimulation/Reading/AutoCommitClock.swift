/// When a classic consumer commits by itself.
///
/// Source: `ConsumerCoordinator.maybeAutoCommitOffsetsAsync`: there is no timer of its own; each
/// `poll()` looks whether `auto.commit.interval.ms` have passed.
package enum AutoCommitClock {
  /// The polls that commit, by their times.
  ///
  /// The times of `polls` ascend, in milliseconds; the first starts the clock. The `interval` is
  /// `auto.commit.interval.ms`.
  package static func commits(polls: [Int64], interval: Int64) -> [Int64] {
    guard var deadline = polls.first.map({ $0 + interval }) else { return [] }
    return polls.filter { now in
      guard now >= deadline else { return false }
      deadline = now + interval
      return true
    }
  }
}
