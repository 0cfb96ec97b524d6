public import KafkaModel

/// Kafka's `cooperative-sticky`: `sticky` for members that keep consuming during a rebalance.
///
/// A partition that changes hands is given to nobody in this round: its old owner must give it up
/// first, and the rebalance that follows hands it out (KIP-429).
public struct CooperativeStickyAssignor: Assignor {
  public let name = "cooperative-sticky"

  public init() {}

  /// - Complexity: As ``StickyAssignor``.
  public func assign(
    _ group: Group, log: inout DecisionLog
  ) throws(KafkaFailure) -> Assignment {
    try StickyCore(group, source: .subscription).assign(log: &log)
  }
}
