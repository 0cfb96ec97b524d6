package import Texts

/// Reads every lesson as its author should: against the other language, against the program, and
/// against Kafka's names.
///
/// What the files say about each other is in ``Course/problems`` already; this is the rest. The
/// course knows no command, so whoever does hands in what it takes.
package struct CourseChecker {
  /// What only the commands can tell.
  package struct Tools {
    /// Why a line would not be carried out; `nil` if it would, or if it is no command at all.
    package var refusal: (_ line: String) -> Sentence?

    /// Whether Kafka has a setting of that name.
    package var isSetting: (_ name: String) -> Bool

    /// Settings that somebody may have meant.
    package var nearestSetting: (_ name: String) -> String?

    /// Carries out a whole experiment in a fresh lab.
    package var run: (Experiment, Language) -> ExperimentRun

    /// What a line prints when it is the last of some that are carried out one after the other in
    /// a fresh lab, as a page has it that is ``codeWidth`` wide.
    package var screens: (_ lines: [String], Language) -> [String]

    /// The slugs of all exercises; `nil` if there are none to look at.
    package var exercises: [String]?

    /// What is wrong with a lesson's questions.
    package var questionProblems: (Lesson) -> [CourseProblem]

    package init(
      refusal: @escaping (String) -> Sentence?, isSetting: @escaping (String) -> Bool,
      nearestSetting: @escaping (String) -> String?,
      run: @escaping (Experiment, Language) -> ExperimentRun,
      screens: @escaping ([String], Language) -> [String], exercises: [String]?,
      questionProblems: @escaping (Lesson) -> [CourseProblem] = { _ in [] }
    ) {
      self.refusal = refusal
      self.isSetting = isSetting
      self.nearestSetting = nearestSetting
      self.run = run
      self.screens = screens
      self.exercises = exercises
      self.questionProblems = questionProblems
    }
  }

  /// A screen and a half of 80 by 24.
  package static let pageLimit = 36
  package static let width = 80

  /// What is left of the width for code, which stands indented; a longer line would be broken.
  package static let codeWidth = width - 4

  let course: Course
  let tools: Tools

  package init(_ course: Course, _ tools: Tools) {
    self.course = course
    self.tools = tools
  }

  /// Everything that has to be put right, by path and line.
  package func problems() -> [CourseProblem] {
    var problems = course.problems
    for lesson in course.lessons {
      for language in lesson.languages {
        let text = lesson.text(language)
        problems += references(in: text)
        problems += lengths(of: lesson, language)
        problems += experiments(of: text, language)
        problems += screens(of: text, language)
        problems += exercises(of: lesson, named: text)
      }
      if lesson.languages.count == 2 {
        problems += ParallelPages(lesson.text(.ko), lesson.text(.en)).problems()
      }
      problems += tools.questionProblems(lesson)
    }
    return Set(problems).sorted()
  }

  // MARK: - One text

  private func lengths(of lesson: Lesson, _ language: Language) -> [CourseProblem] {
    let text = lesson.text(language)
    let style = TextStyle(language: language, width: Self.width)
    return text.pages.indices.flatMap { index -> [CourseProblem] in
      let lines = (lesson.text(page: index + 1, style) ?? "")
        .split(separator: "\n", omittingEmptySubsequences: false)
      let line = text.places.line(ofPage: index + 1)
      let widest = widestCode(on: text.pages[index])
      var faults: [TeachingFault] = []
      if lines.count > Self.pageLimit {
        faults.append(.pageTooLong(lines: lines.count, limit: Self.pageLimit))
      }
      if widest > Self.codeWidth {
        faults.append(.lineTooWide(cells: widest, limit: Self.codeWidth))
      }
      return faults.map { CourseProblem(path: text.places.path, line: line, .teaching($0)) }
    }
  }

  /// The cells of the longest line of code on a page.
  private func widestCode(on page: Markdown) -> Int {
    page.blocks.map { block in
      guard case .code(let code) = block else { return 0 }
      return code.text.split(whereSeparator: \.isNewline).map(\.cells).max() ?? 0
    }.max() ?? 0
  }

  private func experiments(of text: Lesson.Text, _ language: Language) -> [CourseProblem] {
    text.experiments.compactMap { experiment in
      guard let failure = tools.run(experiment, language).failure else { return nil }
      let fault: TeachingFault =
        failure.step.isToBeRefused
        ? .notRefused(number: experiment.number, line: failure.step.command)
        : .experimentFails(
          number: experiment.number, line: failure.step.command,
          said: String(failure.text.trimmingSpaces))
      return CourseProblem(
        path: text.places.path, line: failure.step.line, .teaching(fault))
    }
  }

  /// What a lesson quotes and the program does not print.
  private func screens(of text: Lesson.Text, _ language: Language) -> [CourseProblem] {
    text.screens.flatMap { screen in
      let answers = tools.screens(screen.turns.map(\.command), language)
      return zip(screen.turns, answers).compactMap { turn, answer in
        turn.difference(from: answer).map { line, said in
          CourseProblem(
            path: text.places.path, line: line.number,
            .teaching(.screenDiffers(line: line.text, said: said)))
        }
      }
    }
  }

  /// Exercises that a lesson names and that do not exist.
  private func exercises(of lesson: Lesson, named text: Lesson.Text) -> [CourseProblem] {
    guard let known = tools.exercises else { return [] }
    return lesson.exercises.filter { !known.contains($0) }.map { slug in
      CourseProblem(
        path: text.places.path, line: text.places.line(ofEntry: "exercises"),
        .teaching(
          .unknownExercise(slug, nearest: Nearest.matches(for: slug, among: known, limit: 1).first)
        ))
    }
  }

  /// Commands, settings, lessons and links that a text speaks of and that do not exist.
  private func references(in text: Lesson.Text) -> [CourseProblem] {
    text.pages.enumerated().flatMap { index, page -> [CourseProblem] in
      let pieces = PagePieces(page)
      var faults: [(TeachingFault, String)] = []
      for piece in pieces.code {
        if let fault = fault(ofCode: piece) { faults.append((fault, piece)) }
      }
      for address in pieces.links where !address.hasPrefix("https://") {
        faults.append((.deadLink(address), address))
      }
      for number in pieces.lessonNumbers where course.lesson(number) == nil {
        faults.append((.unknownLesson(number), number))
      }
      return faults.map { fault, piece in
        CourseProblem(
          path: text.places.path, line: text.places.line(of: piece, onPage: index + 1),
          .teaching(fault))
      }
    }
  }

  private func fault(ofCode piece: String) -> TeachingFault? {
    // `name=value` speaks of a setting, `set name=value` of a command.
    let name = String(piece.prefix { $0 != "=" })
    if Self.looksLikeSetting(name) {
      return tools.isSetting(name)
        ? nil : .unknownSetting(name, nearest: tools.nearestSetting(name))
    }
    // A name in capitals or in Hangul stands for what the reader would type.
    let isPattern = piece.split(separator: " ").contains { word in
      word.contains { !$0.isASCII } || word.count > 1 && word.allSatisfy { $0.isUppercase }
    }
    guard !isPattern, let reason = tools.refusal(piece) else { return nil }
    return .noCommand(piece, reason: reason)
  }

  /// Whether a piece of code is spelt as Kafka spells settings: `max.poll.interval.ms`.
  private static func looksLikeSetting(_ name: String) -> Bool {
    let words = name.split(separator: ".", omittingEmptySubsequences: false)
    let isLowercase = words.allSatisfy { word in
      !word.isEmpty && word.allSatisfy { ("a"..."z").contains($0) }
    }
    return words.count > 1 && isLowercase && !Self.otherDottedNames.contains(name)
  }

  /// What is spelt like a setting and is not in the tables of Kafka's settings.
  // A package of Java's, a setting of 3.8, and settings of librdkafka that have no row of their own.
  private static let otherDottedNames: Set<String> = [
    "java.util.regex", "metadata.recovery.strategy", "fetch.wait.max.ms", "sasl.username",
    "sasl.password",
  ]
}
