internal import ArgumentParser
internal import Course
internal import Formats
internal import Texts

/// Lists the lessons, or the pages on which a word stands.
struct LessonsCommand: WorkbookCommand {
  static let configuration = CommandConfiguration(commandName: "lessons")

  @OptionGroup var common: CommonOptions
  @Argument var word: String?

  func run(in session: inout Session) throws -> Output {
    let contents = Contents(session.shelf, session.surroundings.style.language)
    guard !contents.sections.isEmpty else {
      throw CourseRefusal.noCourse(folder: session.shelf.folder)
    }
    guard let word else {
      return contents.output(offer: session.shelf.place == nil ? "lesson" : nil)
    }
    return hits(of: word, in: session.shelf, session.surroundings.style.language)
  }

  private func hits(of word: String, in shelf: Bookshelf, _ language: Language) -> Output {
    let hits: [(lesson: String, page: Int, line: String)] =
      shelf.course.search(word, language).map {
        ($0.lesson.number.description, $0.page, $0.line)
      } + (shelf.notes?.search(word) ?? []).map { ($0.lesson.id, $0.page, $0.line) }
    guard let first = hits.first else { return Output(.notFound(word), json: [("hits", [])]) }
    let rows = hits.map { hit -> JSONValue in
      [
        "lesson": .string(hit.lesson), "page": .integer(Int64(hit.page)),
        "line": .string(hit.line),
      ]
    }
    let line = "lesson \(first.lesson)/\(first.page)"
    return Output(json: [("hits", .array(rows))], note: .enter(line), offer: line) { style in
      let column = hits.map { "\($0.lesson)/\($0.page)".cells }.max() ?? 0
      return hits.map { hit in
        let place = "\(hit.lesson)/\(hit.page)".padded(toCells: column)
        return "\(place)  \(hit.line.harmless)".truncated(toCells: style.width) + "\n"
      }.joined()
    }
  }
}

/// All lessons by chapter, the course's and the reader's own.
private struct Contents {
  struct Section {
    let title: String
    let lessons: [ShelvedLesson]
  }

  let sections: [Section]
  let place: Bookshelf.Place?
  let language: Language

  init(_ shelf: Bookshelf, _ language: Language) {
    let course = shelf.course
    var chapters: [Int] = []
    for lesson in course.lessons where !chapters.contains(lesson.number.chapter) {
      chapters.append(lesson.number.chapter)
    }
    let ofCourse = chapters.map { number in
      Section(
        title: Sentence.chapter(number, course.chapters.first { $0.number == number }?.title)(
          language),
        lessons: course.lessons(inChapter: number).map(ShelvedLesson.course))
    }
    let name = shelf.notes?.title.map { ": \($0.harmless)" } ?? ""
    let ofNotes = (shelf.notes?.chapters ?? []).map { chapter in
      Section(
        title: [Sentence.notesShelf(language) + name, chapter.title.harmless]
          .filter { !$0.isEmpty }.joined(separator: " · "),
        lessons: chapter.lessons.map(ShelvedLesson.notes))
    }
    sections = ofCourse + ofNotes
    place = shelf.place
    self.language = language
  }

  func output(offer: String?) -> Output {
    let rows = sections.flatMap(\.lessons).map { lesson -> JSONValue in
      [
        "id": .string(lesson.name), "title": .string(lesson.title(language)),
        "pages": .integer(Int64(lesson.pageCount(language))),
      ]
    }
    return Output(
      json: [("lessons", .array(rows))], note: .openLesson(place?.name), offer: offer ?? "lesson",
      text: text)
  }

  private func text(_ style: TextStyle) -> String {
    let column = sections.flatMap(\.lessons).map(\.name.cells).max() ?? 0
    let lines = sections.flatMap { section in
      [section.title]
        + section.lessons.map { lesson in
          let mark = lesson.name == place?.lesson ? "›" : " "
          let pages = Sentence.pages(lesson.pageCount(language))(language)
          let title = lesson.title(language).harmless
          return "\(mark) \(lesson.name.padded(toCells: column))  \(title) (\(pages))"
        }
    }
    return lines.map { $0.truncated(toCells: style.width) + "\n" }.joined()
  }
}
