/// What happened in a run, in order, with the names that its events mention by key.
package struct Timeline: Sendable {
  package let events: [TimelineEvent]
  package let names: GroupNames
  package let config: SimulationConfig

  /// Why the run is over; `nil` if this is only its beginning.
  package let ending: Simulation.Ending?

  /// Up to when it is known what happened, also if nothing did: of a run that was stopped, nobody knows
  /// how it would have gone on.
  package let end: SimulatedInstant

  init(
    events: [TimelineEvent], names: GroupNames, config: SimulationConfig,
    ending: Simulation.Ending?, reached: SimulatedInstant
  ) {
    let isStopped = ending == .cancelled || ending == .eventLimit
    end = isStopped ? min(reached, config.end) : config.end
    self.events = events
    self.names = names
    self.config = config
    self.ending = ending
  }

  /// Whether the run was stopped before its time.
  package var isStopped: Bool { ending == .cancelled || ending == .eventLimit }

  /// What led to an event, the nearest cause first.
  package func causes(of place: Int) -> [Int] {
    var causes: [Int] = []
    var next = events[place].cause
    while let cause = next {
      causes.append(cause)
      next = events[cause].cause
    }
    return causes
  }
}
