/// What a client used per second, measured over the samples that a broker retains.
///
/// Samples begin when something is recorded, not on the second, and each is kept until it has been
/// silent for the whole window. Instants are milliseconds since some fixed one and never go back.
/// Source: `Rate`, `SampledStat` and `WindowedSum`.
struct SampledRate: Hashable, Sendable {
  private struct Sample: Hashable, Sendable {
    var start: Int64
    var lastEvent: Int64
    var sum = 0.0

    init(at now: Int64) {
      start = now
      lastEvent = now
    }
  }

  private let window: QuotaWindow

  /// A ring with room for one more than the window has: the oldest may reach back out of it.
  private var samples: [Sample] = []
  private var current = 0

  init(window: QuotaWindow) { self.window = window }

  mutating func record(_ value: Double, at now: Int64) {
    if samples.isEmpty { samples.append(Sample(at: now)) }
    if now - samples[current].start >= window.sampleMilliseconds { advance(at: now) }
    samples[current].sum += value
    samples[current].lastEvent = now
  }

  private mutating func advance(at now: Int64) {
    current = (current + 1) % (window.sampleCount + 1)
    if current == samples.count {
      samples.append(Sample(at: now))
    } else {
      samples[current] = Sample(at: now)
    }
  }

  /// The rate per second, and the time in milliseconds that the retained samples stand for.
  ///
  /// Forgets samples that have been silent for the whole window, which is why it is mutating.
  mutating func measure(at now: Int64) -> (perSecond: Double, windowMilliseconds: Int64) {
    forgetSilentSamples(at: now)
    let length = windowMilliseconds(at: now)
    let sum = samples.reduce(0) { $0 + $1.sum }
    return (sum / (Double(length) / 1000), length)
  }

  private mutating func forgetSilentSamples(at now: Int64) {
    let age = Int64(window.sampleCount) * window.sampleMilliseconds
    for index in samples.indices where now - samples[index].lastEvent >= age {
      samples[index] = Sample(at: now)
    }
  }

  private func windowMilliseconds(at now: Int64) -> Int64 {
    let oldest = samples.map(\.start).min() ?? now
    let elapsed = now - oldest
    // Too little has been seen to speak of a rate: silence is assumed before it, so that a client
    // is not punished for its first second.
    let missing = Int64(window.sampleCount - 1) - elapsed / window.sampleMilliseconds
    return max(elapsed + max(missing, 0) * window.sampleMilliseconds, 1)
  }
}
