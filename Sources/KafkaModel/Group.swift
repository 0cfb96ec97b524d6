/// What an assignor is given: the cluster's topics and the members with their subscriptions.
///
/// The order of ``topics`` means nothing. The order of ``members`` is the order in which Kafka put
/// them into its `HashMap`, which decides something only where hash slots collide. No two topics
/// have the same name and no two members the same id.
public struct Group: Sendable {
  public let topics: [Topic]
  public let members: [Member]

  /// The same in numbers, worked out once for all assignors that look at this group.
  package let index: GroupIndex

  /// - Complexity: O(*n* log *n*), where *n* counts the topics, the members and the names in
  ///   distinct subscriptions; what members own adds nothing.
  public init(topics: [Topic], members: [Member]) {
    self.topics = topics
    self.members = members
    index = GroupIndex(topics: topics, members: members)
  }
}
