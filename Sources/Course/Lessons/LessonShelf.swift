internal import Texts

/// Puts the files of lessons together, two languages a lesson.
struct LessonShelf {
  private(set) var lessons: [Lesson] = []

  init(_ sources: [CourseSource], facts: Facts, _ problems: inout [CourseProblem]) {
    var files: [String: [LessonFile]] = [:]
    var paths: [LessonPath] = []
    for source in sources where source.path.hasSuffix(".md") {
      guard let path = LessonPath(source.path) else {
        problems.append(CourseProblem(path: source.path, .lesson(.misnamed)))
        continue
      }
      do throws(CourseProblem) {
        let file = try LessonFile(source, language: path.language, facts: facts)
        problems += file.problems
        if files[path.stem] == nil { paths.append(path) }
        files[path.stem, default: []].append(file)
      } catch {
        problems.append(error)
      }
    }
    for path in paths.sorted(by: { ($0.number, $0.stem) < ($1.number, $1.stem) }) {
      let pair = files[path.stem] ?? []
      problems += Self.differences(between: pair, sources)
      if let lesson = Lesson(number: path.number, slug: path.slug, files: pair) {
        add(lesson, from: pair, &problems)
      }
    }
  }

  /// Adds a lesson, unless another one goes by its number or id already.
  private mutating func add(
    _ lesson: Lesson, from files: [LessonFile], _ problems: inout [CourseProblem]
  ) {
    let same = lessons.first {
      $0.number == lesson.number || $0.id == lesson.id && !lesson.id.isEmpty
    }
    guard let same else { return lessons.append(lesson) }
    let fault: LessonFault =
      same.id == lesson.id
      ? .duplicate(lesson.id, other: same.number.description)
      : .duplicate(lesson.number.description, other: same.slug)
    problems += files.map { CourseProblem(path: $0.path, .lesson(fault)) }
  }

  /// What the two files of a lesson should have in common, and have not.
  private static func differences(
    between files: [LessonFile], _ sources: [CourseSource]
  ) -> [CourseProblem] {
    guard let one = files.first else { return [] }
    guard let other = files.dropFirst().first else {
      // A second file that cannot be read has its own problem already.
      let stem = one.path.dropLast(one.language.rawValue.count + ".md".count)
      let missing = Language.allCases.filter { language in
        !sources.contains { $0.path == "\(stem)\(language.rawValue).md" }
      }
      return missing.map { CourseProblem(path: one.path, .translation(.missing($0))) }
    }
    func problem(_ fault: TranslationFault, line: Int? = nil) -> CourseProblem {
      CourseProblem(path: other.path, line: line, .translation(fault))
    }
    var problems: [CourseProblem] = []
    let keys = [
      ("id", one.id == other.id), ("claims", one.claims == other.claims),
      ("exercises", one.exercises == other.exercises),
      ("objectives", one.text.objectives.count == other.text.objectives.count),
    ]
    problems += keys.filter { !$0.1 }.map { problem(.entry($0.0, other: one.path)) }
    if one.text.pages.count != other.text.pages.count {
      problems.append(
        problem(
          .pageCount(
            other.text.pages.count, expected: one.text.pages.count, other: one.path)))
    }
    problems += differingExperiments(one, other).map { problem($0.fault, line: $0.line) }
    return problems
  }

  private static func differingExperiments(
    _ one: LessonFile, _ other: LessonFile
  ) -> [(fault: TranslationFault, line: Int?)] {
    let (first, second) = (one.text.experiments, other.text.experiments)
    if first.count != second.count {
      return [(.experimentCount(second.count, expected: first.count, other: one.path), nil)]
    }
    return zip(first, second).compactMap { experiment, translation in
      let isSame =
        experiment.page == translation.page
        && experiment.steps.map(\.command) == translation.steps.map(\.command)
      if isSame { return nil }
      return (
        .experiment(number: translation.number, other: one.path),
        translation.steps.first?.line
      )
    }
  }
}
