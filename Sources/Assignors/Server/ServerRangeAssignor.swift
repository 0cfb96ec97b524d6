public import KafkaModel

/// The broker's `range`: cuts each topic into consecutive runs, one for each subscriber.
///
/// Unlike the client's `range` it looks at no racks (KIP-848).
public struct ServerRangeAssignor: Assignor {
  public let name = "server-range"

  public init() {}

  /// - Complexity: O(*p* + *s*) for *p* partitions and *s* subscriptions to single topics.
  public func assign(
    _ group: Group, log: inout DecisionLog
  ) throws(KafkaFailure) -> Assignment {
    let index = group.index
    let subscribers = index.membersOfAudiences(inOrder: index.membersInGroupOrder)
    let scribe = Scribe(group)
    scribe.recordSkipped(in: &log)
    var owners = [Int32](repeating: -1, count: index.partitionCount)
    let topics = index.assignableTopics
    for topic in topics {
      let takers = subscribers[Int(index.audienceOfTopic[Int(topic)])]
      var shares = RangeShares(
        partitionCount: Int(index.partitionCounts[Int(topic)]), memberCount: takers.count)
      shares.record(topic, members: takers, scribe, &log)
      shares.deal(index.partitions(ofTopic: topic), to: takers, owners: &owners, scribe, &log)
    }
    return Assignment(owners: owners, topics: topics, in: group)
  }
}
