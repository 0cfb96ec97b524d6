public import KafkaModel

/// Which of its algorithms a strategy runs, where it has two.
public enum AssignmentAlgorithm: String, Sendable {
  /// `sticky` and `cooperative-sticky`, if Kafka takes all subscriptions for equal.
  case constrained
  /// `sticky` and `cooperative-sticky` otherwise.
  case general
  /// The broker's strategies, if all members subscribe to the same topics.
  case homogeneous
  /// The broker's strategies otherwise.
  case heterogeneous
}

extension Strategy {
  /// The algorithm that divides this group; `nil` for a strategy that has only one.
  public func algorithm(for group: Group) -> AssignmentAlgorithm? {
    switch self {
    case .range, .roundrobin: nil
    case .sticky, .cooperativeSticky:
      group.index.areSubscriptionsEqual ? .constrained : .general
    case .serverUniform, .serverRange:
      group.index.isHomogeneous ? .homogeneous : .heterogeneous
    }
  }
}
