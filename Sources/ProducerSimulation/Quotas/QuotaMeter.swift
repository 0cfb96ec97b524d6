/// What one use of a quota came to, with the numbers of the delay.
package struct QuotaReading: Hashable, Sendable {
  package let limit: QuotaTable.Limit

  /// What was recorded: bytes, or for the request quota percent of a thread.
  package let recorded: Double

  /// The rate after recording, per second.
  package let rate: Double

  /// The time that the rate was measured over.
  package let windowMilliseconds: Int64

  /// How long the client is delayed; 0 within the bound.
  package let throttleMilliseconds: Int64

  /// The delay before it was cut to one sample's length, which happens to the request quota only.
  package let uncappedMilliseconds: Int64
}

/// A broker's measuring of its clients against their quotas.
///
/// Bandwidth and requests are measured as rates over a sampled window. Source: `ClientQuotaManager`,
/// `ClientRequestQuotaManager` and `QuotaUtils`.
package struct QuotaMeter: Sendable {
  private struct Key: Hashable {
    let kind: QuotaKind
    let sharing: QuotaTable.Sharing
  }

  package var table: QuotaTable
  package let window: QuotaWindow
  private var rates: [Key: SampledRate] = [:]

  package init(table: QuotaTable, window: QuotaWindow = QuotaWindow()) {
    self.table = table
    self.window = window
  }

  /// Records a use and tells the delay that follows; `nil` if no quota applies.
  ///
  /// The controller's quota is no rate: see ``ControllerMutationQuota``.
  package mutating func record(
    _ kind: QuotaKind, _ value: Double, user: UserName, clientID: ClientID, at now: Int64
  ) -> QuotaReading? {
    guard let limit = table.limit(of: kind, user: user, clientID: clientID) else { return nil }
    let key = Key(kind: kind, sharing: limit.sharing)
    var rate = rates[key] ?? SampledRate(window: window)
    rate.record(value, at: now)
    let measured = rate.measure(at: now)
    rates[key] = rate
    let delay = Self.delay(
      rate: measured.perSecond, bound: limit.bound, windowMilliseconds: measured.windowMilliseconds)
    return QuotaReading(
      limit: limit, recorded: value, rate: measured.perSecond,
      windowMilliseconds: measured.windowMilliseconds,
      throttleMilliseconds: kind == .requestPercentage
        ? min(delay, window.sampleMilliseconds) : delay,
      uncappedMilliseconds: delay)
  }

  /// Takes a use back, as a broker does when it answers a throttled fetch with nothing.
  package mutating func takeBack(_ reading: QuotaReading, at now: Int64) {
    let key = Key(kind: reading.limit.kind, sharing: reading.limit.sharing)
    rates[key]?.record(-reading.recorded, at: now)
  }

  /// The present rate per second, without leaving a trace.
  package func rate(of limit: QuotaTable.Limit, at now: Int64) -> Double {
    var rate = rates[Key(kind: limit.kind, sharing: limit.sharing)]
    return rate?.measure(at: now).perSecond ?? 0
  }

  /// How long nothing may be recorded until the rate is down at the bound.
  static func delay(rate: Double, bound: Double, windowMilliseconds: Int64) -> Int64 {
    guard rate > bound else { return 0 }
    return wholeMilliseconds((rate - bound) / bound * Double(windowMilliseconds))
  }

  /// The nearest whole number, halves up, as `Math.round` has it.
  static func wholeMilliseconds(_ milliseconds: Double) -> Int64 {
    let below = milliseconds.rounded(.down)
    // A throttle time is an `int` on the wire.
    return Int64(Int32(clamping: Int64(clamping: below, plusHalf: milliseconds - below >= 0.5)))
  }
}

extension Int64 {
  fileprivate init(clamping number: Double, plusHalf: Bool) {
    let rounded = plusHalf ? number + 1 : number
    self = Int64(exactly: rounded) ?? (rounded < 0 ? .min : .max)
  }
}
