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
    guard let notes = session.shelf.notes else {
      return Output(.noLessons, json: [("lessons", [])])
    }
    if let word { return Self.hits(of: word, in: notes) }
    return Self.contents(of: notes)
  }

  private static func contents(of notes: Notes) -> Output {
    let rows = notes.lessons.map { lesson -> JSONValue in
      [
        "id": .string(lesson.id), "title": .string(lesson.title),
        "pages": .integer(Int64(lesson.pageCount)),
      ]
    }
    return Output(json: [("lessons", .array(rows))], offer: "next") { style in
      var lines = [
        Sentence.notesShelf(style.language) + (notes.title.map { ": \($0.shown)" } ?? "")
      ]
      let column = notes.lessons.map(\.id.cells).max() ?? 0
      for chapter in notes.chapters {
        lines += ["", chapter.title.harmless]
        lines += chapter.lessons.map { lesson in
          let pages = Sentence.pages(lesson.pageCount)(style.language)
          return "  \(lesson.id.padded(toCells: column))  \(lesson.title.harmless) (\(pages))"
        }
      }
      return lines.map { $0.truncated(toCells: style.width) + "\n" }.joined()
    }
  }

  private static func hits(of word: String, in notes: Notes) -> Output {
    let hits = notes.search(word)
    if hits.isEmpty { return Output(.notFound(word), json: [("hits", [])]) }
    let rows = hits.map { hit -> JSONValue in
      [
        "lesson": .string(hit.lesson.id), "page": .integer(Int64(hit.page)),
        "line": .string(hit.line),
      ]
    }
    return Output(json: [("hits", .array(rows))]) { style in
      let column = hits.map { "\($0.lesson.id)/\($0.page)".cells }.max() ?? 0
      return hits.map { hit in
        let place = "\(hit.lesson.id)/\(hit.page)".padded(toCells: column)
        return "\(place)  \(hit.line.harmless)".truncated(toCells: style.width) + "\n"
      }.joined()
    }
  }
}
