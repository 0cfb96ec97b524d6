/// A record batch that a producer sends to a partition.
public struct ArrivingBatch: Hashable, Sendable {
  /// When the broker has it, in milliseconds since the fetch request; 0 if it was there before.
  public let atMilliseconds: Int
  public let bytes: Int

  public init(bytes: Int, atMilliseconds: Int = 0) {
    self.bytes = bytes
    self.atMilliseconds = atMilliseconds
  }
}

/// What a fetch request asks for.
public struct FetchRequest: Hashable, Sendable {
  /// `fetch.min.bytes`.
  public let minBytes: Int
  /// `fetch.max.bytes`, not less than `minBytes`.
  public let maxBytes: Int
  /// `fetch.max.wait.ms`.
  public let maxWaitMilliseconds: Int

  public init(minBytes: Int = 1, maxBytes: Int = 52_428_800, maxWaitMilliseconds: Int = 500) {
    self.minBytes = minBytes
    self.maxBytes = maxBytes
    self.maxWaitMilliseconds = maxWaitMilliseconds
  }
}

/// When a fetch is answered, and with how many whole batches.
public struct FetchAnswer: Hashable, Sendable {
  public let atMilliseconds: Int
  public let batchCount: Int

  public init(atMilliseconds: Int, batchCount: Int) {
    self.atMilliseconds = atMilliseconds
    self.batchCount = batchCount
  }
}

/// Exercise 17: when a broker answers a fetch from one partition, and with what.
public protocol FetchRule: Exercise {
  /// When the request is answered, and with how many batches.
  ///
  /// - `batches`: In the order of the log, and so of time. No batch arrives just when the
  ///   wait ends.
  func answer(to request: FetchRequest, batches: [ArrivingBatch]) throws -> FetchAnswer
}

extension FetchRule {
  /// Tries up to 3 batches of a few sizes, there already or arriving.
  public static func check() throws -> Finding? {
    let attempt = Self()
    return try Fetch.examination.finding {
      try attempt.answer(to: $0.request, batches: $0.batches)
    }
  }
}

private struct Fetch {
  let request: FetchRequest
  let batches: [ArrivingBatch]

  static var examination: Examination<Fetch, FetchAnswer> {
    Examination(
      trials: [
        Trial("enough-is-answered-at-once", some { $0.isEnough && $0.isUnlimited }),
        Trial("it-waits-for-enough", some { $0.isFilled && $0.isUnlimited }),
        Trial("it-waits-no-longer", some { $0.isUnlimited }),
        Trial("no-more-than-the-limit", some { !$0.isOversized }),
        Trial("the-first-batch-always-comes", all),
      ],
      line: \.line, expected: \.right,
      text: { "\($0.batchCount) @ \($0.atMilliseconds) ms" },
      facts: { fetch in
        [
          .init("min", "\(fetch.request.minBytes)"), .init("max", "\(fetch.request.maxBytes)"),
          .init("wait", "\(fetch.request.maxWaitMilliseconds)"),
          .init("there", "\(fetch.bytes(by: 0))"),
        ]
      })
  }

  private static func some(_ isMeant: (Fetch) -> Bool) -> [Fetch] { all.filter(isMeant) }

  private static let all: [Fetch] = {
    let requests = [1, 100].flatMap { least in
      [100, 200, 52_428_800].map { most in
        FetchRequest(minBytes: least, maxBytes: most, maxWaitMilliseconds: 100)
      }
    }
    var rows: [[ArrivingBatch]] = [[]]
    for length in 0..<3 {
      for start in rows where start.count == length {
        rows += continuations(of: start).map { start + [$0] }
      }
    }
    return rows.flatMap { batches in requests.map { Fetch(request: $0, batches: batches) } }
  }()

  /// Batches that may come next: there with the last one if that was there before, or later.
  private static func continuations(of batches: [ArrivingBatch]) -> [ArrivingBatch] {
    let last = batches.last?.atMilliseconds ?? 0
    let times = [0, 20, 70, 150].filter { time in time > last || (time == 0 && last == 0) }
    return times.flatMap { time in
      [40, 100, 300].map { ArrivingBatch(bytes: $0, atMilliseconds: time) }
    }
  }

  private func bytes(by time: Int) -> Int {
    batches.filter { $0.atMilliseconds <= time }.reduce(0) { $0 + $1.bytes }
  }

  private var isUnlimited: Bool { request.maxBytes > 1000 }
  private var isEnough: Bool { bytes(by: 0) >= request.minBytes }
  private var isFilled: Bool { bytes(by: request.maxWaitMilliseconds) >= request.minBytes }
  private var isOversized: Bool { (batches.first?.bytes ?? 0) > request.maxBytes }

  /// The broker's answer: at the first instant with enough bytes, or when the wait is over.
  private var right: FetchAnswer {
    let instants = [0] + batches.map(\.atMilliseconds)
    let time =
      instants.first {
        $0 <= request.maxWaitMilliseconds && bytes(by: $0) >= request.minBytes
      } ?? request.maxWaitMilliseconds
    var room = max(request.maxBytes, batches.first?.bytes ?? 0)
    let sent = batches.prefix { batch in
      room -= batch.bytes
      return batch.atMilliseconds <= time && room >= 0
    }
    return FetchAnswer(atMilliseconds: time, batchCount: sent.count)
  }

  private var line: String {
    let batches = batches.map { "\($0.bytes) @ \($0.atMilliseconds) ms" }
    return "answer(to: min \(request.minBytes), max \(request.maxBytes), "
      + "wait \(request.maxWaitMilliseconds) ms, batches: [\(batches.joined(separator: ", "))])"
  }
}
