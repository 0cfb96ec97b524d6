internal import Course
internal import Texts

/// Checks an attempt whenever its content changes, until Ctrl-C.
struct WatchedCheck {
  let exercise: OpenExercise

  /// How often to look, in milliseconds.
  ///
  /// By content, because not every file system tells about changes, and not every editor changes
  /// the date.
  private static let interval = 300

  func run(in session: inout Session) throws -> Output {
    let style = session.surroundings.style
    exercise.workshop.show(
      Wrapped.lines(Sentence.checkWatching(exercise.text.file)(style.language), width: style.width)
        + "\n")
    var seen: [UInt8]?
    var isAsked = false
    var last: VerdictView?
    while true {
      let now = try? exercise.storage.read(exercise.path, limit: OpenExercise.limit)
      if now != seen || isAsked {
        seen = now
        last = check(in: &session, style) ?? last
      }
      switch exercise.workshop.pause(milliseconds: Self.interval) {
      case .over: isAsked = false
      case .enter: isAsked = true
      case .interrupted, .endOfInput:
        return Output(json: last?.json ?? exercise.text.json, status: last?.status ?? .done) { _ in
          ""
        }
      }
    }
  }

  /// Checks once and shows what came of it; whatever is wrong with the file may soon be right.
  private func check(in session: inout Session, _ style: TextStyle) -> VerdictView? {
    do {
      let view = try CheckCommand.check(exercise, in: &session)
      exercise.workshop.show("\n" + view.text(style))
      return view
    } catch let problem as any Problem {
      exercise.workshop.show(
        "\n" + Wrapped.lines(problem.sentence(style.language), width: style.width) + "\n")
    } catch {
      exercise.workshop.show("\(error)\n".harmless)
    }
    return nil
  }
}
