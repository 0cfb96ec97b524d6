internal import ArgumentParser
internal import Diagrams
internal import Formats
internal import GroupSimulation
internal import KafkaModel
internal import Texts

/// Lists the branches of the lab's simulated time, goes over to one, begins or deletes one.
struct BranchCommand: WorkbookCommand {
  static let configuration = CommandConfiguration(commandName: "branch")

  @OptionGroup var common: CommonOptions
  @Flag var delete = false
  @Argument var name: String?

  func run(in session: inout Session) throws -> Output {
    guard let name else {
      guard !delete else {
        throw LineRefusal.missingArgument(
          "NAME", command: "branch", syntax: "branch [NAME] [--delete]",
          example: "branch b1 --delete")
      }
      return try BranchList(in: &session).output
    }
    return delete ? try remove(name, in: &session) : try go(to: name, in: &session)
  }

  private func remove(_ name: String, in session: inout Session) throws -> Output {
    guard name != LabTime.main else { throw SimulationProblem.mainStays }
    guard name != session.lab.time.branch else { throw SimulationProblem.branchInUse(name) }
    guard session.lab.time[branch: name] != nil else {
      throw SimulationProblem.noBranch(name, known: session.lab.time.branchNames)
    }
    session.lab.time.remove(branch: name)
    session.lab.touch(keepingTimeline: true)
    return Output(.branchDeleted(name), json: [("deleted", .string(name))])
  }

  private func go(to name: String, in session: inout Session) throws -> Output {
    let origin = session.lab.time.branch
    guard name != origin else {
      return Output(
        .onBranch(name, events: session.lab.events.count), json: json(name, isNew: false))
    }
    guard let branch = session.lab.time[branch: name] else {
      guard Self.isName(name) else { throw SimulationProblem.notABranchName(name) }
      session.lab.fork(as: name)
      return Output(.newBranch(name, from: origin), json: json(name, isNew: true))
    }
    session.lab.goOver(to: branch)
    return Output(.onBranch(name, events: session.lab.events.count), json: json(name, isNew: false))
  }

  private func json(_ name: String, isNew: Bool) -> [(key: String, value: JSONValue)] {
    [("branch", .string(name)), ("new", .bool(isNew))]
  }

  /// Whether a text can name a branch: it stands in the prompt, and is typed.
  private static func isName(_ text: String) -> Bool {
    (1...40).contains(text.count) && !text.hasPrefix("-")
      && text.allSatisfy { $0.isLetter || $0.isNumber || "-_.".contains($0) }
  }
}

/// The branches, each with what it has that the first does not, and what that costs.
private struct BranchList {
  private struct Row {
    let name: String
    let isCurrent: Bool
    let added: [ScenarioEvent]
    let removed: [ScenarioEvent]
    let costs: RebalanceCosts?
  }

  private let rows: [Row]

  init(in session: inout Session) throws {
    let lab = session.lab
    let isCancelled = session.surroundings.isCancelled
    let labs = lab.time.branchNames.map { name in
      (name, name == lab.time.branch ? lab : lab.time[branch: name]?.lab ?? lab)
    }
    let main = labs[0].1.eventsInOrder
    var rows: [Row] = []
    for (name, branch) in labs {
      if isCancelled() { throw LabRefusal.interrupted }
      let events = branch.eventsInOrder
      // A branch that cannot be simulated still can be listed.
      let run = try? session.simulate(branch, after: session.lastGroupRun)
      rows.append(
        Row(
          name: name, isCurrent: name == lab.time.branch, added: events.missing(from: main),
          removed: main.missing(from: events), costs: run?.costs))
    }
    self.rows = rows
  }

  var output: Output {
    Output(json: [("branches", .array(rows.map(json)))], note: rows.count == 1 ? .howToBranch : nil)
    { style in
      rows.map { text($0, style) }.joined()
    }
  }

  private func text(_ row: Row, _ style: TextStyle) -> String {
    let language = style.language
    var lines = [(row.isCurrent ? "* " : "  ") + row.name]
    let changes =
      row.removed.map { "− \($0.at.text): \(Sentence($0.action)(language))" }
      + row.added.map { "+ \($0.at.text): \(Sentence($0.action)(language))" }
    lines += changes.prefix(6).map { "    " + $0 }
    if changes.count > 6 {
      lines.append("    " + Sentence.eventsLeftOut(changes.count - 6)(language))
    }
    if let costs = row.costs {
      let difference = row.name == LabTime.main ? nil : rows[0].costs
      lines.append("    " + Sentence.branchCosts(costs, against: difference)(language))
    }
    return lines.map { Wrapped.lines($0, width: style.width, indent: 6) + "\n" }.joined()
  }

  private func json(_ row: Row) -> JSONValue {
    func list(_ events: [ScenarioEvent]) -> JSONValue {
      .array(
        events.map {
          ["at": TimelineView.time($0.at), "text": .string(Sentence($0.action)(.en))]
        })
    }
    return [
      "name": .string(row.name), "current": .bool(row.isCurrent), "added": list(row.added),
      "removed": list(row.removed), "costs": row.costs.map { .object($0.json) } ?? .null,
    ]
  }
}

extension [ScenarioEvent] {
  /// The events that another list lacks, each as often as it is missing there.
  fileprivate func missing(from other: Self) -> Self {
    var rest = Dictionary(other.map { ($0, 1) }, uniquingKeysWith: +)
    return filter { event in
      guard let count = rest[event], count > 0 else { return true }
      rest[event] = count - 1
      return false
    }
  }
}
