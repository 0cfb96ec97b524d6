package import KafkaModel

/// What a coordinator has besides its group: settings, names, timers and answers on their way out.
package struct CoordinatorContext: Sendable {
  package let settings: BrokerSettings

  /// The topics as the brokers know them, by name, in Kafka's order.
  package private(set) var topics: [Topic]

  package var names = GroupNames()
  package var memberIDs: MemberIDSource
  package var timers = CoordinatorTimers()

  /// Answers to parked requests, in the order in which they became complete.
  package var completed: [CompletedRequest] = []

  /// What happened since somebody last asked, in order.
  package var events: [GroupEvent] = []

  /// When the request or timer in hand is processed.
  package internal(set) var now = SimulatedInstant.start

  /// What a test has planted.
  package var fault: PlantedFault?

  package init(settings: BrokerSettings, topics: [Topic], memberIDs: MemberIDSource) {
    self.settings = settings
    self.topics = topics.sorted { $0.name < $1.name }
    self.memberIDs = memberIDs
  }

  /// A topic as the brokers know it.
  ///
  /// - Complexity: O(log *n*) for *n* topics.
  package func topic(_ name: TopicName) -> Topic? {
    let place = place(of: name)
    return place < topics.count && topics[place].name == name ? topics[place] : nil
  }

  /// Creates a topic, or replaces what the brokers know of it.
  package mutating func update(_ topic: Topic) {
    let place = place(of: topic.name)
    if place < topics.count, topics[place].name == topic.name {
      topics[place] = topic
    } else {
      topics.insert(topic, at: place)
    }
  }

  /// Deletes a topic, if there is one of that name.
  package mutating func delete(_ name: TopicName) { topics.removeAll { $0.name == name } }

  private func place(of name: TopicName) -> Int {
    var low = 0
    var high = topics.count
    while low < high {
      let middle = (low + high) / 2
      if topics[middle].name < name { low = middle + 1 } else { high = middle }
    }
    return low
  }

  // MARK: - For the groups

  /// A new member id without a prefix, as the consumer protocol has them.
  package mutating func newMemberKey(for client: ClientKey) -> MemberKey {
    names.members.intern(memberIDs.next(for: names.clients[client]))
  }

  /// Starts a timer that fires after `delay`.
  package mutating func start(_ timer: CoordinatorTimer, after delay: Milliseconds) {
    let late: Milliseconds = fault == .timersLate ? 1 : 0
    timers.set(timer, at: now + delay + late, now: now)
  }

  /// Remembers what happened, for the timeline.
  package mutating func record(_ event: GroupEvent) { events.append(event) }

  /// Answers a request that was parked.
  package mutating func complete(_ ticket: RequestTicket, with response: GroupResponse) {
    completed.append(CompletedRequest(ticket: ticket, response: response))
  }
}

/// The names that requests and answers mention by key.
package struct GroupNames: Sendable {
  package var members = NameTable<MemberKind>()
  package var instances = NameTable<InstanceKind>()
  package var clients = NameTable<ClientKind>()

  /// Which process got or chose each member id.
  package private(set) var clientOfMember: [MemberKey: ClientKey] = [:]

  package init() {}

  /// Makes a member id of a process known.
  package mutating func intern(_ id: MemberID, of client: ClientKey) -> MemberKey {
    let key = members.intern(id)
    clientOfMember[key] = client
    return key
  }
}
