internal import KafkaModel

/// Kafka's algorithm for groups in which subscriptions differ.
///
/// Members keep what they own, partitions without an owner go one by one to whoever has least, and
/// then single partitions move as long as that evens things out. Members go by rank.
struct GeneralAlgorithm {
  let group: Group
  let index: GroupIndex
  let claims: StickyClaims
  let racks: StickyRacks
  let scribe: Scribe

  /// By audience its members, by rank.
  var subscribers: BitRows

  /// The topics in the order of all work: those with few subscribers first.
  let topics: [Int32]

  /// By topic, whether more than one member can have its partitions.
  let isShared: [Bool]

  /// By rank, how many partitions a member could have at most.
  let maximumSizes: [Int]

  var cursor: PartitionCursor
  var holdings: Holdings
  var order: SizeOrder
  var moves = PartitionMoves()
  var watch: BalanceWatch?

  /// Whether a member had to give up a partition for a reason other than balance.
  var hasRevoked = false

  init(_ group: Group, claims: StickyClaims, racks: StickyRacks) {
    self.group = group
    self.claims = claims
    self.racks = racks
    scribe = Scribe(group, ghosts: claims.ghosts)
    let index = group.index
    self.index = index

    subscribers = BitRows(columnCount: group.members.count)
    for members in index.membersOfAudiences(inOrder: index.membersByID) {
      let row = subscribers.addRow()
      for member in members { subscribers.insert(Int(index.ranks[Int(member)]), into: row) }
    }
    let counts = index.subscriberCounts
    isShared = counts.map { $0 > 1 }
    topics = index.assignableTopics.sorted { (counts[Int($0)], $0) < (counts[Int($1)], $1) }
    let maximums = index.maximumSizes
    maximumSizes = index.membersByID.map { maximums[Int(index.subscriptionOfMember[Int($0)])] }

    cursor = PartitionCursor(index, ghosts: claims.ghosts)
    holdings = Holdings(
      memberCount: group.members.count,
      partitionCount: index.partitionCount + claims.ghosts.count)
    order = SizeOrder(sizes: [])
  }

  mutating func run(log: inout DecisionLog) throws(KafkaFailure) {
    keepOwned(&log)
    let unassigned = claims.unassigned(of: topics) { [holdings] in holdings.owners[Int($0)] >= 0 }
    let isFirst = order.largestSize == 0
    assign(unassigned, &log)
    setAside(&log)
    try balance(unassigned, isFirst: isFirst, &log)
  }
}

extension GroupIndex {
  /// By topic, how many subscriptions name it; a name that one member repeats counts each time.
  fileprivate var subscriberCounts: [Int] {
    var memberCounts = [Int](repeating: 0, count: subscriptions.count)
    for subscription in subscriptionOfMember { memberCounts[Int(subscription)] += 1 }
    var counts = [Int](repeating: 0, count: topicNames.count)
    for (topics, memberCount) in zip(subscriptions, memberCounts) {
      for topic in topics { counts[Int(topic)] += memberCount }
    }
    return counts
  }

  /// By subscription, how many partitions Kafka thinks one member could have at most.
  fileprivate var maximumSizes: [Int] {
    let topicCount = assignableTopics.count
    return subscriptions.map { topics in
      let existing = topics.filter { audienceOfTopic[Int($0)] >= 0 }
      return existing.count == topicCount
        ? partitionCount : existing.reduce(0) { $0 + Int(partitionCounts[Int($1)]) }
    }
  }
}
