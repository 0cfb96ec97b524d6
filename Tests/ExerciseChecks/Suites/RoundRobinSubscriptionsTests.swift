import Testing

@Suite("10 · roundrobin-subscriptions")
struct RoundRobinSubscriptionsTests {
  @Test("What you wrote") func attempt() throws { try Attempt.judge("roundrobin-subscriptions") }

  static let sheet = AnswerSheet(
    "roundrobin-subscriptions", stub: RoundRobinSubscriptionsAttempt.self,
    solution: RoundRobinSubscriptionsSolution.self,
    wrong: [
      .init(
        RoundRobinSubscriptionsFresh.self, "the-ring-goes-on",
        "topic t 1; topic u 1; member c1 --topics t,u; member c2 --topics u; assign roundrobin"),
      .init(
        RoundRobinSubscriptionsPerTopic.self, "the-next-subscriber-is-dealt",
        "topic t 1; topic u 1; member c1 --topics u; member c2 --topics t,u; assign roundrobin"),
      .init(
        RoundRobinSubscriptionsCareless.self, "only-subscribers",
        "topic t 1; topic u 1; member c1 --topics u; member c2 --topics t; assign roundrobin"),
      .init(
        RoundRobinSubscriptionsPassing.self, "every-partition-once",
        "topic t 1; topic u 1; member c1 --topics u; member c2 --topics t; assign roundrobin"),
      .init(
        RoundRobinSubscriptionsFair.self, "the-next-subscriber-is-dealt",
        "topic t 1; topic u 1; member c1 --topics u; member c2 --topics t; member c3 --topics u; assign roundrobin"
      ),
      .init(
        RoundRobinSubscriptionsAsGiven.self, "everything-is-sorted",
        "topic t 1; member c2 --topics t; member c1 --topics t; assign roundrobin"),
    ])
}
