internal import Assignors
internal import Formats
internal import GroupSimulation
internal import KafkaModel
internal import ProducerSimulation
internal import Texts

extension Expectation {
  /// What can be expected to be something.
  enum Subject {
    case member(MemberID)
    case owner(TopicPartition)
    case figure(Figure)
    /// Where a record with this key goes.
    case partition(key: String)
    /// The longest delay that the last `quota run` met with.
    case throttle
    /// What the last `send` came to.
    case send(SendFigure)
    /// What the schema registry says.
    case schema(SchemaFigure)
    case rebalances
    /// The time without a reader of one partition, or of all together.
    case unavailable(TopicPartition?)
    /// When the last rebalance of a simulation was over.
    case ends
    /// How often offsets were committed in a simulation, by one member or by all together.
    case commits(MemberID?)

    /// What the last rebalance came to, in one word or number.
    enum Figure: String, CaseIterable {
      case moved, stopped, idle, spread, rounds, generation
      case `protocol`, strategy, error
    }

    /// Every word that begins a subject, but for names.
    static let words =
      Figure.allCases.map(\.rawValue)
      + ["owner", "rebalances", "ends", "unavailable", "commits", "partition", "throttle"]
      + SendFigure.names + SchemaFigure.names

    /// Reads the words before the operator.
    ///
    /// - Throws: ``NameRefusal`` for nothing that the lab knows.
    init(_ words: [String], in lab: Lab, timeline: GroupRun?) throws {
      let first = words[0]
      if first == "owner", words.count == 2 {
        self = .owner(try PartitionText.readOne(words[1]))
      } else if first == "partition", words.count == 2 {
        self = .partition(key: words[1])
      } else if words == ["throttle"] {
        self = .throttle
      } else if let figure = SendFigure(words) {
        self = .send(figure)
      } else if let figure = SchemaFigure(words) {
        self = .schema(figure)
      } else if words == ["rebalances"] {
        self = .rebalances
      } else if words == ["ends"] {
        self = .ends
      } else if first == "unavailable", words.count <= 2 {
        self = .unavailable(try words.dropFirst().first.map { try PartitionText.readOne($0) })
      } else if first == "commits", words.count <= 2 {
        self = .commits(try words.dropFirst().first.map { try Self.member($0, in: lab, timeline) })
      } else if words.count == 1, let figure = Figure(rawValue: first) {
        self = .figure(figure)
      } else if words.count == 1, let member = try? MemberText.find(first, in: lab) {
        self = .member(member)
      } else if words.count == 1, timeline?.knows(first) ?? false {
        // Somebody who has left, or not come yet.
        self = .member(MemberID(first))
      } else if lab.members.isEmpty, words.count == 1, first.firstMatch(of: /^c[0-9]+$/) != nil {
        throw LabRefusal.nothingYet(what: .aMember, first: "members 3")
      } else {
        throw NameRefusal.unknown(
          .subject, words.joined(separator: " "),
          among: Self.words + lab.members.prefix(1000).map(\.id.rawValue))
      }
    }

    /// What the subject is at this moment.
    ///
    /// What only time can tell is asked of `run`, which simulates the lab; `timeline` is the
    /// simulation of which `lab` is a moment, if it is one. Schemas may be files.
    ///
    /// - Throws: ``LabRefusal/nothingYet(what:first:)`` if it takes an assignment and there is none.
    func value(
      in lab: Lab, timeline: GroupRun?, _ storage: any Storage, run: () throws -> GroupRun
    ) throws -> Value {
      switch self {
      case .member(let id): return .partitions(lab[member: id]?.owned.map(Array.init) ?? [])
      case .owner(let partition):
        let owners = lab.members.filter { $0.owned?.contains(partition) ?? false }
        return .names(owners.map(\.id.rawValue), isCounted: false)
      case .partition(let key):
        let question = lab.producers.question?.asked(of: lab) ?? PartitionQuestion(lab)
        return .number(Int(try question.partition(of: Array(key.utf8))))
      case .throttle:
        guard let run = lab.producers.lastQuotaRun else {
          throw LabRefusal.nothingYet(what: .aQuotaRun, first: "quota run --burst 12MB")
        }
        return .duration(run.longestThrottle)
      case .send(let figure): return try figure.value(in: lab)
      case .schema(let figure): return try figure.value(in: lab, storage)
      case .figure(.error) where lab.lastOutcome == .send:
        return .word(lab.producers.lastSend?.failure?.javaName ?? "none")
      case .rebalances: return .number(try run().costs.rebalanceCount)
      case .unavailable(let partition): return .duration(try Self.unavailable(partition, in: run()))
      case .ends:
        guard let end = try run().timeline.rebalances.last?.end else {
          throw LabRefusal.nothingYet(what: .aRebalance, first: "simulate --until 120s")
        }
        return .duration(end.duration)
      case .commits(let member): return .number(try run().commitCount(of: member))
      case .figure(.generation): return .number(Int(lab.generation))
      case .figure(let figure):
        if let timeline { return Self.value(of: figure, lab, timeline) }
        guard let run = lab.lastRun else {
          throw LabRefusal.nothingYet(what: .anAssignment, first: "assign range")
        }
        return Self.value(of: figure, run)
      }
    }

