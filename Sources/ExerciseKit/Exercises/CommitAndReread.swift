/// A call of `poll()` that returned.
public struct PollCall: Hashable, Sendable {
  /// When it was called, in milliseconds since the consumer was made.
  public let atMilliseconds: Int

  /// The number of records that it returned.
  public let records: Int

  public init(atMilliseconds: Int, records: Int) {
    self.atMilliseconds = atMilliseconds
    self.records = records
  }
}

/// What a crash leaves behind.
public struct Aftermath: Hashable, Sendable {
  /// The offset from which the next consumer reads.
  public let committed: Int

  /// The number of records that are processed a second time.
  public let readTwice: Int

  /// The number of records that were never processed, and never will be.
  public let lost: Int

  public init(committed: Int, readTwice: Int, lost: Int) {
    self.committed = committed
    self.readTwice = readTwice
    self.lost = lost
  }
}

/// Exercise 19: what is read twice, or lost, after a crash under automatic commits.
public protocol CommitAndReread: Exercise {
  /// What a crash after the last `poll()` leaves behind.
  ///
  /// - `polls`: All calls of `poll()` on one partition, in order of time; it is read from offset 0.
  /// - `processed`: How many records were processed by then, in order; not more than were returned.
  /// - `intervalMilliseconds`: `auto.commit.interval.ms`.
  func aftermath(
    of polls: [PollCall], processed: Int, intervalMilliseconds: Int
  ) throws -> Aftermath
}

extension CommitAndReread {
  /// Tries all loops of up to 4 calls around an interval of 5 seconds.
  public static func check() throws -> Finding? {
    let attempt = Self()
    return try CrashedLoop.examination.finding {
      try attempt.aftermath(
        of: $0.polls, processed: $0.processed, intervalMilliseconds: 5_000)
    }
  }
}

private struct CrashedLoop {
  let polls: [PollCall]
  let processed: Int

  static var examination: Examination<CrashedLoop, Aftermath> {
    Examination(
      trials: [
        Trial(
          "without-a-commit-all-is-read-again",
          all.filter { $0.polls.allSatisfy { $0.atMilliseconds < 5_000 } }),
        Trial(
          "a-poll-commits-what-earlier-ones-returned",
          all.filter { loop in
            loop.polls.filter { $0.atMilliseconds >= 5_000 }.count <= 1
              && loop.processed == loop.returned
          }),
        Trial(
          "the-interval-starts-again-with-a-commit",
          all.filter { $0.processed == $0.returned }),
        Trial(
          "what-was-handed-over-may-be-lost", all),
      ],
      line: { loop in
        let polls = loop.polls.map { "\($0.records) @ \($0.atMilliseconds) ms" }
        return "aftermath(of: [\(polls.joined(separator: ", "))], processed: \(loop.processed), "
          + "intervalMilliseconds: 5000)"
      },
      expected: \.right,
      text: { "committed \($0.committed), readTwice \($0.readTwice), lost \($0.lost)" },
      rows: { _, right, found in
        [
          .init("committed", expected: "\(right.committed)", found: "\(found.committed)"),
          .init("readTwice", expected: "\(right.readTwice)", found: "\(found.readTwice)"),
          .init("lost", expected: "\(right.lost)", found: "\(found.lost)"),
        ]
      },
      facts: { loop in
        [
          .init("processed", "\(loop.processed)"), .init("returned", "\(loop.returned)"),
          .init("polls", loop.polls.map { "\($0.atMilliseconds)" }.joined(separator: ", ")),
        ]
      })
  }

  private static let all: [CrashedLoop] = {
    var rows: [[PollCall]] = [[]]
    for length in 0..<4 {
      for start in rows where start.count == length {
        let last = start.last?.atMilliseconds ?? -1
        for time in [0, 4_000, 5_000, 8_000, 12_000] where time > last {
          rows.append(start + [PollCall(atMilliseconds: time, records: length + 1)])
        }
      }
    }
    return rows.flatMap { polls in
      let returned = polls.reduce(0) { $0 + $1.records }
      return (0...returned).reversed().map { CrashedLoop(polls: polls, processed: $0) }
    }
  }()

  private var returned: Int { polls.reduce(0) { $0 + $1.records } }

  /// The classic consumer looks at its commit timer in `poll()` only, before it returns anything.
  private var committed: Int {
    var (position, committed, deadline) = (0, 0, 5_000)
    for poll in polls {
      if poll.atMilliseconds >= deadline {
        committed = position
        deadline = poll.atMilliseconds + 5_000
      }
      position += poll.records
    }
    return committed
  }

  private var right: Aftermath {
    Aftermath(
      committed: committed, readTwice: max(processed - committed, 0),
      lost: max(committed - processed, 0))
  }
}
