internal import GroupSimulation
internal import KafkaModel

/// The requests of a recorded run in the order in which they reached the coordinator, and those of
/// this program's run of the same scenario.
///
/// Verifying does not ask for it: of what arrives in one millisecond, the order mostly decides
/// nothing. Where it decides something, such as who leads, it has to be right.
package struct RecordedArrivals: Sendable {
  package let recorded: [Arrival]
  package let simulated: [Arrival]

  /// One request, when it reached the coordinator.
  package struct Arrival: Hashable, Sendable {
    package let instant: Int64
    package let client: String
    package let api: String
  }

  /// Runs the scenario of a recorded end-to-end case.
  ///
  /// - Returns: `nil` if the line is no such case, or cannot be run.
  package init?(_ line: JSONValue) {
    guard line["client_events"] != nil, let recorded = try? Self.recorded(in: line),
      let config = try? SimulationConfig(line)
    else { return nil }
    self.recorded = recorded
    var limits = SimulationLimits()
    limits.detail = .everything
    var run = Simulation(config, limits: limits)
    run.run()
    simulated = Self.simulated(in: run.timeline)
  }

  private static func recorded(in line: JSONValue) throws(TraceProblem) -> [Arrival] {
    var arrivals: [Arrival] = []
    for step in try line.list("steps") {
      guard let request = step["request"] else { continue }
      arrivals.append(
        Arrival(
          instant: try step.integer("at_ms"), client: try request.text("client"),
          api: try request.text("api")))
    }
    return arrivals
  }

  private static func simulated(in timeline: Timeline) -> [Arrival] {
    var arrivals: [Arrival] = []
    var seen: Set<Int32> = []
    for event in timeline.events {
      let arrival: (api: GroupAPI, request: Int32)
      switch event.kind {
      case .parked(let api, let request): arrival = (api, request)
      // The answer to a request that was parked is no news.
      case .answered(let api, let request, _): arrival = (api, request)
      default: continue
      }
      guard let client = event.client, seen.insert(arrival.request).inserted else { continue }
      arrivals.append(
        Arrival(
          instant: event.instant.sinceStart.count, client: timeline.names.label(client),
          api: arrival.api.rawValue))
    }
    return arrivals
  }
}
