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
  @Flag var timeline = false
  @Flag var rank = false
  @Argument var variants: [String] = []

  /// As many columns as somebody can compare.
  private static let limit = 12

  /// What is compared over time if nobody says what: a strategy of each kind.
  private static let overTime = ["range", "cooperative-sticky", "uniform"]

  func run(in session: inout Session) throws -> Output {
    if rank { return try ranking(in: &session) }
    let usual = timeline ? Self.overTime : StrategyText.classicNames
    let texts = variants.isEmpty ? usual : variants
    guard texts.count <= Self.limit else {
      throw ValueRefusal.tooLarge(what: "compare", asked: texts.count, limit: Self.limit)
    }
    if !timeline { try session.lab.requireGroup() }
    let variants = try texts.map { try CompareVariant($0, in: session.lab) }
    let needsTime = variants.contains { !$0.timeSettings.isEmpty }
    session.lastDrawn = .compare
    if timeline || needsTime { return try costs(variants, in: &session) }
    return try assignments(variants, in: &session)
  }

  /// Ranks the learner's own assignor among Kafka's, on groups that are always the same.
  private func ranking(in session: inout Session) throws -> Output {
    if timeline { throw LineRefusal.contradictory("--rank", "--timeline") }
    if let other = variants.first(where: { $0 != StrategyText.own }) {
      throw LineRefusal.contradictory("--rank", other)
    }
    switch try AssignorRanking.make(in: &session) {
    case .verdict(let view): return view.output
    case .did(let ranking):
      session.lastComparison = ranking
      session.lastDrawn = .compare
      return ranking.output
    }
  }

  private func assignments(
    _ variants: [CompareVariant], in session: inout Session
  ) throws -> Output {
    let isCancelled = session.surroundings.isCancelled
    var columns: [CompareVariant.Column] = []
    for variant in variants {
      var own: LabRun?
      if variant.isOwn {
        switch try OwnAssignorRun.rebalance(variant.lab, in: &session) {
        case .verdict(let view): return view.output
        case .did(let run): own = run
        }
      }
      columns.append(
        variant.assigned(by: own, isCancelled: isCancelled) { try session.simulate($0) })
      if isCancelled() { throw LabRefusal.interrupted }
    }
    let picture = ComparePicture(
      members: session.lab.group().members, variants: columns.map(\.variant))
    session.lastComparison = picture
    return Output(
      json: [("variants", .array(columns.map(\.json)))], svg: { picture.svg($0) }
    ) { picture.text($0) }
  }

  /// Lets time pass in each variant.
  private func costs(_ variants: [CompareVariant], in session: inout Session) throws -> Output {
    // What cannot be simulated at all is refused as such, and not once a column.
    try session.lab.requireSimulation()
    let isCancelled = session.surroundings.isCancelled
    var columns: [CompareVariant.CostColumn] = []
    for variant in variants {
      columns.append(variant.simulated { try session.simulate($0) })
      if isCancelled() { throw LabRefusal.interrupted }
    }
    let picture = CostPicture(columns.map(\.variant))
    session.lastComparison = picture
    return Output(
      json: [
        ("variants", .array(columns.map(\.json))),
        ("differences", .array(picture.differences.map { .string($0(.en)) })),
      ], svg: { picture.svg($0) }, note: note(on: variants)
    ) { picture.text($0) }
  }

  private func note(on variants: [CompareVariant]) -> Sentence? {
    let names = variants.flatMap(\.timeSettings).filter { !$0.isSimulated }
    if !names.isEmpty { return CostWords.notSimulated(names.map(\.rawValue)) }
    return timeline ? nil : CostWords.comparedOverTime
  }
}

extension SettingName {
  /// Whether the simulator of groups reads the setting.
  fileprivate var isSimulated: Bool {
    ClientSettings.readNames.contains(self) || BrokerSettings.readNames.contains(self)
  }
}
