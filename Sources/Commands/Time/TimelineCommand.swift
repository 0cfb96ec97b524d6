internal import ArgumentParser
internal import Diagrams
internal import Formats
internal import GroupSimulation
internal import KafkaModel
internal import Texts

/// Shows the simulation of the lab from one side, through a window of time.
struct TimelineCommand: WorkbookCommand {
  static let configuration = CommandConfiguration(commandName: "timeline")

  @OptionGroup var common: CommonOptions
  @Option var from: String?
  @Option var to: String?
  @Option var only: String?
  @Argument var view: String?

  func run(in session: inout Session) throws -> Output {
    let kinds = TimelineView.Kind.allCases.map(\.rawValue)
    if let view, !kinds.contains(view) {
      throw ValueRefusal.notOneOf(view, what: "timeline", allowed: kinds)
    }
    let run = try session.groupRun()
    let question = TimelineQuestion(
      kind: view.flatMap(TimelineView.Kind.init) ?? .members, from: from, to: to, only: only)
    let shown = try question.view(of: run, now: session.lab.time.cursor)
    session.lastDrawn = .timeline
    session.lastTimelineQuestion = question
    let picture = shown.picture
    return Output(
      json: shown.json, svg: { picture.svg($0) },
      note: run.isCancelled ? .stoppedSimulation(at: run.end) : nil
    ) { picture.text($0) }
  }
}

/// Which side of a simulation somebody wants to see, so that `diagram` draws what was shown last.
struct TimelineQuestion: Sendable {
  var kind = TimelineView.Kind.members
  var from: String?
  var to: String?
  var only: String?

  /// The view that answers it.
  ///
  /// - Throws: A ``Problem`` for a time or a name that the run does not know.
  func view(of run: GroupRun, now cursor: TimeCursor?) throws -> TimelineView {
    var view = TimelineView(run, kind: kind, window: try window(of: run, cursor))
    if let only { try view.narrow(to: only) }
    return view
  }

  private func window(of run: GroupRun, _ cursor: TimeCursor?) throws -> Range<Duration> {
    let start = try from.map { try MomentText.read($0, in: run, now: cursor) } ?? .zero
    let end =
      try to.map { try MomentText.read($0, in: run, now: cursor) }
      ?? max(run.end, .milliseconds(1))
    guard start < end else {
      throw SimulationProblem.emptyWindow(from: start.text, to: end.text)
    }
    return start..<end
  }
}

extension TimelineView {
  /// Shows some members or partitions only: `c1,orders-2`.
  ///
  /// - Throws: ``NameRefusal`` for what the run does not know.
  fileprivate mutating func narrow(to list: String) throws {
    let known = run.timeline.names.clients.names.map(\.rawValue)
    for item in list.split(separator: ",").map(String.init) {
      if known.contains(item) {
        members.insert(item)
      } else if let partition = try? PartitionText.readOne(item),
        run.ownership.partitions.contains(partition)
      {
        partitions.insert(partition)
      } else {
        let all = known + run.ownership.partitions.prefix(1000).map(\.description)
        throw NameRefusal.unknown(.subject, item, among: all)
      }
    }
  }
}

/// Points of simulated time as people write them: `20s`, `start`, `end`, `now`.
enum MomentText {
  /// Reads a point of time of a run.
  ///
  /// - Throws: ``DurationProblem``, or ``SimulationProblem/afterTheEnd(_:end:)``.
  static func read(
    _ text: String, in run: GroupRun, now cursor: TimeCursor? = nil
  ) throws -> Duration {
    let time = try read(text, end: run.end, now: cursor)
    guard time <= run.end else {
      throw SimulationProblem.afterTheEnd(time.text, end: run.end.text)
    }
    return time
  }

  /// Reads a point of time, `end` being known; `now` is where the cursor stands, if it does.
  static func read(
    _ text: String, end: Duration, now cursor: TimeCursor? = nil
  ) throws(DurationProblem) -> Duration {
    switch text {
    case "start": .zero
    case "end": end
    case "now": min(cursor?.at ?? .zero, end)
    default: try DurationText.read(text)
    }
  }
}
