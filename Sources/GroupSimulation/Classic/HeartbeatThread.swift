/// The background thread of a classic client, as far as its timing shows.
///
/// It wakes when a JoinGroup is answered and then every `retry.backoff.ms`, sends heartbeats, and
/// sees whether the application still polls. While a JoinGroup is under way it sleeps, and then
/// nobody but the application reads from the network.
struct HeartbeatThread: Sendable {
  private(set) var isEnabled = false

  /// When the thread was last enabled; it wakes at whole periods after that.
  private var phase = SimulatedInstant.start

  /// When the next heartbeat is due.
  private(set) var heartbeatDeadline = SimulatedInstant.start

  private var failedAttempts = 0
  private let period: Milliseconds
  private let interval: Milliseconds

  // The `retry.backoff.max.ms`, which hardly anybody changes.
  private static let maxRetryBackoff: Milliseconds = 1000

  init(settings: ClientSettings) {
    period = max(settings.retryBackoff, 1)
    interval = settings.heartbeatInterval
  }

  mutating func enable(at now: SimulatedInstant) {
    isEnabled = true
    phase = now
    heartbeatDeadline = now + interval
  }

  mutating func disable() { isEnabled = false }

  /// The first time at which the thread is awake and `instant` is not in the future.
  func firstWake(notBefore instant: SimulatedInstant) -> SimulatedInstant {
    guard instant > phase else { return phase }
    let periods = ((instant - phase).count + period.count - 1) / period.count
    return phase + Milliseconds(periods * period.count)
  }

  /// The last time up to `instant` at which the thread was awake.
  func lastWake(notAfter instant: SimulatedInstant) -> SimulatedInstant {
    guard instant > phase else { return phase }
    return phase + Milliseconds((instant - phase).count / period.count * period.count)
  }

  mutating func sentHeartbeat(at now: SimulatedInstant) {
    // An application that polls may have woken the thread out of turn.
    phase = now
    heartbeatDeadline = now + interval
  }

  mutating func heartbeatSucceeded() { failedAttempts = 0 }

  /// Tries again soon, and later each time.
  mutating func heartbeatFailed(at now: SimulatedInstant) {
    let doubled = Milliseconds(period.count << min(failedAttempts, 10))
    failedAttempts += 1
    heartbeatDeadline = now + min(doubled, Self.maxRetryBackoff)
  }
}
