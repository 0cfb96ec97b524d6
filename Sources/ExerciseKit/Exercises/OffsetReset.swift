/// `auto.offset.reset`.
public enum ResetPolicy: String, CaseIterable, Sendable {
  case earliest, latest, none
}

/// Where a consumer starts to read a partition.
public enum StartingPoint: Hashable, Sendable {
  case offset(Int64)
  /// `NoOffsetForPartitionException`.
  case noOffsetForPartition
  /// `OffsetOutOfRangeException`.
  case offsetOutOfRange
}

/// Exercise 18: where reading starts, given a commit, a log and a policy.
public protocol OffsetReset: Exercise {
  /// The offset at which reading starts, or the exception.
  ///
  /// - `committed`: The committed offset; `nil` if there is none.
  /// - `logStart`: The first offset that the log still has.
  /// - `logEnd`: The offset of the record that is written next.
  /// - `policy`: `auto.offset.reset`.
  func start(
    committed: Int64?, logStart: Int64, logEnd: Int64, policy: ResetPolicy
  ) throws -> StartingPoint
}

extension OffsetReset {
  /// Tries every policy with commits around both ends of logs of up to 3 records.
  public static func check() throws -> Finding? {
    let attempt = Self()
    return try ResetCase.examination.finding {
      try attempt.start(
        committed: $0.committed, logStart: $0.log.lowerBound, logEnd: $0.log.upperBound,
        policy: $0.policy)
    }
  }
}

private struct ResetCase {
  let committed: Int64?

  /// The records of the log, up to the one written next.
  let log: Range<Int64>

  let policy: ResetPolicy

  static var examination: Examination<ResetCase, StartingPoint> {
    Examination(
      trials: [
        Trial(
          "a-valid-commit-wins",
          all.filter { $0.committed.map($0.log.contains) ?? false }),
        Trial("the-log-end-is-valid", all.filter { $0.committed == $0.log.upperBound }),
        Trial(
          "without-a-commit-the-policy-decides",
          all.filter { $0.committed == nil && $0.policy != .none }),
        Trial("out-of-range-counts-as-invalid", all.filter { $0.policy != .none }),
        Trial("none-is-an-error-with-a-reason", all),
      ],
      line: { tried in
        "start(committed: \(tried.committed.map { "\($0)" } ?? "nil"), "
          + "logStart: \(tried.log.lowerBound), logEnd: \(tried.log.upperBound), "
          + "policy: .\(tried.policy.rawValue))"
      },
      expected: \.right,
      text: { point in
        switch point {
        case .offset(let offset): "\(offset)"
        case .noOffsetForPartition: "NoOffsetForPartitionException"
        case .offsetOutOfRange: "OffsetOutOfRangeException"
        }
      },
      facts: { tried in
        [
          .init("committed", tried.committed.map { "\($0)" } ?? "–"),
          .init("start", "\(tried.log.lowerBound)"), .init("end", "\(tried.log.upperBound)"),
          .init("policy", tried.policy.rawValue),
        ]
      })
  }

  private static let all: [ResetCase] = {
    let logs: [Range<Int64>] = [0..<0, 0..<3, 100..<100, 100..<103]
    return logs.flatMap { log in
      commits(around: log).flatMap { commit in
        ResetPolicy.allCases.map { ResetCase(committed: commit, log: log, policy: $0) }
      }
    }
  }()

  private static func commits(around log: Range<Int64>) -> [Int64?] {
    let first = max(log.lowerBound - 2, 0)
    let offsets = Set((first...log.upperBound + 2).map { $0 } + [0, 2])
    return [nil] + offsets.sorted().map { $0 }
  }

  private var right: StartingPoint {
    if let committed, log.contains(committed) || committed == log.upperBound {
      return .offset(committed)
    }
    switch policy {
    case .earliest: return .offset(log.lowerBound)
    case .latest: return .offset(log.upperBound)
    case .none: return committed == nil ? .noOffsetForPartition : .offsetOutOfRange
    }
  }
}
