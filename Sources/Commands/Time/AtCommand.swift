internal import ArgumentParser
internal import Formats
internal import GroupSimulation
internal import KafkaModel
internal import Texts

/// Speaks of simulated time: schedules an event, or answers a command as of that time.
struct AtCommand: WorkbookCommand {
  static let configuration = CommandConfiguration(commandName: "at")

  @OptionGroup var common: CommonOptions
  @Argument var time: String
  @Argument var words: [String] = []

  /// The commands that can be answered as of a time.
  private static let questions = [
    "show", "describe", "members", "member", "topics", "expect", "why", "timeline",
  ]

  func run(in session: inout Session) throws -> Output {
    let words = LineReader.read(self.words.joined(separator: " ")).commands.first ?? []
    guard let first = words.first else { return try answer([Self.show], in: &session) }
    if let verb = EventText.Verb(rawValue: first.text) {
      return try schedule(EventText(verb, Array(words.dropFirst()), in: session.lab), in: &session)
    }
    return try answer(words, in: &session)
  }

  private static let show = Word(text: "show", range: 0..<0)

  // MARK: Events

  private func schedule(_ text: EventText, in session: inout Session) throws -> Output {
    let time = try MomentText.read(time, end: session.lab.simulatedEnd)
    var events = session.lab.eventsInOrder
    var numbers: [Int] = []
    for action in try text.actions() {
      let place = events.firstIndex { $0.at > time } ?? events.count
      events.insert(ScenarioEvent(at: time, action), at: place)
      numbers.append(place + 1)
    }
    session.lab.events = events
    session.lab.touch()
    // An event about nobody, or one that is not simulated, is refused here and not at the run.
    _ = try SimulationConfig(session.lab)
    let sentences = numbers.map { Sentence.scheduled($0, events[$0 - 1]) }
    return Output(
      json: [("scheduled", .array(numbers.map { EventView.json(events[$0 - 1], number: $0) }))]
    ) { style in
      sentences.map { Wrapped.lines($0(style.language), width: style.width) + "\n" }.joined()
    }
  }

  // MARK: Questions

  private func answer(_ words: [Word], in session: inout Session) throws -> Output {
    let resolved = try resolve(words, isInteractive: session.surroundings.isInteractive)
    let run = try session.groupRun()
    let moment = try MomentText.read(time, in: run)
    var past = session
    past.lab = session.lab.asOf(run.replay.state(at: SimulatedInstant(moment)))
    past.pastRun = run.cut(at: moment)
    if resolved.entry.name == "why" {
      return try EventReasons.output(
        about: resolved.arguments.first?.text, in: past.pastRun ?? run, at: moment)
    }
    var command = try resolved.entry.parse(
      try ArgumentReader.read(resolved.arguments, for: resolved.entry))
    var output = try command.run(in: &past)
    let text = output.text
    output.text = { style in Sentence.asOf(moment)(style.language) + ":\n" + text(style) }
    output.json = [("at", TimelineView.time(moment))] + output.json
    return output
  }

  private func resolve(
    _ words: [Word], isInteractive: Bool
  ) throws -> CommandTable.Resolved {
    let resolved: CommandTable.Resolved
    do {
      resolved = try CommandTable.resolve(words, abbreviated: isInteractive)
    } catch {
      let word = words.first?.text ?? ""
      let known = EventText.Verb.allCases.map(\.rawValue) + Self.questions
      throw SimulationProblem.notAnEvent(
        word, nearest: Nearest.matches(for: word, among: known), known: known)
    }
    guard Self.questions.contains(resolved.entry.name) else {
      throw SimulationProblem.notAsOf(command: resolved.entry.name, allowed: Self.questions)
    }
    return resolved
  }
}

extension GroupRun {
  /// The same run as if it ended at a time.
  fileprivate func cut(at time: Duration) -> GroupRun {
    var config = config
    config.end = SimulatedInstant(time)
    return GroupRun(config, seed: seed)
  }
}

/// Why the last thing happened about somebody or something, back to the first cause.
private enum EventReasons {
  static func output(
    about subject: String?, in run: GroupRun, at moment: Duration
  ) throws -> Output {
    let place = try last(about: subject, in: run)
    let reasons = place.map { RunWords.explanation(of: $0, in: run.timeline) } ?? []
    let json = reasons.map { reason -> JSONValue in
      [
        "at": TimelineView.time(reason.instant.duration), "text": .string(reason.sentence(.en)),
      ]
    }
    return Output(json: [("at", TimelineView.time(moment)), ("reasons", .array(json))]) { style in
      if reasons.isEmpty { return Sentence.nothingHappened(before: moment)(style.language) + "\n" }
      return reasons.map { reason in
        let time = Quantity.time(reason.instant.duration)
        let text = "· \(time): \(reason.sentence(style.language))"
        return Wrapped.lines(text, width: style.width, indent: 2) + "\n"
      }.joined()
    }
  }

  private static func last(about subject: String?, in run: GroupRun) throws -> Int? {
    let events = run.timeline.events
    guard let subject, subject != "last" else { return events.indices.last }
    if let client = run.timeline.names.clients.key(of: ClientName(subject)) {
      return events.lastIndex { $0.client == client }
    }
    if let partition = try? PartitionText.readOne(subject),
      run.ownership.partitions.contains(partition)
    {
      return events.lastIndex { event in
        if case .called(_, let list) = event.kind { list.contains(partition) } else { false }
      }
    }
    throw NameRefusal.unknown(
      .subject, subject, among: run.timeline.names.clients.names.map(\.rawValue))
  }
}
