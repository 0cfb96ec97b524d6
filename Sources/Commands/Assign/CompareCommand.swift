internal import ArgumentParser
internal import Assignors
internal import Diagrams
internal import Formats
internal import GroupSimulation
internal import KafkaModel
internal import Texts

/// Rebalances the same lab in several ways, side by side, and leaves it as it is.
struct CompareCommand: WorkbookCommand {
  static let configuration = CommandConfiguration(commandName: "compare")

  @OptionGroup var common: CommonOptions
  @Argument var variants: [String] = []

  /// As many columns as somebody can compare.
  private static let limit = 12

  func run(in session: inout Session) throws -> Output {
    try session.lab.requireGroup()
    let texts = variants.isEmpty ? StrategyText.classicNames : variants
    guard texts.count <= Self.limit else {
      throw ValueRefusal.tooLarge(what: "compare", asked: texts.count, limit: Self.limit)
    }
    let isCancelled = session.surroundings.isCancelled
    var columns: [CompareVariant.Column] = []
    for text in texts {
      let variant = try CompareVariant(text, in: session.lab)
      columns.append(variant.run(isCancelled: isCancelled))
      if isCancelled() { throw LabRefusal.interrupted }
    }
    let picture = ComparePicture(
      members: session.lab.group().members, variants: columns.map(\.variant))
    session.lastComparison = picture
    session.lastDrawn = .compare
    return Output(
      json: [("variants", .array(columns.map(\.json)))], svg: { picture.svg($0) }
    ) { picture.text($0) }
  }
}

/// One way to rebalance: a strategy, or settings that differ from the lab's.
struct CompareVariant {
  let label: String
  private let lab: Lab
  private let choice: StrategyChoice

  /// Reads `range`, `protocol=consumer` or `partition.assignment.strategy=sticky`.
  ///
  /// - Throws: A ``Problem`` for what is neither a strategy nor a setting.
  init(_ text: String, in lab: Lab) throws {
    guard text.contains("=") else {
      choice = StrategyChoice(strategy: try StrategyText.read(text, in: nil), reason: .named)
      label = choice.strategy.name
      self.lab = lab
      return
    }
    var changed = lab
    // What ran last is no setting: the variant decides anew.
    changed.lastRun = nil
    var groupProtocol: StrategyText.GroupProtocol?
    var strategy: String?
    for pair in text.split(separator: ",") {
      let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else {
        throw ValueRefusal.notAPair(String(pair), example: "protocol=consumer")
      }
      switch parts[0] {
      case "protocol", "group.protocol": groupProtocol = try StrategyText.readProtocol(parts[1])
      case "strategy", "partition.assignment.strategy": strategy = parts[1]
      default: try changed.change(parts[0], to: parts[1], for: nil)
      }
    }
    label = text.shown
    self.lab = changed
    if let strategy {
      choice = StrategyChoice(
        strategy: try StrategyText.read(strategy, in: groupProtocol), reason: .named)
    } else {
      choice = try changed.chooseStrategy(in: groupProtocol)
    }
  }

  /// A variant as it ran.
  struct Column {
    let variant: ComparePicture.Variant
    let json: JSONValue
  }

  func run(isCancelled: @escaping () -> Bool) -> Column {
    let run = lab.rebalanced(by: choice, options: RunOptions(isCancelled: isCancelled))
    let outcome: ComparePicture.Outcome =
      if let failure = run.rebalance.failure {
        .failed(Sentence(failure))
      } else {
        .assigned(
          run.after,
          .init(
            moved: run.change.moved.count, stopped: run.rebalance.stoppedCount,
            rounds: run.rebalance.rounds.count))
      }
    return Column(
      variant: .init(label, outcome),
      json: .object([("variant", .string(label))] + RunView(run, of: lab).json))
  }
}
