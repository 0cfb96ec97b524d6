internal import ArgumentParser
internal import Course
internal import Formats
internal import Texts

/// Runs an experiment of a lesson in a lab of its own: step by step for a person, else to its end.
struct TryCommand: WorkbookCommand {
  static let configuration = CommandConfiguration(commandName: "try")

  @OptionGroup var common: CommonOptions
  @Argument var experiment: String?
  @Flag var rest = false
  @Flag var again = false

  func run(in session: inout Session) throws -> Output {
    if rest, again { throw LineRefusal.contradictory("--rest", "--again") }
    let isNew = try open(in: &session)
    let runsOn = rest || !session.surroundings.isInteractive
    var outcomes = session.stepTrial()
    while runsOn, outcomes.allSatisfy(\.isAsTheLessonSays) || rest,
      !session.surroundings.isCancelled()
    {
      let more = session.stepTrial()
      if more.isEmpty { break }
      outcomes += more
    }
    guard let trial = session.trial else { throw CourseRefusal.noTrial }
    return TrialView(trial: trial, outcomes: outcomes, isNew: isNew).output(in: session)
  }

  /// Sees to it that an experiment is under way, and tells whether it has just been begun.
  private func open(in session: inout Session) throws -> Bool {
    let language = session.surroundings.style.language
    if experiment == nil, let trial = session.trial {
      guard again || trial.isFinished else { return false }
      guard let lesson = session.shelf.course.lesson(trial.lesson) else {
        throw CourseRefusal.noTrial
      }
      session.begin(trial.run.experiment, of: lesson)
      return true
    }
    if rest, experiment == nil { throw CourseRefusal.noTrial }
    let (lesson, found) = try session.shelf.findExperiment(experiment, language)
    session.begin(found, of: lesson)
    return true
  }
}

/// Goes back to the reader's own lab.
struct SandboxCommand: WorkbookCommand {
  static let configuration = CommandConfiguration(commandName: "sandbox")

  @OptionGroup var common: CommonOptions

  func run(in session: inout Session) throws -> Output {
    guard let trial = session.trial else {
      return Output(.alreadyInSandbox, json: [("lab", "sandbox"), ("left", .null)])
    }
    session.bench = trial.sandbox
    session.trial = nil
    let lab = session.lab
    return Output(
      .backInSandbox(
        topics: lab.topics.count, partitions: lab.partitionCount, members: lab.members.count),
      json: [("lab", "sandbox"), ("left", .string(trial.experimentName))], note: nil,
      offer: session.shelf.place == nil ? nil : "lesson")
  }
}

/// Copies the lab of an experiment into the reader's own, which `undo` brings back.
struct KeepCommand: WorkbookCommand {
  static let configuration = CommandConfiguration(commandName: "keep")

  @OptionGroup var common: CommonOptions

  func run(in session: inout Session) throws -> Output {
    guard let trial = session.trial else { throw CourseRefusal.noTrial }
    let lab = session.lab
    var sandbox = trial.sandbox
    let before = sandbox.labs
    sandbox.labs.current = before.current.replaced(by: lab)
    sandbox.labs.settle(since: before)
    session.bench = sandbox
    session.trial = nil
    return Output(
      .keptInSandbox(
        trial.experimentName, topics: lab.topics.count, partitions: lab.partitionCount,
        members: lab.members.count),
      json: [("lab", "sandbox"), ("kept", .string(trial.experimentName))])
  }
}
