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

  /// Who assigns in place of Kafka's assignors where members offer `mine`, and from which source.
  private let own: Own?

  /// The learner's own assignor, and the hash of what it was built from.
  struct Own: Sendable {
    let assignor: LearnersAssignor
    let source: String
  }

  var config: SimulationConfig { timeline.config }

  init(
    _ config: SimulationConfig, seed: UInt64, eventLimit: Int = GroupRun.usualEventLimit,
    own: Own? = nil, isCancelled: () -> Bool = { false }
  ) {
    var limits = SimulationLimits()
    limits.eventCount = eventLimit
    var strategies = AssignorTable.kafka
    if let own { strategies.add(own.assignor, named: .own, isCooperative: false) }
    var simulation = Simulation(config, seed: seed, strategies: strategies, limits: limits)
    simulation.run { isCancelled() || own?.assignor.failure != nil }
    self.init(simulation.timeline, seed: seed, eventLimit: eventLimit, own: own)
  }

  private init(_ timeline: Timeline, seed: UInt64, eventLimit: Int, own: Own?) {
    self.own = own
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
    return GroupRun(config, seed: seed, eventLimit: eventLimit, own: own)
  }

  /// Whether a run of this would come to the same.
  fileprivate func isRun(
    of other: SimulationConfig, seed: UInt64, eventLimit: Int, source: String?
  ) -> Bool {
    config == other && self.seed == seed && self.eventLimit == eventLimit && own?.source == source
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
    let run = try simulate(lab, after: lastGroupRun)
    lastGroupRun = run
    lab.time.seenRevision = lab.revision
    return run
  }

  /// Simulates a lab, unless a run before was of the same.
  ///
  /// - Throws: A ``Problem`` if there is nothing to simulate, or something that is not simulated.
  mutating func simulate(_ lab: Lab, after known: GroupRun? = nil) throws -> GroupRun {
    try lab.requireSimulation()
    let config = try SimulationConfig(lab)
    let limit = lab.time.eventLimit ?? GroupRun.usualEventLimit
    let source = config.usesOwnAssignor ? try OwnAssignorRun.source(in: &self) : nil
    if let known, known.isRun(of: config, seed: lab.seed, eventLimit: limit, source: source) {
      return known
    }
    let isCancelled = surroundings.isCancelled
    guard let source else {
      return GroupRun(config, seed: lab.seed, eventLimit: limit, isCancelled: isCancelled)
    }
    let outcome = try OwnAssignorRun.open(in: &self) { own in
      let assignor = LearnersAssignor(own)
      let run = GroupRun(
        config, seed: lab.seed, eventLimit: limit, own: .init(assignor: assignor, source: source),
        isCancelled: isCancelled)
      if let failure = assignor.failure { throw failure }
      return run
    }
    switch outcome {
    case .did(let run): return run
    case .verdict(let view): throw OwnAssignorProblem.noAnswer(view.reason)
    }
  }
}

extension Lab {
  /// - Throws: ``LabRefusal/nothingYet(what:first:)`` if nobody ever reads anything.
  func requireSimulation() throws(LabRefusal) {
    let joins = events.contains { if case .join = $0.action { true } else { false } }
    guard !topics.isEmpty, !members.isEmpty || joins else {
      throw .nothingYet(what: .aGroup, first: "topic orders 6; members 3")
    }
  }
}
