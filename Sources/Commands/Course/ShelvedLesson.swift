internal import Course
internal import Texts

/// A lesson on the shelf: one of the course, or one of the reader's own notes.
enum ShelvedLesson: Sendable {
  case course(Lesson)
  case notes(Notes.Lesson)

  /// What the reader types for it: `4.11`, or `n4.11` for one of the notes.
  var name: String {
    switch self {
    case .course(let lesson): lesson.number.description
    case .notes(let lesson): lesson.id
    }
  }

  /// Under what its progress is kept: it stays when lessons are put into another order.
  var id: String {
    switch self {
    case .course(let lesson): lesson.id
    case .notes(let lesson): lesson.id
    }
  }

  /// Its experiments, by the ids under which their progress is kept.
  func experimentIDs(_ language: Language) -> [String] {
    guard case .course(let lesson) = self else { return [] }
    return lesson.text(language).experiments.map { String($0.number) }
  }

  func title(_ language: Language) -> String {
    switch self {
    case .course(let lesson): lesson.text(language).title
    case .notes(let lesson): lesson.title
    }
  }

  /// A lesson without pages has one, which says so.
  func pageCount(_ language: Language) -> Int {
    switch self {
    case .course(let lesson): max(1, lesson.text(language).pages.count)
    case .notes(let lesson): max(1, lesson.pages.count)
    }
  }

  func text(
    page: Int, _ style: TextStyle, hidingAfter hidden: (Int) -> Bool = { _ in false }
  ) -> String? {
    switch self {
    case .course(let lesson): lesson.text(page: page, style, hidingAfter: hidden)
    case .notes(let lesson): lesson.text(page: page, style)
    }
  }

  /// The experiments on a page.
  func experiments(page: Int, _ language: Language) -> [Experiment] {
    guard case .course(let lesson) = self else { return [] }
    return lesson.text(language).experiments.filter { $0.page == page }
  }
}
