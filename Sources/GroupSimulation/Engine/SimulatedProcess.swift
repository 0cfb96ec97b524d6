internal import KafkaModel

/// One process of a simulated group, and the consumer that runs in it, if it runs.
struct SimulatedProcess: Sendable {
  let client: ClientKey

  /// With which the consumer starts the next time.
  var settings: ClientSettings

  /// Which process of this name it is: a restarted one is another.
  private(set) var incarnation: Int32 = 0
  private(set) var latency: Milliseconds = 0
  private var classic: ClassicClient?
  private var consumer: ConsumerClient?

  /// The place in the timeline of what last silenced the process, if anything has.
  var silence: Int?

  /// When the consumer next has something to do by itself, as it said last.
  private var nextWake: SimulatedInstant?

  /// When the wake-up that counts is due, and the number that tells it from those that do not.
  private(set) var scheduledWake: SimulatedInstant?
  private(set) var wakeNumber: Int32 = 0

  init(client: ClientKey, settings: ClientSettings) {
    self.client = client
    self.settings = settings
  }

  var isRunning: Bool { classic != nil || consumer != nil }

  /// What the consumer holds; `nil` if none runs.
  var held: PartitionList? { classic?.owned ?? consumer?.owned }

  mutating func start(_ client: ClassicClient) {
    restart()
    classic = client
  }

  mutating func start(_ client: ConsumerClient) {
    restart()
    consumer = client
  }

  private mutating func restart() {
    end()
    incarnation += 1
    latency = settings.latency
  }

  mutating func end() {
    classic = nil
    consumer = nil
    nextWake = nil
    cancelWake()
  }

  mutating func perform(_ call: ClientCall, _ io: inout ClientIO) {
    // In place: a copy would take everything out and put it back.
    if classic != nil {
      nextWake = classic?.perform(call, &io) ?? nil
    } else {
      nextWake = consumer?.perform(call, &io) ?? nil
    }
  }

  /// Brings the wake-up up to date.
  ///
  /// - Returns: When a new one has to be scheduled, if so.
  mutating func rescheduleWake() -> SimulatedInstant? {
    let next = nextWake
    guard next != scheduledWake else { return nil }
    scheduledWake = next
    wakeNumber += 1
    return next
  }

  mutating func cancelWake() {
    scheduledWake = nil
    wakeNumber += 1
  }
}
