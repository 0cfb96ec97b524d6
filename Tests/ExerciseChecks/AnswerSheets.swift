extension AnswerSheet {
  /// One sheet an exercise, in their order.
  static let all: [AnswerSheet] = [
    Murmur2PartitionTests.sheet,
    StickyPartitionerTests.sheet,
    InterceptorChainTests.sheet,
    RegistryPrefixTests.sheet,
    BackwardCompatibilityTests.sheet,
    ThrottleTimeTests.sheet,
    WhichProtocolTests.sheet,
    RangeOneTopicTests.sheet,
    RangeTopicsTests.sheet,
    RoundRobinSubscriptionsTests.sheet,
    KeepWhatYouOwnTests.sheet,
    CooperativeAdjustmentTests.sheet,
    CoordinatorPartitionTests.sheet,
    SessionExpiryTests.sheet,
    WhoIsFencedTests.sheet,
    PollLoopBudgetTests.sheet,
    FetchRuleTests.sheet,
    OffsetResetTests.sheet,
    CommitAndRereadTests.sheet,
    RebalanceListenerTests.sheet,
    OwnAssignorTests.sheet,
  ]
}
