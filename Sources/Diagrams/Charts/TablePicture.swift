package import Texts

/// Rows of text under headings: aligned where they fit, one block a row where they do not.
package struct TablePicture: Picture {
  /// One column of a table.
  package struct Column: Hashable, Sendable {
    package let title: String
    package let alignment: Alignment

    /// Whether text that does not fit goes on in the next line; otherwise the column keeps its width.
    package let wraps: Bool

    package init(_ title: String, alignment: Alignment = .leading, wraps: Bool = false) {
      self.title = title
      self.alignment = alignment
      self.wraps = wraps
    }
  }

  package let title: String?
  package let columns: [Column]
  package let rows: [[TextLine]]

  package init(title: String? = nil, columns: [Column], rows: [[TextLine]]) {
    self.title = title
    self.columns = columns
    self.rows = rows
  }

  package func drawing(_ style: TextStyle) -> Page {
    var page = Page(width: style.width)
    if let title { page.flow(title.words(.strong)) }
    page.gap()
    if let lines = grid.lines(width: page.width) {
      drawRows(lines, on: &page)
    } else {
      drawBlocks(on: &page)
    }
    return page
  }

  private var headings: [[Word]] { columns.map { $0.title.words(.strong) } }

  private var grid: Grid {
    Grid(
      columns: columns.map { Grid.Column(alignment: $0.alignment, wraps: $0.wraps, least: 16) },
      rows: [headings] + rows.map { $0.map(\.words) })
  }

  private func drawRows(_ lines: [[TextLine]], on page: inout Page) {
    for (index, row) in lines.enumerated() {
      for line in row { page.add(line) }
      if index == 0 {
        let width = lines.joined().map(\.cells).max() ?? 0
        page.add(TextLine(String(repeating: "─", count: width), .dim))
      }
    }
  }

  /// Each row as lines of heading and text.
  private func drawBlocks(on page: inout Page) {
    for row in rows {
      page.gap()
      for (column, cell) in zip(columns, row) where !cell.isEmpty {
        page.flow(cell.words, after: TextLine(column.title + "  ", .dim))
      }
    }
  }

  package func prose(_ language: Language) -> Prose {
    var prose = Prose()
    if let title { prose.say(title) }
    prose.list(
      rows.map { row in
        zip(columns, row).filter { !$0.1.isEmpty }
          .map { $0.title.isEmpty ? $1.characters : "\($0.title): \($1.characters)" }
          .joined(separator: "; ")
      })
    return prose
  }

  package func svg(_ language: Language) -> String {
    svg(language, description: prose(language).oneLine)
  }

  /// The table for a picture that describes itself in its own words.
  func svg(_ language: Language, description: String) -> String {
    var canvas = SVGCanvas()
    canvas.text(title ?? "", x: SVGCanvas.margin, y: 40, size: .title)
    canvas.grow(0, title == nil ? SVGCanvas.margin - 8 : 52)
    canvas.grid(grid, width: 110)
    return canvas.document(
      title: title ?? columns.map(\.title).joined(separator: ", "), description: description,
      language)
  }
}
