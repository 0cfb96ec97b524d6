internal import GroupSimulation
internal import KafkaModel

/// A group and its members at one place of a timeline: what the events so far come to.
///
/// Read out of the timeline alone, so that one can stand between any two of its events.
struct GroupMoment: Sendable {
  /// In the order of their processes' names.
  private(set) var members: [MemberMoment]

  /// The state of a classic group; `nil` before the group exists, and for a consumer group.
  private(set) var state: ClassicState?

  /// The group's generation, or its epoch under the consumer protocol.
  private(set) var generation: Int32 = 0
  private(set) var groupProtocol = ClientSettings.GroupProtocol.classic
  private(set) var leader: MemberKey?

  /// The strategy that the members voted for, or with which the broker last assigned.
  private(set) var assignor: AssignorName?

  /// The topics that the script changed; without partitions if it deleted them.
  private(set) var topics: [TopicName: ScenarioTopic] = [:]

  init(memberCount: Int) {
    members = Array(repeating: MemberMoment(), count: memberCount)
  }

  mutating func take(_ event: TimelineEvent) {
    if let client = event.client { members[client.offset].take(event.kind) }
    switch event.kind {
    case .scripted(.partitions(let topic, let count, let racks)):
      topics[topic] = ScenarioTopic(topic, partitionCount: count, racks: racks)
    case .scripted(.deleteTopic(let topic)):
      topics[topic] = ScenarioTopic(topic, partitionCount: 0)
    case .group(let event): take(event)
    default: break
    }
  }

  private mutating func take(_ event: GroupEvent) {
    switch event {
    case .stateChanged(let state, let generation):
      self.state = state
      self.generation = generation
      groupProtocol = .classic
      if state == .empty { leader = nil }
    case .epochRaised(let epoch, _):
      generation = epoch
      groupProtocol = .consumer
      state = nil
    case .leaderChanged(let member): leader = member
    case .assignorChosen(let name): assignor = name
    case .targetComputed(_, let name): assignor = name
    case .protocolChanged(let other): groupProtocol = other
    default: break
    }
  }

  /// How many members run.
  var runningCount: Int { members.count(where: \.isRunning) }
}

/// What the moments of a run are read from: copies at intervals, from which one goes on.
struct GroupMoments: Sendable {
  private let copies: [GroupMoment]
  private let interval: Int

  /// - Complexity: O(*e* + *p*), for *e* events and *p* partitions in their callbacks.
  init(_ timeline: Timeline) {
    // A copy costs a few words a member; a hundred of them are enough for any length of run.
    let interval = max(1000, timeline.events.count / 100)
    var moment = GroupMoment(memberCount: timeline.names.clients.names.count)
    var copies: [GroupMoment] = []
    for (place, event) in timeline.events.enumerated() {
      if place.isMultiple(of: interval) { copies.append(moment) }
      moment.take(event)
    }
    if copies.isEmpty { copies.append(moment) }
    self.interval = interval
    self.copies = copies
  }

  /// The group after the first so many events.
  ///
  /// - Complexity: O(*k*) for the events between two copies.
  func moment(afterEvents count: Int, of timeline: Timeline) -> GroupMoment {
    let copy = min(count / interval, copies.count - 1)
    var moment = copies[copy]
    for event in timeline.events[(copy * interval)..<count] { moment.take(event) }
    return moment
  }
}
