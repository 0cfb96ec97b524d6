internal import Assignors
internal import KafkaModel

/// A cluster's topics and one group: what commands look at and change.
///
/// A value whose copies share storage: `undo` keeps a thousand of them, with a million partitions
/// each, for the price of what differs.
struct Lab: Sendable {
  /// The most that a lab holds.
  // Beyond it nobody would read the answer, and the machine would groan.
  enum Limit {
    static let partitions = 2_000_000
    static let topics = 10_000
    static let members = 20_000
  }

  /// The topics in the order in which they were made.
  private(set) var topics: [ScenarioTopic] = []

  /// The members in the order in which they joined.
  private(set) var members: [LabMember] = []

  /// Members that left since the last rebalance, with what they had.
  private(set) var departed: [LabMember] = []

  /// Settings of the broker.
  var broker: Settings = [:]

  /// Settings of every member that does not have its own.
  var defaults: Settings = [:]

  /// What a simulation is to do, when it ends, and where its randomness comes from.
  var events: [ScenarioEvent] = []
  var until: Duration?
  var seed: UInt64 = 0

  /// The group's generation, or its epoch under the consumer protocol.
  var generation: Int32 = 0

  /// What the last `assign` did.
  var lastRun: LabRun?

  /// What the reader thinks that the next run will come to.
  var prediction = Prediction()

  private var topicPlaces: [TopicName: Int] = [:]
  private var memberPlaces: [MemberID: Int] = [:]

  /// What is known of producers, and of what brokers allow them.
  var producers = ProducerBench()

  /// Where somebody stands in its simulated time.
  var time = LabTime()

  /// What was done last, if anything was.
  var lastOutcome: Outcome?

  /// Grows with every change, so that `undo` knows whether there was one.
  private(set) var revision = 0
}

// MARK: - Topics

extension Lab {
  subscript(topic name: TopicName) -> ScenarioTopic? {
    get { topicPlaces[name].map { topics[$0] } }
    set {
      revision += 1
      switch (topicPlaces[name], newValue) {
      case (let place?, let topic?): topics[place] = topic
      case (nil, let topic?):
        topicPlaces[name] = topics.count
        topics.append(topic)
      case (let place?, nil):
        topics.remove(at: place)
        topicPlaces = Dictionary(uniqueKeysWithValues: zip(topics.map(\.name), topics.indices))
      case (nil, nil): break
      }
    }
  }

  var partitionCount: Int { topics.reduce(0) { $0 + Int($1.partitionCount) } }

  /// Whether the cluster has a partition.
  func contains(_ partition: TopicPartition) -> Bool {
    self[topic: partition.topic].map {
      partition.partition >= 0 && partition.partition < $0.partitionCount
    } ?? false
  }
}

// MARK: - Members

extension Lab {
  subscript(member id: MemberID) -> LabMember? {
    get { memberPlaces[id].map { members[$0] } }
    set {
      revision += 1
      switch (memberPlaces[id], newValue) {
      case (let place?, let member?): members[place] = member
      case (nil, let member?):
        memberPlaces[id] = members.count
        members.append(member)
      case (let place?, nil): depart([place])
      case (nil, nil): break
      }
    }
  }

  /// Lets members leave: what they owned has no owner until the next rebalance.
  mutating func leave(_ ids: [MemberID]) {
    revision += 1
    depart(Set(ids.compactMap { memberPlaces[$0] }))
  }

  private mutating func depart(_ places: Set<Int>) {
    departed += places.sorted().map { members[$0] }.filter { !$0.isNew }
    members = members.indices.filter { !places.contains($0) }.map { members[$0] }
    memberPlaces = Dictionary(uniqueKeysWithValues: zip(members.map(\.id), members.indices))
  }

  /// The members in Kafka's group order: static ones by instance, then dynamic ones by id.
  var membersInGroupOrder: [LabMember] {
    members.sorted { one, other in
      Member(one.id, instance: one.instance, topics: [])
        .precedesInGroup(Member(other.id, instance: other.instance, topics: []))
    }
  }

  /// Gives every member what a rebalance assigned to it.
  mutating func settle(_ assignment: Assignment, generation: Int32) {
    revision += 1
    self.generation = generation
    for place in members.indices {
      members[place].owned = assignment[members[place].id]
      members[place].generation = generation
    }
    departed = []
  }

  /// Notes a change that the subscripts do not see.
  ///
  /// - Parameter keepingTimeline: Whether what somebody has seen of the lab's time is still so.
  mutating func touch(keepingTimeline: Bool = false) {
    let isSeen = hasTimeline
    revision += 1
    if keepingTimeline, isSeen { time.seenRevision = revision }
  }
}

// MARK: - What assignors see

extension Lab {
  /// Who owns what at this moment, members who have left not counted.
  var ownership: Assignment {
    Assignment(members.map { ($0.id, $0.owned ?? .empty) })
  }

  /// Who owned what after the last rebalance, members who have left since among them.
  ///
  /// Somebody who left and came back under the same name counts as one, so that getting the same
  /// partitions again is no move.
  var ownershipBefore: Assignment {
    let left = Dictionary(departed.map { ($0.id, $0.owned) }, uniquingKeysWith: { $1 })
    let present = members.map { ($0.id, $0.owned ?? left[$0.id].flatMap(\.self) ?? .empty) }
    let gone = left.keys.filter { memberPlaces[$0] == nil }.sorted()
    return Assignment(present + gone.map { ($0, left[$0].flatMap(\.self) ?? .empty) })
  }

  /// The topics that a member's subscription comes to.
  func subscription(of member: LabMember, all: [TopicName]) -> [TopicName] {
    switch member.profile.subscription {
    case .everything: all
    case .topics(let topics): topics
    case .pattern(let pattern): all.filter { TopicPattern.matches(pattern, $0) }
    }
  }

  /// The group as an assignor would be given it.
  ///
  /// Members that do not remember say that they own nothing, as after `assign --fresh`.
  func group(remembering: Bool = true) -> Group {
    // One array that all members share costs one array.
    let all = topics.map(\.name)
    return Group(
      topics: topics.map(\.metadata),
      members: members.map { member in
        Member(
          member.id, instance: member.instance, rack: member.rack,
          topics: subscription(of: member, all: all),
          owned: remembering ? member.owned : nil,
          generation: remembering ? member.generation : -1)
      })
  }

  /// A setting as it holds for a member: its own value, or else the lab's default for all.
  func setting(_ name: SettingName, of member: LabMember) -> SettingValue? {
    member.profile.settings[name] ?? defaults[name]
  }
}

// MARK: - Scenarios

extension Lab {
  /// A lab that begins as a scenario says.
  init(_ scenario: Scenario) {
    for topic in scenario.topics { self[topic: topic.name] = topic }
    for member in scenario.members { self[member: member.name] = LabMember(member) }
    broker = scenario.broker
    defaults = scenario.defaults
    events = scenario.events
    until = scenario.until
    seed = scenario.seed
    generation = members.map(\.generation).max().map { max(0, $0) } ?? 0
  }

  /// The lab as a scenario file keeps it.
  var scenario: Scenario {
    Scenario(
      seed: seed, topics: topics, broker: broker, defaults: defaults,
      members: members.map(\.scenario), events: events, until: until)
  }
}

extension Lab {
  /// Another lab that counts as a change of this one.
  func replaced(by other: Lab) -> Lab {
    var lab = other
    lab.revision = revision + 1
    return lab
  }
}
