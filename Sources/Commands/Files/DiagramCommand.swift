internal import ArgumentParser
internal import Diagrams
internal import Formats
internal import Texts

/// Draws the last result, or the one that is named.
struct DiagramCommand: WorkbookCommand {
  static let configuration = CommandConfiguration(commandName: "diagram")

  @OptionGroup var common: CommonOptions
  @Argument var kind: String?

  /// What can be drawn.
  enum Kind: String, CaseIterable {
    case assignment, compare, timeline
  }

  func run(in session: inout Session) throws -> Output {
    let sentences = TextStyle(
      language: session.surroundings.style.language, width: 1000, medium: .sentences)
    if kind == nil, session.hasShownProducer, var output = session.lab.producerOutput {
      output.json = [("sentences", .string(output.text(sentences)))]
      output.note = nil
      return output
    }
    let picture = try picture(in: &session)
    let json: [(key: String, value: JSONValue)] = [("sentences", .string(picture.text(sentences)))]
    return Output(json: json, svg: { picture.svg($0) }) { picture.text($0) }
  }

  private func picture(in session: inout Session) throws -> any Picture {
    if let kind, Kind(rawValue: kind) == nil {
      throw ValueRefusal.notOneOf(kind, what: "diagram", allowed: Kind.allCases.map(\.rawValue))
    }
    // Somebody who has just compared means the comparison, unless a word says otherwise.
    switch kind.flatMap(Kind.init) ?? session.lastDrawn {
    case .compare:
      guard let comparison = session.lastComparison else {
        throw LabRefusal.nothingYet(what: .aPicture, first: "compare range sticky")
      }
      return comparison
    case .timeline:
      let run = try session.groupRun()
      let question = session.lastTimelineQuestion ?? TimelineQuestion()
      // The lab may be another by now, without the member or the time that was asked about.
      let view = try? question.view(of: run, now: session.lab.time.cursor)
      return (view ?? TimelineView(run)).picture
    case .assignment:
      try session.lab.requireGroup()
      guard let run = session.lab.lastRun else { return LabView(session.lab).picture }
      return RunView(run, of: session.lab).picture
    }
  }
}

extension Lab {
  /// What a producer did last, as it was shown; `nil` if that is not to be drawn.
  fileprivate var producerOutput: Output? {
    switch lastOutcome {
    case .partition: producers.lastPartition?.output
    case .send: producers.lastSend?.output
    case .quota: producers.lastQuotaRun?.output
    case .assignment, nil: nil
    }
  }
}
