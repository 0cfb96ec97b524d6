internal import Assignors
internal import Course
internal import ExerciseKit
internal import GroupSimulation
internal import KafkaModel
internal import Texts

/// The learner's own assignor at work, under the name `mine`.
struct OwnAssignorRun: Sendable {
  /// The exercise it is written in.
  static let exercise = "own-assignor"

  private let ask: AskAssignor

  /// The number of the exercise.
  private let number: Int

  /// What became of asking it.
  enum Outcome<Value> {
    case did(Value)

    /// There was nothing to ask: why, as `check` shows it.
    case verdict(VerdictView)
  }

  /// An answer that is none, and why.
  private struct NoAnswer: Error { let verdict: Verdict }

  /// Divides groups.
  ///
  /// - Throws: ``OwnAssignorProblem`` if an answer is no assignment; ``WorkshopProblem``; and what
  ///   ``open(in:isMeasured:use:)`` takes for a verdict.
  func divide(_ groups: [Group]) throws -> [DividedGroup] {
    let divided: [DividedGroup]
    switch try ask(groups) {
    case .divided(let answers): divided = answers
    case .verdict(let verdict): throw NoAnswer(verdict: verdict)
    }
    for (group, answer) in zip(groups, divided) {
      if let flaw = answer.division.flaw(in: group) {
        throw OwnAssignorProblem(flaw, number: number)
      }
    }
    return divided
  }

  /// Builds the learner's assignor, and hands it to `use`.
  ///
  /// - Throws: What `use` throws; ``WorkshopProblem``.
  static func open<Value>(
    in session: inout Session, isMeasured: Bool = false, use: (OwnAssignorRun) throws -> Value
  ) throws -> Outcome<Value> {
    let (exercise, attempt) = try opened(in: &session)
    let view = { VerdictView(exercise: exercise.text, verdict: $0) }
    if try exercise.stub() == attempt.bytes {
      return .verdict(view(Verdict(source: exercise.workshop.hash(of: attempt.bytes), .notStarted)))
    }
    var result: Result<Value, any Error>?
    let notBuilt = try exercise.workshop.withAssignor(
      attempt, isMeasured: isMeasured, isCancelled: session.surroundings.isCancelled
    ) { ask in
      let run = OwnAssignorRun(ask: ask, number: exercise.text.number)
      result = Result { try use(run) }
    }
    if let notBuilt { return .verdict(view(notBuilt)) }
    do {
      guard let value = try result?.get() else { throw WorkshopProblem.interrupted }
      return .did(value)
    } catch let error as NoAnswer {
      // The stub was not built.
      return .verdict(view(error.verdict.ofBegunAttempt))
    }
  }

  /// The hash of the attempt as it is.
  ///
  /// - Throws: ``WorkshopProblem``.
  static func source(in session: inout Session) throws -> String {
    let (exercise, attempt) = try opened(in: &session)
    return exercise.workshop.hash(of: attempt.bytes)
  }

  private static func opened(
    in session: inout Session
  ) throws -> (OpenExercise, AttemptSource) {
    let current = session.exerciseDesk.current
    defer { session.exerciseDesk.current = current }
    let exercise = try session.openExercise(Self.exercise)
    return (exercise, try exercise.attempt())
  }
}

// MARK: - In the lab

extension OwnAssignorRun {
  /// Rebalances a lab, and leaves it as it is.
  ///
  /// - Throws: As ``open(in:isMeasured:use:)`` does.
  static func rebalance(
    _ lab: Lab, forgets: Bool = false, in session: inout Session
  ) throws -> Outcome<LabRun> {
    let group = lab.group(remembering: !forgets)
    return try open(in: &session) { own in
      let decided = try own.assignment(of: group)
      let rebalance = Rebalance(
        StrategyChoice.own(.named).strategy, of: group, reading: lab.ownership,
        generation: lab.generation, deciding: decided)
      return LabRun(before: lab.ownershipBefore, rebalance: rebalance, isOwn: true)
    }
  }

  /// Divides one group.
  ///
  /// - Throws: As ``divide(_:)`` does.
  func assignment(of group: Group) throws -> Assignment {
    let answer = try divide([group]).first?.division ?? Division([:])
    return answer.assignment(of: group)
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
