internal import ArgumentParser
internal import Formats
internal import GroupSimulation
internal import KafkaModel
internal import Texts

/// Lists the events of the lab, or takes one out.
struct EventsCommand: WorkbookCommand {
  static let configuration = CommandConfiguration(commandName: "events")

  @OptionGroup var common: CommonOptions
  @Argument var action: String?
  @Argument var number: String?

  func run(in session: inout Session) throws -> Output {
    guard let action else { return Self.list(session.lab) }
    guard action == "remove" else {
      throw ValueRefusal.notOneOf(action, what: "events", allowed: ["remove"])
    }
    guard let number else {
      throw LineRefusal.missingArgument(
        "N", command: "events", syntax: "events [remove N]", example: "events remove 1")
    }
    var events = session.lab.eventsInOrder
    let place = try CountText.read(number, of: "events remove", in: 1...Int(Int32.max))
    guard place <= events.count else {
      throw SimulationProblem.noEvent(place, count: events.count)
    }
    let event = events.remove(at: place - 1)
    // What somebody has seen stays, as when an event is added.
    let origin = session.lab.time.branch
    let isNew = session.lab.hasTimeline
    if isNew { session.lab.fork(as: session.lab.time.freeName) }
    session.lab.events = events
    session.lab.touch()
    // The others may have leant on it.
    _ = try SimulationConfig(session.lab)
    let branch = session.lab.time.branch
    return Output(
      .eventRemoved(place, event),
      json: [
        ("removed", EventView.json(event, number: place)), ("branch", .string(branch)),
      ], note: isNew ? .newBranch(branch, from: origin) : nil)
  }

  private static func list(_ lab: Lab) -> Output {
    let events = lab.eventsInOrder
    let rows = events.enumerated().map { EventView.json($1, number: $0 + 1) }
    return Output(json: [("events", .array(rows))]) { style in
      if events.isEmpty { return Sentence.noEventsYet(style.language) + "\n" }
      return events.enumerated().map { place, event in
        let text = Sentence.scheduled(place + 1, event)(style.language)
        return Wrapped.lines(text, width: style.width, indent: 4) + "\n"
      }.joined()
    }
  }
}

/// How one event is shown.
enum EventView {
  static func json(_ event: ScenarioEvent, number: Int) -> JSONValue {
    [
      "number": .integer(Int64(number)), "at": .integer(event.at.wholeMilliseconds),
      "text": .string(Sentence(event.action)(.en)),
    ]
  }
}
