internal import ArgumentParser
internal import Course
internal import ExerciseKit
internal import Formats
internal import Texts

/// Gives the next hint, which fits what the last check found.
struct HintCommand: WorkbookCommand {
  static let configuration = CommandConfiguration(commandName: "hint")

  @OptionGroup var common: CommonOptions
  @Option var level: String?
  @Argument var exercise: String?

  func run(in session: inout Session) throws -> Output {
    let exercise = try session.openExercise(exercise)
    let text = exercise.text
    let finding = try Self.finding(of: exercise, in: &session)
    let hints = text.hints(session.language).graded(for: finding)
    guard !hints.isEmpty else {
      throw NameRefusal.unknown(.exercise, text.slug, among: [])
    }
    var number = min((session.exerciseDesk.hintCounts[text.slug] ?? 0) + 1, hints.count)
    if let level { number = try CountText.read(level, of: "--level", in: 1...hints.count) }
    session.exerciseDesk.hintCounts[text.slug] = number
    let isLast = number == hints.count
    let note: Sentence =
      if !isLast {
        .nextHint(text.number, number + 1, of: hints.count)
      } else if finding == nil {
        .hintAfterCheck
      } else {
        .lastHint(text.number)
      }
    return Output(
      json: text.json + [
        ("level", .integer(Int64(number))), ("levels", .integer(Int64(hints.count))),
        ("property", finding.map { .string($0.property) } ?? .null),
        ("hint", .string(hints[number - 1])),
      ],
      note: note, offer: isLast ? "check \(text.number)" : "hint \(text.number)"
    ) { style in
      let hints = text.hints(style.language).graded(for: finding)
      let hint = hints[min(number, hints.count) - 1]
      let head = Sentence.hintHead(number, of: hints.count)(style.language)
      let body = (try? Markdown(utf8: Array(hint.utf8))) ?? Markdown(blocks: [])
      return head + "\n\n" + body.text(style)
    }
  }

  /// What is wrong with the attempt as it is: from the last check, or from one made now.
  private static func finding(
    of exercise: OpenExercise, in session: inout Session
  ) throws -> Finding? {
    guard let attempt = try? exercise.attempt() else { return nil }
    let slug = exercise.text.slug
    if session.exerciseDesk.verdicts[slug]?.source != exercise.workshop.hash(of: attempt.bytes) {
      let verdict = try exercise.judge(
        attempt, isCancelled: session.surroundings.isCancelled)
      session.note(verdict, for: slug)
    }
    guard case .failed(let finding) = session.exerciseDesk.verdicts[slug]?.outcome else {
      return nil
    }
    return finding
  }
}
