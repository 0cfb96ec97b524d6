/// What a broker knows of a client when it asks whether to throttle it.
public struct QuotaUse: Hashable, Sendable {
  /// What was recorded in the samples that are still kept: bytes, or per cent of a thread times
  /// seconds.
  public let recorded: Int

  /// The quota per second; at least 1.
  public let bound: Int

  /// The milliseconds since the oldest of these samples began.
  public let elapsedMilliseconds: Int

  /// Whether this is the request quota (`request_percentage`), and not one of bytes.
  public let isRequestQuota: Bool

  public init(
    recorded: Int, bound: Int, elapsedMilliseconds: Int = 0, isRequestQuota: Bool = false
  ) {
    self.recorded = recorded
    self.bound = bound
    self.elapsedMilliseconds = elapsedMilliseconds
    self.isRequestQuota = isRequestQuota
  }
}

/// Exercise 6: how long a client over its quota is made to wait.
public protocol ThrottleTime: Exercise {
  /// The throttle time in milliseconds; 0 within the bound.
  ///
  /// The broker keeps 11 samples of 1 second, as by default.
  func throttleMilliseconds(of use: QuotaUse) throws -> Int
}

extension ThrottleTime {
  /// Tries bursts around the bound, at instants of the first 11 seconds.
  public static func check() throws -> Finding? {
    let attempt = Self()
    return try QuotaUse.examination.finding { try attempt.throttleMilliseconds(of: $0) }
  }
}

extension QuotaUse {
  fileprivate static var examination: Examination<QuotaUse, Int> {
    Examination(
      trials: [
        Trial("within-the-bound-is-free", uses([1, 5, 10], elapsed: [0])),
        Trial("measured-over-ten-seconds", uses([11, 12, 15, 20, 100], elapsed: [0])),
        Trial(
          "rounded-to-the-nearest",
          [30_002, 30_005, 30_004].map { QuotaUse(recorded: $0, bound: 3000) }),
        Trial("the-present-second-counts-too", uses([12, 15], elapsed: [100, 300, 999])),
        Trial("seen-seconds-replace-assumed-ones", uses([12, 15], elapsed: [1000, 1300, 9500])),
        Trial("after-ten-seconds-nothing-is-assumed", uses([15], elapsed: [10_000, 10_700])),
        Trial(
          "the-request-quota-waits-a-second-at-most",
          [1050, 1100, 1200, 3000].map {
            QuotaUse(recorded: $0, bound: 100, isRequestQuota: true)
          }),
      ],
      line: \.line, expected: \.throttle, text: { "\($0) ms" },
      facts: { use in
        [
          .init("recorded", "\(use.recorded)"), .init("bound", "\(use.bound)"),
          .init("elapsed", "\(use.elapsedMilliseconds)"), .init("window", "\(use.window)"),
        ]
      })
  }

  private static func uses(_ megabytes: [Int], elapsed: [Int]) -> [QuotaUse] {
    megabytes.flatMap { size in
      elapsed.map {
        QuotaUse(recorded: size * 1_000_000, bound: 1_000_000, elapsedMilliseconds: $0)
      }
    }
  }

  private var line: String {
    if isRequestQuota {
      return "quota request_percentage=\(bound); "
        + "quota run --burst 1 --thread-time \(recorded * 10)ms"
    }
    let into = elapsedMilliseconds == 0 ? "" : " --into \(elapsedMilliseconds)ms"
    return "quota producer_byte_rate=\(bound); quota run --burst \(recorded)\(into)"
  }

  /// Ten full samples, of which those not seen yet are assumed, and what has passed of the eleventh.
  private var window: Int {
    elapsedMilliseconds + max(10 - elapsedMilliseconds / 1000, 0) * 1000
  }

  private var throttle: Int {
    let rate = Double(recorded) / (Double(window) / 1000)
    let bound = Double(bound)
    guard rate > bound else { return 0 }
    let delay = Int(((rate - bound) / bound * Double(window)).rounded())
    return isRequestQuota ? min(delay, 1000) : delay
  }
}
