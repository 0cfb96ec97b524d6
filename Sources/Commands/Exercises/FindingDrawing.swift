internal import ExerciseKit
internal import Texts

/// The right answer beside the learner's, a row a member, a key or a moment.
struct FindingDrawing {
  let finding: Finding

  /// The drawing; no line is wider than the style's width.
  func text(_ style: TextStyle) -> String {
    let rows =
      finding.rows.isEmpty
      ? [Finding.Row("", expected: finding.expected, found: finding.found)] : finding.rows
    if style.medium == .sentences { return sentences(rows, style) }
    let heads = Sentence.sideBySide
    let cells = rows.map { row in
      [row.label, row.expected, row.found].map { Self.drawn($0.harmless) }
    }
    let head = ["", heads.expected(style.language), heads.found(style.language)]
    // The marks, the lines between and the spaces take 9 cells.
    let limit = max(6, (style.width - 9) / 3)
    let widths = (0..<3).map { column in
      min(
        limit + (column == 0 ? 0 : limit / 3), ([head] + cells).map { $0[column].cells }.max() ?? 0)
    }
    let line = { (cells: [String], mark: String) in
      let columns = zip(cells, widths).map { $0.truncated(toCells: $1).padded(toCells: $1) }
      let text = "\(mark) \(columns[0]) │ \(columns[1]) │ \(columns[2])"
      return String(text.reversed().drop { $0 == " " }.reversed())
    }
    let rule = widths.map { String(repeating: "─", count: $0) }
    var lines = [line(head, " "), "  \(rule[0])─┼─\(rule[1])─┼─\(rule[2])"]
    for (row, cells) in zip(rows, cells) {
      lines.append(line(cells, row.expected == row.found ? " " : "✗"))
    }
    return lines.map { $0.truncated(toCells: style.width) + "\n" }.joined()
  }

  /// A small count also as that many squares; everything else as it is.
  private static func drawn(_ text: String) -> String {
    guard let count = Int(text), (1...12).contains(count) else { return text }
    return text + " " + String(repeating: "■", count: count)
  }

  private func sentences(_ rows: [Finding.Row], _ style: TextStyle) -> String {
    let heads = Sentence.sideBySide
    return rows.map { row in
      let label = row.label.isEmpty ? "" : row.label.harmless + ": "
      let expected = "\(heads.expected(style.language)) \(row.expected.harmless)"
      let found = "\(heads.found(style.language)) \(row.found.harmless)"
      return Wrapped.lines("\(label)\(expected), \(found).", width: style.width) + "\n"
    }.joined()
  }
}
