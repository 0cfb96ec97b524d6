/// The supervision of the application's thread, which polls all the time but for stalls.
struct PollTimer: Sendable {
  private let limit: Milliseconds

  /// When the application began to poll; it polls every slice after that.
  private let start: SimulatedInstant

  private var lastPoll: SimulatedInstant
  private(set) var isPolling = true

  // How long a call of poll() lasts that returns nothing. Only the last poll before a stall decides
  // anything, so that the others need not be simulated.
  private static let slice: Int64 = 100

  /// Starts the supervision.
  ///
  /// - Parameters:
  ///   - limit: The `max.poll.interval.ms`.
  ///   - now: When the application begins to poll.
  init(limit: Milliseconds, now: SimulatedInstant) {
    self.limit = limit
    start = now
    lastPoll = now
  }

  mutating func stall(at now: SimulatedInstant) {
    guard isPolling else { return }
    isPolling = false
    let slices = max((now - start).count - 1, 0) / Self.slice
    lastPoll = max(lastPoll, start + Milliseconds(slices * Self.slice))
  }

  /// Takes the first poll after a stall.
  ///
  /// - Returns: Whether it came too late.
  mutating func resume(at now: SimulatedInstant) -> Bool {
    let isLate = deadline.map { $0 <= now } ?? false
    isPolling = true
    lastPoll = now
    return isLate
  }

  /// When the application has not polled for too long; `nil` while it polls.
  var deadline: SimulatedInstant? { isPolling ? nil : lastPoll + limit }
}
