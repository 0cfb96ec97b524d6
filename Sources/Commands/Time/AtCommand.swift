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
    guard let first = words.first else { return try move(in: &session) }
    if let verb = EventText.Verb(rawValue: first.text), !Self.asks(words) {
      return try schedule(EventText(verb, Array(words.dropFirst()), in: session.lab), in: &session)
    }
    return try answer(words, in: &session)
  }

  /// Whether a command only shows what it can also change: a member or a topic by its name alone.
  private static func asks(_ words: [Word]) -> Bool {
    words.count == 2 && words[0].text == EventText.Verb.member.rawValue
  }

  /// Moves the cursor, and shows what it stands at.
  private func move(in session: inout Session) throws -> Output {
    let run = try session.groupRun()
    let moment = try MomentText.read(time, in: run, now: session.lab.time.cursor)
    session.lab.time.cursor = TimeCursor(at: moment, place: .all)
    session.lastDrawn = .timeline
    var output = MomentView(run, at: moment, in: session.lab).output
    output.offer = "step"
    return output
  }

  // MARK: Events

  private func schedule(_ text: EventText, in session: inout Session) throws -> Output {
    let time = try MomentText.read(
      time, end: session.lab.simulatedEnd, now: session.lab.time.cursor)
    if let until = session.lab.until, time > until {
      throw SimulationProblem.afterTheEnd(time.text, end: until.text)
    }
    let origin = session.lab.time.branch
    let isNew = session.lab.hasTimeline
    if isNew { session.lab.fork(as: session.lab.time.freeName) }
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
    let branch = session.lab.time.branch
    var notes = isNew ? [Sentence.newBranch(branch, from: origin)] : []
    if session.lab.time.goBack(before: time) { notes.append(.cursorWentBack(to: time)) }
    let sentences = numbers.map { Sentence.scheduled($0, events[$0 - 1]) } + notes
    return Output(
      json: [
        ("scheduled", .array(numbers.map { EventView.json(events[$0 - 1], number: $0) })),
        ("branch", .string(branch)),
      ], offer: isNew ? "simulate" : nil
    ) { style in
      sentences.map { Wrapped.lines($0(style.language), width: style.width) + "\n" }.joined()
    }
  }

  // MARK: Questions

  private func answer(_ words: [Word], in session: inout Session) throws -> Output {
    let resolved = try resolve(words, isInteractive: session.surroundings.isInteractive)
    let run = try session.groupRun()
    let moment = try MomentText.read(time, in: run, now: session.lab.time.cursor)
    if resolved.entry.name == "why" {
      return try EventReasons.output(
        about: resolved.arguments.first?.text, in: run, at: moment)
    }
    var past = session
    past.lab = session.lab.asOf(run.moment(at: moment), of: run)
    past.pastRun = run.cut(at: moment)
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
      let events = EventText.Verb.allCases.map(\.rawValue)
      let known = events + Self.questions.filter { !events.contains($0) }
      throw SimulationProblem.notAnEvent(
        word, nearest: Nearest.matches(for: word, among: known), known: known)
    }
    guard Self.questions.contains(resolved.entry.name) else {
      throw SimulationProblem.notAsOf(command: resolved.entry.name, allowed: Self.questions)
    }
    return resolved
  }
}

extension LabTime {
  /// Goes back to just before a time, if the cursor stands later: from there all is different.
  ///
  /// - Returns: Whether it stood later.
  fileprivate mutating func goBack(before time: Duration) -> Bool {
    guard let cursor, cursor.at >= time else { return false }
    self.cursor = TimeCursor(at: time, place: .none)
    return true
  }
}
