internal import Texts

/// Where somebody stands in the simulated time of a lab, and what else might have happened there.
struct LabTime: Sendable {
  /// The name of the branch that commands act on.
  var branch = Self.main

  /// The branches that are not at hand, in the order in which they were made.
  private(set) var others: [LabBranch] = []

  /// Where `step` goes on; `nil` if nobody has moved yet.
  var cursor: TimeCursor?

  /// How many events a simulation goes on for at most; `nil` for the usual number.
  var eventLimit: Int?

  /// The revision of the lab of which somebody has seen a timeline.
  var seenRevision: Int?

  /// The branch that every other began from.
  static let main = "main"
}

/// A course of events that is kept beside the current one.
struct LabBranch: Sendable {
  let name: String

  /// The lab with its events; it knows of no other branches itself.
  let lab: Lab
}

/// A point of a run that somebody looks at.
struct TimeCursor: Hashable, Sendable {
  var at: Duration
  var place: Place

  /// Which of the events of that time have happened.
  enum Place: Hashable, Sendable {
    case none
    case all
    /// So many events since the start have.
    case count(Int)
  }
}

extension TimeCursor {
  /// How many events of a run have happened.
  ///
  /// A count that belongs to another run gives way to the time.
  func count(in run: GroupRun) -> Int {
    let before = run.count(upTo: at, included: false)
    let after = run.count(upTo: at, included: true)
    return switch place {
    case .none: before
    case .all: after
    case .count(let count): (before...after).contains(count) ? count : after
    }
  }
}

// MARK: - Branches

extension LabTime {
  /// What the prompt says: the branch if it is not the first, and where the cursor stands.
  var promptWords: String {
    (branch == Self.main ? "" : " " + branch) + (cursor.map { " @" + Quantity.time($0.at) } ?? "")
  }

  subscript(branch name: String) -> LabBranch? { others.first { $0.name == name } }

  /// The names of all branches, the main one first.
  var branchNames: [String] {
    let names = [branch] + others.map(\.name)
    return [Self.main] + names.filter { $0 != Self.main }.sorted { $0.isCounted(before: $1) }
  }

  /// A name that no branch has: `b1`, `b2`, ….
  var freeName: String {
    let names = Set(branchNames)
    var number = 1
    while names.contains("b\(number)") { number += 1 }
    return "b\(number)"
  }

  mutating func add(_ branch: LabBranch) { others.append(branch) }

  mutating func remove(branch name: String) { others.removeAll { $0.name == name } }
}

extension Lab {
  /// Whether somebody has seen what becomes of the lab as it is.
  var hasTimeline: Bool { time.seenRevision == revision }

  /// Goes on with the same course of events under another name, and keeps the original.
  mutating func fork(as name: String) {
    keep()
    time.branch = name
    time.seenRevision = nil
    touch()
  }

  /// Goes over to another branch, and stays at the same time.
  mutating func goOver(to branch: LabBranch) {
    var cursor = time.cursor
    if case .count = cursor?.place { cursor?.place = .all }
    keep()
    time.remove(branch: branch.name)
    var other = replaced(by: branch.lab)
    let seen = branch.lab.hasTimeline
    other.time = time
    other.time.branch = branch.name
    other.time.cursor = cursor
    other.time.eventLimit = branch.lab.time.eventLimit
    other.time.seenRevision = seen ? other.revision : nil
    self = other
  }

  /// Puts the current course of events among the others.
  private mutating func keep() {
    var kept = self
    kept.time = LabTime()
    kept.time.eventLimit = time.eventLimit
    kept.time.seenRevision = time.seenRevision
    time.add(LabBranch(name: time.branch, lab: kept))
  }
}

extension String {
  /// `b2` before `b10`: shorter names first, as people count.
  fileprivate func isCounted(before other: String) -> Bool {
    (utf8.count, self) < (other.utf8.count, other)
  }
}
