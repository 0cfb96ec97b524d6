internal import ArgumentParser
internal import Course
internal import Formats
internal import Texts

/// Checks an attempt, or all of them, or one again and again.
struct CheckCommand: WorkbookCommand {
  static let configuration = CommandConfiguration(commandName: "check")

  @OptionGroup var common: CommonOptions
  @Flag var watch = false
  @Argument var exercise: String?

  func run(in session: inout Session) throws -> Output {
    if exercise == "all" {
      if watch { throw LineRefusal.contradictory("all", "--watch") }
      return try Self.checkAll(in: &session)
    }
    let exercise = try session.openExercise(exercise)
    if watch { return try WatchedCheck(exercise: exercise).run(in: &session) }
    let view = try Self.check(exercise, in: &session)
    return view.output
  }

  /// Checks one attempt and remembers what came of it.
  static func check(_ exercise: OpenExercise, in session: inout Session) throws -> VerdictView {
    let attempt = try exercise.attempt()
    let verdict = try exercise.judge(
      attempt, isCancelled: session.surroundings.isCancelled)
    session.note(verdict, for: exercise.text.slug)
    // Who saves while a check runs wants to know that it was too late.
    let now = (try? exercise.attempt().bytes) ?? attempt.bytes
    return VerdictView(
      exercise: exercise.text, verdict: verdict, hasChanged: now != attempt.bytes,
      scenario: CounterExample(verdict, of: exercise)?.save())
  }

  private static func checkAll(in session: inout Session) throws -> Output {
    let current = session.exerciseDesk.current
    var views: [VerdictView] = []
    var problems: [(ExerciseText, any Problem)] = []
    for text in try session.exerciseBook().book.exercises {
      let exercise = try session.openExercise(text.slug)
      do {
        views.append(try check(exercise, in: &session))
      } catch let problem as WorkshopProblem where problem.isOfOneExercise {
        problems.append((text, problem))
      }
    }
    session.exerciseDesk.current = current
    let isRight =
      problems.isEmpty
      && views.allSatisfy { $0.verdict.isPassed || $0.verdict.outcome == .notStarted }
    let passed = views.count { session.exerciseState(of: $0.exercise.slug) == .passed }
    let json =
      views.map { JSONValue.object($0.json) }
      + problems.map { .object($0.json + [("verdict", .string($1.code))]) }
    return Output(
      json: [("checked", .array(json))],
      note: .exerciseTally(passed: passed, of: views.count + problems.count),
      status: isRight ? .done : .answeredNo
    ) { style in
      views.map { $0.summary(style) }.joined()
        + problems.map { Wrapped.lines($1.sentence(style.language), width: style.width) + "\n" }
        .joined()
    }
  }
}

extension WorkshopProblem {
  /// Whether the other exercises can be checked all the same.
  fileprivate var isOfOneExercise: Bool {
    switch self {
    case .missing, .renamed, .notUTF8: true
    default: false
    }
  }
}
