package import KafkaModel

/// A run of a consumer group on a virtual clock: a function of a configuration and a seed.
///
/// Clients and coordinator are pure state machines; a run hands messages and wake-ups from one to
/// the other in order of simulated time. It is a value: a copy is a snapshot, from which one may go
/// on differently.
package struct Simulation: Sendable {
  package let config: SimulationConfig
  package internal(set) var coordinator: GroupCoordinator

  /// Why the run is over; `nil` while it is not.
  package internal(set) var ending: Ending?

  /// How many events of the queue have been processed, whether the timeline shows them or not.
  package private(set) var processedCount = 0

  /// What has happened so far, in order.
  package internal(set) var events: [TimelineEvent] = []
  var queue = EventQueue<SimulationEvent>()

  /// What happens in the millisecond in hand, in order, and how much of it has happened.
  private var batch: [SimulationEvent] = []
  private var batchPosition = 0
  var processes: [SimulatedProcess] = []
  var clients = ClientPool()
  var inFlight = InFlight()
  var requestCount: Int32 = 0
  var io = ClientIO(now: .start)
  let strategies: AssignorTable
  let limits: SimulationLimits

  /// The place in the timeline of what the event in hand is due to.
  var cause: Int?

  /// The start of the rebalance that is under way, of which refused heartbeats tell.
  var rebalanceCause: Int?

  /// The last deletion of a topic, of which refused fetches tell.
  var deletionCause: Int?

  /// How a run can end.
  package enum Ending: String, Hashable, Sendable {
    /// The end of the scenario was reached.
    case end
    /// Nothing is left that could happen.
    case quiet
    case eventLimit = "event-limit"
    case cancelled
  }

  /// Prepares a run.
  ///
  /// - Parameters:
  ///   - config: The group and what happens to it.
  ///   - seed: Decides what Kafka leaves to chance: the ids of members.
  ///   - strategies: What the members may offer.
  ///   - limits: How long the run may go on, and how much of it is kept.
  ///   - fault: What a test plants.
  package init(
    _ config: SimulationConfig, seed: UInt64 = 0, strategies: AssignorTable = .kafka,
    limits: SimulationLimits = SimulationLimits(), fault: PlantedFault? = nil
  ) {
    self.config = config
    self.strategies = strategies
    self.limits = limits
    coordinator = GroupCoordinator(
      settings: config.broker, topics: config.topics,
      memberIDs: MemberIDSource(seed: seed, recorded: config.memberIDs))
    coordinator.context.fault = fault
    // In an order of their own, because that of a dictionary differs from run to run.
    for name in config.clients.keys.sorted() {
      let key = coordinator.context.names.clients.intern(name)
      processes.append(
        SimulatedProcess(client: key, settings: config.clients[name] ?? ClientSettings()))
    }
    for (place, action) in config.script.enumerated() {
      queue.schedule(.script(Int32(place)), at: action.at)
    }
    io.topics = coordinator.context.topics
  }

  /// The time up to which the run has come.
  package var now: SimulatedInstant { max(queue.now, coordinator.context.now) }

  /// What a client holds now, between its callbacks; `nil` if it does not run.
  package func held(by client: ClientKey) -> PartitionList? {
    processes[client.offset].consumer.map { clients.held(at: $0) }
  }

  /// What has happened so far.
  package var timeline: Timeline {
    Timeline(
      events: events, names: coordinator.context.names, config: config, ending: ending,
      reached: now)
  }
}

/// What the queue of a run holds: a few integers, so that nothing is allocated for a heartbeat.
enum SimulationEvent: Sendable {
  case script(Int32)
  case resume(process: Int32, incarnation: Int32)
  case poll(process: Int32, incarnation: Int32)
  case fetchRefused(process: Int32, incarnation: Int32)
  case requestArrives(slot: Int32)
  case answerArrives(slot: Int32)
  case wake(process: Int32, number: Int32)
}

