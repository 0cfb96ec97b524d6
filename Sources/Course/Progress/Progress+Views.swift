// What the entries come to.
extension Progress {
  /// What has been done of one lesson.
  package struct OfLesson: Hashable, Sendable {
    package internal(set) var pagesRead: Set<Int> = []

    /// By the questions' ids.
    package internal(set) var questions: [String: OfQuestion] = [:]

    /// By the experiments' ids.
    package internal(set) var experiments: [String: Stage] = [:]
  }

  /// What became of one question.
  package struct OfQuestion: Hashable, Sendable {
    package internal(set) var right = 0
    package internal(set) var wrong = 0
    package internal(set) var skipped = 0
    package internal(set) var revealed = 0

    /// What came of it the last time.
    package internal(set) var last: Answer

    /// When it is to be asked again.
    package var dueTime: Int64 { review.dueTime }

    var review: Review

    /// How often it was answered; looking at the answer or passing it by is not answering.
    package var tries: Int { right + wrong }

    /// Whether it was ever answered right.
    ///
    /// Skipped is skipped, and revealed is not answered.
    package var isDone: Bool { right > 0 }
  }

  /// Where a learner stands with one exercise.
  package enum ExerciseState: String, CaseIterable, Sendable {
    case notStarted = "not-started"
    case failed, passed, skipped
  }

  /// A question, by the lesson it belongs to and its id.
  package struct Question: Hashable, Sendable {
    package let lesson: String
    package let id: String

    package init(lesson: String, id: String) {
      self.lesson = lesson
      self.id = id
    }
  }

  /// A page of a lesson, counted from 1.
  package struct Page: Hashable, Sendable {
    package let lesson: String
    package let page: Int
  }
}

extension Progress {
  /// What has been done of every lesson that anything was done of, by their ids.
  ///
  /// - Complexity: O(*n*) for *n* entries.
  package var lessons: [String: OfLesson] {
    var lessons: [String: OfLesson] = [:]
    for entry in entries {
      switch entry.event {
      case .pageRead(let lesson, let page):
        lessons[lesson, default: OfLesson()].pagesRead.insert(page)
      case .question(let lesson, let id, let answer):
        let earlier = lessons[lesson, default: OfLesson()].questions[id]
        lessons[lesson, default: OfLesson()].questions[id] = OfQuestion(
          after: earlier, answer, at: entry.time)
      case .experiment(let lesson, let id, let stage):
        let earlier = lessons[lesson, default: OfLesson()].experiments[id]
        lessons[lesson, default: OfLesson()].experiments[id] = stage.after(earlier)
      case .exercise: break
      }
    }
    return lessons
  }

  /// Where the learner stands with every exercise that was ever checked or set aside.
  package var exercises: [String: ExerciseState] {
    var states: [String: ExerciseState] = [:]
    for case .exercise(let name, let verdict) in entries.lazy.map(\.event) {
      // What once passed has been solved, whatever was tried afterwards.
      if states[name] != .passed { states[name] = ExerciseState(verdict) }
    }
    return states
  }

  /// The page that was shown last.
  package var lastPage: Page? {
    for entry in entries.reversed() {
      if case .pageRead(let lesson, let page) = entry.event {
        return Page(lesson: lesson, page: page)
      }
    }
    return nil
  }

  /// What became of one question, or `nil` if it was never asked.
  package subscript(question: Question) -> OfQuestion? {
    lessons[question.lesson]?.questions[question.id]
  }

  /// The questions that are to be asked again by a time, the longest overdue first.
  package func due(at time: Int64) -> [Question] {
    let due = lessons.flatMap { lesson, progress in
      progress.questions.compactMap { id, question in
        question.dueTime <= time ? (Question(lesson: lesson, id: id), question.dueTime) : nil
      }
    }
    return due.sorted { ($0.1, $0.0.lesson, $0.0.id) < ($1.1, $1.0.lesson, $1.0.id) }.map(\.0)
  }
}

extension Progress.ExerciseState {
  init(_ verdict: Progress.Verdict) {
    switch verdict {
    case .failed: self = .failed
    case .passed: self = .passed
    case .skipped: self = .skipped
    }
  }
}

extension Progress.Stage {
  /// An experiment that was finished once stays finished.
  fileprivate func after(_ earlier: Self?) -> Self { earlier == .finished ? .finished : self }
}

extension Progress.OfQuestion {
  fileprivate init(after earlier: Self?, _ answer: Progress.Answer, at time: Int64) {
    self =
      earlier ?? Self(last: answer, review: Progress.Review(firstAnswer: answer, at: time))
    if earlier != nil { review.continue(with: answer, at: time) }
    last = answer
    switch answer {
    case .right: right += 1
    case .wrong: wrong += 1
    case .skipped: skipped += 1
    case .revealed: revealed += 1
    }
  }
}
