internal import ArgumentParser
internal import Assignors
internal import Formats
internal import GroupSimulation
internal import KafkaModel
internal import Texts

/// Explains the last assignment by the decisions that led to it.
struct WhyCommand: WorkbookCommand {
  static let configuration = CommandConfiguration(commandName: "why")

  @OptionGroup var common: CommonOptions
  @Argument var subject: String?

  /// How many decisions of a round are worth reading at once.
  private static let limit = 60

  func run(in session: inout Session) throws -> Output {
    if session.speaksOfTimeline {
      let run = try session.groupRun()
      return try EventReasons.output(
        about: subject, in: run, at: session.lab.time.cursor?.at ?? run.end)
    }
    if let explanations = try ProducerReasons(session.lab).explanations(of: subject) {
      return Self.output(explanations, session.surroundings.style.language)
    }
    guard let run = session.lab.lastRun else {
      throw LabRefusal.nothingYet(what: .anAssignment, first: "assign range")
    }
    if run.isOwn { throw OwnAssignorProblem.noReasons }
    let about = try subject(in: session.lab)
    let logs = run.rebalance.rounds.filter { $0.kind == .assigned }
      .map { about.filter(Self.decisions(of: run.strategy, in: $0.group)) }
    let failure = run.rebalance.failure.map { Sentence($0) }
    return Output(json: Self.json(logs, session.surroundings.style.language)) { style in
      var lines = logs.enumerated().flatMap { round, log in
        (logs.count > 1 ? [Sentence.round(round + 1, of: logs.count)(style.language)] : [])
          + Self.lines(of: log, style)
      }
      if let failure { lines.append(Wrapped.lines(failure(style.language), width: style.width)) }
      return lines.joined(separator: "\n") + "\n"
    }
  }

  /// Reasons that are sentences already.
  private static func output(_ reasons: [Sentence], _ language: Language) -> Output {
    let json = reasons.prefix(limit).map { JSONValue.string($0(language)) }
    return Output(json: [("reasons", .array(Array(json)))]) { style in
      var lines = reasons.prefix(limit).map {
        Wrapped.lines("· " + $0(style.language), width: style.width, indent: 2)
      }
      if reasons.isEmpty { lines = ["· " + Sentence.nothingDecided(style.language)] }
      if reasons.count > limit {
        lines.append(Sentence.decisionsLeftOut(reasons.count - limit)(style.language))
      }
      return lines.joined(separator: "\n") + "\n"
    }
  }

  private static func lines(of log: [Decision], _ style: TextStyle) -> [String] {
    if log.isEmpty { return ["· " + Sentence.nothingDecided(style.language)] }
    var lines = log.prefix(limit).map {
      Wrapped.lines("· " + Sentence($0)(style.language), width: style.width, indent: 2)
    }
    if log.count > limit {
      let rest = Sentence.decisionsLeftOut(log.count - limit)(style.language)
      lines.append(Wrapped.lines(rest, width: style.width))
    }
    return lines
  }

  private static func json(
    _ logs: [[Decision]], _ language: Language
  ) -> [(key: String, value: JSONValue)] {
    let decisions = logs.enumerated().flatMap { round, log in
      log.map { decision -> JSONValue in
        ["round": .integer(Int64(round + 1)), "text": .string(Sentence(decision)(language))]
      }
    }
    return [("decisions", .array(decisions))]
  }

  /// The decisions of a round.
  // An assignor is a pure function: asked again with its log on, it decides what it decided then.
  static func decisions(of strategy: Strategy, in group: Group) -> DecisionLog {
    var log = DecisionLog.on
    _ = try? strategy.assignor.assign(group, log: &log)
    return log
  }

  /// What is to be explained.
  private enum Subject {
    case everything
    case member(MemberID)
    case partition(TopicPartition)
    case topic([TopicPartition])

    func filter(_ log: DecisionLog) -> [Decision] {
      switch self {
      case .everything: log.decisions
      case .member(let member): log.decisions(about: member)
      case .partition(let partition): log.decisions(about: partition)
      case .topic(let partitions): log.decisions(about: partitions)
      }
    }
  }

  private func subject(in lab: Lab) throws -> Subject {
    guard let subject, subject != "last" else { return .everything }
    if lab[member: MemberID(subject)] != nil { return .member(MemberID(subject)) }
    if let partition = try MemberText.findPartition(subject, in: lab) {
      return .partition(partition)
    }
    if let topic = lab[topic: TopicName(subject)] {
      // More than anybody reads is not looked for.
      return .topic(
        (0..<min(topic.partitionCount, Int32(Self.limit))).map { TopicPartition(topic.name, $0) })
    }
    return .member(try MemberText.find(subject, in: lab))
  }
}

extension DecisionLog {
  /// The decisions that led to where any of some partitions went, in the order of the run.
  fileprivate func decisions(about partitions: [TopicPartition]) -> [Decision] {
    let about = Set(partitions.flatMap { decisions(about: $0) })
    return decisions.filter(about.contains)
  }
}
