package import Texts

/// A lesson, in every language that it was written in.
package struct Lesson: Hashable, Sendable {
  /// `L00` to `L17`, which stays when lessons are put into another order.
  package let id: String

  package let number: LessonNumber

  /// The name in the path of its files, such as `consumer-groups`.
  package let slug: String

  /// The claims of the notes that the lesson is about, such as `ch4-16`.
  package let claims: [String]

  /// The exercises that go with it, by their slugs.
  package let exercises: [String]

  private let korean: Text?
  private let english: Text

  /// The lesson as it was written in one language.
  package struct Text: Hashable, Sendable {
    package let title: String
    package let objectives: [String]
    package let pages: [Markdown]
    package let experiments: [Experiment]

    /// What it says that the program prints.
    package let screens: [QuotedScreen]

    /// Where its pages stand in its file.
    package let places: LessonPlaces
  }

  /// The languages that it was written in.
  package let languages: [Language]

  /// Makes a lesson from the files that could be read, one at least.
  init?(number: LessonNumber, slug: String, files: [LessonFile]) {
    guard let first = files.first else { return nil }
    id = first.id
    claims = first.claims
    exercises = first.exercises
    self.number = number
    self.slug = slug
    languages = Language.allCases.filter { language in files.contains { $0.language == language } }
    korean = files.first { $0.language == .ko }?.text
    // One language is better than none.
    english = (files.first { $0.language == .en } ?? first).text
  }

  /// The lesson in a language, or in the other if it was not written in this one.
  package func text(_ language: Language) -> Text {
    switch language {
    case .ko: korean ?? english
    case .en: english
    }
  }

  /// The first line of each page in which a piece of text occurs, in small letters.
  ///
  /// Title and objectives count as the first page's.
  func lines(with wanted: String, _ language: Language) -> [(page: Int, line: String)] {
    let text = text(language)
    return text.pages.indices.compactMap { index in
      let head = index == 0 ? [text.title] + text.objectives : []
      let lines =
        head + text.pages[index].plainText.split(whereSeparator: \.isNewline).map(String.init)
      return lines.first { $0.lowercased().contains(wanted) }
        .map { (index + 1, String($0.trimmingSpaces)) }
    }
  }
}
