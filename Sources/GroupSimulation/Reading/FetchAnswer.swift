/// When a broker answers one fetch request, and with how much.
///
/// Source: `DelayedFetch.tryComplete` and `ReplicaManager.fetchMessages`: the answer leaves as soon
/// as `fetch.min.bytes` are there, and at the latest after `fetch.max.wait.ms`.
package struct FetchAnswer: Hashable, Sendable {
  package let milliseconds: Int64

  /// What is there at that time.
  package let bytes: Int64

  /// Whether the waiting time ran out before there was enough.
  package let isTimeout: Bool

  /// Follows a request to partitions into which data comes evenly.
  ///
  /// - Parameters:
  ///   - waiting: The bytes that are there when the request arrives.
  ///   - bytesPerSecond: What comes in from then on.
  ///   - minBytes: The `fetch.min.bytes`.
  ///   - maxWaitMilliseconds: The `fetch.max.wait.ms`.
  package init(
    waiting: Int64, bytesPerSecond: Int64, minBytes: Int64, maxWaitMilliseconds: Int64
  ) {
    let missing = max(0, minBytes - waiting)
    let needed =
      missing == 0
      ? 0
      : bytesPerSecond == 0
        ? Int64.max : (missing * 1000 + bytesPerSecond - 1) / bytesPerSecond
    isTimeout = needed > maxWaitMilliseconds
    milliseconds = min(needed, maxWaitMilliseconds)
    bytes = waiting + bytesPerSecond * milliseconds / 1000
  }
}
