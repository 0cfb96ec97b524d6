/// Something that happened on a throttled connection.
package struct ThrottleEvent: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// The client sent a request.
    case sent(bytes: Int)

    /// The broker carried a request out and counted it.
    case processed(bytes: Int, readings: [QuotaReading])

    /// The broker answered a fetch with nothing, and did not count it.
    case answeredEmpty(bytes: Int, readings: [QuotaReading])

    /// The broker stopped reading from the connection; the quota of this kind asked for it.
    case muted(until: Int64, by: QuotaKind)

    /// The broker reads again.
    case unmuted

    /// The client took the hint and sends nothing.
    case clientWaits(until: Int64)

    /// A request had waited in the connection for the broker to read again.
    case heldBack(milliseconds: Int64)
  }

  package let milliseconds: Int64

  /// The connection's place in the scenario.
  package let connection: Int

  package let kind: Kind
}

/// What a run of a throttled broker came to.
package struct ThrottleTimeline: Hashable, Sendable {
  package let events: [ThrottleEvent]

  /// For each second: the bytes that the broker carried out, by connection.
  package let bytesPerSecond: [[Int]]

  /// For each second's end: the rate that the broker measures, by connection; 0 without a quota.
  package let ratePerSecond: [[Double]]

  /// The bound on each connection's bytes; `nil` if it has none.
  package let bounds: [Double?]

  /// Requests that the end of the run cut off, by connection.
  package let unsentCounts: [Int]

  /// Whether the run was ended early, by its limit of events or by the caller.
  package let isCutShort: Bool
}
