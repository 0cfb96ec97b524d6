/// When a consumer may send its next regular heartbeat.
struct HeartbeatSchedule: Sendable {
  private var interval: Milliseconds = 0
  private var deadline: SimulatedInstant
  private(set) var isInFlight = false

  /// No request before this, because of the last answer.
  private var backoffEnd: SimulatedInstant

  private var failedAttempts = 0
  private let retryBackoff: Milliseconds

  // The `retry.backoff.max.ms`, which hardly anybody changes.
  private static let maxRetryBackoff: Milliseconds = 1000

  init(retryBackoff: Milliseconds, now: SimulatedInstant) {
    self.retryBackoff = retryBackoff
    deadline = now
    backoffEnd = now
  }

  /// When the next regular heartbeat is due; `nil` while one is in flight.
  var next: SimulatedInstant? { isInFlight ? nil : max(deadline, backoffEnd) }

  mutating func sent(at now: SimulatedInstant) {
    isInFlight = true
    deadline = now + interval
  }

  /// Notes an answer without error, which also says how often heartbeats are wanted.
  mutating func succeeded(at now: SimulatedInstant, interval: Milliseconds) {
    isInFlight = false
    failedAttempts = 0
    backoffEnd = now + retryBackoff
    guard interval != self.interval else { return }
    self.interval = interval
    deadline = now + interval
  }

  /// Notes an error: the next heartbeat need not wait for the interval, but for a back-off.
  mutating func failed(at now: SimulatedInstant) {
    isInFlight = false
    let doubled = Milliseconds(retryBackoff.count << min(failedAttempts, 10))
    backoffEnd = now + min(doubled, Self.maxRetryBackoff)
    failedAttempts += 1
    deadline = now
  }

  /// Forgets what is in flight and any back-off.
  mutating func reset(at now: SimulatedInstant) {
    isInFlight = false
    failedAttempts = 0
    backoffEnd = now
  }
}
