/// Exercise 16: how many records one `poll()` may return without the member being thrown out.
public protocol PollLoopBudget: Exercise {
  /// The largest `max.poll.records` with which the loop always polls in time; `nil` if there is
  /// none.
  ///
  /// - `recordMilliseconds`: How long one record takes, at least 1.
  /// - `batchMilliseconds`: What each turn of the loop takes besides, such as a commit.
  /// - `maxPollIntervalMilliseconds`: `max.poll.interval.ms`, at least 1.
  func largestMaxPollRecords(
    recordMilliseconds: Int, batchMilliseconds: Int, maxPollIntervalMilliseconds: Int
  ) throws -> Int?
}

extension PollLoopBudget {
  /// Tries small numbers in every combination, and those of real loops.
  public static func check() throws -> Finding? {
    let attempt = Self()
    return try PollLoop.examination.finding {
      try attempt.largestMaxPollRecords(
        recordMilliseconds: $0.record, batchMilliseconds: $0.batch,
        maxPollIntervalMilliseconds: $0.interval)
    }
  }
}

private struct PollLoop {
  let record: Int
  let batch: Int
  let interval: Int

  static var examination: Examination<PollLoop, Int?> {
    Examination(
      trials: [
        Trial(
          "what-fits-is-a-whole-number",
          all.filter { $0.batch == 0 && $0.interval % $0.record != 0 && $0.right != nil }
            + [PollLoop(record: 700, batch: 0, interval: 300_000)]),
        Trial("the-batch-takes-its-time", all.filter { !$0.isExact && $0.right != nil }),
        Trial("on-the-dot-is-too-late", all.filter { $0.isExact && $0.right != nil }),
        Trial("no-record-is-no-answer", all),
      ],
      line: { loop in
        "largestMaxPollRecords(recordMilliseconds: \(loop.record), "
          + "batchMilliseconds: \(loop.batch), maxPollIntervalMilliseconds: \(loop.interval))"
      },
      expected: \.right, text: { $0.map { "\($0)" } ?? "nil" },
      facts: { loop in
        [
          .init("record", "\(loop.record)"), .init("batch", "\(loop.batch)"),
          .init("interval", "\(loop.interval)"),
          .init("left", "\(loop.interval - loop.batch)"),
        ]
      })
  }

  private static let all: [PollLoop] = {
    var all: [PollLoop] = []
    for interval in 1...12 {
      for record in 1...4 {
        for batch in [0, 1, 3, 12] {
          all.append(PollLoop(record: record, batch: batch, interval: interval))
        }
      }
    }
    return all.sorted { $0.total < $1.total }
  }()

  private var total: Int { interval + record + batch }

  /// Whether some number of records takes exactly the interval.
  private var isExact: Bool { interval >= batch && (interval - batch) % record == 0 }

  /// The last number of records whose turn ends before the interval does.
  private var right: Int? {
    let most = (interval - batch - 1) / record
    return interval - batch - 1 >= record ? most : nil
  }
}
