/// The words around a lesson's own text.
package enum CourseTexts {
  /// The line above every page: the same in every language.
  package static func pageHead(id: String, title: String, page: Int, of count: Int) -> String {
    "\(id) \(title) · \(page)/\(count)"
  }

  /// Goes before the objectives on a lesson's first page.
  package static let objectives = Sentence(
    ko: "이 레슨을 마치면:", en: "After this lesson you can:")

  /// Stands above what notes and Kafka say about one thing.
  package static func card(verdict: Sentence, id: String) -> Sentence {
    Sentence(
      ko: "노트와 카프카 · \(verdict(.ko)) · \(id)", en: "Notes and Kafka · \(verdict(.en)) · \(id)")
  }

  package static let inTheNotes = Sentence(ko: "노트:", en: "Notes:")
  package static let inKafka = Sentence(ko: "카프카:", en: "Kafka:")
  package static let source = Sentence(ko: "근거:", en: "Source:")
  package static let tryIt = Sentence(ko: "실험:", en: "Try it:")
  package static let shownBy = Sentence(ko: "확인하려면:", en: "To see it:")
  package static let since = Sentence(ko: "언제부터:", en: "Since:")

  /// Stands below an experiment, with the command that runs it and how much it checks.
  package static func runExperiment(_ command: String, checks count: Int) -> Sentence {
    Sentence(
      ko: "→ 예상했으면 실행: \(command) (확인 \(count)개)",
      en: "→ Made up your mind? \(command) (\(count) check\(count == 1 ? "" : "s"))")
  }

  /// Stands on the page of a lesson that has only a title.
  package static let emptyLesson = Sentence(
    ko: "아직 적어 둔 내용이 없습니다.", en: "Nothing has been written here yet.")
}
