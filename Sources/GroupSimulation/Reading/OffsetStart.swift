/// Where a consumer begins to read a partition.
///
/// Source: `SubscriptionState` and `OffsetFetcher`: a committed offset counts if the log still, or
/// already, holds it; otherwise `auto.offset.reset` decides.
package enum OffsetStart: Hashable, Sendable {
  case offset(Int64)
  /// `NoOffsetForPartitionException`, or `OffsetOutOfRangeException` if a commit is out of range.
  case failure

  /// The `auto.offset.reset`.
  package enum Reset: String, CaseIterable, Sendable {
    case earliest, latest, none
  }

  /// - Parameters:
  ///   - committed: The group's committed offset; `nil` for none.
  ///   - log: From the first offset that is kept to the one that the next record gets.
  ///   - reset: What to do without a valid offset.
  package init(committed: Int64?, log: ClosedRange<Int64>, reset: Reset) {
    if let committed, log.contains(committed) {
      self = .offset(committed)
      return
    }
    switch reset {
    case .earliest: self = .offset(log.lowerBound)
    case .latest: self = .offset(log.upperBound)
    case .none: self = .failure
    }
  }
}
