internal import Course

extension Session {
  /// Where the learner stands with an exercise.
  func exerciseState(of slug: String) -> ExerciseState { exerciseStates[slug] ?? .notStarted }

  /// Notes what came of an exercise; what has passed once has passed.
  mutating func note(_ state: ExerciseState, for slug: String) {
    if state == .notStarted || exerciseState(of: slug) == .passed { return }
    exerciseStates[slug] = state
  }

  /// Notes a verdict.
  mutating func note(_ verdict: Verdict, for slug: String) {
    if exerciseDesk.verdicts[slug]?.source != verdict.source { exerciseDesk.hintCounts[slug] = 0 }
    exerciseDesk.verdicts[slug] = verdict
    switch verdict.outcome {
    case .notStarted, .undecided: break
    default: note(verdict.isPassed ? .passed : .failed, for: slug)
    }
  }
}
