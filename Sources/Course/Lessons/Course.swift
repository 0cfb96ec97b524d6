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

  /// Everything that an author has to put right, by path and line.
  package let problems: [CourseProblem]

  /// Reads the files of a course.
  ///
  /// Files other than lessons (`NN-chapter/MM-name.LANG.md`), `facts.yaml` and `glossary.yaml` are
  /// passed over, unless they look like misnamed lessons.
  package init(_ sources: [CourseSource]) {
    var problems: [CourseProblem] = []
    facts = Facts(sources.first { $0.isNamed("facts.yaml") }, &problems)
    glossary = Glossary(sources.first { $0.isNamed("glossary.yaml") }, &problems)
    lessons = LessonShelf(sources, facts: facts, &problems).lessons
    CourseCheck(lessons: lessons, facts: facts).report(to: &problems)
    self.problems = problems.sorted()
  }

  /// The lesson that somebody names: by number `4.11`, by id `L17`, or by slug.
  package func lesson(_ name: String) -> Lesson? {
    let number = LessonNumber(name)
    return lessons.first {
      $0.number == number || $0.id.lowercased() == name.lowercased() || $0.slug == name
    }
  }

  /// The lessons of a chapter.
  package func lessons(inChapter chapter: Int) -> [Lesson] {
    lessons.filter { $0.number.chapter == chapter }
  }

  /// The lessons in which a piece of text occurs; upper and lower case are the same.
  package func search(_ word: String, _ language: Language) -> [Lesson] {
    let wanted = word.trimmingSpaces.lowercased()
    return wanted.isEmpty ? [] : lessons.filter { $0.mentions(wanted, language) }
  }
}

extension CourseSource {
  func isNamed(_ name: String) -> Bool { path == name || path.hasSuffix("/" + name) }
}
