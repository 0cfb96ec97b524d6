internal import Assignors
internal import Diagrams
internal import Formats
internal import GroupSimulation
internal import KafkaModel
internal import Texts

/// One way to rebalance: a strategy, or settings that differ from the lab's.
struct CompareVariant {
  let label: String

  /// The lab with the variant's settings.
  private(set) var lab: Lab
  private var choice: StrategyChoice

  /// Whether the learner's own assignor decides.
  var isOwn: Bool { choice.isOwn }

  /// The settings that only time can tell apart.
  private(set) var timeSettings: [SettingName] = []

  /// Reads `range`, `protocol=consumer` or `session.timeout.ms=10s,heartbeat.interval.ms=3s`.
  ///
  /// - Throws: A ``Problem`` for what is neither a strategy nor a setting.
  init(_ text: String, in lab: Lab) throws {
    self.lab = lab
    guard text.contains("=") else {
      choice = try AssignCommand.choice(text, nil, in: lab)
      label = choice.isOwn ? StrategyText.own : choice.strategy.name
      self.lab.use(choice)
      return
    }
    label = text.shown
    // What ran last is no setting: the variant decides anew.
    self.lab.lastRun = nil
    var groupProtocol: StrategyText.GroupProtocol?
    var strategy: String?
    for (name, value) in try Self.pairs(text) {
      switch name {
      case "protocol", "group.protocol":
        let named = try StrategyText.readProtocol(value)
        groupProtocol = named
        self.lab.setForAll("group.protocol", .string(named.rawValue))
      case "strategy", "partition.assignment.strategy": strategy = value
      default:
        let change = try self.lab.change(name, to: value, for: nil)
        if change.target == .everyMember { self.lab.setForAll(change.entry.name, change.value) }
        if !Self.assignmentSettings.contains(change.entry.name) {
          timeSettings.append(change.entry.name)
        }
      }
    }
    if let strategy, strategy.contains(",") {
      let names = try StrategyText.readList(strategy)
      self.lab.setForAll("partition.assignment.strategy", .list(names))
      choice = try self.lab.chooseStrategy(in: groupProtocol)
    } else if let strategy {
      choice = try AssignCommand.choice(strategy, groupProtocol?.rawValue, in: lab)
      self.lab.use(choice)
    } else {
      choice = try self.lab.chooseStrategy(in: groupProtocol)
    }
  }

  /// Separates pairs at commas; a piece without `=` belongs to the list before it.
  private static func pairs(_ text: String) throws -> [(name: String, value: String)] {
    var pairs: [(name: String, value: String)] = []
    for piece in text.split(separator: ",", omittingEmptySubsequences: false).map(String.init) {
      let parts = piece.split(separator: "=", maxSplits: 1).map(String.init)
      if parts.count == 2 {
        pairs.append((parts[0], parts[1]))
      } else if parts.count == 1, !piece.contains("="), let last = pairs.indices.last {
        pairs[last].value += "," + piece
      } else {
        throw ValueRefusal.notAPair(piece, example: "protocol=consumer")
      }
    }
    return pairs
  }

  /// The settings of which an assignment takes notice.
  private static let assignmentSettings: Set<SettingName> = [
    "group.protocol", "partition.assignment.strategy", "group.remote.assignor",
    "group.instance.id", "client.rack",
  ]
}

// MARK: - Assigning

extension CompareVariant {
  /// A variant as it was assigned.
  struct Column {
    let variant: ComparePicture.Variant
    let json: JSONValue
  }

  /// Rebalances once; with events, also lets time pass.
  ///
  /// - Parameters:
  ///   - own: What the learner's own assignor did, if it decides.
  ///   - isCancelled: Asked now and then.
  ///   - simulate: Lets time pass.
  /// - Returns: The variant's column.
  func assigned(
    by own: LabRun?, isCancelled: @escaping () -> Bool, simulate: (Lab) throws -> GroupRun
  ) -> Column {
    let run = own ?? lab.rebalanced(by: choice, options: RunOptions(isCancelled: isCancelled))
    let unavailable =
      lab.events.isEmpty ? nil : (try? simulate(lab))?.costs.unavailable.count
    let outcome: ComparePicture.Outcome =
      if let failure = run.rebalance.failure {
        .failed(Sentence(failure))
      } else {
        .assigned(
          run.after,
          .init(
            moved: run.change.moved.count, stopped: run.rebalance.stoppedCount,
            rounds: run.rebalance.rounds.count, unavailableMilliseconds: unavailable))
      }
    let time: [(key: String, value: JSONValue)] =
      unavailable.map { [("unavailableMs", .integer($0))] } ?? []
    return Column(
      variant: .init(label, outcome),
      json: .object([("variant", .string(label))] + RunView(run, of: lab).json + time))
  }
}

// MARK: - Letting time pass

extension CompareVariant {
  /// A variant as it was simulated.
  struct CostColumn {
    let variant: CostPicture.Variant
    let json: JSONValue
  }

  /// Simulates the scenario; what Kafka or the simulator refuses is what the column says.
  func simulated(by simulate: (Lab) throws -> GroupRun) -> CostColumn {
    do {
      let costs = try simulate(lab).costs
      return CostColumn(
        variant: .init(label, .ran(costs.metrics)),
        json: .object([("variant", .string(label))] + costs.json))
    } catch {
      let problem = error as? any Problem
      let reason = problem?.sentence ?? Sentence(ko: "\(error)", en: "\(error)")
      return CostColumn(
        variant: .init(label, .refused(reason)),
        json: [
          "variant": .string(label), "error": .string(problem?.code ?? "internal"),
          "message": .string(reason(.en)),
        ])
    }
  }
}

extension RebalanceCosts {
  /// The costs as they are compared.
  fileprivate var metrics: [CostWords.Metric: Int64] {
    var metrics: [CostWords.Metric: Int64] = [
      .rebalances: Int64(rebalanceCount), .generation: Int64(generation),
      .moved: Int64(movedCount), .stopped: Int64(stoppedCount), .unavailable: unavailable.count,
      .worst: worst?.length.count ?? 0, .longestStop: longestStop?.length.count ?? 0,
      .heldTwice: doublyHeld.count,
    ]
    // Where nothing came to rest, there is no time to compare.
    metrics[.slowest] = slowestRebalance?.count
    return metrics
  }
}

extension Lab {
  /// Gives everybody a setting, whatever they had, those who join later among them.
  fileprivate mutating func setForAll(_ name: SettingName, _ value: SettingValue) {
    defaults[name] = value
    for id in members.map(\.id) { self[member: id]?.profile.settings[name] = nil }
    events = events.map { event in
      guard case .join(let id, var profile?) = event.action else { return event }
      profile.settings[name] = nil
      return ScenarioEvent(at: event.at, .join(id, profile))
    }
    touch()
  }

  /// Lets everybody use one strategy and nothing else.
  fileprivate mutating func use(_ choice: StrategyChoice) {
    let strategy = choice.strategy
    setForAll("group.protocol", .string(strategy.groupProtocol.rawValue))
    switch strategy.groupProtocol {
    case .classic:
      let name = choice.isOwn ? StrategyText.own : strategy.name
      setForAll("partition.assignment.strategy", .list([name]))
    case .consumer: setForAll("group.remote.assignor", .string(strategy.name))
    }
  }
}
