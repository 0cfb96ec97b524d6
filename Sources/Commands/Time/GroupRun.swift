internal import GroupSimulation
internal import KafkaModel
internal import Texts

/// A simulation of the lab, from its start to its end.
struct GroupRun: Sendable {
  let seed: UInt64
  let eventLimit: Int
  let timeline: Timeline
  let ownership: Ownership
  let costs: RebalanceCosts
  private let moments: GroupMoments

  var config: SimulationConfig { timeline.config }

  init(
    _ config: SimulationConfig, seed: UInt64, eventLimit: Int = GroupRun.usualEventLimit,
    isCancelled: () -> Bool = { false }
  ) {
    var limits = SimulationLimits()
    limits.eventCount = eventLimit
    var simulation = Simulation(config, seed: seed, limits: limits)
    simulation.run(isCancelled: isCancelled)
    self.init(simulation.timeline, seed: seed, eventLimit: eventLimit)
  }

  private init(_ timeline: Timeline, seed: UInt64, eventLimit: Int) {
    self.seed = seed
    self.eventLimit = eventLimit
    self.timeline = timeline
    ownership = Ownership(timeline)
    costs = RebalanceCosts(timeline, ownership)
    moments = GroupMoments(timeline)
  }

  /// How many events are simulated if nobody says how many.
  static let usualEventLimit = SimulationLimits().eventCount

  /// Whether somebody stopped it before its end.
  var isCancelled: Bool { timeline.ending == .cancelled }

  /// Up to when it is known what happened.
  var end: Duration { ownership.end.duration }

  /// How many events there are to step through.
  var eventCount: Int { timeline.events.count }

  /// How many events there are up to a time, which is included or not.
  ///
  /// - Complexity: O(log *n*) for *n* events.
  func count(upTo time: Duration, included: Bool) -> Int {
    let instant = SimulatedInstant(time)
    var low = 0
    var high = eventCount
    while low < high {
      let middle = (low + high) / 2
      let other = timeline.events[middle].instant
      if other < instant || included && other == instant { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The group after the first so many events.
  func moment(afterEvents count: Int) -> GroupMoment {
    moments.moment(afterEvents: count, of: timeline)
  }

  /// The group after everything that happened up to a time, which is included.
  func moment(at time: Duration) -> GroupMoment {
    moment(afterEvents: count(upTo: time, included: true))
  }

  /// The same run as if it ended at a time.
  func cut(at time: Duration) -> GroupRun {
    var config = config
    config.end = SimulatedInstant(time)
    return GroupRun(config, seed: seed, eventLimit: eventLimit)
  }
}

extension Session {
  /// Whether what was shown last is a simulation of the lab as it is, and no assignment since.
  var speaksOfTimeline: Bool {
    lab.hasTimeline && (lab.lastRun == nil || lastDrawn == .timeline)
  }

  /// The simulation of the lab as it is: the last one, unless the lab has changed since.
  ///
  /// - Throws: A ``Problem`` if there is nothing to simulate, or something that is not simulated.
  mutating func groupRun() throws -> GroupRun {
    if let pastRun { return pastRun }
    let run = try lab.run(after: lastGroupRun, isCancelled: surroundings.isCancelled)
    lastGroupRun = run
    lab.time.seenRevision = lab.revision
    return run
  }
}

extension Lab {
  /// Simulates the lab, unless a run before was of the same.
  ///
  /// - Throws: A ``Problem`` if there is nothing to simulate, or something that is not simulated.
  func run(after known: GroupRun? = nil, isCancelled: () -> Bool) throws -> GroupRun {
    try requireSimulation()
    let config = try SimulationConfig(self)
    let limit = time.eventLimit ?? GroupRun.usualEventLimit
    if let known, known.config == config, known.seed == seed, known.eventLimit == limit {
      return known
    }
    return GroupRun(config, seed: seed, eventLimit: limit, isCancelled: isCancelled)
  }

  /// - Throws: ``LabRefusal/nothingYet(what:first:)`` if nobody ever reads anything.
  func requireSimulation() throws(LabRefusal) {
    let joins = events.contains { if case .join = $0.action { true } else { false } }
    guard !topics.isEmpty, !members.isEmpty || joins else {
      throw .nothingYet(what: .aGroup, first: "topic orders 6; members 3")
    }
  }
}
