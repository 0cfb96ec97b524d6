internal import GroupSimulation
internal import KafkaModel
internal import Texts

/// A simulation of the lab, from its start to its end.
struct GroupRun: Sendable {
  let seed: UInt64
  let replay: Replay
  let timeline: Timeline
  let ownership: Ownership
  let costs: RebalanceCosts

  var config: SimulationConfig { timeline.config }

  init(_ config: SimulationConfig, seed: UInt64, isCancelled: () -> Bool = { false }) {
    self.seed = seed
    replay = Replay(Simulation(config, seed: seed), isCancelled: isCancelled)
    timeline = replay.timeline
    ownership = Ownership(timeline)
    costs = RebalanceCosts(timeline, ownership)
  }

  /// Whether somebody stopped it before its end.
  var isCancelled: Bool { timeline.ending == .cancelled }

  /// Up to when it is known what happened.
  var end: Duration { ownership.end.duration }
}

extension Session {
  /// The simulation of the lab as it is: the last one, unless the lab has changed since.
  ///
  /// - Throws: A ``Problem`` if there is nothing to simulate, or something that is not simulated.
  mutating func groupRun() throws -> GroupRun {
    if let pastRun { return pastRun }
    try lab.requireSimulation()
    let config = try SimulationConfig(lab)
    if let lastGroupRun, lastGroupRun.config == config, lastGroupRun.seed == lab.seed {
      return lastGroupRun
    }
    let run = GroupRun(config, seed: lab.seed, isCancelled: surroundings.isCancelled)
    lastGroupRun = run
    return run
  }
}

extension Lab {
  /// - Throws: ``LabRefusal/nothingYet(what:first:)`` if nobody ever reads anything.
  fileprivate func requireSimulation() throws(LabRefusal) {
    let joins = events.contains { if case .join = $0.action { true } else { false } }
    guard !topics.isEmpty, !members.isEmpty || joins else {
      throw .nothingYet(what: .aGroup, first: "topic orders 6; members 3")
    }
  }
}
