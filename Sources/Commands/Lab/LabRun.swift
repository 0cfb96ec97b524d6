internal import Assignors
internal import GroupSimulation
internal import KafkaModel

/// What one `assign` did to a lab: how it began, its rounds, what it cost.
struct LabRun: Sendable {
  /// Who owned what before, members who left since the rebalance before among them.
  let before: Assignment

  let rebalance: Rebalance

  /// What changed between the beginning and the end.
  let change: AssignmentChange

  let metrics: AssignmentMetrics

  /// Whether the learner's own assignor decided it.
  let isOwn: Bool

  /// Whether some gave up everything under a cooperative strategy, because of their own lists.
  let hasEagerMembers: Bool

  /// The strategy by whose protocol the members behaved.
  var strategy: Strategy { rebalance.strategy }

  /// The name of what decided it.
  var name: String { isOwn ? StrategyText.own : strategy.name }

  /// Who owns what in the end: what was before, if the assignor threw at once.
  var after: Assignment { rebalance.result ?? before }

  init(
    before: Assignment, rebalance: Rebalance, isOwn: Bool = false, hasEagerMembers: Bool = false
  ) {
    self.isOwn = isOwn
    self.hasEagerMembers = hasEagerMembers
    self.before = before
    self.rebalance = rebalance
    let after = rebalance.result ?? before
    change = AssignmentChange(from: before, to: after)
    metrics = AssignmentMetrics(of: after)
  }
}

extension Lab {
  /// Rebalances the group, without changing the lab.
  func rebalanced(by choice: StrategyChoice, options: RunOptions = RunOptions()) -> LabRun {
    let rebalance = Rebalance(
      choice.strategy, of: group(remembering: !options.forgets), reading: ownership,
      generation: generation, eager: choice.eager, once: options.stopsAfterOneRound,
      isCancelled: options.isCancelled)
    return LabRun(
      before: ownershipBefore, rebalance: rebalance, hasEagerMembers: !choice.eager.isEmpty)
  }

  /// Takes a rebalance as having happened.
  mutating func settle(_ run: LabRun) {
    lastRun = run
    lastOutcome = .assignment
    if let result = run.rebalance.result {
      settle(result, generation: run.rebalance.generation)
    } else {
      touch()
    }
  }
}

/// How a rebalance is to run.
struct RunOptions {
  /// Whether members forget what they own.
  var forgets = false
  var stopsAfterOneRound = false
  var isCancelled: () -> Bool = { false }
}
