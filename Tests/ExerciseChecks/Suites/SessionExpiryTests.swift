import Testing

@Suite("14 · session-expiry")
struct SessionExpiryTests {
  @Test("What you wrote") func attempt() throws { try Attempt.judge("session-expiry") }

  static let sheet = AnswerSheet(
    "session-expiry", stub: SessionExpiryAttempt.self, solution: SessionExpirySolution.self,
    wrong: [
      .init(
        SessionExpiryFromTheStart.self, "counted-from-the-last-sign",
        "expiryMilliseconds(after: [heartbeat 3000], sessionTimeoutMilliseconds: 10000)"),
      .init(
        SessionExpiryDetecting.self, "counted-from-the-last-sign",
        "expiryMilliseconds(after: [], sessionTimeoutMilliseconds: 10000)"),
      .init(
        SessionExpiryHeartbeatsOnly.self, "a-commit-is-a-sign",
        "expiryMilliseconds(after: [commit 3000], sessionTimeoutMilliseconds: 10000)"),
      .init(
        SessionExpiryPolling.self, "a-poll-is-none",
        "expiryMilliseconds(after: [poll 3000], sessionTimeoutMilliseconds: 10000)"),
      .init(
        SessionExpiryReviving.self, "too-late-is-too-late",
        "expiryMilliseconds(after: [heartbeat 12000], sessionTimeoutMilliseconds: 10000)"),
      .init(
        SessionExpiryOnTheDot.self, "the-timer-goes-first",
        "expiryMilliseconds(after: [heartbeat 10000], sessionTimeoutMilliseconds: 10000)"),
    ])
}
