internal import Course
internal import Texts

/// The lessons that can be read, and where the reader is.
struct Bookshelf: Sendable {
  /// The reader's own notes.
  private(set) var notes: Notes?

  /// The page that was shown last.
  private(set) var place: Place?

  /// A page of a lesson, counted from 1.
  struct Place: Hashable, Sendable {
    let lesson: String
    let page: Int
  }

  mutating func put(_ notes: Notes) {
    self.notes = notes
    place = nil
  }

  var lessons: [Notes.Lesson] { notes?.lessons ?? [] }

  /// The lessons' ids, in reading order.
  var ids: [String] { lessons.map(\.id) }

  /// Turns to a page.
  mutating func turn(to place: Place) { self.place = place }

  /// The page after one, in the next lesson after a lesson's last.
  func page(after place: Place?) -> Place? {
    guard let place, let index = lessons.firstIndex(where: { $0.id == place.lesson }) else {
      return lessons.first.map { Place(lesson: $0.id, page: 1) }
    }
    if place.page < lessons[index].pageCount {
      return Place(lesson: place.lesson, page: place.page + 1)
    }
    return lessons[(index + 1)...].first.map { Place(lesson: $0.id, page: 1) }
  }

  /// The page before one, in the lesson before from a lesson's first.
  func page(before place: Place) -> Place? {
    if place.page > 1 { return Place(lesson: place.lesson, page: place.page - 1) }
    guard let index = lessons.firstIndex(where: { $0.id == place.lesson }), index > 0 else {
      return nil
    }
    return Place(lesson: lessons[index - 1].id, page: lessons[index - 1].pageCount)
  }

  /// Finds a lesson by what somebody typed: `n4.11`, or `n4.11/2` for its second page.
  ///
  /// - Throws: ``NameRefusal`` for a lesson that is not there, ``ValueRefusal`` for a page.
  func find(_ text: String) throws -> Place {
    let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
    let id = parts.first ?? text
    guard let lesson = lessons.first(where: { $0.id == id }) else {
      throw NameRefusal.unknown(.lesson, id, among: lessons.map(\.id))
    }
    guard parts.count == 2 else { return Place(lesson: id, page: 1) }
    let page = try CountText.read(parts[1], of: id, in: 1...lesson.pageCount)
    return Place(lesson: id, page: page)
  }
}

extension Notes.Lesson {
  /// A lesson without pages has one, which says so.
  var pageCount: Int { max(1, pages.count) }
}
