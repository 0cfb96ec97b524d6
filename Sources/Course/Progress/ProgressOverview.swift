/// How far a learner has come, lesson by lesson, beside what there is.
package struct ProgressOverview: Sendable {
  /// What a lesson has to offer.
  package struct Material: Hashable, Sendable {
    /// The id under which progress is kept, such as `L08`.
    let id: String

    /// What a reader calls the lesson, such as `4.2`.
    let name: String
    let title: String
    let pageCount: Int
    let experiments: [String]

    /// The ids of its questions.
    let questions: [String]

    package init(
      id: String, name: String, title: String, pageCount: Int, experiments: [String] = [],
      questions: [String] = []
    ) {
      self.id = id
      self.name = name
      self.title = title
      self.pageCount = pageCount
      self.experiments = experiments
      self.questions = questions
    }
  }

  /// How much of something is done; what was skipped is not.
  package struct Tally: Hashable, Sendable {
    package let done: Int
    package let skipped: Int
    package let total: Int

    package var isComplete: Bool { done == total }
  }

  /// One lesson's row.
  package struct Row: Hashable, Sendable {
    package let id: String
    package let name: String
    package let title: String
    package let pages: Tally
    package let questions: Tally
    package let experiments: Tally

    /// Whether anything has been done of the lesson.
    package var isBegun: Bool {
      [pages, questions, experiments].contains { $0.done + $0.skipped > 0 }
    }

    package var isComplete: Bool {
      [pages, questions, experiments].allSatisfy(\.isComplete)
    }
  }

  package let rows: [Row]

  /// Where the learner stands with each exercise, in the exercises' order.
  package let exercises: [(name: String, state: Progress.ExerciseState)]

  /// How many questions are to be asked again.
  package let due: Int

  package init(
    _ progress: Progress, lessons: [Material], exercises names: [String], at time: Int64
  ) {
    let done = progress.lessons
    rows = lessons.map { Row($0, done[$0.id] ?? Progress.OfLesson()) }
    let states = progress.exercises
    exercises = names.map { ($0, states[$0] ?? .notStarted) }
    due = progress.due(at: time).count
  }
}

extension ProgressOverview.Row {
  fileprivate init(_ lesson: ProgressOverview.Material, _ progress: Progress.OfLesson) {
    id = lesson.id
    name = lesson.name
    title = lesson.title
    // Pages and questions that an edited lesson no longer has count for nothing, either way.
    pages = .init(
      done: progress.pagesRead.count { (1...lesson.pageCount).contains($0) }, skipped: 0,
      total: lesson.pageCount)
    let answers = lesson.questions.compactMap { progress.questions[$0] }
    questions = .init(
      done: answers.count(where: \.isDone),
      skipped: answers.count { !$0.isDone && $0.last == .skipped },
      total: lesson.questions.count)
    let stages = lesson.experiments.map { progress.experiments[$0] }
    experiments = .init(
      done: stages.count { $0 == .finished }, skipped: stages.count { $0 == .skipped },
      total: lesson.experiments.count)
  }
}
