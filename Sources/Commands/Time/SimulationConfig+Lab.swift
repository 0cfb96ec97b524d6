internal import GroupSimulation
internal import KafkaModel
internal import Texts

extension SimulationConfig {
  /// What a lab comes to in the simulator: everybody starts with nothing, at their own time.
  ///
  /// Members' names are the names of processes, and begin their member ids, so that Kafka's order
  /// of members is that of their names.
  ///
  /// - Throws: A ``Problem`` for what is not simulated, and for events about nobody.
  init(_ lab: Lab) throws {
    self.init()
    if let relation = ConfigReview(lab.broker).forBroker().first(where: { $0.gravity == .refused })
    {
      throw SimulationProblem.refusedByKafka(nil, relation)
    }
    broker = try BrokerSettings(lab.broker)
    topics = lab.topics.map(\.metadata)
    var script = LabScript(lab)
    try script.write()
    clients = script.clients
    self.script = script.inOrder
    end = SimulatedInstant(Milliseconds(lab.simulatedEnd.wholeMilliseconds))
  }
}

extension SimulationConfig {
  /// Whether somebody offers the learner's own assignor.
  var usesOwnAssignor: Bool {
    let later = script.compactMap { action in
      if case .reconfigure(_, let settings) = action.action { settings } else { nil }
    }
    return (Array(clients.values) + later).contains {
      $0.groupProtocol == .classic && $0.assignors.contains(.own)
    }
  }
}

extension Lab {
  /// When a simulation ends that nobody told when to end.
  // A minute after the last event, a crash has been noticed: session.timeout.ms is 45 s.
  var simulatedEnd: Duration {
    let starts = members.map(\.start)
    let last = (starts + events.map(\.at)).max() ?? .zero
    return until ?? max(.seconds(60), last + .seconds(60))
  }
}

extension SimulatedInstant {
  init(_ duration: Duration) { self.init(Milliseconds(duration.wholeMilliseconds)) }

  var duration: Duration { .milliseconds(sinceStart.count) }
}

// MARK: - Settings

extension BrokerSettings {
  /// The names that a run reads.
  static let readNames: Set<SettingName> = [
    "group.initial.rebalance.delay.ms", "group.min.session.timeout.ms",
    "group.max.session.timeout.ms", "group.consumer.session.timeout.ms",
    "group.consumer.heartbeat.interval.ms", "group.max.size", "group.consumer.max.size",
    "group.consumer.assignors", "group.consumer.migration.policy",
  ]

  /// Reads the settings that concern groups; what nobody set is Kafka's default.
  ///
  /// - Throws: ``NameRefusal`` or ``LabRefusal`` for a server-side assignor that there is not.
  init(_ settings: Settings) throws {
    self.init()
    settings.read("group.initial.rebalance.delay.ms", into: &initialRebalanceDelay)
    settings.read("group.min.session.timeout.ms", into: &minSessionTimeout)
    settings.read("group.max.session.timeout.ms", into: &maxSessionTimeout)
    settings.read("group.consumer.session.timeout.ms", into: &consumerSessionTimeout)
    settings.read("group.consumer.heartbeat.interval.ms", into: &consumerHeartbeatInterval)
    if let size = settings["group.max.size"]?.integer { maxSize = Int(size) }
    if let size = settings["group.consumer.max.size"]?.integer { consumerMaxSize = Int(size) }
    if let names = settings["group.consumer.assignors"]?.list {
      consumerAssignors = try names.map {
        AssignorName(try StrategyText.read($0, in: .consumer).name)
      }
    }
    let policy = settings["group.consumer.migration.policy"]?.string?.lowercased()
    if let policy = policy.flatMap(MigrationPolicy.init) { migrationPolicy = policy }
  }
}

extension ClientSettings {
  /// The names that a run reads.
  static let readNames: Set<SettingName> = [
    "client.id", "group.protocol", "partition.assignment.strategy", "group.remote.assignor",
    "group.instance.id", "client.rack", "session.timeout.ms", "heartbeat.interval.ms",
    "max.poll.interval.ms", "metadata.max.age.ms", "retry.backoff.ms", "auto.commit.interval.ms",
    "enable.auto.commit", "max.poll.records",
  ]

  /// How long a member works on what one `poll()` gave it: there is always more to read, and so each
  /// gives `max.poll.records`.
  private static func pollPause(of profile: MemberProfile, _ settings: Settings) -> Milliseconds {
    let name: SettingName = "max.poll.records"
    let usual = ConfigCatalog.kafka.entry(name, for: [.consumer])?.standard
    let records = (settings[name] ?? usual)?.integer ?? 0
    let batch = profile.recordTime.wholeMilliseconds.multipliedReportingOverflow(by: records)
    // Nothing in a scenario lasts longer than a million hours.
    let longest: Int64 = 1_000_000 * 3_600_000
    let work = batch.overflow ? longest : min(batch.partialValue, longest)
    return Milliseconds(profile.pollInterval.wholeMilliseconds + work)
  }

  /// Reads what a member is like: its own settings, else everybody's, else Kafka's defaults.
  ///
  /// Commits are off unless a setting turns them on: few experiments are about commits.
  ///
  /// - Throws: ``NameRefusal`` for a strategy that there is not, ``SimulationProblem`` for what is
  ///   not simulated, and for what no consumer starts with.
  init(_ id: MemberID, _ profile: MemberProfile, defaults: Settings, broker: Settings) throws {
    self.init()
    var settings = defaults
    settings.merge(profile.settings)
    for case .heartbeatNotBelowSession(let heartbeat, let session)
      in ConfigReview(settings, broker: broker).forJavaConsumer()
    {
      throw SimulationProblem.refusedByKafka(
        id.rawValue, .heartbeatNotBelowSession(heartbeat: heartbeat, session: session))
    }
    clientID = settings["client.id"]?.string ?? id.rawValue
    latency = Milliseconds(profile.latency.wholeMilliseconds)
    pollPause = Self.pollPause(of: profile, settings)
    let groupProtocol = settings["group.protocol"]?.string?.lowercased()
    self.groupProtocol = groupProtocol.flatMap(GroupProtocol.init) ?? .classic
    let strategies = settings["partition.assignment.strategy"]?.list
    // The default since 3.0 (KIP-726).
    assignors = try (strategies ?? ["range", "cooperative-sticky"]).map {
      $0 == StrategyText.own
        ? .own : AssignorName(try StrategyText.read($0, in: .classic).name)
    }
    if let name = settings["group.remote.assignor"]?.string {
      serverAssignor = AssignorName(try StrategyText.read(name, in: .consumer).name)
    }
    instance = settings["group.instance.id"]?.string.map { InstanceID($0) }
    rack = settings["client.rack"]?.string.map { RackName($0) }
    settings.read("session.timeout.ms", into: &sessionTimeout)
    settings.read("heartbeat.interval.ms", into: &heartbeatInterval)
    settings.read("max.poll.interval.ms", into: &maxPollInterval)
    settings.read("metadata.max.age.ms", into: &metadataMaxAge)
    settings.read("retry.backoff.ms", into: &retryBackoff)
    settings.read("auto.commit.interval.ms", into: &autoCommitInterval)
    autoCommit = settings["enable.auto.commit"]?.boolean ?? false
  }
}

extension Settings {
  /// Reads a time, if somebody set it.
  fileprivate func read(_ name: SettingName, into milliseconds: inout Milliseconds) {
    if let count = self[name]?.integer { milliseconds = Milliseconds(count) }
  }
}
