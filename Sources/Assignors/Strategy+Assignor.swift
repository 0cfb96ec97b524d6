extension Strategy {
  /// Kafka's algorithm for this strategy.
  public var assignor: any Assignor {
    switch self {
    case .range: RangeAssignor()
    case .roundrobin: RoundRobinAssignor()
    case .sticky: StickyAssignor()
    case .cooperativeSticky: CooperativeStickyAssignor()
    case .serverUniform: ServerUniformAssignor()
    case .serverRange: ServerRangeAssignor()
    }
  }
}
