internal import KafkaModel

/// What the broker was last told, so that a heartbeat says only what is new.
struct SentFields: Sendable {
  private var rebalanceTimeout: Milliseconds?
  private var topics: [TopicName]?
  private var serverAssignor: AssignorName?
  private var assignment: LocalAssignment?

  /// The heartbeat that tells the broker what it does not know yet.
  mutating func heartbeat(of client: ConsumerClient) -> ConsumerGroupHeartbeatRequest {
    var request = ConsumerGroupHeartbeatRequest(
      member: client.member, memberEpoch: client.memberEpoch, instance: client.instance)
    let tellsAll = client.state == .joining
    if tellsAll || rebalanceTimeout != client.settings.maxPollInterval {
      rebalanceTimeout = client.settings.maxPollInterval
      request.rebalanceTimeout = rebalanceTimeout
    }
    // Compared as a set, but sent in the order of the subscription.
    let sorted = client.subscription.topics.sorted()
    if tellsAll || topics != sorted {
      topics = sorted
      request.subscribedTopics = client.subscription.topics
    }
    if let wanted = client.settings.serverAssignor, tellsAll || serverAssignor != wanted {
      serverAssignor = wanted
      request.serverAssignor = wanted
    }
    if tellsAll || assignment != client.current {
      assignment = client.current
      request.owned = client.current.partitions.list(topics: client.topics)
    }
    return request
  }
}
