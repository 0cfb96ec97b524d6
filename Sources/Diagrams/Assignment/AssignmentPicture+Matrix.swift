internal import Texts

extension AssignmentPicture {
  /// A row a member, a column a partition; `false` if that does not fit.
  func drawMatrix(
    on page: inout Page, _ ownership: Ownership, _ changes: Changes, _ language: Language
  ) -> Bool {
    guard ownership.people.count <= Limits.rows, !ownership.people.isEmpty,
      (1...page.width).contains(ownership.partitionCount)
    else { return false }
    for isDense in [false, true] {
      let matrix = Matrix(ownership, changes, width: page.width, isDense: isDense, language)
      if matrix.width <= page.width {
        matrix.draw(on: &page)
        return true
      }
    }
    return false
  }
}

/// A matrix laid out for a width.
private struct Matrix {
  /// The columns of one topic.
  struct Columns {
    let topic: Ownership.Span
    let cell: Int
    let gap: Int
    let width: Int
  }

  let ownership: Ownership
  let language: Language
  let isDense: Bool
  let columns: [Columns]
  let labels: [TextLine]
  let labelWidth: Int
  let counts: [TextLine]
  let countWidth: Int
  let noOwner: String
  let unowned: Set<Int32>

  /// Each topic takes a bar, a space, its columns and a space; the count's bar comes last.
  var width: Int {
    labelWidth + 1 + columns.reduce(0) { $0 + $1.width + 3 } + 2 + countWidth
  }

  init(_ ownership: Ownership, _ changes: Changes, width: Int, isDense: Bool, _ language: Language)
  {
    self.ownership = ownership
    self.language = language
    self.isDense = isDense
    noOwner = AssignmentWords.nobody(language)
    let labelLimit = max(6, min(28, width / 4))
    labels = ownership.people.indices.map { ownership.label($0, cells: labelLimit) }
    unowned = Set(changes.unowned)
    labelWidth = (labels.map(\.cells) + [unowned.isEmpty ? 0 : noOwner.cells]).max() ?? 0
    counts = ownership.people.indices.map { ownership.count($0, language) }
    countWidth = counts.map(\.cells).max() ?? 0
    columns = ownership.topics.filter { $0.end > $0.start }.map { topic in
      let digits = String(topic.number(at: topic.end - 1)).count
      let cell = isDense ? 1 : digits
      let gap = isDense ? 0 : 1
      let cells = (topic.end - topic.start) * (cell + gap) - gap
      let name = min(topic.name.label().cells, isDense ? 8 : 16)
      return Columns(topic: topic, cell: cell, gap: gap, width: max(cells, name))
    }
  }

  func draw(on page: inout Page) {
    page.add(row("", cells: { TextLine($0.topic.name.label(cells: $0.width), .strong) }))
    page.add(row("", cells: ruler))
    page.add(rule)
    var seen: Set<Ownership.Mark> = []
    for place in ownership.people.indices {
      let marks = ownership.marks(place)
      seen.formUnion(marks)
      let ink = Ink.hue(Hue(of: ownership.people[place].id))
      page.add(
        row(labels[place], count: counts[place]) { columns in
          cells(columns) { Self.drawn(marks[$0], ink) }
        })
    }
    if !unowned.isEmpty {
      page.add(
        row(TextLine(noOwner, .alert), count: TextLine("\(unowned.count)", .alert)) { columns in
          cells(columns) { TextLine(unowned.contains(Int32($0)) ? "!" : " ", .alert) }
        })
    }
    page.gap()
    page.flow(ownership.legend(seen, language))
  }

  // MARK: - Rows

  private func row(
    _ label: TextLine, count: TextLine = "", cells: (Columns) -> TextLine
  ) -> TextLine {
    var line = label.fitted(to: labelWidth)
    line.append(" ")
    for columns in columns {
      line.append("│ ", .dim)
      line.append(cells(columns).fitted(to: columns.width))
      line.append(" ")
    }
    line.append("│ ", .dim)
    line.append(count)
    return line
  }

  private var rule: TextLine {
    var text = String(repeating: "─", count: labelWidth + 1)
    for columns in columns { text += "┼" + String(repeating: "─", count: columns.width + 2) }
    return TextLine(text + "┼" + String(repeating: "─", count: countWidth + 1), .dim)
  }

  /// The partitions' numbers; in a dense matrix every tenth, where it begins.
  private func ruler(_ columns: Columns) -> TextLine {
    guard isDense else {
      return cells(columns) { position in
        TextLine("\(columns.topic.number(at: position))", .dim)
      }
    }
    var line = TextLine()
    for position in columns.topic.start..<columns.topic.end {
      let offset = position - columns.topic.start
      let text = "\(columns.topic.number(at: position))"
      if offset % 10 == 0, offset + text.count <= columns.width {
        line.pad(to: offset)
        line.append(text, .dim)
      }
    }
    return line
  }

  private func cells(_ columns: Columns, _ cell: (Int) -> TextLine) -> TextLine {
    var line = TextLine()
    for position in columns.topic.start..<columns.topic.end {
      if position > columns.topic.start { line.append(String(repeating: " ", count: columns.gap)) }
      line.append(cell(position).fitted(to: columns.cell, alignment: .trailing))
    }
    return line
  }

  private static func drawn(_ mark: Ownership.Mark, _ ink: Ink) -> TextLine {
    switch mark {
    case .owned: TextLine("■", ink)
    case .gained: TextLine("+", ink)
    case .lost: TextLine("−", .dim)
    case .others: TextLine("·", .dim)
    case .blank: TextLine(" ")
    }
  }
}