/// How long a run may go on, and how much of it is kept.
package struct SimulationLimits: Hashable, Sendable {
  /// How many events of the queue are processed at most.
  package var eventCount = 50_000_000

  /// How much of what happens goes into the timeline.
  package var detail = Detail.messages

  /// How much a timeline tells.
  package enum Detail: Int, Comparable, Sendable {
    /// What becomes of the group and of its partitions: for runs of thousands of members.
    case outcomes
    /// Also every request and answer, but for heartbeats without news.
    case messages
    case everything

    package static func < (lhs: Self, rhs: Self) -> Bool { lhs.rawValue < rhs.rawValue }
  }

  package init() {}
}

// MARK: - Running

extension Simulation {
  /// Processes events until the run is over.
  ///
  /// - Parameter isCancelled: Asked every thousand events.
  package mutating func run(isCancelled: () -> Bool = { false }) {
    while ending == nil {
      if processedCount.isMultiple(of: 1000), isCancelled() { return ending = .cancelled }
      step()
    }
  }

  /// Processes so many events, or fewer if the run is over before.
  package mutating func run(eventCount: Int, isCancelled: () -> Bool = { false }) {
    let last = processedCount + eventCount
    while ending == nil, processedCount < last {
      if processedCount.isMultiple(of: 1000), isCancelled() { return ending = .cancelled }
      step()
    }
  }

  /// Processes everything that happens up to `instant`, which is included.
  package mutating func run(until instant: SimulatedInstant, isCancelled: () -> Bool = { false }) {
    while ending == nil, let next = nextInstant(), next <= instant {
      if processedCount.isMultiple(of: 1000), isCancelled() { return ending = .cancelled }
      step()
    }
  }

  /// Processes the next event, if the run is not over.
  package mutating func step() {
    guard ending == nil else { return }
    guard let instant = nextInstant() else { return ending = .quiet }
    guard instant <= config.end else { return ending = .end }
    guard processedCount < limits.eventCount else { return ending = .eventLimit }
    processedCount += 1
    let due =
      nextEventInstant.map { coordinator.context.timers.takeDue(before: $0) }
      ?? coordinator.context.timers.takeDue(upTo: instant)
    if let (timer, deadline) = due {
      fire(timer, at: deadline)
    } else if let event = nextEvent() {
      process(event)
    }
  }

  /// When the next event of the queue happens.
  private var nextEventInstant: SimulatedInstant? {
    batchPosition < batch.count ? queue.now : queue.nextInstant
  }

  private mutating func nextEvent() -> SimulationEvent? {
    if batchPosition == batch.count {
      batch.removeAll(keepingCapacity: true)
      batchPosition = 0
      queue.takeNext(into: &batch)
      putInOrder(&batch)
    }
    guard batchPosition < batch.count else { return nil }
    defer { batchPosition += 1 }
    return batch[batchPosition]
  }

  /// When something next happens; `nil` if nothing does.
  private mutating func nextInstant() -> SimulatedInstant? {
    let event = nextEventInstant
    if let event, let bound = coordinator.context.timers.firesNotBefore, event < bound {
      return event
    }
    guard let deadline = coordinator.context.timers.nextDeadline() else { return event }
    return event.map { min($0, deadline) } ?? deadline
  }

  private mutating func process(_ event: SimulationEvent) {
    cause = nil
    switch event {
    case .script(let place):
      perform(config.script[Int(place)].action)
    case .resume(let process, let incarnation):
      guard processes[Int(process)].incarnation == incarnation,
        processes[Int(process)].isRunning
      else { return }
      cause = record(.resumed, of: processes[Int(process)].client)
      endPause(Int(process))
    case .poll(let process, let incarnation):
      poll(Int(process), incarnation: incarnation)
    case .fetchRefused(let process, let incarnation):
      fetchRefused(Int(process), incarnation: incarnation)
    case .requestArrives(let slot):
      requestArrives(slot)
    case .answerArrives(let slot):
      answerArrives(slot)
    case .wake(let process, let number):
      guard processes[Int(process)].wakeNumber == number else { return }
      processes[Int(process)].cancelWake()
      call(.wake, Int(process))
    }
  }

  /// Writes an event into the timeline.
  ///
  /// - Returns: Its place, for what it leads to.
  @discardableResult
  mutating func record(_ kind: TimelineEvent.Kind, of client: ClientKey?) -> Int {
    events.append(TimelineEvent(at: now, client: client, kind, cause: cause))
    return events.count - 1
  }
}
