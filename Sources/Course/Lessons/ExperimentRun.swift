/// An experiment under way: how far it has come, and what came of it.
///
/// Commands are carried out by a closure, because the course knows none of them. The lab is the
/// caller's too: an experiment declares all that it needs, so a fresh one will do.
package struct ExperimentRun: Hashable, Sendable {
  package let experiment: Experiment

  /// What came of the commands so far, in their order.
  package private(set) var outcomes: [Outcome] = []

  /// What a command came to.
  package struct Outcome: Hashable, Sendable {
    package let step: Experiment.Step

    /// The exit status: 0 if all is well.
    package let status: Int32

    package let text: String

    /// Whether the command came to what the lesson says.
    package var isAsTheLessonSays: Bool {
      step.isToBeRefused ? status == 1 || status == 2 : status == 0
    }
  }

  /// Carries out a line and returns its exit status and what it says.
  package typealias Runner = (_ line: String) -> (status: Int32, text: String)

  package init(_ experiment: Experiment) { self.experiment = experiment }

  /// The command to come; `nil` at the end.
  package var next: Experiment.Step? {
    outcomes.count < experiment.steps.count ? experiment.steps[outcomes.count] : nil
  }

  /// The first command that did not come to what the lesson says, if there is one.
  package var failure: Outcome? { outcomes.first { !$0.isAsTheLessonSays } }

  /// Carries out the next command.
  ///
  /// - Returns: `nil` if there is none.
  package mutating func step(_ run: Runner) -> Outcome? {
    guard let step = next else { return nil }
    let (status, text) = run(step.command)
    let outcome = Outcome(step: step, status: status, text: text)
    outcomes.append(outcome)
    return outcome
  }

  /// Carries out what a reader sees at a time: at first all that declares the lab, then one command
  /// after the other, each with the checks that follow it.
  ///
  /// - Returns: What came of them; nothing at the end.
  package mutating func stepWithChecks(_ run: Runner) -> [Outcome] {
    guard let first = step(run) else { return [] }
    var outcomes = [first]
    while self.outcomes.count < experiment.declarationCount, failure == nil,
      let declaration = step(run)
    {
      outcomes.append(declaration)
    }
    while next?.onlyChecks == true, let check = step(run) { outcomes.append(check) }
    return outcomes
  }

  /// Carries out all commands up to the end or the first that the lesson is wrong about.
  package mutating func finish(_ run: Runner) {
    while failure == nil, step(run) != nil {}
  }
}
