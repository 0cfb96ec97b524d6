internal import Assignors
internal import Formats
internal import GroupSimulation
internal import KafkaModel
internal import Texts

/// A small group that a question is about, and the commands that make it in the lab.
struct SmallLab {
  private(set) var topics: [Topic]
  private(set) var members: [Member]

  /// The commands that lead to this lab from an empty one.
  private(set) var lines: [String]

  private(set) var owned = Assignment.empty
  private var generation: Int32 = 0

  init(topics counts: [(name: String, count: Int)], members: Int) {
    topics = counts.map { Topic(TopicName($0.name), partitionCount: Int32($0.count)) }
    let all = topics.map(\.name)
    self.members = (0..<members).map { Member(MemberID("c\($0 + 1)"), topics: all) }
    lines = counts.map { "topic \($0.name) \($0.count)" } + ["members \(members)"]
  }

  var group: Group { Group(topics: topics, members: members) }

  var names: [String] { members.map(\.id.rawValue) }

  var topicText: String {
    topics.map { "\($0.name) (\($0.partitionCount))" }.joined(separator: ", ")
  }

  var partitionCount: Int { topics.reduce(0) { $0 + Int($1.partitionCount) } }

  /// Rebalances to the stable end, as `assign` does.
  mutating func assign(_ strategy: Strategy) -> Rebalance {
    let rebalance = preview(strategy)
    guard let result = rebalance.result else { return rebalance }
    owned = result
    generation = rebalance.generation
    for place in members.indices {
      members[place].owned = result[members[place].id]
      members[place].generation = generation
    }
    lines.append("assign \(strategy.rawValue)")
    return rebalance
  }

  /// What `assign` would come to.
  func preview(_ strategy: Strategy) -> Rebalance {
    let reading = Assignment(members.map { ($0.id, owned[$0.id]) })
    return Rebalance(strategy, of: group, reading: reading, generation: generation)
  }

  /// Lets one more member join, who waits for a rebalance.
  mutating func join() -> String {
    let name = "c\(members.count + 1)"
    members.append(Member(MemberID(name), topics: topics.map(\.name)))
    lines.append("join \(name)")
    return name
  }

  mutating func leave(_ name: String) {
    members.removeAll { $0.id.rawValue == name }
    lines.append("leave \(name)")
  }

  /// Lets a member subscribe to some of the topics only.
  mutating func subscribe(_ place: Int, to names: [String]) {
    members[place].topics = names.map { TopicName($0) }
    lines.append("member \(members[place].id) --topics \(names.joined(separator: ","))")
  }

  /// The form of an answer that says who gets what.
  func assignmentForm(_ assignment: Assignment, by strategy: Strategy, in group: Group)
    -> AnswerForm
  {
    .assignment(
      AssignmentKey(
        assignment: assignment, topics: topics,
        decided: .init(strategy: strategy, group: group)))
  }

  /// Commands that expect an assignment of the lab.
  static func expectations(_ assignment: Assignment) -> [String] {
    assignment.members.map { "expect \($0) = " + PartitionText.write(assignment[$0].sorted()) }
  }
}

extension Sentence {
  /// The counts of an assignment: `c1 3, c2 2`.
  static func counts(of assignment: Assignment) -> Sentence {
    let text = assignment.members.map { "\($0) \(assignment[$0].count)" }.joined(separator: ", ")
    return Sentence(ko: "나눈 결과: \(text)", en: "The shares: \(text).")
  }

  /// What the engine decided about one partition.
  static func decisions(
    of strategy: Strategy, in group: Group, limit: Int = 3
  ) -> [Sentence] {
    var log = DecisionLog.on
    _ = try? strategy.assignor.assign(group, log: &log)
    return log.decisions.prefix(limit).map { Sentence($0) }
  }
}
