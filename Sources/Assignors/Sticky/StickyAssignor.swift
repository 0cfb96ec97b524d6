public import KafkaModel

/// Kafka's `sticky`: balances, and lets members keep what they own as far as balance allows.
///
/// An eager strategy: members give up everything before each rebalance, and say in their user data
/// what they had (KIP-54). Racks are respected where they can be (KIP-881); instance ids are not
/// looked at.
public struct StickyAssignor: Assignor {
  public let name = "sticky"

  public init() {}

  /// - Complexity: O(*p* + *m* log *m*) for *p* partitions and *m* members if all subscriptions
  ///   are equal. Otherwise each partition dealt costs a look at the sizes that occur among the
  ///   members, and each partition moved a look at the distinct sets of subscribers.
  public func assign(
    _ group: Group, log: inout DecisionLog
  ) throws(KafkaFailure) -> Assignment {
    try StickyCore(group, source: .userData).assign(log: &log)
  }
}
