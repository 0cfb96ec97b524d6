package import Texts

/// A chapter of the course.
package struct Chapter: Hashable, Sendable {
  package let number: Int

  package let title: Sentence

  /// Reads `chapters.yaml`; without one, chapters have numbers only.
  static func read(_ source: CourseSource?, _ problems: inout [CourseProblem]) -> [Self] {
    guard let source else { return [] }
    let file = DataFile(path: source.path, bytes: source.bytes)
    return file.mappings(&problems).compactMap { mapping in
      var fields = mapping
      let number = fields.text("number")
      let title = Sentence(ko: fields.text("ko"), en: fields.text("en"))
      problems += fields.finished()
      guard let number = Int(digits: number) else {
        problems.append(file.problem(.notText("number"), at: fields.offset))
        return nil
      }
      return Self(number: number, title: title)
    }
  }
}
