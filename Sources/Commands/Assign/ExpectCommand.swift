internal import ArgumentParser
internal import Formats
internal import KafkaModel
internal import Texts

/// Compares what is with what somebody expects.
struct ExpectCommand: WorkbookCommand {
  static let configuration = CommandConfiguration(commandName: "expect")

  @OptionGroup var common: CommonOptions
  @Argument var words: [String]

  func run(in session: inout Session) throws -> Output {
    // From a shell the whole expectation may come as one word.
    let words =
      self.words.count == 1
      ? LineReader.read(self.words[0]).commands.first?.map(\.text) ?? [] : self.words
    // Whoever has just let time pass speaks of what came of it.
    var lab = session.lab
    var timeline = session.pastRun
    if timeline == nil, session.speaksOfTimeline {
      let run = try session.groupRun()
      lab = lab.asOf(run.moment(at: run.end), of: run)
      timeline = run
    }
    let expectation = try Expectation(words, in: lab, timeline: timeline)
    var consulted = expectation.subject.isAboutProducers(in: lab) ? nil : timeline
    let actual = try expectation.subject.value(
      in: lab, timeline: timeline, session.storage
    ) {
      let run = try session.groupRun()
      consulted = run
      return run
    }
    let holds = try expectation.holds(for: actual)
    if let run = consulted, let reason = SimulateCommand.note(on: run) {
      return undecided(expectation, actual, run, reason)
    }
    return Output(
      holds
        ? .holds(expectation.text) : .doesNotHold(expectation.text, actual: actual.text),
      json: [
        ("expectation", .string(expectation.text)), ("ok", .bool(holds)),
        ("actual", .string(actual.text)),
      ],
      status: holds ? .done : .answeredNo)
  }

  /// Of a run that was stopped nobody knows how it would have gone on, and so nothing is to be passed.
  private func undecided(
    _ expectation: Expectation, _ actual: Expectation.Value, _ run: GroupRun, _ reason: Sentence
  ) -> Output {
    Output(
      .cannotTell(expectation.text, soFar: actual.text),
      json: [
        ("expectation", .string(expectation.text)), ("ok", .null),
        ("actual", .string(actual.text)), ("stoppedAt", TimelineView.time(run.end)),
      ], note: reason, status: .answeredNo)
  }
}
