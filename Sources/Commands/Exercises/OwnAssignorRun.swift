internal import Assignors
internal import Course
internal import ExerciseKit
internal import GroupSimulation
internal import KafkaModel
internal import Texts

/// The learner's own assignor in the lab, under the name `mine`.
///
/// It behaves as an eager strategy that remembers, as `sticky` does: everybody gives up everything,
/// and says what that was.
enum OwnAssignorRun {
  /// The word for it where a strategy is asked for.
  static let name = "mine"

  /// The exercise it is written in.
  static let exercise = "own-assignor"

  /// What became of the rebalance.
  enum Outcome {
    case ran(LabRun)

    /// There is nothing to run: why, as `check` shows it.
    case verdict(VerdictView)
  }

  /// Rebalances the lab by it, and leaves the lab as it is.
  ///
  /// - Throws: ``OwnAssignorProblem`` if the answer is no assignment; ``WorkshopProblem``.
  static func run(in session: inout Session, forgets: Bool = false) throws -> Outcome {
    let current = session.exerciseDesk.current
    let exercise = try session.openExercise(Self.exercise)
    session.exerciseDesk.current = current
    let attempt = try exercise.attempt()
    if try exercise.stub() == attempt.bytes {
      let source = exercise.workshop.hash(of: attempt.bytes)
      return .verdict(
        VerdictView(exercise: exercise.text, verdict: Verdict(source: source, .notStarted)))
    }
    let lab = session.lab
    let group = lab.group(remembering: !forgets)
    let answer = try exercise.workshop.divide(
      group, by: attempt, isCancelled: session.surroundings.isCancelled)
    switch answer {
    case .verdict(let verdict):
      return .verdict(VerdictView(exercise: exercise.text, verdict: verdict))
    case .divided(let division):
      if let flaw = division.flaw(in: group) {
        throw OwnAssignorProblem(flaw, number: exercise.text.number)
      }
      let rebalance = Rebalance(
        .sticky, of: group, reading: lab.ownership, generation: lab.generation,
        deciding: division.assignment(of: group))
      return .ran(LabRun(before: lab.ownershipBefore, rebalance: rebalance, isOwn: true))
    }
  }
}

extension OwnAssignorProblem {
  fileprivate init(_ flaw: Division.Flaw, number: Int) {
    switch flaw {
    case .stranger(let member): self = .stranger(member: member.rawValue, number: number)
    case .notSubscribed(let member, let partition):
      self = .notSubscribed(
        member: member.rawValue, partition: partition.description, number: number)
    case .twice(let partition): self = .twice(partition: partition.description, number: number)
    case .nobody(let partition): self = .nobody(partition: partition.description, number: number)
    case .noSuchPartition(let partition):
      self = .noSuchPartition(partition: partition.description, number: number)
    }
  }
}
