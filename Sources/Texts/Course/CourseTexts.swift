/// The words around a lesson's own text.
package enum CourseTexts {
  /// The line above every page: the same in every language.
  package static func pageHead(id: String, title: String, page: Int, of count: Int) -> String {
    "\(id) \(title) · \(page)/\(count)"
  }

  /// Goes before the objectives on a lesson's first page.
  package static let objectives = Sentence(
    ko: "이 레슨을 마치면:", en: "After this lesson you can:")

  /// Stands below an experiment, with the command that runs it.
  package static func runExperiment(_ command: String) -> Sentence {
    Sentence(ko: "→ 직접 해 보기: \(command)", en: "→ Run it: \(command)")
  }

  /// Stands on the page of a lesson that has only a title.
  package static let emptyLesson = Sentence(
    ko: "아직 적어 둔 내용이 없습니다.", en: "Nothing has been written here yet.")
}
