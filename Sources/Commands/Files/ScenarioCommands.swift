internal import ArgumentParser
internal import Formats
internal import KafkaModel
internal import Texts

/// Loads a scenario in place of the lab.
struct LoadCommand: WorkbookCommand {
  static let configuration = CommandConfiguration(commandName: "load")

  @OptionGroup var common: CommonOptions
  @Argument var file: String

  func run(in session: inout Session) throws -> Output {
    let bytes = try session.storage.read(file, limit: ScenarioFile.byteLimit)
    let document = try ScenarioFile.document(bytes)
    var lab = try Self.lab(document.scenario)
    lab.producers.setup = document.producers
    session.lab = session.lab.replaced(by: lab)
    session.scenarioFile = file
    let output = LabSummary.output(lab)
    return Output(json: output.json) { style in
      Sentence.loaded(file)(style.language) + output.text(style)
    }
  }

  /// A lab that begins as a scenario says.
  ///
  /// - Throws: ``ValueRefusal/tooLarge(what:asked:limit:)`` for more than a lab holds.
  static func lab(_ scenario: Scenario) throws(ValueRefusal) -> Lab {
    let lab = Lab(scenario)
    guard lab.members.count <= Lab.Limit.members else {
      throw ValueRefusal.tooLarge(
        what: "members", asked: lab.members.count, limit: Lab.Limit.members)
    }
    guard lab.partitionCount <= Lab.Limit.partitions else {
      throw ValueRefusal.tooLarge(
        what: "partitions", asked: lab.partitionCount, limit: Lab.Limit.partitions)
    }
    return lab
  }
}

/// Saves the lab as a scenario.
struct SaveCommand: WorkbookCommand {
  static let configuration = CommandConfiguration(commandName: "save")

  @OptionGroup var common: CommonOptions
  @Argument var file: String?

  func run(in session: inout Session) throws -> Output {
    guard let file = file ?? session.scenarioFile else {
      throw LineRefusal.missingArgument(
        "FILE", command: "save", syntax: "save [FILE]", example: "save my.yaml")
    }
    let bytes = Array(
      ScenarioFile.write(session.lab.scenario, producers: session.lab.producers.setup).utf8)
    // What could not be loaded again is better not saved.
    guard bytes.count <= ScenarioFile.byteLimit else {
      throw StorageProblem.tooLarge(path: file, limit: ScenarioFile.byteLimit)
    }
    try session.storage.write(bytes, to: file, replacing: common.force)
    session.scenarioFile = file
    let branches = session.lab.time.branchNames
    return Output(
      .wrote(file), json: [("file", .string(file))],
      note: branches.count == 1
        ? nil : .savesOneBranch(session.lab.time.branch, others: branches.count - 1))
  }
}
