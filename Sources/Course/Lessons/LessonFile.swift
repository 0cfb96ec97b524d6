internal import Texts

/// A lesson as one file has it, in one language.
struct LessonFile {
  let path: String
  let language: Language
  let id: String
  let claims: [String]
  let exercises: [String]
  let text: Lesson.Text

  /// What is wrong with the file, although it can be read.
  let problems: [CourseProblem]

  /// Reads a file.
  ///
  /// - Throws: The ``CourseProblem`` that leaves no lesson to show.
  init(_ source: CourseSource, language: Language, facts: Facts) throws(CourseProblem) {
    guard let (matter, body) = FrontMatter.split(source.bytes) else {
      throw CourseProblem(path: source.path, line: 1, .lesson(.noFrontMatter))
    }
    let data = DataFile(
      path: source.path, bytes: Array(matter.lines.joined(separator: "\n").utf8),
      lineOffset: matter.firstLine - 1)
    var fields = DataFields(try data.document(), of: data)
    path = source.path
    self.language = language
    id = fields.text("id")
    claims = fields.list("claims")
    exercises = fields.list("exercises")
    let title = fields.text("title")
    let objectives = fields.list("objectives")

    let document: Markdown
    do {
      document = try Markdown(utf8: body)
    } catch {
      throw CourseProblem(path: source.path, .text(error))
    }
    let (filled, unknown) = ClaimCards(facts: facts, language: language).fill(document)
    let pages = filled.pages
    let experiments = Self.experiments(on: pages, lineOffset: matter.lineCount)
    text = Lesson.Text(
      title: title, objectives: objectives, pages: pages, experiments: experiments,
      screens: Self.screens(on: pages, lineOffset: matter.lineCount),
      places: LessonPlaces(
        path: source.path, bytes: source.bytes, frontMatterLines: matter.lineCount))
    problems =
      fields.finished() + Self.problems(of: text, path: source.path)
      + unknown.map {
        CourseProblem(
          path: source.path, line: matter.lineCount + $0.line,
          .reference(.unknownClaim($0.id, nearest: facts.nearest(to: $0.id))))
      }
  }

  private static func experiments(on pages: [Markdown], lineOffset: Int) -> [Experiment] {
    var experiments: [Experiment] = []
    for (index, page) in pages.enumerated() {
      for code in page.blocks.compactMap(\.experimentCode) {
        experiments.append(
          Experiment(
            code, number: experiments.count + 1, page: index + 1, lineOffset: lineOffset))
      }
    }
    return experiments
  }

  private static func screens(on pages: [Markdown], lineOffset: Int) -> [QuotedScreen] {
    pages.flatMap(\.blocks).compactMap { block in
      guard case .code(let code) = block, code.info == QuotedScreen.info else { return nil }
      return QuotedScreen(code, lineOffset: lineOffset)
    }
  }

  private static func problems(of text: Lesson.Text, path: String) -> [CourseProblem] {
    guard !text.pages.isEmpty else { return [CourseProblem(path: path, .lesson(.noPages))] }
    return text.experiments.filter { $0.expectationCount == 0 }.map {
      CourseProblem(
        path: path, line: $0.steps.first?.line,
        .lesson(.experimentWithoutExpectation(number: $0.number)))
    }
  }
}
