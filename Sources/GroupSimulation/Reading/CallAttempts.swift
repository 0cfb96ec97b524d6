/// How a call such as `commitSync()` uses its time when nobody answers.
///
/// Source: `ConsumerNetworkClient` and `Timer`: each request is given `request.timeout.ms`, all of
/// them together `default.api.timeout.ms`; a failed one is followed by a pause.
package enum CallAttempts {
  /// How many requests are begun before the call gives up.
  package static func count(
    apiTimeout: Int64, requestTimeout: Int64, backoff: Int64
  ) -> Int {
    var (time, count) = (Int64(0), 0)
    while time < apiTimeout {
      count += 1
      time += max(1, requestTimeout + backoff)
    }
    return count
  }
}
