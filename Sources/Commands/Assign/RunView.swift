internal import Assignors
internal import Diagrams
internal import Formats
internal import GroupSimulation
internal import KafkaModel
internal import Texts

/// How a rebalance is shown.
struct RunView {
  let run: LabRun
  let lab: Lab
  var choice: StrategyChoice?

  /// Takes a rebalance, and the lab after it.
  init(_ run: LabRun, of lab: Lab, choice: StrategyChoice? = nil) {
    self.run = run
    self.lab = lab
    self.choice = choice
  }

  var output: Output { Output(json: json, svg: { picture.svg($0) }, note: note) { text($0) } }

  var picture: AssignmentPicture {
    AssignmentPicture(
      topics: lab.topics.map(\.metadata), members: lab.group().members, assignment: run.after,
      before: run.before.entries.isEmpty ? nil : run.before, strategy: run.name,
      generation: run.rebalance.generation)
  }

  private func text(_ style: TextStyle) -> String {
    var text = ""
    if let failure = run.rebalance.failure {
      text += Wrapped.lines(Sentence(failure)(style.language), width: style.width) + "\n"
      if run.rebalance.result == nil { return text }
    }
    text += picture.text(style)
    if run.rebalance.rounds.count > 1 { text += "\n" + RoundsPicture(run.rebalance).text(style) }
    return text + cost(style.language) + "\n"
  }

  private var cost: Sentence {
    .cost(
      moved: run.change.moved.count, stopped: run.rebalance.stoppedCount,
      rounds: run.rebalance.rounds.count)
  }

  private var note: Sentence? {
    if run.rebalance.failure == nil, !run.rebalance.isStable { return .notStable }
    switch choice?.reason {
    case .voted:
      return .votedFor(
        run.name, eager: choice?.eager.count ?? 0, members: lab.members.count)
    case .broker: return .brokerChose(run.name)
    case .named, .asBefore, nil: return nil
    }
  }

  var json: [(key: String, value: JSONValue)] {
    [
      ("strategy", .string(run.name)),
      ("protocol", .string(run.strategy.rebalanceProtocol.rawValue)),
      ("generation", .integer(Int64(run.rebalance.generation))),
      ("rounds", .integer(Int64(run.rebalance.rounds.count))),
      ("stable", .bool(run.rebalance.isStable)),
      ("moved", .integer(Int64(run.change.moved.count))),
      ("stopped", .integer(Int64(run.rebalance.stoppedCount))),
      ("spread", .integer(Int64(run.metrics.spread))),
      ("idle", .array(run.metrics.idle.map { .string($0.rawValue) })),
      ("error", run.rebalance.failure.map { .string($0.javaName) } ?? .null),
      ("assignment", run.after.json),
    ]
  }
}

extension Assignment {
  /// By member the list of its partitions, in Kafka's order.
  var json: JSONValue {
    .object(
      members.indices.map { place in
        (
          key: members[place].rawValue,
          value: .array(list(at: place).map { .string($0.description) })
        )
      })
  }
}
