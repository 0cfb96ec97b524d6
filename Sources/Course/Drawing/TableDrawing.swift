internal import Texts

/// Draws a table: in columns as long as they can be read, and as a list otherwise.
struct TableDrawing {
  /// The least cells of a column that has to be broken into lines.
  static let leastColumn = 8

  private let table: Markdown.Table
  private let drawing: MarkdownDrawing

  private let header: [[Span]]
  private let rows: [[[Span]]]

  init(table: Markdown.Table, drawing: MarkdownDrawing) {
    /// The cells of a row as text, as many as there are columns.
    func spans(of cells: [[Markdown.Inline]], look: Span.Look = []) -> [[Span]] {
      table.alignments.indices.map { column in
        guard column < cells.count else { return [] }
        let lines = InlineText.lines(of: cells[column], look: look, style: drawing.style)
        return Array(lines.joined(separator: [Span(" ")]))
      }
    }
    self.table = table
    self.drawing = drawing
    header = spans(of: table.header, look: .strong)
    rows = table.rows.map { spans(of: $0) }
  }

  func lines(width: Int) -> [String] {
    guard drawing.style.medium != .sentences, let widths = columns(in: width) else {
      return drawing.lines(of: [.list(list)], width: width)
    }
    let rule = widths.map { String(repeating: "─", count: $0) }.joined(separator: "─┼─")
    return row(header, widths) + [rule] + rows.flatMap { row($0, widths) }
  }

  /// How many cells each column takes, or `nil` if they do not fit.
  ///
  /// The widest columns give way first: all columns that are narrower than some limit keep their
  /// width, and the others get that limit.
  private func columns(in width: Int) -> [Int]? {
    let natural = table.alignments.indices.map { column in
      ([header] + rows).reduce(2) { widest, row in
        max(widest, row[column].reduce(0) { $0 + $1.text.cells })
      }
    }
    let room = width - 3 * (natural.count - 1)
    if natural.reduce(0, +) <= room { return natural }
    let limit = (Self.leastColumn...max(Self.leastColumn, room)).last { limit in
      natural.reduce(0) { $0 + min($1, limit) } <= room
    }
    return limit.map { limit in natural.map { min($0, limit) } }
  }

  private func row(_ cells: [[Span]], _ widths: [Int]) -> [String] {
    let columns = zip(cells, widths).map { LineBreaker.lines(of: $0, width: $1) }
    let height = columns.map(\.count).max() ?? 1
    return (0..<height).map { index in
      let parts = widths.indices.map { column in
        let line = index < columns[column].count ? columns[column][index] : StyledLine()
        return aligned(line, in: widths[column], table.alignments[column])
      }
      return parts.joined(separator: " │ ").droppingFinalSpaces
    }
  }

  private func aligned(
    _ line: StyledLine, in width: Int, _ alignment: Markdown.Table.Alignment
  ) -> String {
    let free = max(0, width - line.cells)
    let before =
      switch alignment {
      case .leading: 0
      case .centre: free / 2
      case .trailing: free
      }
    return String(repeating: " ", count: before) + line.text(drawing.style.medium)
      + String(repeating: " ", count: free - before)
  }

  /// An item a row, a line a cell, each with the name of its column.
  private var list: Markdown.List {
    // A table without rows has at least its names to show.
    guard !table.rows.isEmpty else {
      return Markdown.List(items: [
        Markdown.List.Item(blocks: table.header.map { .paragraph($0) })
      ])
    }
    return Markdown.List(
      items: table.rows.map { row in
        Markdown.List.Item(
          blocks: zip(table.header, row).compactMap { name, cell in
            guard cell.contains(where: \.isVisible) else { return nil }
            let label = name.contains(where: \.isVisible) ? name + [.text(": ")] : []
            return .paragraph(label + cell)
          })
      })
  }
}
