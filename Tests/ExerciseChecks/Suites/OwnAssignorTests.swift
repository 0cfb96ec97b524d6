import ExerciseKit
import Testing

@Suite("21 · own-assignor")
struct OwnAssignorTests {
  @Test("What you wrote") func attempt() throws { try Attempt.judge("own-assignor") }

  @Test("Twenty wrong assignors are caught, half of them with 3 members and 6 partitions at most")
  func median() throws {
    #expect(Self.sheet.wrong.count == 20)
    let sizes = try Self.sheet.findings.map { try #require($0).size }
    #expect(sizes.map(\.members).sorted()[sizes.count / 2] <= 3)
    #expect(sizes.map(\.partitions).sorted()[sizes.count / 2] <= 6)
  }

  static let sheet = AnswerSheet(
    "own-assignor", stub: OwnAssignorAttempt.self, solution: OwnAssignorSolution.self,
    wrong: [
      .init(
        OwnAssignorEmpty.self, "each-partition-once",
        "topic t0 1; members 1; assign sticky"),
      .init(
        OwnAssignorOffByOne.self, "each-partition-once",
        "topic t0 1; members 1; assign sticky"),
      .init(
        OwnAssignorFromOne.self, "each-partition-once",
        "topic t0 1; members 1; assign sticky"),
      .init(
        OwnAssignorBroadcast.self, "each-partition-once",
        "topic t0 1; members 2; assign sticky"),
      .init(
        OwnAssignorDoubles.self, "each-partition-once",
        "topic t0 2; member c1 --topics t0; member c2 --topics t0 --owns t0-0,t0-1 --generation 1; assign sticky"
      ),
      .init(
        OwnAssignorFirstTopics.self, "each-partition-once",
        "topic t0 1; topic t1 0; member c1 --topics t1; member c3 --topics t0; assign sticky"),
      .init(
        OwnAssignorGreedy.self, "only-subscribers",
        "topic t0 1; topic t1 0; member c1 --topics t1; member c3 --topics t0; assign sticky"),
      .init(
        OwnAssignorBlind.self, "only-subscribers",
        "topic t0 1; topic t1 0; member c1 --topics t1; member c3 --topics t0; assign sticky"),
      .init(
        OwnAssignorSwapped.self, "only-subscribers",
        "topic t0 1; topic t1 0; member c1 --topics t1; member c3 --topics t0; assign sticky"),
      .init(
        OwnAssignorStranger.self, "only-subscribers",
        "topic t0 1; members 1; assign sticky"),
      .init(
        OwnAssignorFirstSubscriber.self, "balanced",
        "topic t0 2; members 2; assign sticky"),
      .init(
        OwnAssignorRange.self, "balanced",
        "topic t0 1; topic t1 1; member c1 --topics t0,t1; member c2 --topics t0; assign sticky"),
      .init(
        OwnAssignorRoundRobin.self, "balanced",
        "topic t0 1; topic t1 1; member c1 --topics t0,t1; member c2 --topics t0; assign sticky"),
      .init(
        OwnAssignorConservative.self, "balanced",
        "topic t0 2; member c1 --topics t0; member c2 --topics t0 --owns t0-0,t0-1 --generation 1; assign sticky"
      ),
      .init(
        OwnAssignorTolerant.self, "balanced",
        "topic t0 2; members 2; assign sticky"),
      .init(
        OwnAssignorForgetful.self, "keeps-what-it-can",
        "topic t0 2; member c1 --topics t0 --owns t0-1 --generation 1; member c2 --topics t0; assign sticky"
      ),
      .init(
        OwnAssignorFavourite.self, "keeps-what-it-can",
        "topic t0 3; member c1 --topics t0; member c2 --topics t0 --owns t0-2 --generation 1; assign sticky"
      ),
      .init(
        OwnAssignorRandom.self, "deterministic",
        "topic t0 1; members 2; assign sticky"),
      .init(
        OwnAssignorListed.self, "insertion-order",
        "topic t0 1; members 2; assign sticky"),
      .init(
        OwnAssignorTopicOrder.self, "insertion-order",
        "topic t0 1; topic t1 0; member c1 --topics t0; member c2 --topics t0; assign sticky"),
    ])
}
