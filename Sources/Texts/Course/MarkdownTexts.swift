/// The words that the drawing of Markdown adds to an author's own.
package enum MarkdownTexts {
  /// Stands where a picture would be, with its description or file name, already harmless.
  package static func picture(_ name: String) -> Sentence {
    name.isEmpty
      ? Sentence(ko: "[그림]", en: "[picture]")
      : Sentence(ko: "[그림: \(name)]", en: "[picture: \(name)]")
  }

  /// Goes before a quotation where no bar can be drawn beside it.
  package static let quotation = Sentence(ko: "인용:", en: "Quote:")

  /// Goes before the text of a heading where nothing else sets it apart.
  package static let heading = Sentence(ko: "제목:", en: "Heading:")

  /// Goes before an item of a list of tasks, in words.
  package static func task(isDone: Bool) -> Sentence {
    isDone ? Sentence(ko: "완료:", en: "Done:") : Sentence(ko: "할 일:", en: "To do:")
  }

  /// Surrounds struck text where nothing can be struck.
  package static let deleted = Sentence(ko: "지운 글:", en: "deleted:")

  /// The title of notes that have none of their own.
  package static let notes = Sentence(ko: "노트", en: "Notes")
}
