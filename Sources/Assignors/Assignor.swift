public import KafkaModel

/// A strategy that divides the partitions of the subscribed topics among the members of a group.
///
/// An assignor is a pure function of its arguments. It reads no clock, draws no random number,
/// keeps nothing between calls and must not depend on the order in which a Swift dictionary happens
/// to iterate: the same arguments always give the same assignment.
///
/// It accepts whatever Kafka's class accepts, and skips what Kafka skips: topics that do not exist,
/// topics without partitions, members without subscriptions, groups without members.
public protocol Assignor: Sendable {
  /// The name under which a member offers this strategy, such as `cooperative-sticky`.
  var name: String { get }

  /// Divides the subscribed partitions among the members.
  ///
  /// - Parameters:
  ///   - group: The cluster's topics and the members' subscriptions.
  ///   - log: Receives the reasons, for `why`. See ``DecisionLog``.
  /// - Returns: An assignment with one entry for every member, lists in Kafka's order.
  /// - Throws: ``KafkaFailure`` where Kafka's own class throws.
  func assign(_ group: Group, log: inout DecisionLog) throws(KafkaFailure) -> Assignment
}

extension Assignor {
  /// Divides the subscribed partitions without keeping reasons.
  public func assign(_ group: Group) throws(KafkaFailure) -> Assignment {
    var log = DecisionLog.off
    return try assign(group, log: &log)
  }
}
