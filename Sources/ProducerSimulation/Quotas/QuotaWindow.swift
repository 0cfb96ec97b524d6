/// Over how long a broker measures a client: a number of samples, each of some length.
///
/// `quota.window.num` and `quota.window.size.seconds`, and for the controller's quota the settings
/// of the same names with `controller.` before them.
package struct QuotaWindow: Hashable, Sendable {
  package let sampleCount: Int
  package let sampleMilliseconds: Int64

  /// Ten whole samples and the present one, of a second each, unless told otherwise.
  ///
  /// - Precondition: Both are at least 1.
  package init(sampleCount: Int = 11, sampleSeconds: Int = 1) {
    precondition(
      sampleCount >= 1 && sampleSeconds >= 1,
      "\(sampleCount) samples of \(sampleSeconds) s measure nothing")
    self.sampleCount = sampleCount
    sampleMilliseconds = Int64(sampleSeconds) * 1000
  }

  /// The most that can be recorded at once without a delay, for a bound a second.
  ///
  /// One sample less than there are, since so many are reckoned with from the beginning.
  package func largestFreeBurst(bound: Double) -> Double {
    bound * Double(sampleCount - 1) * Double(sampleMilliseconds) / 1000
  }
}
