internal import ArgumentParser
internal import Texts

/// Shows a page of a lesson; without a number the page where the reader was.
struct LessonCommand: WorkbookCommand {
  static let configuration = CommandConfiguration(commandName: "lesson")

  @OptionGroup var common: CommonOptions
  @Argument var lesson: String?

  func run(in session: inout Session) throws -> Output {
    let language = session.surroundings.style.language
    let place =
      try lesson.map { try session.shelf.find($0, language) }
      ?? session.shelf.place ?? session.lastPlace ?? session.shelf.firstPage
    return try PageView.turn(to: place, in: &session)
  }
}

/// Turns to the next page.
struct NextCommand: WorkbookCommand {
  static let configuration = CommandConfiguration(commandName: "next")

  @OptionGroup var common: CommonOptions

  func run(in session: inout Session) throws -> Output {
    guard let place = session.shelf.place else {
      return try PageView.turn(to: session.shelf.firstPage, in: &session)
    }
    if let rest = PageView.skipExperiment(on: place, in: &session) { return rest }
    let next = session.shelf.page(after: place, session.surroundings.style.language)
    guard let next else { return Output(.lastPage) }
    return try PageView.turn(to: next, in: &session)
  }
}

/// Turns back one page.
struct BackCommand: WorkbookCommand {
  static let configuration = CommandConfiguration(commandName: "back")

  @OptionGroup var common: CommonOptions

  func run(in session: inout Session) throws -> Output {
    guard let place = session.shelf.place else {
      return try PageView.turn(to: session.shelf.firstPage, in: &session)
    }
    let before = session.shelf.page(before: place, session.surroundings.style.language)
    guard let before else { return Output(.firstPage) }
    return try PageView.turn(to: before, in: &session)
  }
}
