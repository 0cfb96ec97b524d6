/// What a rebalance changed: which partitions went where.
public struct AssignmentChange: Hashable, Sendable {
  /// The partitions that had an owner and have another, by their new owners' lists.
  public private(set) var moved: [Move] = []

  /// The partitions that nobody had, by their new owners' lists.
  public private(set) var newlyOwned: [Ownership] = []

  /// The partitions that nobody has any more, by their old owners' lists.
  public private(set) var lost: [Ownership] = []

  /// The partitions taken from members that are still in the group, by those members' lists.
  ///
  /// Whether somebody else has them now plays no part: these are what a member had to give up.
  public private(set) var revoked: [Ownership] = []

  /// A partition that changed hands.
  public struct Move: Hashable, Sendable {
    public let partition: TopicPartition
    public let from: MemberID
    public let to: MemberID

    public init(partition: TopicPartition, from: MemberID, to: MemberID) {
      (self.partition, self.from, self.to) = (partition, from, to)
    }
  }

  /// A partition and the member that has or had it.
  public struct Ownership: Hashable, Sendable {
    public let partition: TopicPartition
    public let member: MemberID

    public init(partition: TopicPartition, member: MemberID) {
      (self.partition, self.member) = (partition, member)
    }
  }

  /// Compares two assignments, whose members and topics may differ.
  ///
  /// - Complexity: O(*n*) for *n* partitions in both together.
  public init(from before: Assignment, to after: Assignment) {
    var numbers = TopicNumbers()
    let (topicsBefore, topicsAfter) = (numbers.of(before.topics), numbers.of(after.topics))
    let ownersBefore = Owners(before, topics: topicsBefore)
    let ownersAfter = Owners(after, topics: topicsAfter)

    for (place, member) in after.members.enumerated() {
      let list = after.list(at: place)
      for (entry, partition) in zip(list.entries, list) {
        let key = entry.renumbered(topicsAfter)
        guard let old = ownersBefore.places[key] else {
          newlyOwned.append(Ownership(partition: partition, member: member))
          continue
        }
        let owner = before.members[Int(old)]
        if owner != member { moved.append(Move(partition: partition, from: owner, to: member)) }
      }
    }
    for (place, member) in before.members.enumerated() {
      let list = before.list(at: place)
      let isStillThere = after.contains(member)
      for (entry, partition) in zip(list.entries, list) {
        let new = ownersAfter.places[entry.renumbered(topicsBefore)]
        if new == nil { lost.append(Ownership(partition: partition, member: member)) }
        if isStillThere, new.map({ after.members[Int($0)] != member }) ?? true {
          revoked.append(Ownership(partition: partition, member: member))
        }
      }
    }
  }
}

/// Numbers for topics, the same for equal names of two assignments.
private struct TopicNumbers {
  private var numbers: [TopicName: Int32] = [:]

  /// The number of each name of a table.
  mutating func of(_ names: [TopicName]) -> [Int32] {
    names.map { name in
      if let known = numbers[name] { return known }
      let number = Int32(numbers.count)
      numbers[name] = number
      return number
    }
  }
}

/// Who has which partition, by the place among an assignment's members.
private struct Owners {
  private(set) var places: [PartitionList.Entry: Int32] = [:]

  init(_ assignment: Assignment, topics: [Int32]) {
    places.reserveCapacity(assignment.entries.count)
    for place in assignment.members.indices {
      for entry in assignment.list(at: place).entries {
        places[entry.renumbered(topics)] = Int32(place)
      }
    }
  }
}

extension PartitionList.Entry {
  /// The same partition with its topic's number in another table.
  fileprivate func renumbered(_ topics: [Int32]) -> Self {
    Self(topic: topics[Int(topic)], partition: partition)
  }
}
