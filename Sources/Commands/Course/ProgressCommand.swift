internal import ArgumentParser
internal import Course
internal import Formats
internal import Texts

/// Shows how far the learner has come, or carries that from one machine to another.
struct ProgressCommand: WorkbookCommand {
  static let configuration = CommandConfiguration(commandName: "progress")

  static let actions = ["export", "import", "merge"]

  @OptionGroup var common: CommonOptions
  @Argument var action: String?
  @Argument var file: String?

  func run(in session: inout Session) throws -> Output {
    guard let action else { return ProgressView(session).output }
    guard Self.actions.contains(action) else {
      throw ValueRefusal.notOneOf(action, what: "progress", allowed: Self.actions)
    }
    guard let file else {
      throw LineRefusal.missingArgument(
        "FILE", command: "progress \(action)", syntax: "progress \(action) FILE",
        example: "progress \(action) progress.json")
    }
    switch action {
    case "export": return try export(to: file, in: session)
    case "merge": return try merge(file, in: &session)
    default: return try takeOver(file, in: &session)
    }
  }

  private func export(to file: String, in session: Session) throws -> Output {
    let bytes = try ProgressFile.write(session.progress)
    try session.storage.write(bytes, to: file, replacing: common.force)
    return Output(
      .wrote(file),
      json: [("file", .string(file)), ("entries", .integer(Int64(session.progress.entries.count)))])
  }

  private func merge(_ file: String, in session: inout Session) throws -> Output {
    let other = try read(file, in: session)
    let count = session.progress.entries.count
    session.progress.merge(other)
    session.progressRequest = .keep
    let new = session.progress.entries.count - count
    let known = other.entries.count - new
    return Output(
      .progressMerged(file, new: new, known: known),
      json: [
        ("file", .string(file)), ("new", .integer(Int64(new))), ("known", .integer(Int64(known))),
      ])
  }

  private func takeOver(_ file: String, in session: inout Session) throws -> Output {
    let other = try read(file, in: session)
    guard session.progress.isEmpty || common.force else { throw ProgressProblem.notEmpty }
    session.progressRequest = session.progress.isEmpty ? .keep : .replace
    session.progress = other
    return Output(
      .progressImported(file, entries: other.entries.count),
      json: [("file", .string(file)), ("entries", .integer(Int64(other.entries.count)))])
  }

  private func read(_ file: String, in session: Session) throws -> Progress {
    try ProgressFile.read(
      session.storage.read(file, limit: ProgressFile.byteLimit), path: file)
  }
}
