import ExerciseKit

struct FetchRuleAttempt: FetchRule {
  func answer(to request: FetchRequest, batches: [ArrivingBatch]) throws -> FetchAnswer {
    throw NotAttempted()  // Replace this line.
  }
}
