import Testing

@Suite("11 · keep-what-you-own")
struct KeepWhatYouOwnTests {
  @Test("What you wrote") func attempt() throws { try Attempt.judge("keep-what-you-own") }

  static let sheet = AnswerSheet(
    "keep-what-you-own", stub: KeepWhatYouOwnAttempt.self, solution: KeepWhatYouOwnSolution.self,
    wrong: [
      .init(
        KeepWhatYouOwnForgetting.self, "as-much-as-possible-stays",
        "topic t 1; member c1 --topics t; member c2 --topics t --owns t-0 --generation 1; assign sticky"
      ),
      .init(
        KeepWhatYouOwnLoyal.self, "spread-at-most-one",
        "topic t 2; member c1 --topics t --owns t-0,t-1 --generation 1; member c2 --topics t; assign sticky"
      ),
      .init(
        KeepWhatYouOwnFrugal.self, "as-much-as-possible-stays",
        "topic t 1; member c1 --topics t; member c2 --topics t --owns t-0 --generation 1; assign sticky"
      ),
      .init(
        KeepWhatYouOwnByName.self, "the-first-to-own-keeps-the-extra",
        "topic t 4; member c3 --topics t --owns t-2,t-3 --generation 1; member c1 --topics t --owns t-0,t-1 --generation 1; member c2 --topics t; assign sticky"
      ),
      .init(
        KeepWhatYouOwnFilling.self, "the-rest-is-dealt-in-turn",
        "topic t 4; members 2; assign sticky"),
    ])
}
