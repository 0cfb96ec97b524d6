/// The quota on creating and deleting partitions: a bucket of tokens, not a rate (KIP-599).
///
/// The bucket starts full, refills at the bound's pace and may be drawn below zero, so that one large
/// request is never impossible. Source: `TokenBucket` and `ControllerMutationQuotaManager`.
package struct ControllerMutationQuota: Hashable, Sendable {
  /// How a broker treats requests by their version.
  package enum Mode: Hashable, Sendable {
    /// An exhausted quota refuses mutations: CreateTopics from version 6, DeleteTopics from 5,
    /// CreatePartitions from 3.
    case strict
    /// An exhausted quota delays the client, and everything is done.
    case permissive
  }

  /// What became of one mutation of a request.
  package struct Verdict: Hashable, Sendable {
    /// The partitions that it creates or deletes.
    package let partitions: Int

    /// Whether it was done; otherwise it got THROTTLING_QUOTA_EXCEEDED.
    package let isAccepted: Bool

    /// The tokens left, below zero for a debt.
    package let tokens: Double
  }

  /// Partitions a second.
  package let bound: Double

  package let window: QuotaWindow
  private var tokens: Double
  private var refilledMilliseconds: Int64 = 0

  /// - Precondition: `bound` is above 0.
  package init(bound: Double, window: QuotaWindow = QuotaWindow()) {
    precondition(bound > 0, "A quota of \(bound) partitions a second never ends")
    self.bound = bound
    self.window = window
    tokens = Self.capacity(bound, window)
  }

  /// The tokens of a full bucket.
  package var capacity: Double { Self.capacity(bound, window) }

  private static func capacity(_ bound: Double, _ window: QuotaWindow) -> Double {
    bound * Double(window.sampleCount) * Double(window.sampleMilliseconds) / 1000
  }

  /// The tokens at an instant in milliseconds, which is not before the last one.
  package func tokens(at now: Int64) -> Double {
    min(capacity, tokens + bound * Double(now - refilledMilliseconds) / 1000)
  }

  /// Carries out a request's mutations in order and tells how long the client is to wait.
  package mutating func request(
    partitions: [Int], mode: Mode, at now: Int64
  ) -> (verdicts: [Verdict], throttleMilliseconds: Int64) {
    var throttle: Int64 = 0
    var verdicts: [Verdict] = []
    for count in partitions {
      refill(at: now)
      // Strict looks before it draws, permissive after it.
      let isAccepted = mode == .permissive || tokens >= 0
      if isAccepted { tokens = min(capacity, tokens - Double(count)) }
      if tokens < 0, mode == .permissive || !isAccepted {
        throttle = QuotaMeter.wholeMilliseconds(-tokens / bound * 1000)
      }
      verdicts.append(Verdict(partitions: count, isAccepted: isAccepted, tokens: tokens))
    }
    return (verdicts, throttle)
  }

  private mutating func refill(at now: Int64) {
    tokens = tokens(at: now)
    refilledMilliseconds = now
  }
}
