internal import Assignors
internal import ExerciseKit
internal import KafkaModel
internal import Synchronization

/// The learner's own assignor as the simulator asks it.
///
/// A group that it was asked about before is not asked about again, so that a run can be cut short
/// when the program is gone, and the same run is the same whatever the program does.
final class LearnersAssignor: Assignor {
  let name = StrategyText.own
  private let own: OwnAssignorRun
  private let memory = Mutex(Memory())

  private struct Memory {
    var answers: [String: Assignment] = [:]
    var failure: (any Error)?
  }

  init(_ own: OwnAssignorRun) { self.own = own }

  /// Why an answer was none; the run has to be given up.
  var failure: (any Error)? { memory.withLock { $0.failure } }

  func assign(_ group: Group, log: inout DecisionLog) throws(KafkaFailure) -> Assignment {
    let key = GroupText.write(group)
    if let known = memory.withLock({ $0.answers[key] }) { return known }
    do {
      let answer = try own.assignment(of: group)
      memory.withLock { $0.answers[key] = answer }
      return answer
    } catch {
      memory.withLock { $0.failure = $0.failure ?? error }
      return Assignment(group.members.map { ($0.id, .empty) })
    }
  }
}
