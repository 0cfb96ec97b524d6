/// A run that one can look at as of any time, forwards and backwards.
///
/// Keeps copies of the run at intervals and goes on from the nearest one.
package struct Replay: Sendable {
  /// The run at its end.
  package let end: Simulation

  /// The run as it was, earliest first.
  private var checkpoints: [Simulation]

  // Each copy costs as much as the run's state; so many that going on from one is quick.
  private static let eventsBetween = 20_000

  /// Runs a simulation to its end.
  package init(_ start: Simulation, isCancelled: () -> Bool = { false }) {
    var run = start
    checkpoints = [start]
    while run.ending == nil {
      run.run(eventCount: Self.eventsBetween, isCancelled: isCancelled)
      if run.ending == nil { checkpoints.append(run) }
    }
    end = run
  }

  package var timeline: Timeline { end.timeline }

  /// The run after everything that happened up to `instant`, which is included.
  ///
  /// - Complexity: O(log *n* + *k*), for *n* copies and at most *k* events between two.
  package func state(at instant: SimulatedInstant) -> Simulation {
    var run = checkpoint { $0.now <= instant }
    run.run(until: instant)
    return run
  }

  /// The run after the first so many events of its timeline.
  ///
  /// One step of the run may write several events: it is then shown after all of them.
  package func state(afterEvents count: Int) -> Simulation {
    var run = checkpoint { $0.events.count <= count }
    while run.ending == nil, run.events.count < count { run.step() }
    return run
  }

  /// The last copy that satisfies a condition, which holds for the first ones only.
  private func checkpoint(where isEarly: (Simulation) -> Bool) -> Simulation {
    var low = 0
    var high = checkpoints.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if isEarly(checkpoints[middle]) { low = middle } else { high = middle }
    }
    return checkpoints[low]
  }
}
