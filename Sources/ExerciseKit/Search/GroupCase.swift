public import KafkaModel

/// A small group to try an assignor on, which can be said in a line of the prompt.
public struct GroupCase: Hashable, Sendable {
  public struct Topic: Hashable, Sendable {
    public var name: String
    public var partitionCount: Int

    public init(_ name: String, _ partitionCount: Int) {
      self.name = name
      self.partitionCount = partitionCount
    }
  }

  public struct Member: Hashable, Sendable {
    public var name: String

    /// The names of the topics subscribed to, in subscription order.
    public var topics: [String]

    /// What it owns, such as `t-0`; `nil` for a new member.
    public var owned: [TopicPartition]?

    public init(_ name: String, topics: [String], owned: [TopicPartition]? = nil) {
      self.name = name
      self.topics = topics
      self.owned = owned
    }
  }

  public var topics: [Topic]
  public var members: [Member]

  public init(topics: [Topic], members: [Member]) {
    self.topics = topics
    self.members = members
  }

  public var size: Finding.Size {
    Finding.Size(
      partitions: topics.reduce(0) { $0 + $1.partitionCount }, members: members.count)
  }
}

// MARK: - As a line, as a group

extension GroupCase {
  /// The lines of the prompt that build the group, joined by `;`.
  public var line: String {
    let topics = topics.map { "topic \($0.name) \($0.partitionCount)" }
    let everything = self.topics.map(\.name)
    let isPlain = members.enumerated().allSatisfy { number, member in
      member.topics == everything && member.owned == nil && member.name == "c\(number + 1)"
    }
    if isPlain { return (topics + ["members \(members.count)"]).joined(separator: "; ") }
    let members = members.map { member in
      var line = "member \(member.name) --topics \(member.topics.joined(separator: ","))"
      if let owned = member.owned, !owned.isEmpty {
        line += " --owns " + owned.map(\.description).joined(separator: ",") + " --generation 1"
      }
      return line
    }
    return (topics + members).joined(separator: "; ")
  }

  /// The group as an assignor is given it.
  public var group: Group {
    Group(
      topics: topics.map {
        KafkaModel.Topic(TopicName($0.name), partitionCount: Int32($0.partitionCount))
      },
      members: members.map { member in
        KafkaModel.Member(
          MemberID(member.name), topics: member.topics.map { TopicName($0) },
          owned: member.owned.map { PartitionList($0) },
          generation: member.owned == nil ? -1 : 1)
      })
  }
}

// MARK: - Smaller groups

extension GroupCase {
  /// Groups that are one step smaller: a member less, a topic less, a partition less, a
  /// subscription less, something less owned.
  public var smaller: [GroupCase] {
    var cases: [GroupCase] = []
    for place in members.indices.reversed() where members.count > 1 {
      var next = self
      next.members.remove(at: place)
      cases.append(next)
    }
    for place in topics.indices.reversed() where topics.count > 1 {
      cases.append(removing(topicAt: place))
    }
    for place in topics.indices.reversed() where topics[place].partitionCount > 0 {
      var next = self
      next.topics[place].partitionCount -= 1
      let gone = TopicPartition(
        TopicName(topics[place].name), Int32(next.topics[place].partitionCount))
      next.forget { $0 == gone }
      cases.append(next)
    }
    cases += smallerClaims
    return cases
  }

  private var smallerClaims: [GroupCase] {
    var cases: [GroupCase] = []
    for place in members.indices.reversed() {
      for topic in members[place].topics.indices.reversed() where members[place].topics.count > 1 {
        var next = self
        let name = TopicName(next.members[place].topics.remove(at: topic))
        next.members[place].owned?.removeAll { $0.topic == name }
        cases.append(next)
      }
      for owned in (members[place].owned ?? []).indices.reversed() {
        var next = self
        next.members[place].owned?.remove(at: owned)
        cases.append(next)
      }
    }
    return cases
  }

  private func removing(topicAt place: Int) -> GroupCase {
    var next = self
    let name = next.topics.remove(at: place).name
    for member in next.members.indices { next.members[member].topics.removeAll { $0 == name } }
    next.forget { $0.topic == TopicName(name) }
    return next
  }

  private mutating func forget(_ isGone: (TopicPartition) -> Bool) {
    for member in members.indices { members[member].owned?.removeAll(where: isGone) }
  }
}
