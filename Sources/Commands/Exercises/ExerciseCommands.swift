internal import ArgumentParser
internal import Course
internal import Formats
internal import Texts

/// Lists the exercises, and where the learner stands with each.
struct ExercisesCommand: WorkbookCommand {
  static let configuration = CommandConfiguration(commandName: "exercises")

  @OptionGroup var common: CommonOptions

  func run(in session: inout Session) throws -> Output {
    let book = try session.exerciseBook().book
    let rows = book.exercises.map { ($0, session.exerciseState(of: $0.slug)) }
    let json = rows.map { exercise, state -> JSONValue in
      [
        "id": .string(exercise.slug), "number": .integer(Int64(exercise.number)),
        "state": .string(state.rawValue),
      ]
    }
    return Output(
      json: [("exercises", .array(json))],
      note: .exerciseTally(passed: rows.count { $0.1 == .passed }, of: rows.count),
      offer: "exercise"
    ) { style in
      rows.map { Self.line($0, $1, style) + "\n" }.joined()
    }
  }

  private static func line(
    _ exercise: ExerciseText, _ state: ExerciseState, _ style: TextStyle
  ) -> String {
    let mark =
      switch state {
      case .passed: "✓"
      case .failed: "✗"
      case .skipped: "–"
      case .notStarted: " "
      }
    let word = Sentence.exerciseState(state.rawValue)(style.language)
    if style.medium == .sentences {
      return "\(exercise.number). \(exercise.title(style.language)): \(word). \(exercise.slug)"
    }
    let number = String(exercise.number)
    let head = String(repeating: " ", count: max(0, 2 - number.count)) + number
    let level = Sentence.exerciseLevel(exercise.level)(style.language).padded(toCells: 6)
    let title = exercise.title(style.language).harmless
    return "\(mark) \(head) \(exercise.slug.padded(toCells: 24))  \(level)  \(title)"
      .truncated(toCells: style.width)
  }
}

/// Shows what an exercise asks for, and makes it the current one.
struct ExerciseCommand: WorkbookCommand {
  static let configuration = CommandConfiguration(commandName: "exercise")

  @OptionGroup var common: CommonOptions
  @Argument var exercise: String?

  func run(in session: inout Session) throws -> Output {
    let text = try session.openExercise(exercise).text
    let state = session.exerciseState(of: text.slug)
    return Output(
      json: text.json + [
        ("title", .string(text.title(session.language))), ("level", .string(text.level)),
        ("lesson", .string(text.lesson)), ("file", .string(text.file)),
        ("state", .string(state.rawValue)),
      ],
      note: .exerciseSteps(text.number), offer: "check \(text.number)"
    ) { style in
      let head = Sentence.exerciseHead(text.number, lesson: text.lesson, level: text.level)
      let blocks: [Markdown.Block] = [
        .heading(level: 2, [.text(text.title(style.language))]),
        .paragraph([.text(head(style.language))]),
      ]
      let file = Sentence.exerciseFile(text.file)(style.language)
      return Markdown(
        blocks: blocks + text.statement(style.language).blocks + [.paragraph([.text(file)])]
      ).text(style)
    }
  }
}

/// Opens an attempt in the learner's editor.
struct EditCommand: WorkbookCommand {
  static let configuration = CommandConfiguration(commandName: "edit")

  @OptionGroup var common: CommonOptions
  @Argument var exercise: String?

  func run(in session: inout Session) throws -> Output {
    let exercise = try session.openExercise(exercise)
    _ = try exercise.attempt()
    try exercise.workshop.edit(exercise.path)
    let number = exercise.text.number
    return Output(
      .exerciseFile(exercise.text.file),
      json: exercise.text.json + [("file", .string(exercise.text.file))],
      note: .editedNext(number), offer: "check \(number)")
  }
}

/// Puts the stub back, and keeps what the learner wrote beside it.
struct RestoreCommand: WorkbookCommand {
  static let configuration = CommandConfiguration(commandName: "restore")

  @OptionGroup var common: CommonOptions
  @Argument var exercise: String

  func run(in session: inout Session) throws -> Output {
    let exercise = try session.openExercise(exercise)
    let text = exercise.text
    let stub = try exercise.stub()
    let old = try exercise.bytes()
    if old == stub { return Output(.nothingToRestore(text.file), json: text.json) }
    let kept = try old.map { try Self.keep($0, of: exercise) }
    do throws(StorageProblem) {
      try exercise.storage.write(stub, to: exercise.path, replacing: true)
    } catch {
      guard case .notPermitted = error else { throw error }
      throw WorkshopProblem.readOnly(file: text.file)
    }
    session.exerciseDesk.verdicts[text.slug] = nil
    session.exerciseDesk.hintCounts[text.slug] = nil
    return Output(
      .restored(text.file, keptIn: kept),
      json: text.json + [("kept", kept.map { .string($0) } ?? .null)])
  }

  /// Writes an attempt beside the file under the first free name.
  private static func keep(_ bytes: [UInt8], of exercise: OpenExercise) throws -> String {
    for number in 1...999 {
      let file = "\(exercise.text.file).kept-\(number)"
      do throws(StorageProblem) {
        try exercise.storage.write(bytes, to: "\(exercise.root)/\(file)", replacing: false)
        return file
      } catch {
        guard case .exists = error else { throw error }
      }
    }
    throw StorageProblem.exists(path: exercise.text.file + ".kept-999")
  }
}

extension ExerciseText {
  /// What every answer about the exercise begins with.
  var json: [(key: String, value: JSONValue)] {
    [("id", .string(slug)), ("number", .integer(Int64(number)))]
  }
}
