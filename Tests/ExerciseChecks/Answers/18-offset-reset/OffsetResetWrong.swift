import ExerciseKit

/// Asks the policy though there is a commit.
struct OffsetResetPolicyFirst: OffsetReset {
  func start(
    committed: Int64?, logStart: Int64, logEnd: Int64, policy: ResetPolicy
  ) throws -> StartingPoint {
    if let committed, policy == .none { return .offset(committed) }
    return switch policy {
    case .earliest: .offset(logStart)
    case .latest: .offset(logEnd)
    case .none: committed == nil ? .noOffsetForPartition : .offsetOutOfRange
    }
  }
}

/// Takes a commit at the end of the log for out of range.
struct OffsetResetHalfOpen: OffsetReset {
  func start(
    committed: Int64?, logStart: Int64, logEnd: Int64, policy: ResetPolicy
  ) throws -> StartingPoint {
    if let committed, (logStart..<logEnd).contains(committed) { return .offset(committed) }
    return switch policy {
    case .earliest: .offset(logStart)
    case .latest: .offset(logEnd)
    case .none: committed == nil ? .noOffsetForPartition : .offsetOutOfRange
    }
  }
}

/// Takes earliest for offset 0.
struct OffsetResetZero: OffsetReset {
  func start(
    committed: Int64?, logStart: Int64, logEnd: Int64, policy: ResetPolicy
  ) throws -> StartingPoint {
    if let committed, (logStart...logEnd).contains(committed) { return .offset(committed) }
    return switch policy {
    case .earliest: .offset(0)
    case .latest: .offset(logEnd)
    case .none: committed == nil ? .noOffsetForPartition : .offsetOutOfRange
    }
  }
}

/// Starts at the newest record.
struct OffsetResetNewest: OffsetReset {
  func start(
    committed: Int64?, logStart: Int64, logEnd: Int64, policy: ResetPolicy
  ) throws -> StartingPoint {
    if let committed, (logStart...logEnd).contains(committed) { return .offset(committed) }
    return switch policy {
    case .earliest: .offset(logStart)
    case .latest: .offset(max(logEnd - 1, logStart))
    case .none: committed == nil ? .noOffsetForPartition : .offsetOutOfRange
    }
  }
}

/// Trusts every commit.
struct OffsetResetTrusting: OffsetReset {
  func start(
    committed: Int64?, logStart: Int64, logEnd: Int64, policy: ResetPolicy
  ) throws -> StartingPoint {
    if let committed, committed >= 0 { return .offset(committed) }
    return switch policy {
    case .earliest: .offset(logStart)
    case .latest: .offset(logEnd)
    case .none: committed == nil ? .noOffsetForPartition : .offsetOutOfRange
    }
  }
}

/// Knows one exception only.
struct OffsetResetOneError: OffsetReset {
  func start(
    committed: Int64?, logStart: Int64, logEnd: Int64, policy: ResetPolicy
  ) throws -> StartingPoint {
    if let committed, (logStart...logEnd).contains(committed) { return .offset(committed) }
    return switch policy {
    case .earliest: .offset(logStart)
    case .latest: .offset(logEnd)
    case .none: .noOffsetForPartition
    }
  }
}
