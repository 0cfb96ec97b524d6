import Testing

@Suite("8 · range-one-topic")
struct RangeOneTopicTests {
  @Test("What you wrote") func attempt() throws { try Attempt.judge("range-one-topic") }

  static let sheet = AnswerSheet(
    "range-one-topic", stub: RangeOneTopicAttempt.self, solution: RangeOneTopicSolution.self,
    wrong: [
      .init(
        RangeOneTopicShort.self, "one-count-a-member", "topic t 1; members 2; assign range"),
      .init(
        RangeOneTopicForgetful.self, "every-partition-once",
        "topic t 1; members 2; assign range"),
      .init(
        RangeOneTopicLopsided.self, "spread-at-most-one", "topic t 5; members 3; assign range"),
      .init(
        RangeOneTopicBackwards.self, "extras-go-first", "topic t 1; members 2; assign range"),
    ])
}
