internal import Course

extension Session {
  /// Where the learner stands with an exercise.
  func exerciseState(of slug: String) -> ExerciseState {
    progress.exercises[slug].flatMap { ExerciseState(rawValue: $0.rawValue) } ?? .notStarted
  }

  /// Notes what came of an exercise; what has passed once has passed.
  mutating func note(_ state: ExerciseState, for slug: String) {
    guard exerciseState(of: slug) != .passed,
      let verdict = Progress.Verdict(rawValue: state.rawValue)
    else { return }
    record(.exercise(slug, verdict))
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
