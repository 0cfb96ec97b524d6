internal import GroupSimulation
internal import KafkaModel

/// A short simulation that a question is about, and the commands that make it in the lab.
struct SmallRun {
  private(set) var lines: [String]
  private var config = SimulationConfig()

  /// Makes a group whose members c1, c2, … start together.
  init(topic: String, partitions: Int, members: Int, strategy: String = "range") {
    config.topics = [Topic(TopicName(topic), partitionCount: Int32(partitions))]
    lines = [
      "topic \(topic) \(partitions)", "members \(members)",
      "set partition.assignment.strategy=\(strategy)",
    ]
    for place in 1...members {
      var client = ClientSettings()
      client.topics = [TopicName(topic)]
      client.clientID = "c\(place)"
      client.assignors = [AssignorName(strategy)]
      config.clients[ClientName("c\(place)")] = client
      config.script.append(ScriptedAction(at: .start, .start(ClientName("c\(place)"))))
    }
  }

  /// Changes everybody's session timeout.
  mutating func setSession(_ seconds: Int) {
    for name in config.clients.keys {
      config.clients[name]?.sessionTimeout = Milliseconds(Int64(seconds) * 1000)
    }
    lines.append("set session.timeout.ms=\(seconds)s")
  }

  mutating func makeStatic(_ name: String) {
    config.clients[ClientName(name)]?.instance = InstanceID(name)
    lines.append("member \(name) --instance \(name)")
  }

  mutating func crash(_ name: String, at seconds: Int) {
    add(.crash(ClientName(name)), at: seconds)
    lines.append("at \(seconds)s crash \(name)")
  }

  mutating func leave(_ name: String, at seconds: Int) {
    add(.close(ClientName(name)), at: seconds)
    lines.append("at \(seconds)s leave \(name)")
  }

  /// A crash, and a new process so many seconds later.
  mutating func restart(_ name: String, at seconds: Int, down: Int) {
    add(.crash(ClientName(name)), at: seconds)
    add(.start(ClientName(name)), at: seconds + down)
    lines.append("at \(seconds)s crash \(name)")
    lines.append("at \(seconds + down)s join \(name)")
  }

  private mutating func add(_ action: ScriptedAction.Action, at seconds: Int) {
    config.script.append(ScriptedAction(at: Self.instant(seconds), action))
  }

  static func instant(_ seconds: Int) -> SimulatedInstant {
    SimulatedInstant(Milliseconds(Int64(seconds) * 1000))
  }

  /// Runs it until a time.
  mutating func run(until seconds: Int) -> Timeline {
    config.end = Self.instant(seconds)
    config.script.sort { $0.at < $1.at }
    lines.append("simulate --until \(seconds)s")
    var simulation = Simulation(config)
    simulation.run()
    return simulation.timeline
  }
}
