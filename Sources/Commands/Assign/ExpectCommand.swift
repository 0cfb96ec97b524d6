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
    let actual = try expectation.subject.value(
      in: lab, timeline: timeline, session.storage
    ) {
      try session.groupRun()
    }
    let holds = try expectation.holds(for: actual)
    return Output(
      holds
        ? .holds(expectation.text) : .doesNotHold(expectation.text, actual: actual.text),
      json: [
        ("expectation", .string(expectation.text)), ("ok", .bool(holds)),
        ("actual", .string(actual.text)),
      ],
      status: holds ? .done : .answeredNo)
  }
}
