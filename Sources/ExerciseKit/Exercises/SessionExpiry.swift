/// Something that a member of a group does.
public struct MemberAct: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    /// Its background thread sends a heartbeat.
    case heartbeat
    /// It commits offsets, while the group is stable.
    case commit
    /// The application calls `poll()`, which finds records in the client's buffer.
    case poll
  }

  public let kind: Kind

  /// When it reaches the coordinator, in milliseconds since the member got its assignment.
  public let atMilliseconds: Int

  public init(_ kind: Kind, atMilliseconds: Int) {
    self.kind = kind
    self.atMilliseconds = atMilliseconds
  }
}

/// Exercise 14: when the coordinator gives a silent member up (classic protocol).
public protocol SessionExpiry: Exercise {
  /// When the member's session ends, in milliseconds since it got its assignment.
  ///
  /// - `acts`: In order of time, no two at once. After the last one nothing is heard of the member.
  /// - `sessionTimeoutMilliseconds`: Its `session.timeout.ms`.
  func expiryMilliseconds(after acts: [MemberAct], sessionTimeoutMilliseconds: Int) throws -> Int
}

extension SessionExpiry {
  /// Tries all rows of up to 3 acts around a session timeout of 10 seconds.
  public static func check() throws -> Finding? {
    let attempt = Self()
    return try MemberStory.examination.finding {
      try attempt.expiryMilliseconds(after: $0.acts, sessionTimeoutMilliseconds: 10_000)
    }
  }
}

private struct MemberStory {
  let acts: [MemberAct]

  static var examination: Examination<MemberStory, Int> {
    Examination(
      trials: [
        Trial(
          "counted-from-the-last-sign",
          stories { $0.allSatisfy { $0.kind == .heartbeat } && isPrompt($0) }),
        Trial("a-commit-is-a-sign", stories { $0.allSatisfy { $0.kind != .poll } && isPrompt($0) }),
        Trial("a-poll-is-none", stories(isPrompt)),
        Trial("too-late-is-too-late", stories { _ in true }),
        Trial(
          "the-timer-goes-first",
          [[10_000], [4_000, 14_000]].map { times in
            MemberStory(acts: times.map { MemberAct(.heartbeat, atMilliseconds: $0) })
          }),
      ],
      line: { story in
        let acts = story.acts.map { "\($0.kind.rawValue) \($0.atMilliseconds)" }
        return "expiryMilliseconds(after: [\(acts.joined(separator: ", "))], "
          + "sessionTimeoutMilliseconds: 10000)"
      },
      expected: \.expiry, text: { "\($0) ms" },
      size: { _ in Finding.Size(members: 1) },
      facts: { story in
        [
          .init("count", "\(story.acts.count)"),
          .init(
            "acts",
            story.acts.map { "\($0.kind.rawValue) \($0.atMilliseconds)" }
              .joined(separator: ", ")),
        ]
      })
  }

  /// Whether every act comes before the session ends, whatever counts as a sign.
  private static func isPrompt(_ acts: [MemberAct]) -> Bool {
    var last = 0
    for act in acts {
      if act.atMilliseconds - last >= 10_000 { return false }
      if act.kind != .poll { last = act.atMilliseconds }
    }
    return true
  }

  private static func stories(_ isMeant: ([MemberAct]) -> Bool) -> [MemberStory] {
    var all: [[MemberAct]] = [[]]
    for length in 0..<3 {
      for start in all where start.count == length {
        all += continuations(of: start).map { start + [$0] }
      }
    }
    return all.filter(isMeant).map { MemberStory(acts: $0) }
  }

  private static func continuations(of acts: [MemberAct]) -> [MemberAct] {
    let last = acts.last?.atMilliseconds ?? 0
    return [3_000, 6_000, 12_000, 18_000].filter { $0 > last }.flatMap { time in
      MemberAct.Kind.allCases.map { MemberAct($0, atMilliseconds: time) }
    }
  }

  /// The coordinator's timer: it is set again by each sign, and fires before an act of its instant.
  private var expiry: Int {
    var deadline = 10_000
    for act in acts where act.kind != .poll {
      guard act.atMilliseconds < deadline else { break }
      deadline = act.atMilliseconds + 10_000
    }
    return deadline
  }
}
