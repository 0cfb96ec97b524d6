/// One process of a simulated group, and the place of the consumer that runs in it, if it runs.
struct SimulatedProcess: Sendable {
  let client: ClientKey

  /// With which the consumer starts the next time.
  var settings: ClientSettings

  /// Which process of this name it is: a restarted one is another.
  private(set) var incarnation: Int32 = 0
  private(set) var latency: Milliseconds = 0

  private(set) var pollPause: Milliseconds = 0

  /// When the application polls next, while it works on a batch.
  var nextPoll: SimulatedInstant?

  /// Whether the script keeps the application from polling.
  var isPaused = false

  /// Where its consumer lies; `nil` if none runs.
  private(set) var consumer: ClientPool.Place?

  /// The place in the timeline of what last silenced the process, if anything has.
  var silence: Int?

  /// When the wake-up that counts is due, and the number that tells it from those that do not.
  private(set) var scheduledWake: SimulatedInstant?
  private(set) var wakeNumber: Int32 = 0

  /// Where that wake-up belongs among what else happens in its millisecond.
  var wakeOrder = WakeOrder(scheduled: .start)

  init(client: ClientKey, settings: ClientSettings) {
    self.client = client
    self.settings = settings
  }

  var isRunning: Bool { consumer != nil }

  mutating func start(_ consumer: ClientPool.Place) {
    end()
    incarnation += 1
    latency = settings.latency
    pollPause = settings.pollPause
    self.consumer = consumer
  }

  mutating func end() {
    consumer = nil
    nextPoll = nil
    isPaused = false
    cancelWake()
  }

  /// Notes when the consumer next has something to do by itself.
  ///
  /// - Returns: Whether a wake-up has to be scheduled for that.
  mutating func wakes(at next: SimulatedInstant?) -> Bool {
    guard next != scheduledWake else { return false }
    scheduledWake = next
    wakeNumber += 1
    return next != nil
  }

  mutating func cancelWake() {
    scheduledWake = nil
    wakeNumber += 1
  }
}
