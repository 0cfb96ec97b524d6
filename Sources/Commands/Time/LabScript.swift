internal import GroupSimulation
internal import KafkaModel
internal import Texts

/// Turns the events of a lab into what the simulator does, one by one, in order of time.
struct LabScript {
  /// The settings with which each process starts for the first time.
  private(set) var clients: [ClientName: ClientSettings] = [:]

  let lab: Lab
  private var actions: [ScriptedAction] = []

  // The lab as it changes with its events.
  private var profiles: [MemberID: MemberProfile] = [:]
  private var defaults: Settings
  private var topics: [ScenarioTopic]
  private var deleted: Set<TopicName> = []
  private var presence = Presence()

  /// What is still to be written down, in order of time.
  private var pending: [ScenarioEvent]

  /// Whether topics appear during the run, so that "every topic" is no list.
  private let gainsTopics: Bool

  init(_ lab: Lab) {
    self.lab = lab
    defaults = lab.defaults
    topics = lab.topics
    pending = lab.eventsInOrder
    gainsTopics = lab.events.contains { event in
      if case .topic(let name, _, _) = event.action { lab[topic: name] == nil } else { false }
    }
  }

  /// The actions in order of time; those of one time as they were written.
  var inOrder: [ScriptedAction] {
    actions.enumerated()
      .sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
      .map(\.element)
  }

  /// Writes down what happens.
  ///
  /// - Throws: A ``Problem`` for what is not simulated, and for events about nobody.
  mutating func write() throws {
    for member in lab.members.sorted(byStart: \.start) {
      profiles[member.id] = member.profile
      clients[ClientName(member.id)] = try settings(of: member.id)
      presence.start(member.id, at: member.start)
      add(.start(ClientName(member.id)), at: member.start)
    }
    while !pending.isEmpty {
      let event = pending.removeFirst()
      try write(event.action, at: event.at)
    }
  }

  private mutating func add(_ action: ScriptedAction.Action, at time: Duration) {
    actions.append(ScriptedAction(at: SimulatedInstant(time), action))
  }

  private mutating func write(_ action: ScenarioEvent.Action, at time: Duration) throws {
    switch action {
    case .join(let id, let profile): try join(id, profile, at: time)
    case .leave(let id):
      add(.close(try running(id, at: time)), at: time)
      presence.end(id, .left, at: time)
    case .crash(let id):
      add(.crash(try running(id, at: time)), at: time)
      presence.end(id, .crashed, at: time)
    case .restart(let id, let down): try restart(id, at: time, down: down)
    case .pause(let id, let length):
      let name = try running(id, at: time)
      try presence.pause(id, at: time, until: time + length)
      add(.stall(name, until: SimulatedInstant(time + length)), at: time)
    case .commit(let id): add(.commit(try running(id, at: time)), at: time)
    case .rejoin(let id): add(.rejoin(try running(id, at: time)), at: time)
    case .unsubscribe(let id): add(.unsubscribe(try running(id, at: time)), at: time)
    case .remove(let id): add(.adminRemove(try name(id)), at: time)
    case .subscribe(let id, let subscription): try subscribe(id, subscription, at: time)
    case .topic(let topic, let count, let racks):
      try change(topic, partitionCount: count, racks: racks, at: time)
    case .deleteTopic(let topic): try delete(topic, at: time)
    case .set(let settings, let target):
      try reconfigure(target, of: settings.entries.first?.name, at: time) { $0.merge(settings) }
    case .unset(let names, let target):
      try reconfigure(target, of: names.first, at: time) { for name in names { $0[name] = nil } }
    case .bounce(let ids, let down, let every):
      for (place, id) in (ids ?? presence.running(at: time)).enumerated() {
        postpone(.restart(id, down: down), to: time + every * place)
      }
    }
  }

  /// Lets something happen later, after what is already to happen then.
  private mutating func postpone(_ action: ScenarioEvent.Action, to time: Duration) {
    let place = pending.firstIndex { $0.at > time } ?? pending.count
    pending.insert(ScenarioEvent(at: time, action), at: place)
  }

  /// A member's process, if anybody has heard of the member.
  private func name(_ id: MemberID) throws -> ClientName {
    guard profiles[id] != nil else {
      if let start = lab.firstJoin(of: id) {
        throw SimulationProblem.notRunning(id.rawValue, .startsAt(start.text))
      }
      throw NameRefusal.unknown(
        .member, id.rawValue, among: profiles.keys.sorted().map(\.rawValue))
    }
    return ClientName(id)
  }

  /// The process of a member that runs at a time.
  private func running(_ id: MemberID, at time: Duration) throws -> ClientName {
    let name = try name(id)
    try presence.requireRunning(id, at: time)
    return name
  }

