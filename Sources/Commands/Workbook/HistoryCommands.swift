internal import ArgumentParser
internal import Formats
internal import Texts

/// Takes the last change of the lab back.
struct UndoCommand: WorkbookCommand {
  static let configuration = CommandConfiguration(commandName: "undo")

  @OptionGroup var common: CommonOptions

  func run(in session: inout Session) throws -> Output {
    guard session.labs.undo() else { return Output(.nothingToUndo, json: [("done", false)]) }
    return LabSummary.output(session.lab)
  }
}

/// Makes the change again that `undo` took back.
struct RedoCommand: WorkbookCommand {
  static let configuration = CommandConfiguration(commandName: "redo")

  @OptionGroup var common: CommonOptions

  func run(in session: inout Session) throws -> Output {
    guard session.labs.redo() else { return Output(.nothingToRedo, json: [("done", false)]) }
    return LabSummary.output(session.lab)
  }
}

/// Begins an empty lab.
struct NewCommand: WorkbookCommand {
  static let configuration = CommandConfiguration(commandName: "new")

  @OptionGroup var common: CommonOptions

  func run(in session: inout Session) throws -> Output {
    session.lab = session.lab.replaced(by: Lab())
    return Output(.labIsNew, json: [("done", true)])
  }
}

/// Lists the lines of this sitting.
struct HistoryCommand: WorkbookCommand {
  static let configuration = CommandConfiguration(commandName: "history")

  @OptionGroup var common: CommonOptions

  func run(in session: inout Session) throws -> Output {
    let lines = session.lines.dropLast()
    return Output(json: [("lines", .array(lines.map { .string($0) }))]) { _ in
      lines.map { $0.harmless + "\n" }.joined()
    }
  }
}

/// The lab in one line.
enum LabSummary {
  static func output(_ lab: Lab) -> Output {
    Output(
      .labNow(
        topics: lab.topics.count, partitions: lab.partitionCount, members: lab.members.count),
      json: [
        ("done", true), ("topics", .integer(Int64(lab.topics.count))),
        ("partitions", .integer(Int64(lab.partitionCount))),
        ("members", .integer(Int64(lab.members.count))),
      ])
  }
}

extension Hint {
  /// What a reader could do next.
  static func next(for session: Session) -> Sentence {
    session.shelf.place.map { .andReadOn(next(for: session.lab), $0.name) }
      ?? next(for: session.lab)
  }

  private static func next(for lab: Lab) -> Sentence {
    if lab.topics.isEmpty { return topicFirst }
    if lab.members.isEmpty { return membersNext }
    return lab.lastRun == nil ? assignNext : explore
  }
}
