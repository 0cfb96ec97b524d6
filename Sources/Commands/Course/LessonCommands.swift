internal import ArgumentParser
internal import Course
internal import Formats
internal import Texts

/// Shows a page of a lesson; without a number the page where the reader was.
struct LessonCommand: WorkbookCommand {
  static let configuration = CommandConfiguration(commandName: "lesson")

  @OptionGroup var common: CommonOptions
  @Argument var lesson: String?

  func run(in session: inout Session) throws -> Output {
    let place =
      try lesson.map { try session.shelf.find($0) }
      ?? session.shelf.place ?? session.shelf.page(after: nil)
    return try PageView.turn(to: place, in: &session)
  }
}

/// Turns to the next page.
struct NextCommand: WorkbookCommand {
  static let configuration = CommandConfiguration(commandName: "next")

  @OptionGroup var common: CommonOptions

  func run(in session: inout Session) throws -> Output {
    let next = session.shelf.page(after: session.shelf.place)
    if next == nil, !session.shelf.lessons.isEmpty { return Output(.lastPage) }
    return try PageView.turn(to: next, in: &session)
  }
}

/// Turns back one page.
struct BackCommand: WorkbookCommand {
  static let configuration = CommandConfiguration(commandName: "back")

  @OptionGroup var common: CommonOptions

  func run(in session: inout Session) throws -> Output {
    guard let place = session.shelf.place else {
      return try PageView.turn(to: session.shelf.page(after: nil), in: &session)
    }
    guard let before = session.shelf.page(before: place) else { return Output(.firstPage) }
    return try PageView.turn(to: before, in: &session)
  }
}

/// One page of a lesson, and what an empty line does after it.
private enum PageView {
  static func turn(to place: Bookshelf.Place?, in session: inout Session) throws -> Output {
    guard let place, let lesson = session.shelf.notes?.lesson(place.lesson) else {
      return Output(.noLessons, json: [("lesson", .null)])
    }
    session.shelf.turn(to: place)
    let next = session.shelf.page(after: place)
    let offer = next.map { next -> Sentence in
      let title = session.shelf.notes?.lesson(next.lesson)?.title ?? ""
      return next.lesson == place.lesson
        ? .nextPage(next.lesson, next.page) : .nextLesson(next.lesson, title)
    }
    return Output(
      json: [
        ("lesson", .string(place.lesson)), ("title", .string(lesson.title)),
        ("page", .integer(Int64(place.page))), ("pages", .integer(Int64(lesson.pageCount))),
      ],
      note: offer ?? .lastPage, offer: next == nil ? nil : "next"
    ) { style in
      lesson.text(page: place.page, style) ?? ""
    }
  }
}
