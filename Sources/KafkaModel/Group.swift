/// What an assignor is given: the cluster's topics and the members with their subscriptions.
///
/// The order of ``topics`` means nothing. The order of ``members`` is the order in which Kafka put
/// them into its `HashMap`, which decides something only where hash slots collide.
public struct Group: Sendable {
  public let topics: [Topic]
  public let members: [Member]

  public init(topics: [Topic], members: [Member]) {
    self.topics = topics
    self.members = members
  }
}
