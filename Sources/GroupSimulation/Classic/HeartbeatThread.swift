/// The background thread of a classic client, as far as it shows.
///
/// Enabled when a JoinGroup is answered. While the next one is under way it sleeps, and then nobody
/// but the application reads from the network.
struct HeartbeatThread: Sendable {
  private(set) var isEnabled = false

  /// When the next heartbeat is due.
  private(set) var deadline = SimulatedInstant.start
  private var failedAttempts = 0
  private let interval: Milliseconds
  private let retryBackoff: Milliseconds

  // The `retry.backoff.max.ms`, which hardly anybody changes.
  private static let maxRetryBackoff: Milliseconds = 1000

  init(settings: ClientSettings) {
    interval = settings.heartbeatInterval
    retryBackoff = settings.retryBackoff
  }

  mutating func enable(at now: SimulatedInstant) {
    isEnabled = true
    deadline = now + interval
  }

  mutating func disable() { isEnabled = false }

  mutating func sentHeartbeat(at now: SimulatedInstant) { deadline = now + interval }

  mutating func heartbeatSucceeded() { failedAttempts = 0 }

  /// Tries again soon, and later each time.
  mutating func heartbeatFailed(at now: SimulatedInstant) {
    let doubled = Milliseconds(retryBackoff.count << min(failedAttempts, 10))
    failedAttempts += 1
    deadline = now + min(doubled, Self.maxRetryBackoff)
  }
}

/// When a classic client is awake by itself: 100 ms after it was last, or when something is due.
///
/// Both threads are woken together here. An application that polls wakes exactly when a heartbeat or
/// a commit is due; the background thread alone keeps to its rhythm.
struct WakeRhythm: Sendable {
  private var base: SimulatedInstant

  /// Before this, nothing is met exactly.
  private var exactFrom: SimulatedInstant

  /// The client's place among those who are awake at the same times.
  private var order: RhythmOrder

  // As long as the `retry.backoff.ms` at which the thread wakes, and a call of poll() that is given
  // nothing to return.
  private static let period: Int64 = 100

  /// Begins with the start of a client; `number` counts what happens in the run.
  init(start: SimulatedInstant, number: UInt64) {
    base = start
    exactFrom = start
    order = .started(at: start, number: number)
  }

  mutating func woke(at now: SimulatedInstant, number: UInt64) {
    guard !(now - base).count.isMultiple(of: Self.period) else { return }
    base = now
    order = .woke(at: now, number: number)
  }

  /// Where a wake-up belongs among what else happens at that time.
  func order(ofWakeAt instant: SimulatedInstant) -> WakeOrder {
    WakeOrder(scheduled: lastBeat(before: instant), rhythm: order)
  }

  /// When the client was awake before, by its rhythm.
  private func lastBeat(before instant: SimulatedInstant) -> SimulatedInstant {
    base + Milliseconds(max((instant - base).count - 1, 0) / Self.period * Self.period)
  }

  /// The first time, not before `instant`, at which the client is awake by itself.
  func firstBeat(notBefore instant: SimulatedInstant) -> SimulatedInstant {
    let beats = (max((instant - base).count, 1) + Self.period - 1) / Self.period
    return base + Milliseconds(beats * Self.period)
  }

  /// When an application that polls is awake for something that is due at `deadline`.
  func wake(for deadline: SimulatedInstant) -> SimulatedInstant { max(deadline, exactFrom) }

  /// Notes that the application polls no longer, with `deadline` the next thing due.
  ///
  /// - Returns: When it polled last.
  mutating func stall(at now: SimulatedInstant, deadline: SimulatedInstant?) -> SimulatedInstant {
    let last = lastBeat(before: now)
    let next = last + Milliseconds(Self.period)
    // The wake-up that follows was settled at the last one.
    if let deadline, deadline < next { base = deadline + Milliseconds(-Self.period) }
    return last
  }

  mutating func resume(at now: SimulatedInstant) { exactFrom = firstBeat(notBefore: now) }
}
