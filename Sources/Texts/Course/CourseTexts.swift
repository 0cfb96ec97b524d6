/// The words around a lesson's own text.
package enum CourseTexts {
  /// The line above every page: the same in every language.
  package static func pageHead(id: String, title: String, page: Int, of count: Int) -> String {
    "\(id) \(title) · \(page)/\(count)"
  }

  /// Stands on the page of a lesson that has only a title.
  package static let emptyLesson = Sentence(
    ko: "아직 적어 둔 내용이 없습니다.", en: "Nothing has been written here yet.")
}
