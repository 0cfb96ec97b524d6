internal import Course
internal import Formats
internal import Texts

/// The steps of an experiment that were just carried out.
struct TrialView {
  let trial: Trial
  let outcomes: [ExperimentRun.Outcome]
  let isNew: Bool

  func output(in session: Session) -> Output {
    let steps = outcomes.map { outcome -> JSONValue in
      [
        "line": .string(outcome.step.command), "status": .integer(Int64(outcome.status)),
        "text": .string(outcome.text),
      ]
    }
    let next = nextStep(in: session)
    return Output(
      json: [
        ("experiment", .string(trial.experimentName)), ("finished", .bool(trial.isFinished)),
        ("ok", .bool(trial.run.failure == nil)), ("steps", .array(steps)),
      ],
      note: next.sentence, status: status(in: session), offer: next.line
    ) { style in
      text(style) + explanation(from: session.shelf, style)
    }
  }

  /// For a script, an experiment that did not go as the lesson says is a check that answered no.
  private func status(in session: Session) -> Reply.Status {
    guard !session.surroundings.isInteractive, let failure = trial.run.failure else { return .done }
    // What was to be refused and was not is done, and yet not what the lesson says.
    return failure.status == 0
      ? .answeredNo : Reply.Status(rawValue: failure.status) ?? .refused
  }

  private func nextStep(in session: Session) -> (sentence: Sentence, line: String?) {
    guard trial.isFinished else { return (.nextStep(remaining: trial.remainingCount), "try") }
    let place = Bookshelf.Place(lesson: trial.lesson, page: trial.run.experiment.page)
    let after = PageView.nextStep(after: place, in: session)
    return (.experimentDone(after.sentence), after.line)
  }

  private func text(_ style: TextStyle) -> String {
    var parts =
      isNew
      ? [
        Wrapped.lines(Sentence.freshLab(trial.experimentName)(style.language), width: style.width)
          + "\n"
      ] : []
    parts += outcomes.map { text(of: $0, style) }
    if trial.isFinished { parts.append(summary(style)) }
    return parts.joined()
  }

  /// What the page says about the result, once it is there.
  private func explanation(from shelf: Bookshelf, _ style: TextStyle) -> String {
    guard trial.isFinished, let lesson = shelf.course.lesson(trial.lesson),
      let text = lesson.explanation(of: trial.run.experiment, style)
    else { return "" }
    return "\n" + text
  }

  private func text(of outcome: ExperimentRun.Outcome, _ style: TextStyle) -> String {
    let remarks = outcome.step.remarks.map {
      Wrapped.lines("# " + $0, width: style.width, indent: 2) + "\n"
    }
    // A check says itself what it checked.
    let line = outcome.step.onlyChecks ? "" : "› \(outcome.step.command)\n"
    return remarks.joined() + line + outcome.text + verdict(on: outcome, style)
  }

  /// What there is to say about a command that was to be refused.
  private func verdict(on outcome: ExperimentRun.Outcome, _ style: TextStyle) -> String {
    guard outcome.step.isToBeRefused else { return "" }
    let words = Sentence.refusalCheck(isRefused: outcome.isAsTheLessonSays)
    return Wrapped.lines(words(style.language), width: style.width, indent: 2) + "\n"
  }

  /// How many checks held, and why some did not.
  private func summary(_ style: TextStyle) -> String {
    let failed = trial.run.outcomes.count { !$0.isAsTheLessonSays }
    let afterword = trial.run.experiment.afterword.map { "# \($0)\n" }.joined()
    let words = Sentence.checksHeld(
      failed: failed, of: trial.run.experiment.expectationCount, isChanged: trial.isChanged)
    return Wrapped.lines(afterword + words(style.language), width: style.width) + "\n"
  }
}
