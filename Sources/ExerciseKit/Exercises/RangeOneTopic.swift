public import KafkaModel

/// Exercise 8: divide one topic among members as Kafka's `range` does.
public protocol RangeOneTopic: Exercise {
  /// How many partitions each member owns, in the order of `members`.
  ///
  /// There is at least one member, and they are already in Kafka's order.
  func counts(partitionCount: Int, members: [MemberID]) throws -> [Int]
}

extension RangeOneTopic {
  /// Tries every topic of up to 12 partitions with up to as many members, and no more than 9.
  ///
  /// The smallest finding has 4 members and 5 partitions at most.
  public static func check() throws -> Finding? {
    let attempt = Self()
    let cases = (1...12).flatMap { size in
      // The tenth would come second in Kafka's order.
      (1...min(max(size, 2), 9)).map { memberCount in
        GroupCase(
          topics: [.init("t", size)],
          members: (1...memberCount).map { .init("c\($0)", topics: ["t"]) })
      }
    }
    return try Search.smallest(in: cases) { group in
      let counts = try attempt.counts(
        partitionCount: group.topics[0].partitionCount,
        members: group.members.map { MemberID($0.name) })
      return finding(in: group, counts)
    }
  }

  /// The first rule that `counts` breaks.
  // Rules, not a reference solution: there is nothing to copy from.
  private static func finding(in group: GroupCase, _ counts: [Int]) -> Finding? {
    let size = group.topics[0].partitionCount
    let memberCount = group.members.count
    guard let property = brokenRule(counts, size, memberCount) else { return nil }
    let right = (0..<memberCount).map { place in
      size / memberCount + (place < size % memberCount ? 1 : 0)
    }
    let rows = (0..<max(memberCount, counts.count)).map { place in
      Finding.Row(
        "c\(place + 1)", expected: place < memberCount ? "\(right[place])" : "",
        found: place < counts.count ? "\(counts[place])" : "")
    }
    return Finding(
      property: property, smallestCase: group.line + "; assign range", expected: "\(right)",
      found: "\(counts)", size: group.size, rows: rows,
      facts: [
        .init("partitions", "\(size)"), .init("members", "\(memberCount)"),
        .init("each", "\(size / memberCount)"), .init("extra", "\(size % memberCount)"),
      ])
  }

  private static func brokenRule(_ counts: [Int], _ size: Int, _ memberCount: Int) -> String? {
    if counts.count != memberCount { return "one-count-a-member" }
    if counts.reduce(0, +) != size { return "every-partition-once" }
    if (counts.max() ?? 0) - (counts.min() ?? 0) > 1 { return "spread-at-most-one" }
    if counts != counts.sorted(by: >) { return "extras-go-first" }
    return nil
  }
}
