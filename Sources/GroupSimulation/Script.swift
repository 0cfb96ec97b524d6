package import KafkaModel

/// Something that happens to the group at a given time, because the scenario says so.
package struct ScriptedAction: Hashable, Sendable {
  package let at: SimulatedInstant
  package let action: Action

  package init(at instant: SimulatedInstant, _ action: Action) {
    at = instant
    self.action = action
  }

  /// What can happen.
  package enum Action: Hashable, Sendable {
    /// A new process starts: no member id, nothing owned.
    case start(ClientName)
    /// The process is gone without a word.
    case crash(ClientName)
    /// The application closes its consumer.
    case close(ClientName)
    /// The application does not poll until the given time; background threads go on.
    case stall(ClientName, until: SimulatedInstant)
    case subscribe(ClientName, [TopicName])
    /// Subscribes to every topic whose whole name matches.
    case subscribePattern(ClientName, String)
    case unsubscribe(ClientName)
    /// The application asks for a rebalance (`enforceRebalance`).
    case rejoin(ClientName)
    case commit(ClientName)
    /// The settings with which the process starts the next time.
    indirect case reconfigure(ClientName, ClientSettings)
    /// A topic has that many partitions from now on; a new name creates the topic.
    ///
    /// The racks are those of all its partitions, or empty if nobody knows them.
    case partitions(TopicName, count: Int32, racks: [[RackName]] = [])
    /// A topic is deleted, and nobody creates it again (`auto.create.topics.enable=false`).
    case deleteTopic(TopicName)
    /// An administrator removes a static member.
    case adminRemove(ClientName)
  }
}

extension ScriptedAction.Action {
  /// The process that it is about.
  package var client: ClientName? {
    switch self {
    case .start(let client), .crash(let client), .close(let client), .stall(let client, _),
      .subscribe(let client, _), .subscribePattern(let client, _), .unsubscribe(let client),
      .rejoin(let client), .commit(let client), .reconfigure(let client, _),
      .adminRemove(let client):
      client
    case .partitions, .deleteTopic: nil
    }
  }

  /// Whether it means nothing while the process does not run.
  package var needsRunningClient: Bool {
    switch self {
    case .crash, .close, .stall, .subscribe, .subscribePattern, .unsubscribe, .rejoin, .commit:
      true
    case .start, .reconfigure, .partitions, .deleteTopic, .adminRemove: false
    }
  }
}

/// All that a run depends on besides its seed.
package struct SimulationConfig: Hashable, Sendable {
  package var broker = BrokerSettings()
  package var topics: [Topic] = []
  package var clients: [ClientName: ClientSettings] = [:]

  /// In order of time; what is due at the same time happens in this order.
  package var script: [ScriptedAction] = []
  package var end = SimulatedInstant(60_000)

  /// The ids that each client is to be given, in the order of time; drawn from the seed if none.
  package var memberIDs: [ClientName: [MemberID]] = [:]

  package init() {}
}
