internal import Course
internal import Formats
internal import Texts

/// One page of a lesson, and what an empty line does after it.
enum PageView {
  /// Shows a page, which is the reader's place from then on.
  ///
  /// - Throws: ``CourseRefusal/noCourse(folder:)`` if there is nothing to read.
  static func turn(to place: Bookshelf.Place?, in session: inout Session) throws -> Output {
    guard let place, let lesson = session.shelf.lesson(at: place) else {
      throw CourseRefusal.noCourse(folder: session.shelf.folder)
    }
    session.shelf.turn(to: place)
    session.record(.pageRead(lesson: lesson.id, page: place.page))
    let language = session.surroundings.style.language
    let next = nextStep(after: place, in: session)
    let reader = session
    // Whoever reads without a prompt cannot run anything first.
    let hides = { (number: Int) in
      reader.surroundings.isInteractive && !reader.isOpen(number, of: lesson)
    }
    return Output(
      json: [
        ("lesson", .string(place.lesson)), ("title", .string(lesson.title(language))),
        ("page", .integer(Int64(place.page))),
        ("pages", .integer(Int64(lesson.pageCount(language)))),
        (
          "experiments",
          .array(
            lesson.experiments(page: place.page, language).map {
              .string("\(place.lesson)/\($0.number)")
            })
        ),
        (
          "text",
          .string(
            lesson.text(
              page: place.page, TextStyle(language: language, width: 80, medium: .sentences)) ?? "")
        ),
      ],
      note: next.sentence, offer: next.line
    ) { style in
      lesson.text(page: place.page, style, hidingAfter: hides) ?? ""
    }
  }

  /// Shows what a page says after an experiment that the reader does not want to run.
  ///
  /// - Returns: `nil` if nothing on the page is hidden.
  static func skipExperiment(on place: Bookshelf.Place, in session: inout Session) -> Output? {
    let language = session.surroundings.style.language
    guard session.surroundings.isInteractive,
      case .course(let lesson)? = session.shelf.lesson(at: place)
    else { return nil }
    for experiment in lesson.text(language).experiments where experiment.page == place.page {
      let name = "\(place.lesson)/\(experiment.number)"
      guard !session.isOpen(experiment.number, of: .course(lesson)),
        lesson.explanation(of: experiment, session.surroundings.style) != nil
      else { continue }
      session.record(
        .experiment(lesson: lesson.id, experiment: String(experiment.number), .skipped))
      let next = nextStep(after: place, in: session)
      return Output(
        json: [("lesson", .string(place.lesson)), ("skipped", .string(name))],
        note: next.sentence, offer: next.line
      ) { style in lesson.explanation(of: experiment, style) ?? "" }
    }
    return nil
  }

  /// What to do after a page: its experiments that have not been run, then the page after it.
  static func nextStep(
    after place: Bookshelf.Place, in session: Session
  ) -> (sentence: Sentence, line: String?) {
    let language = session.surroundings.style.language
    let shelf = session.shelf
    let lesson = shelf.lesson(at: place)
    let experiment = lesson?.experiments(page: place.page, language)
      .first { !session.isOpen($0.number, of: lesson) }
      .map { "\(place.lesson)/\($0.number)" }
    if let experiment { return (.tryNext(experiment), "try \(experiment)") }
    guard let next = shelf.page(after: place, language) else { return (.lastPage, nil) }
    // Where the reader stands on the page, `next` says it best.
    let line = place == shelf.place ? "next" : "lesson \(next.name)"
    if next.lesson == place.lesson { return (.nextPage(next.lesson, next.page), line) }
    let title = shelf.lesson(at: next)?.title(language) ?? ""
    return (.nextLesson(next.lesson, title), line)
  }
}

extension Session {
  /// Whether what a page says after an experiment may be read: it was run to its end or passed over.
  func isOpen(_ experiment: Int, of lesson: ShelvedLesson?) -> Bool {
    let stage = lesson.flatMap { progress.lessons[$0.id]?.experiments[String(experiment)] }
    return stage == .finished || stage == .skipped
  }
}
