import Testing

@Suite("9 · range-topics")
struct RangeTopicsTests {
  @Test("What you wrote") func attempt() throws { try Attempt.judge("range-topics") }

  static let sheet = AnswerSheet(
    "range-topics", stub: RangeTopicsAttempt.self, solution: RangeTopicsSolution.self,
    wrong: [
      .init(
        RangeTopicsSparse.self, "every-member-has-a-list",
        "topic t 1; members 2; assign range"),
      .init(
        RangeTopicsDealt.self, "consecutive-and-even",
        "topic t 3; members 2; assign range"),
      .init(
        RangeTopicsTogether.self, "every-topic-starts-anew",
        "topic t 1; topic u 1; member c1 --topics t,u; member c2 --topics u; assign range"),
      .init(
        RangeTopicsEvening.self, "every-topic-starts-anew",
        "topic t 1; topic u 1; member c1 --topics t,u; member c2 --topics u; assign range"),
      .init(
        RangeTopicsEverybody.self, "only-subscribers",
        "topic t 1; topic u 1; member c1 --topics t; assign range"),
      .init(
        RangeTopicsAsGiven.self, "members-are-sorted",
        "topic t 1; member c2 --topics t; member c1 --topics t; assign range"),
    ])
}
