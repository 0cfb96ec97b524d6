package import Texts

/// A file of the course, read by whoever has files.
package struct CourseSource: Hashable, Sendable {
  /// The path, as problems show it; its last two parts say which lesson it is.
  package let path: String

  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// The lessons, and what they refer to.
///
/// A file with something wrong in it never hides the others: each problem is kept with its place,
/// and whatever can be read is there.
package struct Course: Sendable {
  /// The lessons in the order in which they are read.
  package let lessons: [Lesson]

  /// The claims of the notes, each judged.
  package let facts: Facts

  package let glossary: Glossary

  /// What the chapters are called.
  package let chapters: [Chapter]

  /// The questions of the lessons.
  package let questions: QuestionBank

  /// Everything that an author has to put right, by path and line.
  package let problems: [CourseProblem]

  /// Reads the files of a course.
  ///
  /// Files other than lessons (`NN-chapter/MM-name.LANG.md`), `chapters.yaml`, `facts.yaml`,
  /// `glossary.yaml` and the questions beside lessons (`….questions.yaml`) are passed over, unless
  /// they look like misnamed lessons.
  ///
  /// Files that are `unreadable` are among its problems.
  package init(_ sources: [CourseSource], unreadable: [StorageProblem] = []) {
    var problems = unreadable.map { CourseProblem(path: $0.path, .file($0)) }
    chapters = Chapter.read(sources.first { $0.isNamed("chapters.yaml") }, &problems)
    facts = Facts(sources.first { $0.isNamed("facts.yaml") }, &problems)
    glossary = Glossary(sources.first { $0.isNamed("glossary.yaml") }, &problems)
    lessons = LessonShelf(sources, facts: facts, &problems).lessons
    questions = QuestionBank(sources, lessons: lessons, &problems)
    CourseCheck(lessons: lessons, facts: facts).report(to: &problems)
    self.problems = problems.sorted()
  }

  /// The lesson that somebody names: by number `4.11`, by id `L17`, by slug or the beginning of
  /// only one; the number of a chapter is its first lesson.
  package func lesson(_ name: String) -> Lesson? {
    let number = LessonNumber(name)
    let exact = lessons.first {
      $0.number == number || $0.id.lowercased() == name.lowercased() || $0.slug == name
    }
    if let exact { return exact }
    if let chapter = Int(digits: name) { return lessons(inChapter: chapter).first }
    let begun = name.isEmpty ? [] : lessons.filter { $0.slug.hasPrefix(name.lowercased()) }
    return begun.count == 1 ? begun[0] : nil
  }

  /// The lessons of a chapter.
  package func lessons(inChapter chapter: Int) -> [Lesson] {
    lessons.filter { $0.number.chapter == chapter }
  }

  /// A page on which a word was found.
  package struct Hit: Hashable, Sendable {
    package let lesson: Lesson

    /// The page, counted from 1.
    package let page: Int

    /// The first line on the page with the word, or the lesson's title.
    package let line: String
  }

  /// The pages on which a piece of text stands, in reading order.
  ///
  /// Upper and lower case are the same.
  package func search(_ word: String, _ language: Language) -> [Hit] {
    let wanted = word.trimmingSpaces.lowercased()
    guard !wanted.isEmpty else { return [] }
    return lessons.flatMap { lesson in
      lesson.lines(with: wanted, language).map { Hit(lesson: lesson, page: $0.page, line: $0.line) }
    }
  }
}

extension CourseSource {
  func isNamed(_ name: String) -> Bool { path == name || path.hasSuffix("/" + name) }
}
