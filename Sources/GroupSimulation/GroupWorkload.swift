internal import KafkaModel

/// A simulated group large enough to measure: what the benchmarks run.
///
/// Public because the benchmarks are a package of their own; the workbook itself has no use for it.
public struct GroupWorkload: Sendable {
  private var run: Simulation
  private let start: SimulatedInstant

  /// How a group bounces.
  public enum Bounce: String, CaseIterable, Sendable {
    case staticRange = "static range"
    case dynamicRange = "dynamic range"
    case cooperative = "cooperative-sticky"
    case consumer = "consumer protocol"
  }

  private init(_ config: SimulationConfig, measuredFrom start: SimulatedInstant) {
    var limits = SimulationLimits()
    limits.eventCount = .max
    limits.detail = .outcomes
    run = Simulation(config, seed: 1, limits: limits)
    self.start = start
  }

  /// A classic group at rest, whose members only send a heartbeat every three seconds, for so many
  /// seconds of simulated time.
  public static func heartbeats(members: Int, seconds: Int) -> Self {
    var config = SimulationConfig()
    config.topics = [Topic("t", partitionCount: Int32(members))]
    addClients(members, to: &config) { _, _ in }
    let start = SimulatedInstant(60_000)
    config.end = start + Milliseconds(Int64(seconds) * 1000)
    return Self(config, measuredFrom: start)
  }

  /// A group with as many partitions as members, some of which are restarted one after another:
  /// down for two seconds each, five seconds apart.
  public static func bounce(_ bounce: Bounce, members: Int, restarting count: Int) -> Self {
    var config = SimulationConfig()
    config.topics = [Topic("t", partitionCount: Int32(members))]
    addClients(members, to: &config) { place, settings in
      switch bounce {
      case .staticRange: settings.instance = InstanceID("i\(place)")
      case .dynamicRange: break
      case .cooperative: settings.assignors = ["cooperative-sticky"]
      case .consumer: settings.groupProtocol = .consumer
      }
    }
    let start = SimulatedInstant(60_000)
    for place in 0..<count {
      let down = start + Milliseconds(Int64(place) * 5000)
      config.script.append(ScriptedAction(at: down, .close(name(place))))
      config.script.append(ScriptedAction(at: down + 2000, .start(name(place))))
    }
    config.end = start + Milliseconds(Int64(count) * 5000 + 60_000)
    return Self(config, measuredFrom: start)
  }

  /// A group of the consumer protocol that many members join at once, up to the time when everybody
  /// has its partitions.
  public static func joining(members: Int) -> Self {
    var config = SimulationConfig()
    config.topics = [Topic("t", partitionCount: Int32(members))]
    addClients(members, to: &config) { _, settings in settings.groupProtocol = .consumer }
    config.end = SimulatedInstant(30_000)
    return Self(config, measuredFrom: .start)
  }

  private static func addClients(
    _ count: Int, to config: inout SimulationConfig,
    _ change: (Int, inout ClientSettings) -> Void
  ) {
    for place in 0..<count {
      var settings = ClientSettings()
      settings.topics = ["t"]
      // Heartbeats of all at once would be a special case.
      settings.latency = Milliseconds(Int64(5 + place % 40))
      change(place, &settings)
      config.clients[name(place)] = settings
      config.script.append(
        ScriptedAction(
          at: SimulatedInstant(Milliseconds(Int64(place) * 1000 / Int64(count))),
          .start(name(place))))
    }
  }

  private static func name(_ place: Int) -> ClientName { ClientName("c\(place)") }

  /// Runs up to where measuring begins.
  public mutating func prepare() { run.run(until: start) }

  /// Runs to the end.
  ///
  /// - Returns: How many events of the simulation that took.
  public mutating func measure() -> Int {
    let before = run.processedCount
    run.run()
    return run.processedCount - before
  }

  /// How many rebalances began, and whether everybody who runs holds something.
  public var outcome: String {
    let costs = RebalanceCosts(run.timeline)
    let holding = run.processes.count { process in
      run.held(by: process.client).map { !$0.isEmpty } ?? false
    }
    return
      "\(costs.rebalanceCount) rebalances, \(holding) of \(run.processes.count) hold partitions"
  }
}
