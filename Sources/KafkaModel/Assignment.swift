/// What an assignor decided: for every member of the group a list of partitions, in Kafka's order.
public struct Assignment: Sendable {
  /// The members, in the order of the group that was divided.
  public let members: [MemberID]

  /// The names that ``entries`` point to.
  public let topics: [TopicName]

  /// Everybody's partitions, one member after another.
  public let entries: [PartitionList.Entry]

  /// Where each member's partitions begin in ``entries``; one more than there are members.
  public let offsets: [Int]

  private let places: [MemberID: Int]

  /// Wraps lists that are already laid out one after another.
  ///
  /// - Precondition: `offsets` ascends from 0 to `entries.count` and has one entry more than
  ///   `members`.
  public init(
    members: [MemberID], topics: [TopicName], entries: [PartitionList.Entry], offsets: [Int]
  ) {
    precondition(
      offsets.count == members.count + 1 && offsets.first == 0 && offsets.last == entries.count,
      "\(offsets.count) offsets do not lay out \(members.count) members' lists")
    self.members = members
    self.topics = topics
    self.entries = entries
    self.offsets = offsets
    places = Dictionary(
      zip(members, members.indices), uniquingKeysWith: { first, _ in first })
  }

  /// Makes an assignment from one list for each member.
  public init(_ lists: [(MemberID, PartitionList)]) {
    var topics: [TopicName] = []
    var indices: [TopicName: Int32] = [:]
    var entries: [PartitionList.Entry] = []
    var offsets = [0]
    for (_, list) in lists {
      // Each list has a table of its own: translate its indices once, not once a partition.
      let translated = list.topics.map { name -> Int32 in
        if let known = indices[name] { return known }
        let index = Int32(topics.count)
        indices[name] = index
        topics.append(name)
        return index
      }
      for entry in list.entries {
        entries.append(.init(topic: translated[Int(entry.topic)], partition: entry.partition))
      }
      offsets.append(entries.count)
    }
    self.init(members: lists.map(\.0), topics: topics, entries: entries, offsets: offsets)
  }

  public static let empty = Self([])

  /// The list of the member at a place, which shares storage with the assignment.
  public func list(at place: Int) -> PartitionList {
    PartitionList(topics: topics, entries: entries[offsets[place]..<offsets[place + 1]])
  }

  /// A member's partitions; empty for somebody who is not in the group.
  public subscript(member: MemberID) -> PartitionList {
    places[member].map { list(at: $0) } ?? .empty
  }

  /// Whether `member` was in the group that was divided.
  public func contains(_ member: MemberID) -> Bool { places[member] != nil }

  /// The number of partitions of the member at a place in ``members``.
  public func count(at place: Int) -> Int { offsets[place + 1] - offsets[place] }
}

// MARK: - Equatable

extension Assignment: Equatable {
  /// Whether both give the same members the same lists in the same order.
  public static func == (lhs: Self, rhs: Self) -> Bool {
    lhs.members.count == rhs.members.count
      && lhs.members.allSatisfy { rhs.contains($0) && lhs[$0] == rhs[$0] }
  }
}
