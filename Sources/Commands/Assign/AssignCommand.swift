internal import ArgumentParser
internal import Assignors
internal import KafkaModel
internal import Texts

/// Rebalances the group, to the stable end.
struct AssignCommand: WorkbookCommand {
  static let configuration = CommandConfiguration(commandName: "assign")

  @OptionGroup var common: CommonOptions
  @Option(name: .customLong("protocol")) var groupProtocol: String?
  @Flag var once = false
  @Flag var fresh = false
  @Argument var strategy: String?

  func run(in session: inout Session) throws -> Output {
    try session.lab.requireGroup()
    let choice = try Self.choice(strategy, groupProtocol, in: session.lab)
    if choice.isOwn { return try assignOwn(choice, in: &session) }
    let isCancelled = session.surroundings.isCancelled
    let run = session.lab.rebalanced(
      by: choice,
      options: RunOptions(forgets: fresh, stopsAfterOneRound: once, isCancelled: isCancelled))
    if isCancelled() { throw LabRefusal.interrupted }
    session.lab.settle(run)
    session.lastDrawn = .assignment
    let grade = session.lab.gradePrediction(at: .assignment(run))
    return RunView(run, of: session.lab, choice: choice).output.graded(grade)
  }

  private func assignOwn(_ choice: StrategyChoice, in session: inout Session) throws -> Output {
    switch try OwnAssignorRun.rebalance(session.lab, forgets: fresh, in: &session) {
    case .verdict(let view): return view.output
    case .did(let run):
      session.lab.settle(run)
      session.lastDrawn = .assignment
      let grade = session.lab.gradePrediction(at: .assignment(run))
      return RunView(run, of: session.lab, choice: choice).output.graded(grade)
    }
  }

  /// Reads the strategy and the protocol, or finds those that the group would use.
  static func choice(
    _ strategy: String?, _ groupProtocol: String?, in lab: Lab
  ) throws -> StrategyChoice {
    let groupProtocol = try groupProtocol.map { try StrategyText.readProtocol($0) }
    guard let strategy else { return try lab.chooseStrategy(in: groupProtocol) }
    if strategy == StrategyText.own {
      guard groupProtocol != .consumer else {
        throw LineRefusal.contradictory(strategy, "--protocol consumer")
      }
      return .own(.named)
    }
    return StrategyChoice(
      strategy: try StrategyText.read(strategy, in: groupProtocol), reason: .named)
  }
}

extension Lab {
  /// - Throws: ``LabRefusal/nothingYet(what:first:)`` if there is nothing to assign, or nobody.
  func requireGroup() throws {
    guard !topics.isEmpty else {
      throw LabRefusal.nothingYet(what: .aGroup, first: "topic orders 6; members 3")
    }
    guard !members.isEmpty else {
      throw LabRefusal.nothingYet(what: .aGroup, first: "members 3")
    }
  }
}
