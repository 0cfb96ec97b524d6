package import Texts

/// A reader's own notes: one Markdown file, as a shelf of lessons beside the course.
///
/// `## 3장` or `## Chapter 3` starts a chapter, `###` a lesson in it, `---` a page. A chapter
/// without `###` takes the items of its lists as lessons. Other `##` sections become lessons before
/// the chapters, whereever they stand, in a chapter numbered 0.
package struct Notes: Hashable, Sendable {
  /// The first heading of level 1, if the notes have one.
  package let title: String?

  /// The chapters in the order of the file, after the one with the other sections.
  package let chapters: [Chapter]

  package struct Chapter: Hashable, Sendable {
    /// The number in the heading; 0 for the sections that are no chapter.
    package let number: Int

    /// The text of the heading, empty for the sections that are no chapter.
    package let title: String

    package let lessons: [Lesson]
  }

  package struct Lesson: Hashable, Sendable {
    /// `n3.1` for the first lesson of chapter 3.
    package let id: String

    package let title: String

    /// The pages that have something to see on them; none if only a heading was written.
    package let pages: [Markdown]
  }

  /// All lessons, in the order in which they are read.
  package var lessons: [Lesson] { chapters.flatMap(\.lessons) }

  /// The lesson with an id such as `n3.1`.
  package func lesson(_ id: String) -> Lesson? { lessons.first { $0.id == id } }
}

// MARK: - Reading

extension Notes {
  /// Reads notes.
  ///
  /// Whatever Markdown an editor accepts is accepted: pictures that are missing, HTML and headings
  /// in any order never make notes unreadable.
  ///
  /// - Parameter bytes: The file's content, in UTF-8.
  /// - Throws: ``MarkdownProblem`` if the text cannot be read at all, `empty` if nothing is in it.
  /// - Complexity: O(*n*) for *n* bytes.
  package init(utf8 bytes: [UInt8]) throws(MarkdownProblem) {
    let document = try Markdown(utf8: FrontMatter.split(bytes)?.body ?? bytes)
    let outline = NotesOutline(document)
    title = outline.title
    chapters = outline.chapters
    guard title != nil || !chapters.isEmpty else { throw .empty }
  }

  /// Reads notes from a text.
  ///
  /// - Throws: As ``init(utf8:)``.
  package init(_ text: String) throws(MarkdownProblem) { try self.init(utf8: Array(text.utf8)) }
}

// MARK: - Searching

extension Notes {
  /// A page on which a word was found.
  package struct Hit: Hashable, Sendable {
    package let lesson: Lesson

    /// The page, counted from 1.
    package let page: Int

    /// The first line on the page with the word, or the lesson's title.
    package let line: String
  }

  /// The pages with a word on them, in reading order.
  ///
  /// A word is any piece of text; upper and lower case are the same.
  package func search(_ word: String) -> [Hit] {
    let wanted = word.trimmingSpaces.lowercased()
    guard !wanted.isEmpty else { return [] }
    return lessons.flatMap { lesson in
      let lines = lesson.pages.map { page in
        page.plainText.split(whereSeparator: \.isNewline)
          .first { $0.lowercased().contains(wanted) }
      }
      let isInTitle = lesson.title.lowercased().contains(wanted)
      var hits: [Hit] = []
      if isInTitle && lines.first?.flatMap({ $0 }) == nil {
        hits.append(Hit(lesson: lesson, page: 1, line: lesson.title))
      }
      for (index, line) in lines.enumerated() {
        guard let line else { continue }
        hits.append(Hit(lesson: lesson, page: index + 1, line: String(line.trimmingSpaces)))
      }
      return hits
    }
  }
}

// MARK: - Drawing

extension Notes.Lesson {
  /// One page as text for a terminal, under the lesson's id and title.
  ///
  /// Pages are counted from 1. There is `nil` for a page that does not exist; a lesson without
  /// pages has a first one, which says so.
  package func text(page: Int, _ style: TextStyle) -> String? {
    guard (1...max(1, pages.count)).contains(page) else { return nil }
    let head = Markdown.Block.heading(
      level: 2,
      [.text(CourseTexts.pageHead(id: id, title: title, page: page, of: max(1, pages.count)))])
    let body =
      pages.isEmpty
      ? [.paragraph([.text(CourseTexts.emptyLesson(style.language))])] : pages[page - 1].blocks
    return Markdown(blocks: [head] + body).text(style)
  }
}
