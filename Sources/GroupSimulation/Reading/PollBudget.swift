/// What fits between two calls of `poll()`.
///
/// Source: `AbstractCoordinator.HeartbeatThread`: a consumer that does not poll for
/// `max.poll.interval.ms` leaves its group (KIP-62).
package enum PollBudget {
  /// The largest `max.poll.records` with which a full batch is done in time.
  ///
  /// Time is up once the interval has passed, not before.
  package static func largestBatch(
    recordMilliseconds: Int64, maxPollIntervalMilliseconds: Int64
  ) -> Int64 {
    maxPollIntervalMilliseconds / max(1, recordMilliseconds)
  }

  /// How many calls of `poll()` hand out records that have been fetched already.
  package static func polls(records: Int, maxPollRecords: Int) -> Int {
    (records + max(1, maxPollRecords) - 1) / max(1, maxPollRecords)
  }
}
