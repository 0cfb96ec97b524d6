internal import Course
internal import Formats
internal import Texts

/// How far the learner has come, as `progress` shows it.
struct ProgressView {
  private let overview: ProgressOverview
  private let place: Bookshelf.Place?
  private let whereYouWere: Sentence?

  init(_ session: Session) {
    overview = session.progressOverview
    place = session.lastPlace
    whereYouWere = session.whereYouWere
  }

  var output: Output {
    let hasBegun = place != nil || overview.rows.contains(where: \.isBegun)
    return Output(json: json, note: next, offer: hasBegun ? "lesson" : nil) { style in
      style.medium == .sentences ? sentences(style) : table(style)
    }
  }

  private var next: Sentence {
    if overview.due > 0 { return .questionsDue(overview.due) }
    return whereYouWere ?? .nothingDoneYet
  }
}

// MARK: - For people

extension ProgressView {
  private static func tallies(_ row: ProgressOverview.Row) -> [ProgressOverview.Tally] {
    [row.pages, row.questions, row.experiments]
  }

  private func table(_ style: TextStyle) -> String {
    let heads = [
      Sentence.progressPages, .progressQuestions, .progressExperiments,
    ].map { $0(style.language) }
    let cells = overview.rows.map { Self.tallies($0).map(\.cell) }
    let widths = heads.indices.map { column in
      ([heads[column]] + cells.map { $0[column] }).map(\.cells).max() ?? 0
    }
    let names = overview.rows.map(\.name.cells).max() ?? 0
    // Two cells between columns, and the titles have what is left if they need it.
    let room = max(4, style.width - names - widths.reduce(2) { $0 + $1 + 2 })
    let titles = overview.rows.map(\.title.harmless.cells).max() ?? 0
    let titleWidth = min(room, max(titles, Sentence.progressLesson(style.language).cells))
    func line(_ name: String, _ title: String, _ cells: [String]) -> String {
      let columns = zip(cells, widths).map { "  " + Self.right($0, in: $1) }.joined()
      let title = title.truncated(toCells: titleWidth).padded(toCells: titleWidth)
      return "\(name.padded(toCells: names))  \(title)\(columns)\n"
    }
    var text = line("", Sentence.progressLesson(style.language), heads)
    for (row, cells) in zip(overview.rows, cells) {
      text += line(row.name, row.title.harmless, cells)
    }
    if overview.rows.contains(where: { Self.tallies($0).contains { $0.skipped > 0 } }) {
      text += Sentence.skippedSign(style.language) + "\n"
    }
    return text + exerciseLine(style)
  }

  private static func right(_ text: String, in width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.cells)) + text
  }

  private func sentences(_ style: TextStyle) -> String {
    let words = { (tally: ProgressOverview.Tally) in
      Sentence.tally(done: tally.done, of: tally.total, skipped: tally.skipped)
    }
    return overview.rows.map { row in
      let sentence = Sentence.progressRow(
        row.name, row.title, pages: words(row.pages), questions: words(row.questions),
        experiments: words(row.experiments))
      return Wrapped.lines(sentence(style.language), width: style.width) + "\n"
    }.joined() + exerciseLine(style)
  }

  private func count(_ state: Progress.ExerciseState) -> Int {
    overview.exercises.count { $0.state == state }
  }

  private func exerciseLine(_ style: TextStyle) -> String {
    if overview.exercises.isEmpty { return "" }
    let sentence = Sentence.exerciseTally(
      passed: count(.passed), failed: count(.failed), skipped: count(.skipped),
      rest: count(.notStarted))
    return Wrapped.lines(sentence(style.language), width: style.width) + "\n"
  }
}

extension ProgressOverview.Tally {
  /// `2/4`, with `−1` for one that was skipped; a dash where there is nothing to do.
  fileprivate var cell: String {
    if total == 0 { return "–" }
    return "\(done)/\(total)" + (skipped > 0 ? " −\(skipped)" : "")
  }
}

// MARK: - For programs

extension ProgressView {
  private var json: [(key: String, value: JSONValue)] {
    [
      ("lessons", .array(overview.rows.map(\.json))),
      (
        "exercises",
        .array(
          overview.exercises.map {
            ["name": .string($0.name), "state": .string($0.state.rawValue)]
          })
      ),
      ("due", .integer(Int64(overview.due))),
      ("place", place.map { .string($0.name) } ?? .null),
    ]
  }
}

extension ProgressOverview.Row {
  fileprivate var json: JSONValue {
    [
      "id": .string(id), "name": .string(name), "title": .string(title), "pages": pages.json,
      "questions": questions.json, "experiments": experiments.json,
    ]
  }
}

extension ProgressOverview.Tally {
  fileprivate var json: JSONValue {
    [
      "done": .integer(Int64(done)), "skipped": .integer(Int64(skipped)),
      "total": .integer(Int64(total)),
    ]
  }
}
