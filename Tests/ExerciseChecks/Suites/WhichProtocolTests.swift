import Testing

@Suite("7 · which-protocol")
struct WhichProtocolTests {
  @Test("What you wrote") func attempt() throws { try Attempt.judge("which-protocol") }

  static let sheet = AnswerSheet(
    "which-protocol", stub: WhichProtocolAttempt.self, solution: WhichProtocolSolution.self,
    wrong: [
      .init(
        WhichProtocolAble.self, "all-in-the-list-must-cooperate",
        "topic t 6; member c1 --strategies range,cooperative-sticky; assign"),
      .init(
        WhichProtocolByResult.self, "all-in-the-list-must-cooperate",
        "topic t 6; member c1 --strategies cooperative-sticky,range; assign"),
      .init(
        WhichProtocolLeader.self, "something-in-common-is-needed",
        "topic t 6; member c1 --strategies range; member c2 --strategies roundrobin; assign"),
      .init(
        WhichProtocolSomebody.self, "something-in-common-is-needed",
        "topic t 6; member c1 --strategies range; member c2 --strategies roundrobin; assign"),
      .init(
        WhichProtocolLeadersCommon.self, "most-votes-decide",
        "topic t 6; member c1 --strategies range,roundrobin; member c2 --strategies roundrobin,range; member c3 --strategies roundrobin,range; assign"
      ),
      .init(
        WhichProtocolFirstOnly.self, "most-votes-decide",
        "topic t 6; member c1 --strategies roundrobin,cooperative-sticky; member c2 --strategies cooperative-sticky,roundrobin; member c3 --strategies sticky,cooperative-sticky,roundrobin; assign"
      ),
    ])
}
