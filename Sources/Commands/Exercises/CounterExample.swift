internal import Course
internal import ExerciseKit
internal import Formats
internal import Texts

/// The smallest group in which the learner's own assignor is wrong, as a scenario to go on with.
struct CounterExample {
  private let exercise: OpenExercise
  private let property: String
  private let scenario: [UInt8]

  /// Takes the group of a finding; `nil` if there is none, or the lab cannot build it.
  init?(_ verdict: Verdict, of exercise: OpenExercise) {
    guard exercise.text.slug == OwnAssignorRun.exercise,
      case .failed(let finding) = verdict.outcome
    else { return nil }
    // The line ends with what to do with the group, for people to type.
    let commands = finding.smallestCase.split(separator: "; ").filter { !$0.hasPrefix("assign ") }
    var session = Session(storage: exercise.storage, language: .en)
    let reply = session.reply(to: commands.joined(separator: "; "), in: Surroundings())
    guard reply.status == .done else { return nil }
    self.exercise = exercise
    property = finding.property
    scenario = Array(ScenarioFile.write(session.lab.scenario).utf8)
  }

  /// Writes the file beside the attempt, under the first name that is free or holds the same.
  ///
  /// - Returns: Its path; `nil` if it cannot be written.
  func save() -> String? {
    let folder = exercise.path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/")
    for number in 1...999 {
      let suffix = number == 1 ? "" : "-\(number)"
      let path = "\(folder)/counter-example-\(property)\(suffix).yaml"
      if (try? exercise.storage.read(path, limit: ScenarioFile.byteLimit)) == scenario {
        return path
      }
      do throws(StorageProblem) {
        try exercise.storage.write(scenario, to: path, replacing: false)
        return path
      } catch {
        guard case .exists = error else { return nil }
      }
    }
    return nil
  }
}
