/// The application's thread: it polls all the time, but for stalls.
struct ApplicationThread: Sendable {
  private let maxPollInterval: Milliseconds

  /// When the application began to poll; it polls every slice after that.
  private let start: SimulatedInstant

  /// The last poll before the stall that lasts, or that was the last.
  private var lastPoll: SimulatedInstant
  private(set) var isPolling = true

  // How long one call of poll() lasts that returns nothing. Only the last poll before a stall
  // matters, so that the polls need not be simulated.
  private static let slice: Int64 = 100

  init(maxPollInterval: Milliseconds, now: SimulatedInstant) {
    self.maxPollInterval = maxPollInterval
    start = now
    lastPoll = now
  }

  mutating func stall(at now: SimulatedInstant) {
    guard isPolling else { return }
    isPolling = false
    let slices = max((now - start).count - 1, 0) / Self.slice
    lastPoll = max(lastPoll, start + Milliseconds(slices * Self.slice))
  }

  mutating func resume(at now: SimulatedInstant) {
    isPolling = true
    lastPoll = now
  }

  /// When `max.poll.interval.ms` is over; `nil` while the application polls.
  var deadline: SimulatedInstant? { isPolling ? nil : lastPoll + maxPollInterval }
}
