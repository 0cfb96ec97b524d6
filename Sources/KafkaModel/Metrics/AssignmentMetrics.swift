/// How evenly an assignment divides the partitions.
public struct AssignmentMetrics: Hashable, Sendable {
  /// The number of partitions of each member, in the assignment's order.
  public let counts: [Int]

  /// The members that got nothing, in the assignment's order.
  public let idle: [MemberID]

  /// The difference between the largest and the smallest of ``counts``; 0 without members.
  public let spread: Int

  /// How many partitions of each topic somebody has, topics in ascending order.
  public let topics: [TopicCount]

  /// A topic and how many of its partitions somebody has.
  public struct TopicCount: Hashable, Sendable {
    public let topic: TopicName
    public let count: Int
  }

  /// - Complexity: O(*p* + *m* + *t* log *t*) for *p* partitions, *m* members and *t* topics.
  public init(of assignment: Assignment) {
    counts = assignment.members.indices.map { assignment.count(at: $0) }
    idle = zip(assignment.members, counts).filter { $0.1 == 0 }.map(\.0)
    spread = (counts.max() ?? 0) - (counts.min() ?? 0)

    var topicCounts = [Int](repeating: 0, count: assignment.topics.count)
    for entry in assignment.entries { topicCounts[Int(entry.topic)] += 1 }
    topics = zip(assignment.topics, topicCounts).filter { $0.1 > 0 }
      .map { TopicCount(topic: $0, count: $1) }.sorted { $0.topic < $1.topic }
  }
}