    /// Whether only the producers' lab can tell, which knows no simulation of a group.
    func isAboutProducers(in lab: Lab) -> Bool {
      switch self {
      case .partition, .throttle, .send, .schema: true
      case .figure(.error): lab.lastOutcome == .send
      case .member, .owner, .figure, .rebalances, .unavailable, .ends, .commits: false
      }
    }

    /// A member of the lab, or one that a simulation knows: it may have left, or not have come yet.
    private static func member(
      _ text: String, in lab: Lab, _ timeline: GroupRun?
    ) throws -> MemberID {
      timeline?.knows(text) ?? false ? MemberID(text) : try MemberText.find(text, in: lab)
    }

    private static func unavailable(
      _ partition: TopicPartition?, in run: GroupRun
    ) throws -> Duration {
      guard let partition else { return .milliseconds(run.costs.unavailable.count) }
      guard let place = run.ownership.partitions.firstIndex(of: partition) else {
        throw NameRefusal.unknown(
          .subject, partition.description,
          among: run.ownership.partitions.prefix(1000).map(\.description))
      }
      return .milliseconds(run.ownership.unowned(at: place).count)
    }

    /// What a figure is at a moment of a simulation, `lab`, to which `run` leads.
    private static func value(of figure: Figure, _ lab: Lab, _ run: GroupRun) -> Value {
      let moment = run.moment(at: run.end)
      let metrics = AssignmentMetrics(of: lab.ownership)
      switch figure {
      case .moved: return .number(run.costs.movedCount)
      case .stopped: return .number(run.costs.stoppedCount)
      case .idle: return .names(metrics.idle.map(\.rawValue), isCounted: true)
      case .spread: return .number(metrics.spread)
      case .rounds: return .number(run.costs.rebalanceCount)
      case .generation: return .number(Int(moment.generation))
      case .protocol:
        if moment.groupProtocol == .consumer { return .word("consumer") }
        guard moment.assignor != nil else { return .word("none") }
        return .word(run.actsEagerly ? "eager" : "cooperative")
      case .strategy: return .word(moment.assignor?.rawValue ?? "none")
      case .error: return .word(run.lastError ?? "none")
      }
    }

    static func value(of figure: Figure, _ run: LabRun) -> Value {
      switch figure {
      case .moved: .number(run.change.moved.count)
      case .stopped: .number(run.rebalance.stoppedCount)
      case .idle: .names(run.metrics.idle.map(\.rawValue), isCounted: true)
      case .spread: .number(run.metrics.spread)
      case .rounds: .number(run.rebalance.rounds.count)
      case .generation: .number(Int(run.rebalance.generation))
      // Whoever also lists an eager strategy gives up everything under a cooperative one, too.
      case .protocol where run.hasEagerMembers: .word("eager")
      case .protocol: .word(run.strategy.rebalanceProtocol.rawValue)
      case .strategy: .word(run.name)
      case .error: .word(run.rebalance.failure?.javaName ?? "none")
      }
    }
  }
}

extension GroupRun {
  /// Whether a member of that name ever runs.
  fileprivate func knows(_ name: String) -> Bool {
    timeline.names.clients.key(of: ClientName(name)) != nil
  }

  /// Whether any member that runs at the end gives up everything in a rebalance: it does unless all
  /// of the strategies that it lists are cooperative, whichever of them the group chose (KIP-429).
  fileprivate var actsEagerly: Bool {
    var next = config.clients
    var running: [ClientName: [AssignorName]] = [:]
    for event in timeline.events {
      switch event.kind {
      case .scripted(.reconfigure(let name, let settings)): next[name] = settings
      case .scripted(.start(let name)): running[name] = next[name]?.assignors
      case .scripted(.crash), .ended, .threw:
        if let client = event.client { running[timeline.names.clients[client]] = nil }
      default: break
      }
    }
    return running.values.contains { names in
      !names.allSatisfy { Strategy(rawValue: $0.rawValue)?.rebalanceProtocol == .cooperative }
    }
  }

  /// The last error that ended a member's process, by Kafka's name.
  fileprivate var lastError: String? {
    for event in timeline.events.reversed() {
      if case .threw(let error) = event.kind { return error.rawValue }
    }
    return nil
  }
}
