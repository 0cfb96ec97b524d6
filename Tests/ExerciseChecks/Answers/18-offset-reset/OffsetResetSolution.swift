import ExerciseKit

struct OffsetResetSolution: OffsetReset {
  func start(
    committed: Int64?, logStart: Int64, logEnd: Int64, policy: ResetPolicy
  ) throws -> StartingPoint {
    if let committed, (logStart...logEnd).contains(committed) { return .offset(committed) }
    return switch policy {
    case .earliest: .offset(logStart)
    case .latest: .offset(logEnd)
    case .none: committed == nil ? .noOffsetForPartition : .offsetOutOfRange
    }
  }
}
