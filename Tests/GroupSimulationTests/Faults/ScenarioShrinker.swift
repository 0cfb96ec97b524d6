import GroupSimulation
import KafkaModel

/// Makes a scenario that shows a failure smaller, for as long as it shows one.
struct ScenarioShrinker {
  private(set) var config: SimulationConfig
  private var runsLeft: Int
  private let fails: (SimulationConfig) -> Bool

  /// Shrinks a scenario.
  ///
  /// - Parameters:
  ///   - config: A scenario that fails.
  ///   - runs: How many runs it may take.
  ///   - fails: Whether a scenario fails.
  init(_ config: SimulationConfig, runs: Int = 400, fails: @escaping (SimulationConfig) -> Bool) {
    self.config = config
    self.fails = fails
    runsLeft = runs
    var isSmaller = true
    while isSmaller, runsLeft > 0 {
      isSmaller = dropActions()
      isSmaller = dropClients() || isSmaller
      isSmaller = simplify() || isSmaller
    }
  }

  /// Takes a smaller scenario, if it fails as well.
  private mutating func take(_ change: (inout SimulationConfig) -> Void) -> Bool {
    guard runsLeft > 0 else { return false }
    var smaller = config
    change(&smaller)
    guard smaller != config else { return false }
    runsLeft -= 1
    guard fails(smaller) else { return false }
    config = smaller
    return true
  }

  /// Leaves out what happens: first halves, then ever smaller parts.
  private mutating func dropActions() -> Bool {
    var hasDropped = false
    var length = max(config.script.count / 2, 1)
    while true {
      var start = 0
      while start < config.script.count {
        let part = start..<min(start + length, config.script.count)
        if take({ $0.script.removeSubrange(part) }) {
          hasDropped = true
        } else {
          start += length
        }
      }
      if length == 1 { return hasDropped }
      length /= 2
    }
  }

  private mutating func dropClients() -> Bool {
    var hasDropped = false
    for name in config.clients.keys.sorted() {
      let drops = take { config in
        config.clients[name] = nil
        config.script.removeAll { $0.action.client == name }
      }
      hasDropped = drops || hasDropped
    }
    return hasDropped
  }

  /// Puts defaults in place of settings, and the least in place of numbers.
  private mutating func simplify() -> Bool {
    var isSimpler = false
    for change in Self.simplifications { isSimpler = take(change) || isSimpler }
    for name in config.clients.keys.sorted() {
      for change in Self.clientSimplifications {
        let takes = take { config in
          guard var settings = config.clients[name] else { return }
          change(&settings)
          config.clients[name] = settings
        }
        isSimpler = takes || isSimpler
      }
    }
    return isSimpler
  }

  private static let simplifications: [@Sendable (inout SimulationConfig) -> Void] = [
    { $0.broker = BrokerSettings() },
    { $0.topics = Array($0.topics.prefix(1)) },
    { $0.topics = $0.topics.map { Topic($0.name, partitionCount: 1) } },
    { $0.topics = $0.topics.map { Topic($0.name, partitionCount: max($0.partitionCount / 2, 1)) } },
    { $0.end = ($0.script.map(\.at).max() ?? .start) + FaultyScenario.rest },
  ]

  private static let clientSimplifications: [@Sendable (inout ClientSettings) -> Void] = [
    { $0.pattern = nil },
    { $0.instance = nil },
    { $0.autoCommit = false },
    { $0.serverAssignor = nil },
    { $0.joinVersion = 9 },
    { $0.latency = 10 },
    { $0.pollPause = 0 },
    { $0.assignors = Array($0.assignors.prefix(1)) },
    { $0.topics = Array($0.topics.prefix(1)) },
  ]
}

// MARK: - In words

extension SimulationConfig {
  /// The scenario as a person would note it down to run it again.
  var notes: String {
    let ordinary = ClientSettings()
    let topics = topics.map { "\($0.name) × \($0.partitionCount)" }.joined(separator: ", ")
    let members = clients.sorted { $0.key < $1.key }.map { name, settings -> String in
      var words = ["\(name): \(settings.groupProtocol)"]
      words.append(settings.pattern ?? settings.topics.map(\.rawValue).joined(separator: ","))
      words.append(settings.assignors.map(\.rawValue).joined(separator: ","))
      if let instance = settings.instance { words.append("instance \(instance)") }
      if settings.autoCommit { words.append("auto-commit") }
      if let assignor = settings.serverAssignor { words.append("asks for \(assignor)") }
      if settings.joinVersion != ordinary.joinVersion { words.append("v\(settings.joinVersion)") }
      words.append("latency \(settings.latency.count)")
      if settings.pollPause > 0 { words.append("works \(settings.pollPause.count)") }
      words.append("session \(settings.sessionTimeout.count)")
      words.append("heartbeat \(settings.heartbeatInterval.count)")
      words.append("poll \(settings.maxPollInterval.count)")
      words.append("metadata \(settings.metadataMaxAge.count)")
      return words.joined(separator: ", ")
    }
    let script = script.map { "\($0.at): \($0.action)" }
    return (["topics \(topics)", broker.notes] + members + script).joined(separator: "\n  ")
  }
}

extension BrokerSettings {
  fileprivate var notes: String {
    """
    broker: delay \(initialRebalanceDelay.count), size \(maxSize) and \(consumerMaxSize), \
    session \(consumerSessionTimeout.count), heartbeat \(consumerHeartbeatInterval.count), \
    \(migrationPolicy)
    """
  }
}
