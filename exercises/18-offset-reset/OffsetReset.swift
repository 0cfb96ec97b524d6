import ExerciseKit

struct OffsetResetAttempt: OffsetReset {
  func start(
    committed: Int64?, logStart: Int64, logEnd: Int64, policy: ResetPolicy
  ) throws -> StartingPoint {
    throw NotAttempted()  // Replace this line.
  }
}
