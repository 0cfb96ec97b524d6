/// A group in numbers, so that an assignor compares and counts integers instead of names.
///
/// - A topic's *number* is its place among all names in Kafka's order: comparing numbers compares
///   names.
/// - A partition's *number* counts through the partitions of all subscribed topics, topic by topic:
///   comparing numbers compares by topic, then by partition.
/// - A member goes by its place in ``Group/members``.
package struct GroupIndex: Sendable {
  /// Every name that the cluster shows or a member subscribes to, ascending.
  package let topicNames: [TopicName]

  /// By topic number, the place in ``Group/topics``; -1 for a name that the cluster does not know.
  package let placesOfTopics: [Int32]

  /// By topic number, the number of partitions; 0 for what the cluster does not know.
  package let partitionCounts: [Int32]

  /// By topic number, the number of the topic's first partition; one more than there are topics.
  ///
  /// Topics that nobody subscribes to take up no numbers.
  package let firstPartitions: [Int32]

  /// The distinct subscriptions as topic numbers, each in subscription order, repeats included.
  package let subscriptions: [[Int32]]

  /// By member, its place in ``subscriptions``.
  package let subscriptionOfMember: [Int32]

  /// The distinct sets of subscribers of topics that have partitions.
  package let audiences: [Audience]

  /// By topic number, the place in ``audiences``; -1 without subscribers or partitions.
  package let audienceOfTopic: [Int32]

  /// By subscription, the distinct topics that have partitions, ascending.
  package let topicsOfSubscription: [[Int32]]

  /// The members in ascending order of id.
  package let membersByID: [Int32]

  /// By member, its place in ``membersByID``.
  package let ranks: [Int32]

  /// The members in group order, see ``Member/precedesInGroup(_:)``.
  package let membersInGroupOrder: [Int32]

  /// The members in the order in which Java's `HashMap` iterates over them.
  package let membersInHashOrder: [Int32]

  /// For each distinct table of names among the members' owned lists, the topics' numbers.
  ///
  /// -1 stands for a name that is neither subscribed to nor known to the cluster.
  package let ownedTables: [[Int32]]

  /// By member, its place in ``ownedTables``; -1 for a member that owns nothing.
  package let ownedTableOfMember: [Int32]

  /// The number of partitions of all subscribed topics.
  package var partitionCount: Int { Int(firstPartitions[firstPartitions.count - 1]) }
}

// MARK: - Building

extension GroupIndex {
  /// - Complexity: O(*n* log *n*), where *n* counts the topics, the members and the names in
  ///   distinct subscriptions.
  init(topics: [Topic], members: [Member]) {
    var subscribed = DistinctLists()
    subscriptionOfMember = members.map { subscribed.place(of: $0.topics) }

    let names = Set(topics.lazy.map(\.name)).union(subscribed.lists.joined()).sorted()
    topicNames = names
    let numbers = Dictionary(
      uniqueKeysWithValues: zip(names, (0..<names.count).lazy.map { Int32($0) }))
    let number = { (name: TopicName) in numbers[name] ?? -1 }

    var places = [Int32](repeating: -1, count: names.count)
    for (place, topic) in topics.enumerated().reversed() {
      places[Int(number(topic.name))] = Int32(place)  // Reversed: the first of equal names counts.
    }
    placesOfTopics = places
    let counts = places.map { place in place < 0 ? 0 : max(0, topics[Int(place)].partitionCount) }
    partitionCounts = counts

    subscriptions = subscribed.lists.map { $0.map(number) }
    topicsOfSubscription = subscriptions.map { topics in
      Set(topics).filter { counts[Int($0)] > 0 }.sorted()
    }
    var namedBy = [[Int32]](repeating: [], count: names.count)
    for (subscription, topics) in topicsOfSubscription.enumerated() {
      for topic in topics { namedBy[Int(topic)].append(Int32(subscription)) }
    }
    (audiences, audienceOfTopic) = Audience.grouping(namedBy)
    firstPartitions = Self.firstPartitions(counts: counts, audienceOfTopic: audienceOfTopic)

    let ids = members.map(\.id)
    membersByID = ids.ascendingPlaces()
    var ranks = [Int32](repeating: 0, count: members.count)
    for (rank, member) in membersByID.enumerated() { ranks[Int(member)] = Int32(rank) }
    self.ranks = ranks
    let hashOrder = JavaHashOrder.places(hashes: ids.map(\.javaHash)).map { Int32($0) }
    membersInHashOrder = hashOrder
    membersInGroupOrder =
      members.allSatisfy { $0.instance == nil }
      ? membersByID : Self.inGroupOrder(hashOrder, of: members)

    var tables = DistinctLists()
    ownedTableOfMember = members.map { member in
      guard let owned = member.owned, !owned.isEmpty else { return -1 }
      return tables.place(of: owned.topics)
    }
    ownedTables = tables.lists.map { $0.map(number) }
  }

  /// Sorts members as they come out of Java's map; those with one instance id stay in that order.
  private static func inGroupOrder(_ hashOrder: [Int32], of members: [Member]) -> [Int32] {
    hashOrder.enumerated().sorted { one, other in
      let (mine, theirs) = (members[Int(one.element)], members[Int(other.element)])
      if mine.precedesInGroup(theirs) { return true }
      return !theirs.precedesInGroup(mine) && one.offset < other.offset
    }.map(\.element)
  }

  private static func firstPartitions(counts: [Int32], audienceOfTopic: [Int32]) -> [Int32] {
    var firsts: [Int32] = [0]
    firsts.reserveCapacity(counts.count + 1)
    var next = 0
    for (count, audience) in zip(counts, audienceOfTopic) {
      if audience >= 0 { next += Int(count) }
      precondition(next <= Int32.max, "\(next) partitions are more than 32 bits can number")
      firsts.append(Int32(next))
    }
    return firsts
  }
}

// MARK: - Looking up

extension GroupIndex {
  /// The numbers of a topic's partitions.
  package func partitions(ofTopic topic: Int32) -> Range<Int32> {
    firstPartitions[Int(topic)]..<firstPartitions[Int(topic) + 1]
  }

  /// The topics that have subscribers and partitions, in ascending order.
  package var assignableTopics: [Int32] {
    (0..<Int32(topicNames.count)).filter { audienceOfTopic[Int($0)] >= 0 }
  }

  /// For each audience its members, in the order of `members`.
  ///
  /// - Complexity: O(*n*) for *n* entries in the result.
  package func membersOfAudiences(inOrder members: [Int32]) -> [[Int32]] {
    var audiencesOfSubscription = [[Int]](repeating: [], count: subscriptions.count)
    for (place, audience) in audiences.enumerated() {
      for subscription in audience.subscriptions {
        audiencesOfSubscription[Int(subscription)].append(place)
      }
    }
    var result = [[Int32]](repeating: [], count: audiences.count)
    for member in members {
      for audience in audiencesOfSubscription[Int(subscriptionOfMember[Int(member)])] {
        result[audience].append(member)
      }
    }
    return result
  }
}
