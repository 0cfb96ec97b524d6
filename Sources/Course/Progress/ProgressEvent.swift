extension Progress {
  /// Something a learner did.
  ///
  /// Lessons go by their ids (`L08`; `n4.1` in the reader's own notes), exercises by their slugs,
  /// questions and experiments by ids that stay when a lesson is edited and that hold no seed.
  package enum Event: Hashable, Sendable {
    /// A page, counted from 1, was shown.
    case pageRead(lesson: String, page: Int)

    /// A question was answered, or not.
    case question(lesson: String, question: String, Answer)

    /// An experiment was begun, or carried to its end.
    case experiment(lesson: String, experiment: String, Stage)

    /// An exercise was checked, or set aside.
    case exercise(String, Verdict)
  }

  /// What came of one look at a question.
  ///
  /// A form error is no attempt, and is not recorded.
  package enum Answer: String, CaseIterable, Sendable {
    case right, wrong, skipped
    /// The learner asked to see the answer.
    case revealed
  }

  /// How far an experiment was taken.
  package enum Stage: String, CaseIterable, Sendable {
    case begun, finished, skipped
  }

  /// What came of one check of an exercise.
  package enum Verdict: String, CaseIterable, Sendable {
    case failed, passed, skipped
  }
}
