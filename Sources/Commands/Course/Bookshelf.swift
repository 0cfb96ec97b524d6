internal import Course
internal import Texts

/// The lessons that can be read, and where the reader is.
///
/// The course stands there, and the reader's own notes beside it.
struct Bookshelf: Sendable {
  private let reader: CourseReader

  /// The reader's own notes.
  private(set) var notes: Notes?

  /// The page that was shown last.
  private(set) var place: Place?

  /// A page of a lesson, counted from 1.
  struct Place: Hashable, Sendable {
    let lesson: String
    let page: Int

    var name: String { "\(lesson)/\(page)" }
  }

  init(_ reader: CourseReader) { self.reader = reader }

  /// The course, read now if nobody has asked for it before.
  var course: Course { reader.course }

  /// The folder of the course, if there is one.
  var folder: String? { reader.folder }

  mutating func put(_ notes: Notes) {
    self.notes = notes
    place = nil
  }

  private var shelves: [[ShelvedLesson]] {
    [course.lessons.map(ShelvedLesson.course), (notes?.lessons ?? []).map(ShelvedLesson.notes)]
  }

  /// Every lesson, in reading order.
  var lessons: [ShelvedLesson] { Array(shelves.joined()) }

  /// What the lessons are called, in reading order.
  var ids: [String] { shelves.joined().map(\.name) }

  /// What the experiments are called, in reading order.
  var experimentNames: [String] {
    course.lessons.flatMap { lesson in
      lesson.text(.en).experiments.map { "\(lesson.number)/\($0.number)" }
    }
  }

  /// The lesson of a place.
  func lesson(at place: Place) -> ShelvedLesson? {
    shelves.joined().first { $0.name == place.lesson }
  }

  /// Turns to a page.
  mutating func turn(to place: Place) { self.place = place }
}

// MARK: - Turning pages

extension Bookshelf {
  /// Where reading begins: with the course, or with the notes if there is none.
  var firstPage: Place? {
    shelves.joined().first.map { Place(lesson: $0.name, page: 1) }
  }

  /// The page after one, in the next lesson after a lesson's last.
  func page(after place: Place, _ language: Language) -> Place? {
    guard let (shelf, index) = find(place) else { return nil }
    if place.page < shelf[index].pageCount(language) {
      return Place(lesson: place.lesson, page: place.page + 1)
    }
    return shelf[(index + 1)...].first.map { Place(lesson: $0.name, page: 1) }
  }

  /// The page before one, in the lesson before from a lesson's first.
  func page(before place: Place, _ language: Language) -> Place? {
    if place.page > 1 { return Place(lesson: place.lesson, page: place.page - 1) }
    guard let (shelf, index) = find(place), index > 0 else { return nil }
    let before = shelf[index - 1]
    return Place(lesson: before.name, page: before.pageCount(language))
  }

  /// The shelf of a place, and where its lesson stands there: the notes do not follow the course.
  private func find(_ place: Place) -> (shelf: [ShelvedLesson], index: Int)? {
    for shelf in shelves {
      if let index = shelf.firstIndex(where: { $0.name == place.lesson }) { return (shelf, index) }
    }
    return nil
  }
}

// MARK: - Names

extension Bookshelf {
  /// Finds a page by what somebody typed: `4.11`, `4.11/2`, `4` for the first lesson of chapter 4,
  /// `n3.1` for one of the notes.
  ///
  /// - Throws: ``NameRefusal`` for a lesson that is not there, ``ValueRefusal`` for a page.
  func find(_ text: String, _ language: Language) throws -> Place {
    let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
    let lesson = try lesson(named: parts.first ?? text)
    guard parts.count == 2 else { return Place(lesson: lesson.name, page: 1) }
    let page = try CountText.read(
      parts[1], of: lesson.name, in: 1...lesson.pageCount(language))
    return Place(lesson: lesson.name, page: page)
  }

  private func lesson(named name: String) throws -> ShelvedLesson {
    if let lesson = course.lesson(name) { return .course(lesson) }
    if let lesson = notes?.lesson(name) { return .notes(lesson) }
    throw NameRefusal.unknown(.lesson, name, among: ids)
  }

  /// Finds an experiment by what somebody typed: `4.11/2`, `2` in the lesson where the reader is,
  /// or `4.11` for its first.
  ///
  /// Without a text it is the first experiment on the reader's page, or from there on.
  ///
  /// - Throws: ``NameRefusal`` for a lesson that is not there, ``ValueRefusal`` for a number,
  ///   ``CourseRefusal`` if the lesson has no experiments.
  func findExperiment(
    _ text: String?, _ language: Language
  ) throws -> (lesson: Lesson, experiment: Experiment) {
    let parts = text?.split(separator: "/", maxSplits: 1).map(String.init) ?? []
    let isNumber = parts.count == 1 && parts[0].allSatisfy(\.isNumber)
    let name = isNumber ? nil : parts.first
    let named = try name.map { try lesson(named: $0) }
    guard let shelved = named ?? (place ?? firstPage).flatMap({ lesson(at: $0) }) else {
      throw CourseRefusal.noCourse(folder: folder)
    }
    guard case .course(let lesson) = shelved,
      let last = lesson.text(language).experiments.last
    else { throw CourseRefusal.noExperiments(lesson: shelved.name) }
    let experiments = lesson.text(language).experiments
    if isNumber || parts.count == 2 {
      guard let number = Int(parts[parts.count - 1]), (1...last.number).contains(number)
      else { throw CourseRefusal.noSuchExperiment(lesson: shelved.name, count: last.number) }
      return (lesson, experiments[number - 1])
    }
    let page = name == nil ? place?.page ?? 1 : 1
    return (lesson, experiments.first { $0.page >= page } ?? last)
  }
}
