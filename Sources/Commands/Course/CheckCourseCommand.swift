internal import ArgumentParser
internal import Course
internal import Formats
internal import KafkaModel
internal import Texts

/// Lists what an author of lessons has to put right.
struct CheckCourseCommand: WorkbookCommand {
  static let configuration = CommandConfiguration(commandName: "check-course")

  @OptionGroup var common: CommonOptions
  @Argument var folder: String?

  func run(in session: inout Session) throws -> Output {
    let reader = folder.map { CourseReader(folder: $0, storage: session.storage) }
    guard let folder = folder ?? session.shelf.folder else {
      throw CourseRefusal.noCourse(folder: nil)
    }
    let course = reader?.course ?? session.shelf.course
    var problems = CourseChecker(course, .commands(exercises: session.exerciseNames)).problems()
    // A course that has no questions at all is no workbook, but a fine course.
    if !course.questions.items.isEmpty {
      problems += course.questions.problems(
        in: course.lessons, running: QuestionLab.runner(session.surroundings.style.language))
      problems.sort()
    }
    let experimentCount = course.lessons.reduce(0) { $0 + $1.text(.en).experiments.count }
    let findings = problems.map { problem -> JSONValue in
      [
        "file": .string(problem.path), "line": problem.line.map { .integer(Int64($0)) } ?? .null,
        "code": .string(problem.code),
        "message": .string(problem.sentence(session.surroundings.style.language)),
      ]
    }
    return Output(
      json: [
        ("folder", .string(folder)), ("lessons", .integer(Int64(course.lessons.count))),
        ("claims", .integer(Int64(course.facts.claims.count))),
        ("experiments", .integer(Int64(experimentCount))), ("ok", .bool(problems.isEmpty)),
        ("findings", .array(findings)),
      ], status: problems.isEmpty ? .done : .answeredNo
    ) { style in
      let lines = problems.map { $0.sentence(style.language) }
      let summary = Sentence.courseChecked(
        lessons: course.lessons.count, claims: course.facts.claims.count,
        experiments: experimentCount, findings: problems.count)
      return (lines + [summary(style.language)])
        .map { Wrapped.lines($0, width: style.width, indent: 2) + "\n" }.joined()
    }
  }
}

extension CourseChecker.Tools {
  /// What the commands and Kafka's settings have to say.
  ///
  /// Without `exercises` none can be missed.
  static func commands(exercises: [String]) -> Self {
    Self(
      refusal: refusal,
      isSetting: { !ConfigCatalog.kafka[SettingName($0)].isEmpty },
      nearestSetting: { name in
        Nearest.matches(
          for: name, among: ConfigCatalog.kafka.entries.map(\.name.rawValue), limit: 1
        )
        .first
      },
      run: run, screens: screens(of:_:), exercises: exercises.isEmpty ? nil : exercises)
  }

  /// Why a line of a lesson's text would be refused, before it is carried out.
  private static func refusal(_ line: String) -> Sentence? {
    let read = LineReader.read(line)
    guard read.open == nil, let first = read.commands.first?.first,
      CommandTable.entry(named: first.text) != nil
    else { return nil }
    do {
      for words in read.commands {
        let resolved = try CommandTable.resolve(words, abbreviated: false)
        // A name alone speaks of the command and not to it.
        if words.count == 1 { continue }
        _ = try ArgumentReader.read(resolved.arguments, for: resolved.entry)
      }
      return nil
    } catch {
      return error.sentence
    }
  }

  /// Carries out an experiment as a script would, in a session of its own.
  private static func run(_ experiment: Experiment, _ language: Language) -> ExperimentRun {
    var session = Session(storage: NoStorage(), language: language)
    var run = ExperimentRun(experiment)
    run.finish { line in
      let reply = session.reply(
        to: line, in: Surroundings(style: TextStyle(language: language, width: 80)))
      return (reply.status.rawValue, reply.status == .refused ? reply.notes : reply.text)
    }
    return run
  }
}

extension CourseChecker.Tools {
  /// What each line prints, in a session of its own for all of them.
  private static func screens(of lines: [String], _ language: Language) -> [String] {
    var session = Session(storage: NoStorage(), language: language)
    let style = TextStyle(language: language, width: CourseChecker.codeWidth)
    return lines.map { line in
      let reply = session.reply(to: line, in: Surroundings(style: style))
      return reply.status == .refused ? reply.notes : reply.text
    }
  }
}

/// No files: an experiment declares all that it needs.
private struct NoStorage: Storage {
  func read(_ path: String, limit: Int) throws(StorageProblem) -> [UInt8] {
    throw .notFound(path: path)
  }

  func write(_ bytes: [UInt8], to path: String, replacing: Bool) throws(StorageProblem) {
    throw .notPermitted(path: path)
  }
}
