internal import KafkaModel

/// Tells whether moving single partitions can still even out a group.
///
/// Kafka asks before it looks at any partition, and goes through the whole group each time. Only a
/// move can change the answer, so it is kept in between; and a group is out of balance exactly if
/// in some audience a member with room has at least two partitions less than an owner.
struct BalanceWatch {
  /// By audience, the members that own partitions of its topics, by rank.
  private var holders: BitRows

  /// How many partitions of an audience's topics a member owns, for those who own any.
  private var heldCounts: [Pair: Int32] = [:]

  /// The answer, as long as nothing moved.
  private var answer: Bool?

  /// The audience that was out of balance the last time.
  private var witness = 0

  private let audienceCount: Int

  private struct Pair: Hashable {
    let audience: Int32
    let rank: Int32
  }

  init(_ index: GroupIndex, holdings: Holdings, memberCount: Int) {
    audienceCount = index.audiences.count
    holders = BitRows(columnCount: memberCount)
    var counts = [Int32](repeating: 0, count: memberCount)
    for (audience, topics) in index.audiences.map(\.topics).enumerated() {
      let row = holders.addRow()
      for topic in topics {
        for number in index.partitions(ofTopic: topic) {
          let owner = holdings.owners[Int(number)]
          if owner >= 0 { counts[Int(owner)] += 1 }
        }
      }
      for rank in counts.indices where counts[rank] > 0 {
        holders.insert(rank, into: row)
        heldCounts[Pair(audience: Int32(audience), rank: Int32(rank))] = counts[rank]
        counts[rank] = 0
      }
    }
  }

  /// Whether no move of a single partition can even out the sizes.
  ///
  /// `subscribers` has the members of each audience, and `maximumSizes` how many partitions a member
  /// could have at most, both by rank.
  mutating func isBalanced(
    _ order: SizeOrder, subscribers: BitRows, maximumSizes: [Int]
  ) -> Bool {
    if let answer { return answer }
    for step in 0..<audienceCount {
      let audience = (witness + step) % audienceCount
      guard let largest = order.largestSize(among: holders, audience),
        largest > order.smallestSize + 1,
        let needy = order.first(
          among: subscribers, audience, where: { Int(order.sizes[$0]) != maximumSizes[$0] })
      else { continue }
      if largest > order.sizes[needy] + 1 {
        witness = audience
        answer = false
        return false
      }
    }
    answer = true
    return true
  }

  /// Notes that a partition of one of the audience's topics changed hands.
  mutating func noteMove(audience: Int32, from source: Int32, to destination: Int32) {
    answer = nil
    let before = heldCounts[Pair(audience: audience, rank: source)] ?? 0
    heldCounts[Pair(audience: audience, rank: source)] = before > 1 ? before - 1 : nil
    if before <= 1 { holders.remove(Int(source), from: Int(audience)) }
    heldCounts[Pair(audience: audience, rank: destination), default: 0] += 1
    holders.insert(Int(destination), into: Int(audience))
  }
}
