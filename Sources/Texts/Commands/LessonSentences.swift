/// What the commands say that lead through lessons.
extension Sentence {
  package static let noLessons = Self(
    ko: "책꽂이가 비어 있습니다. 노트와 함께 열려면: ./workbook --notes FILE",
    en: "The shelf is empty. To read notes of your own: ./workbook --notes FILE")

  package static let notesShelf = Self(ko: "내 노트", en: "Your notes")

  package static func pages(_ count: Int) -> Self {
    Self(ko: "\(count)쪽", en: count == 1 ? "1 page" : "\(count) pages")
  }

  package static func nextPage(_ id: String, _ page: Int) -> Self {
    Self(
      ko: "Enter 또는 next: \(id.shown)/\(page) · back: 앞 쪽",
      en: "Enter or next: \(id.shown)/\(page) · back: the page before")
  }

  package static func nextLesson(_ id: String, _ title: String) -> Self {
    Self(
      ko: "Enter 또는 next: \(id.shown) \(title.shown)",
      en: "Enter or next: \(id.shown) \(title.shown)")
  }

  package static let lastPage = Self(
    ko: "마지막 쪽입니다. 목록: lessons", en: "This was the last page. All of them: lessons")

  package static let firstPage = Self(
    ko: "첫 쪽입니다. 목록: lessons", en: "This is the first page. All of them: lessons")

  package static func notFound(_ word: String) -> Self {
    Self(ko: "'\(word.shown)': 나오는 곳이 없습니다.", en: "'\(word.shown)' occurs nowhere.")
  }

  package static func loadedNotes(_ file: String, lessons: Int) -> Self {
    Self(
      ko: "\(file.shown): 레슨 \(lessons)개를 책꽂이에 꽂았습니다. 목록: lessons",
      en: "\(file.shown): \(lessons) lesson\(lessons == 1 ? "" : "s") on your shelf. "
        + "See them: lessons")
  }
}
