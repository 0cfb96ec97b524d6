internal import Course
internal import Texts

/// An experiment under way in a lab of its own.
struct Trial: Sendable {
  /// Tells this lab from others, also from those of the same experiment begun before.
  let serial: Int

  /// The lesson, such as `4.11`.
  let lesson: String

  var run: ExperimentRun

  /// The reader's own lab, untouched until `sandbox` or `keep`.
  let sandbox: Workbench

  /// The lab's revision after the last step: another one means that the reader changed it.
  var revision = 0

  /// Whether the reader did something to the lab between two steps.
  var isChanged = false

  /// What the prompt says.
  var name: String { "\(lesson) try \(run.experiment.number)" }

  /// What `try` is called with: `4.11/2`.
  var experimentName: String { "\(lesson)/\(run.experiment.number)" }

  var isFinished: Bool { run.next == nil }

  /// How many commands have been carried out, of how many.
  var place: String {
    let total = run.experiment.steps.count { !$0.onlyChecks }
    return "\(total - remainingCount)/\(total)"
  }

  /// How many more times Enter will be needed.
  var remainingCount: Int {
    run.experiment.steps.dropFirst(run.outcomes.count).count { !$0.onlyChecks }
  }
}

extension Session {
  /// Opens a fresh lab for an experiment; the reader's own is set aside.
  mutating func begin(_ experiment: Experiment, of lesson: Lesson) {
    trialCount += 1
    trial = Trial(
      serial: trialCount, lesson: lesson.number.description, run: ExperimentRun(experiment),
      sandbox: trial?.sandbox ?? bench)
    bench = Workbench()
    if let trial { record(trial, .begun) }
  }

  /// Notes how far an experiment was taken.
  private mutating func record(_ trial: Trial, _ stage: Progress.Stage) {
    guard let lesson = shelf.course.lesson(trial.lesson) else { return }
    record(
      .experiment(
        lesson: lesson.id, experiment: String(trial.run.experiment.number), stage))
  }

  /// Carries out the next command of the experiment, and the checks after it.
  mutating func stepTrial() -> [ExperimentRun.Outcome] {
    guard var trial else { return [] }
    if lab.revision != trial.revision { trial.isChanged = true }
    let outcomes = trial.run.stepWithChecks { carryOut(line: $0) }
    trial.revision = lab.revision
    if trial.isFinished { record(trial, .finished) }
    self.trial = trial
    return outcomes
  }

  /// Carries out a line of an experiment, in the language and form of the answer under way.
  private mutating func carryOut(line: String) -> (status: Int32, text: String) {
    let own = language
    language = surroundings.style.language
    defer { language = own }
    var text = ""
    for words in LineReader.read(line).commands {
      let reply = carryOut(words)
      // What a refusal says is all there is. Beside an answer stands advice, but what offers a next
      // line speaks of Enter, which means the next step here.
      let isAnswer = reply.status == .done || reply.status == .answeredNo
      text += isAnswer ? reply.text + (offer == nil ? reply.notes : "") : reply.notes
      if reply.status != .done { return (reply.status.rawValue, text) }
    }
    return (Reply.Status.done.rawValue, text)
  }
}
