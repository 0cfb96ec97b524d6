package import Course
internal import Texts

extension Session {
  /// Notes something that the learner has just done.
  package mutating func record(_ event: Progress.Event) {
    progress.record(event, at: surroundings.now, by: sitting)
    // Whoever has an exercise checked from the shell wants that to count.
    if case .exercise = event { progressRequest = .keep }
  }
}

/// What somebody has asked to have done with the file of progress.
package enum ProgressRequest: Hashable, Sendable {
  /// Keep what was added.
  case keep

  /// Put this progress in the place of that in the file.
  case replace
}

extension Session {
  /// How far the learner has come in everything that stands on the shelf.
  var progressOverview: ProgressOverview {
    let language = surroundings.style.language
    let lessons = shelf.lessons.map { lesson in
      ProgressOverview.Material(
        id: lesson.id, name: lesson.name, title: lesson.title(language),
        pageCount: lesson.pageCount(language), experiments: lesson.experimentIDs(language),
        questions: questionIDs(of: lesson))
    }
    return ProgressOverview(
      progress, lessons: lessons, exercises: exerciseNames, at: surroundings.now)
  }

  private func questionIDs(of lesson: ShelvedLesson) -> [String] {
    guard case .course(let lesson) = lesson else { return [] }
    return shelf.course.questions.items(of: lesson.number).map(\.id.progressID)
  }

  /// How far the reader has come in what is under way: questions, an experiment, or a lesson.
  package var rightPrompt: String {
    if let asking, asking.question != nil { return asking.place }
    if let trial, !trial.isFinished { return trial.place }
    guard let place = shelf.place, let lesson = shelf.lesson(at: place) else { return "" }
    return "\(place.lesson) · \(place.page)/\(lesson.pageCount(language))"
  }

  /// The page that was shown last, in this sitting or before it, if it is still there.
  var lastPlace: Bookshelf.Place? {
    guard let page = progress.lastPage,
      let lesson = shelf.lessons.first(where: { $0.id == page.lesson }),
      page.page <= lesson.pageCount(language)
    else { return nil }
    return Bookshelf.Place(lesson: lesson.name, page: page.page)
  }

  /// Where the learner was, to begin a sitting with.
  var whereYouWere: Sentence? {
    guard let place = lastPlace, let lesson = shelf.lesson(at: place) else { return nil }
    return .youWereAt(place.name, lesson.title(language))
  }
}
