import Testing

@Suite("6 · throttle-time")
struct ThrottleTimeTests {
  @Test("What you wrote") func attempt() throws { try Attempt.judge("throttle-time") }

  static let sheet = AnswerSheet(
    "throttle-time", stub: ThrottleTimeAttempt.self, solution: ThrottleTimeSolution.self,
    wrong: [
      .init(
        ThrottleTimeOneSecond.self, "within-the-bound-is-free",
        "quota producer_byte_rate=1000000; quota run --burst 5000000"),
      .init(
        ThrottleTimeEleven.self, "measured-over-ten-seconds",
        "quota producer_byte_rate=1000000; quota run --burst 11000000"),
      .init(
        ThrottleTimeTenFlat.self, "the-present-second-counts-too",
        "quota producer_byte_rate=1000000; quota run --burst 12000000 --into 100ms"),
      .init(
        ThrottleTimeAdding.self, "seen-seconds-replace-assumed-ones",
        "quota producer_byte_rate=1000000; quota run --burst 12000000 --into 1000ms"),
      .init(
        ThrottleTimeTruncating.self, "rounded-to-the-nearest",
        "quota producer_byte_rate=3000; quota run --burst 30002"),
      .init(
        ThrottleTimeUncapped.self, "the-request-quota-waits-a-second-at-most",
        "quota request_percentage=100; quota run --burst 1 --thread-time 12000ms"),
    ])
}
