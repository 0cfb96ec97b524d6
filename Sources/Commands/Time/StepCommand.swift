internal import ArgumentParser
internal import Formats
internal import GroupSimulation
internal import KafkaModel
internal import Texts

/// Goes from event to event of the simulation, and says why each happened.
struct StepCommand: WorkbookCommand {
  static let configuration = CommandConfiguration(commandName: "step")

  @OptionGroup var common: CommonOptions
  @Argument var direction: String?
  @Argument var distance: String?

  func run(in session: inout Session) throws -> Output {
    let step = try Step(direction, distance)
    let run = try session.groupRun()
    let here = session.lab.time.cursor?.count(in: run) ?? (step.isBack ? run.eventCount : 0)
    session.lastDrawn = .timeline
    guard let there = step.end(from: here, in: run) else {
      return Output(step.nothingThere, json: [("moved", false), ("event", .integer(Int64(here)))])
    }
    let at = there > 0 ? run.timeline.events[there - 1].instant.duration : .zero
    session.lab.time.cursor = TimeCursor(at: at, place: .count(there))
    var view = MomentView(run, at: at, in: session.lab)
    // Backwards nothing happens: one looks at what had happened.
    view.passed = step.isBack ? max(0, there - 1)..<there : here..<there
    var output = view.output
    output.offer = step.line
    return output
  }

  /// How far one goes, and where to.
  private struct Step {
    var isBack = false
    var count = 1
    var stopsAtRebalance = false

    /// - Throws: ``ValueRefusal``, ``LineRefusal`` for words too many.
    init(_ words: String?...) throws {
      var rest = words.compactMap(\.self)[...]
      if rest.first == "back" {
        isBack = true
        rest.removeFirst()
      }
      guard let word = rest.popFirst() else { return }
      if let extra = rest.first {
        throw LineRefusal.tooManyArguments(
          extra, command: "step", syntax: "step [N], step back [N], step rebalance",
          example: "step back 3")
      }
      if word == "rebalance" {
        stopsAtRebalance = true
      } else {
        count = try CountText.read(word, of: "step", in: 1...Int(Int32.max))
      }
    }

    /// How many events have happened after the step; `nil` if there is nowhere to go.
    func end(from here: Int, in run: GroupRun) -> Int? {
      let events = run.timeline.events
      switch (isBack, stopsAtRebalance) {
      case (false, false): return here < events.count ? min(here + count, events.count) : nil
      case (true, false): return here > 0 ? max(here - count, 0) : nil
      case (false, true): return events[here...].firstIndex(where: \.beginsRebalance).map { $0 + 1 }
      case (true, true):
        return events[..<max(0, here - 1)].lastIndex(where: \.beginsRebalance).map { $0 + 1 }
      }
    }

    var nothingThere: Sentence {
      switch (isBack, stopsAtRebalance) {
      case (false, false): .lastEvent
      case (true, false): .beforeFirstEvent
      case (_, true): .noMoreRebalances
      }
    }

    /// The line that goes as far again.
    var line: String {
      let distance = stopsAtRebalance ? " rebalance" : count == 1 ? "" : " \(count)"
      return (isBack ? "step back" : "step") + distance
    }
  }
}

extension TimelineEvent {
  /// Whether the group has to share its partitions anew from here on.
  fileprivate var beginsRebalance: Bool {
    switch kind {
    case .group(.rebalanceStarted), .group(.epochRaised): true
    default: false
    }
  }
}
