internal import ArgumentParser
internal import Diagrams
internal import Formats
internal import GroupSimulation
internal import KafkaModel
internal import Texts

/// Simulates the lab, a scenario in a file, or one that comes with the workbook.
struct SimulateCommand: WorkbookCommand {
  static let configuration = CommandConfiguration(commandName: "simulate")

  @OptionGroup var common: CommonOptions
  @Flag var preset = false
  @Option var until: String?
  @Option var seed: String?
  @Argument var file: String?

  func run(in session: inout Session) throws -> Output {
    if preset, file == nil { return Self.presets }
    if let scenario = try scenario(in: session) {
      session.lab = session.lab.replaced(by: try LoadCommand.lab(scenario))
    }
    if let until { session.lab.until = try DurationText.read(until) }
    if let seed {
      session.lab.seed = UInt64(try CountText.read(seed, of: "--seed", in: 0...Int.max))
    }
    if until != nil || seed != nil { session.lab.touch() }
    let isForgotten = session.lab.members.contains { !$0.isNew }
    session.lastDrawn = .timeline
    return Self.output(try session.groupRun(), forgets: isForgotten)
  }

  private func scenario(in session: Session) throws -> Scenario? {
    guard let file else { return nil }
    if preset { return try ScenarioFile.read(Preset.find(file).yaml) }
    let bytes = try session.storage.read(file, limit: ScenarioFile.byteLimit)
    return try ScenarioFile.read(bytes)
  }

  private static var presets: Output {
    let rows = Preset.all.map { preset -> JSONValue in
      [
        "name": .string(preset.name), "summary": .string(preset.summary(.en)),
        "scenario": .string(preset.yaml),
      ]
    }
    return Output(json: [("presets", .array(rows))], note: .choosePreset) { style in
      let column = Preset.all.map(\.name.cells).max() ?? 0
      return Preset.all.map { preset in
        let text = preset.name.padded(toCells: column) + "  " + preset.summary(style.language)
        return Wrapped.lines(text, width: style.width, indent: column + 2) + "\n"
      }.joined()
    }
  }

  private static func output(_ run: GroupRun, forgets: Bool) -> Output {
    let picture = TimelineView(run).picture
    let head = Sentence.ran(
      to: run.end, seed: run.seed, ending: RunWords.ending(run.timeline.ending ?? .end))
    return Output(
      json: json(run), svg: { picture.svg($0) },
      note: run.isCancelled
        ? .stoppedSimulation(at: run.end) : forgets ? .membersForgot : nil,
      status: run.isCancelled ? .interrupted : .done
    ) { style in
      let lines = RunWords.costs(run.costs) + [head]
      return picture.text(style)
        + lines.map { Wrapped.lines($0(style.language), width: style.width) + "\n" }.joined()
    }
  }

  private static func json(_ run: GroupRun) -> [(key: String, value: JSONValue)] {
    let costs = run.costs
    return [
      ("seed", .string(String(run.seed))), ("until", TimelineView.time(run.end)),
      ("ending", .string(run.timeline.ending?.rawValue ?? "")),
      ("rebalances", .integer(Int64(costs.rebalanceCount))),
      ("generation", .integer(Int64(costs.generation))),
      ("moved", .integer(Int64(costs.movedCount))),
      ("stopped", .integer(Int64(costs.stoppedCount))),
      ("unavailableMs", .integer(costs.unavailable.count)),
      ("worst", costs.worst.map(stop) ?? .null),
      ("longestStop", costs.longestStop.map(stop) ?? .null),
      ("doublyHeldMs", .integer(costs.doublyHeld.count)),
      ("events", .integer(Int64(run.timeline.events.count))),
    ]
  }

  private static func stop(_ stop: RebalanceCosts.Stop) -> JSONValue {
    ["partition": .string(stop.partition.description), "ms": .integer(stop.length.count)]
  }
}
