internal import Texts

/// Reads the files of one exercise's folder, and notes what is wrong with them.
struct ExerciseTextReader {
  let folder: String
  let files: [CourseSource]
  private(set) var problems: [CourseProblem] = []

  init(folder: String, files: [CourseSource]) {
    self.folder = folder
    self.files = files
  }

  /// A statement with its front matter.
  struct Statement {
    let number: String
    let slug: String
    let title: String
    let lesson: String
    let name: String
    let level: String
    let bound: String
    let body: Markdown

    /// Whether both say the same but for what has to be translated.
    func agrees(with other: Statement) -> Bool {
      (number, slug, lesson, name, level, bound)
        == (other.number, other.slug, other.lesson, other.name, other.level, other.bound)
    }
  }

  mutating func statements() -> [Language: Statement] {
    var statements: [Language: Statement] = [:]
    for language in Language.allCases {
      let name = "statement.\(language.rawValue).md"
      guard let source = source(name) else { continue }
      guard let (matter, body) = FrontMatter.split(source.bytes) else {
        problems.append(CourseProblem(path: source.path, line: 1, .lesson(.noFrontMatter)))
        continue
      }
      let data = DataFile(
        path: source.path, bytes: Array(matter.lines.joined(separator: "\n").utf8),
        lineOffset: matter.firstLine - 1)
      do throws(CourseProblem) {
        var fields = DataFields(try data.document(), of: data)
        statements[language] = Statement(
          number: fields.text("number"), slug: fields.text("slug"), title: fields.text("title"),
          lesson: fields.text("lesson"), name: fields.text("protocol"),
          level: fields.text("level"), bound: fields.text("bound"),
          body: markdown(body, of: source))
        problems += fields.finished()
      } catch {
        problems.append(error)
      }
    }
    return statements
  }

  mutating func hints() -> [Language: ExerciseHints] {
    var hints: [Language: ExerciseHints] = [:]
    for language in Language.allCases {
      if let source = source("hints.\(language.rawValue).md") {
        hints[language] = ExerciseHints(String(decoding: source.bytes, as: UTF8.self))
      }
    }
    return hints
  }

  mutating func solutions() -> [Language: Markdown] {
    var solutions: [Language: Markdown] = [:]
    for language in Language.allCases {
      if let source = source("solution.\(language.rawValue).md") {
        solutions[language] = markdown(source.bytes, of: source)
      }
    }
    return solutions
  }

  /// Notes that the two languages of a file say different things.
  mutating func disagrees(_ name: String) {
    problems.append(
      CourseProblem(path: "\(folder)/\(name)", line: 1, .data(.missingKey("number … bound"))))
  }

  private mutating func source(_ name: String) -> CourseSource? {
    let path = "\(folder)/\(name)"
    if let source = files.first(where: { $0.path == path }) { return source }
    problems.append(CourseProblem(path: path, .data(.missingFile)))
    return nil
  }

  private mutating func markdown(_ bytes: [UInt8], of source: CourseSource) -> Markdown {
    do {
      return try Markdown(utf8: bytes)
    } catch {
      problems.append(CourseProblem(path: source.path, .text(error)))
      return Markdown(blocks: [])
    }
  }
}
