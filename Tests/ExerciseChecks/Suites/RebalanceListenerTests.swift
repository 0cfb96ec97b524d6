import Testing

@Suite("20 · rebalance-listener")
struct RebalanceListenerTests {
  @Test("What you wrote") func attempt() throws { try Attempt.judge("rebalance-listener") }

  static let sheet = AnswerSheet(
    "rebalance-listener", stub: RebalanceListenerAttempt.self,
    solution: RebalanceListenerSolution.self,
    wrong: [
      .init(
        RebalanceListenerLastRead.self, "the-next-offset-is-committed",
        "assigned([t-0]); processed(t-0); revoked([t-0])"),
      .init(
        RebalanceListenerEverything.self, "only-what-goes-is-committed",
        "assigned([t-0, t-1]); processed(t-0); revoked([t-1])"),
      .init(
        RebalanceListenerFreshStart.self, "what-stays-is-remembered",
        "assigned([t-0]); processed(t-0); assigned([]); revoked([t-0])"),
      .init(
        RebalanceListenerSweeping.self, "what-stays-is-remembered",
        "assigned([t-0, t-1]); processed(t-0); revoked([t-1]); revoked([t-0])"),
      .init(
        RebalanceListenerRemembering.self, "what-was-revoked-is-forgotten",
        "assigned([t-0]); processed(t-0); revoked([t-0]); assigned([t-0]); revoked([t-0])"),
      .init(
        RebalanceListenerUnaware.self, "what-was-lost-is-forgotten",
        "assigned([t-0]); processed(t-0); lost([t-0]); assigned([t-0]); revoked([t-0])"),
    ])
}
