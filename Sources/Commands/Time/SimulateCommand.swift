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
  @Option var limit: String?
  @Argument var file: String?

  /// More would not fit into the memory of a laptop.
  private static let mostEvents = 1_000_000_000

  func run(in session: inout Session) throws -> Output {
    if preset, file == nil { return Self.presets }
    if let scenario = try scenario(in: session) {
      session.lab = session.lab.replaced(by: try LoadCommand.lab(scenario))
    }
    if let until { session.lab.until = try DurationText.read(until) }
    if let seed {
      session.lab.seed = UInt64(try CountText.read(seed, of: "--seed", in: 0...Int.max))
    }
    if let limit {
      session.lab.time.eventLimit = try CountText.read(
        limit, of: "--limit", in: 1...Self.mostEvents)
    }
    if until != nil || seed != nil || limit != nil { session.lab.touch() }
    // Whoever asks again after Ctrl-C wants it anew.
    if session.lastGroupRun?.isCancelled ?? false { session.lastGroupRun = nil }
    session.lab.time.cursor = nil
    let isForgotten = session.lab.members.contains { !$0.isNew }
    session.lastDrawn = .timeline
    let run = try session.groupRun()
    let grade =
      run.isCancelled
      ? nil : session.lab.gradePrediction(at: .simulation(run, session.storage))
    return Self.output(run, forgets: isForgotten).graded(grade)
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
      return Preset.shelves.map { shelf in
        let lines = shelf.presets.map { preset in
          let text =
            "  " + preset.name.padded(toCells: column) + "  " + preset.summary(style.language)
          return Wrapped.lines(text, width: style.width, indent: column + 4) + "\n"
        }
        return shelf.title(style.language) + "\n" + lines.joined()
      }.joined(separator: "\n")
    }
  }

  private static func output(_ run: GroupRun, forgets: Bool) -> Output {
    let picture = TimelineView(run).picture
    let head = Sentence.ran(
      to: run.end, seed: run.seed, ending: RunWords.ending(run.timeline.ending ?? .end))
    return Output(
      json: json(run), svg: { picture.svg($0) },
      note: note(on: run) ?? (forgets ? .membersForgot : nil),
      status: run.isCancelled ? .interrupted : .done
    ) { style in
      let lines = RunWords.costs(run.costs) + [head]
      return picture.text(style)
        + lines.map { Wrapped.lines($0(style.language), width: style.width) + "\n" }.joined()
    }
  }

  /// What is to be said about where a run ended; nothing if it came to its end.
  static func note(on run: GroupRun) -> Sentence? {
    switch run.timeline.ending {
    case .cancelled: .stoppedSimulation(at: run.end)
    case .eventLimit:
      .reachedEventLimit(run.eventLimit, at: run.end, of: run.config.end.duration)
    case .end, .quiet, nil: nil
    }
  }

  private static func json(_ run: GroupRun) -> [(key: String, value: JSONValue)] {
    [
      ("seed", .string(String(run.seed))), ("until", TimelineView.time(run.end)),
      ("ending", .string(run.timeline.ending?.rawValue ?? "")),
    ] + run.costs.json + [("events", .integer(Int64(run.timeline.events.count)))]
  }
}

extension RebalanceCosts {
  /// The costs for programs.
  var json: [(key: String, value: JSONValue)] {
    [
      ("rebalances", .integer(Int64(rebalanceCount))),
      ("generation", .integer(Int64(generation))), ("moved", .integer(Int64(movedCount))),
      ("stopped", .integer(Int64(stoppedCount))), ("unavailableMs", .integer(unavailable.count)),
      ("worst", worst?.json ?? .null), ("longestStop", longestStop?.json ?? .null),
      ("slowestRebalanceMs", slowestRebalance.map { .integer($0.count) } ?? .null),
      ("doublyHeldMs", .integer(doublyHeld.count)),
    ]
  }
}

extension RebalanceCosts.Stop {
  fileprivate var json: JSONValue {
    ["partition": .string(partition.description), "ms": .integer(length.count)]
  }
}
