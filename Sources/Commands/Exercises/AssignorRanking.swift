internal import Assignors
internal import Diagrams
internal import ExerciseKit
internal import Formats
internal import GroupSimulation
internal import KafkaModel
internal import Texts

/// The learner's own assignor among Kafka's four, on groups that are always the same.
struct AssignorRanking {
  /// What an assignor came to over all groups; less is better, always.
  struct Row {
    let name: String
    var spread = 0
    var moved = 0
    var nanoseconds: Int64 = 0
  }

  /// The best first: by balance, then by moves, then by time.
  let rows: [Row]

  /// Groups in which some members own something, and others are new: half of them with equal
  /// subscriptions.
  static let groups: [Group] = [true, false].flatMap { isEqual in
    RandomGroups(
      seed: 21, count: 100, topicLimit: 4, partitionLimit: 12, memberLimit: 8,
      subscriptionsAreEqual: isEqual, membersOwn: true
    ).map(\.group)
  }

  /// Runs the learner's assignor and Kafka's.
  ///
  /// - Throws: As ``OwnAssignorRun/open(in:isMeasured:use:)`` does.
  static func make(in session: inout Session) throws -> OwnAssignorRun.Outcome<Self> {
    try OwnAssignorRun.open(in: &session, isMeasured: true) { own in
      let answers = try own.divide(Self.groups)
      var row = Row(name: StrategyText.own)
      for (group, answer) in zip(groups, answers) {
        row.add(answer.division.assignment(of: group), in: group)
      }
      let rows =
        [row] + StrategyText.classicNames.compactMap { Strategy(rawValue: $0) }.map(Self.row)
      return Self(
        rows.map { row in
          var row = row
          row.nanoseconds = answers.reduce(0) { $0 + ($1.times[row.name] ?? 0) }
          return row
        })
    }
  }

  private init(_ rows: [Row]) {
    self.rows = rows.sorted {
      ($0.spread, $0.moved, $0.nanoseconds) < ($1.spread, $1.moved, $1.nanoseconds)
    }
  }

  /// What one of Kafka's comes to, at the stable end of each rebalance.
  private static func row(_ strategy: Strategy) -> Row {
    groups.reduce(into: Row(name: strategy.name)) { row, group in
      let before = Assignment(before: group)
      let rebalance = Rebalance(strategy, of: group, reading: before, generation: 1)
      row.add(rebalance.result ?? before, in: group)
    }
  }
}

extension AssignorRanking.Row {
  fileprivate mutating func add(_ assignment: Assignment, in group: Group) {
    spread += AssignmentMetrics(of: assignment).spread
    moved += AssignmentChange(from: Assignment(before: group), to: assignment).moved.count
  }
}

extension Assignment {
  /// Who had what when a group began to rebalance.
  fileprivate init(before group: Group) {
    self.init(group.members.map { ($0.id, $0.owned ?? .empty) })
  }
}

// MARK: - Showing

extension AssignorRanking {
  var output: Output {
    let json = rows.enumerated().map { place, row -> JSONValue in
      [
        "place": .integer(Int64(place + 1)), "strategy": .string(row.name),
        "spread": .integer(Int64(row.spread)), "moved": .integer(Int64(row.moved)),
        "nanoseconds": .integer(row.nanoseconds),
      ]
    }
    return Output(
      json: [("groups", .integer(Int64(Self.groups.count))), ("ranking", .array(json))],
      svg: { svg($0) }, note: RankWords.note
    ) { text($0) }
  }
}

extension AssignorRanking: Picture {
  func drawing(_ style: TextStyle) -> Page { table(style.language).drawing(style) }

  func prose(_ language: Language) -> Prose { table(language).prose(language) }

  func svg(_ language: Language) -> String { table(language).svg(language) }

  private func table(_ language: Language) -> TablePicture {
    let best = (rows.map(\.spread).min(), rows.map(\.moved).min(), rows.map(\.nanoseconds).min())
    func cell(_ text: String, isBest: Bool) -> TextLine {
      isBest ? TextLine(text + " ✓", .strong) : TextLine(text)
    }
    return TablePicture(
      title: RankWords.head(Self.groups.count)(language),
      columns: [.init("")] + RankWords.columns.map { .init($0(language)) },
      rows: rows.enumerated().map { place, row in
        [
          TextLine("\(place + 1). \(row.name)"),
          cell("\(row.spread)", isBest: row.spread == best.0),
          cell("\(row.moved)", isBest: row.moved == best.1),
          cell(
            RankWords.time(nanoseconds: row.nanoseconds), isBest: row.nanoseconds == best.2),
        ]
      })
  }
}
