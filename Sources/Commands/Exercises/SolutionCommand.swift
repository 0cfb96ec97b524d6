internal import ArgumentParser
internal import Course
internal import Formats
internal import Texts

/// Shows the solution, its decisive step, and how the learner's differs.
struct SolutionCommand: WorkbookCommand {
  static let configuration = CommandConfiguration(commandName: "solution")

  @OptionGroup var common: CommonOptions
  @Flag var show = false
  @Argument var exercise: String?

  func run(in session: inout Session) throws -> Output {
    let exercise = try session.openExercise(exercise)
    let text = exercise.text
    if session.exerciseState(of: text.slug) != .passed {
      guard show else { throw WorkshopProblem.notSolvedYet(number: text.number) }
      // Seen is not done.
      session.note(.skipped, for: text.slug)
    }
    let code = try Self.code(of: exercise)
    let own = (try? exercise.attempt()).map { String(decoding: $0.bytes, as: UTF8.self) }
    let difference = own.map { LineDifference(from: $0, to: code) }
    return Output(json: text.json + [("solution", .string(code))]) { style in
      let blocks: [Markdown.Block] = [
        .heading(level: 2, [.text(Sentence.solutionHead(style.language))]),
        .code(Markdown.Code(info: "swift", text: code)),
      ]
      let explained = Markdown(blocks: blocks + text.solution(style.language).blocks).text(style)
      return explained + (difference.map { "\n" + Self.text($0, style) } ?? "")
    }
  }

  /// The solution, under the name of the learner's type.
  private static func code(of exercise: OpenExercise) throws -> String {
    let text = exercise.text
    let bytes = try exercise.storage.read(
      "\(exercise.root)/\(text.solutionFile)", limit: OpenExercise.limit)
    let code = String(decoding: bytes, as: UTF8.self)
    return code.split(separator: "\(text.name)Solution", omittingEmptySubsequences: false)
      .joined(separator: "\(text.name)Attempt")
  }

  private static func text(_ difference: LineDifference, _ style: TextStyle) -> String {
    if difference.isEmpty { return Sentence.solutionSame(style.language) + "\n" }
    let head = Sentence.solutionDifference(style.language)
    return head + "\n\n"
      + difference.lines.map { ($0.mark + " " + $0.text.harmless) }
      .map { $0.truncated(toCells: style.width) + "\n" }.joined()
  }
}