  private func settings(of id: MemberID) throws -> ClientSettings {
    let profile = profiles[id] ?? MemberProfile()
    var settings = try ClientSettings(id, profile, defaults: defaults, broker: lab.broker)
    switch profile.subscription {
    case .everything where gainsTopics: settings.pattern = ".*"
    case .everything: settings.topics = topics.map(\.name)
    case .topics(let topics): settings.topics = topics
    case .pattern(let pattern): settings.pattern = pattern
    }
    return settings
  }
}

// MARK: - Events

extension LabScript {
  private mutating func join(
    _ id: MemberID, _ profile: MemberProfile?, at time: Duration
  ) throws {
    try presence.requireAbsent(id, at: time)
    let isKnown = profiles[id] != nil
    if let profile { profiles[id] = profile }
    if !isKnown {
      profiles[id] = profiles[id] ?? MemberProfile()
      clients[ClientName(id)] = try settings(of: id)
    } else if profile != nil {
      add(.reconfigure(ClientName(id), try settings(of: id)), at: time)
    }
    presence.start(id, at: time)
    add(.start(ClientName(id)), at: time)
  }

  /// Closes a member and starts it again; one that is gone only starts.
  private mutating func restart(_ id: MemberID, at time: Duration, down: Duration) throws {
    let name = try name(id)
    if try presence.requireKnownUp(id, at: time) { add(.close(name), at: time) }
    presence.restart(id, at: time, until: time + down)
    add(.start(name), at: time + down)
  }

  private mutating func subscribe(
    _ id: MemberID, _ subscription: SubscribedTopics, at time: Duration
  ) throws {
    let name = try running(id, at: time)
    switch subscription {
    case .everything where gainsTopics: add(.subscribePattern(name, ".*"), at: time)
    case .everything: add(.subscribe(name, topics.map(\.name)), at: time)
    case .topics(let topics): add(.subscribe(name, topics), at: time)
    case .pattern(let pattern): add(.subscribePattern(name, pattern), at: time)
    }
  }

  private mutating func change(
    _ name: TopicName, partitionCount: Int32, racks: [[RackName]], at time: Duration
  ) throws {
    guard !deleted.contains(name) else {
      throw SimulationProblem.notSimulated(.recreatedTopic, of: name.rawValue)
    }
    let place = topics.firstIndex { $0.name == name }
    var topic = place.map { topics[$0] } ?? ScenarioTopic(name, partitionCount: 0)
    guard partitionCount >= topic.partitionCount else {
      throw LabRefusal.topicCannotShrink(
        topic: name.rawValue, from: topic.partitionCount, to: partitionCount)
    }
    topic.partitionCount = partitionCount
    topic.racks = racks.isEmpty ? topic.racks(continuedTo: partitionCount) : racks
    if let place { topics[place] = topic } else { topics.append(topic) }
    add(.partitions(name, count: partitionCount, racks: topic.racks), at: time)
  }

  private mutating func delete(_ name: TopicName, at time: Duration) throws(NameRefusal) {
    guard let place = topics.firstIndex(where: { $0.name == name }) else {
      throw .unknown(.topic, name.rawValue, among: topics.map(\.name.rawValue))
    }
    topics.remove(at: place)
    deleted.insert(name)
    add(.deleteTopic(name), at: time)
  }

  /// Changes settings of members, who have them when they next start.
  private mutating func reconfigure(
    _ target: ScenarioEvent.Target, of name: SettingName?, at time: Duration,
    _ change: (inout Settings) -> Void
  ) throws {
    let setting = name?.rawValue ?? "set"
    let changed: [MemberID]
    switch target {
    case .broker: throw SimulationProblem.notSimulated(.brokerChange, of: setting)
    case .topic: throw SimulationProblem.notSimulated(.topicChange, of: setting)
    case .everyMember:
      change(&defaults)
      changed = profiles.keys.sorted()
    case .member(let id):
      _ = try self.name(id)
      var settings = profiles[id]?.settings ?? [:]
      change(&settings)
      profiles[id]?.settings = settings
      changed = [id]
    }
    for id in changed { add(.reconfigure(ClientName(id), try settings(of: id)), at: time) }
  }
}

extension ClientName {
  /// The process of a member, which goes by the member's name.
  init(_ id: MemberID) { self.init(id.rawValue) }
}

extension Lab {
  /// The events in order of time; those of one time as they were written.
  var eventsInOrder: [ScenarioEvent] { events.sorted(byStart: \.at) }

  /// When an event first lets a member join, if any does.
  fileprivate func firstJoin(of id: MemberID) -> Duration? {
    events.filter { if case .join(id, _) = $0.action { true } else { false } }.map(\.at).min()
  }
}

extension Array {
  /// The elements by a time of theirs; those of one time stay as they are.
  fileprivate func sorted(byStart time: KeyPath<Element, Duration>) -> [Element] {
    enumerated()
      .sorted { ($0.element[keyPath: time], $0.offset) < ($1.element[keyPath: time], $1.offset) }
      .map(\.element)
  }
}
