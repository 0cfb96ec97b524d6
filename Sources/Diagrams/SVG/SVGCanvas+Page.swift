internal import Texts

extension SVGCanvas {
  /// Draws the lines of a page below everything else.
  mutating func page(_ page: Page) {
    var y = bottom + 12
    for line in page.lines {
      y += line.isEmpty ? Self.lineHeight / 2 : Self.lineHeight
      columns(line, x: Self.margin, y: y)
    }
  }

  /// Draws a line whose columns are separated by two spaces or more, each where its cells are.
  ///
  /// Hangul is narrower than two Latin letters in most fonts, so that columns would not line up if
  /// they were one text.
  mutating func columns(_ line: TextLine, x: Int, y: Int) {
    for (cell, part) in line.columns {
      text(part, x: x + Size.body.width(cells: cell), y: y)
    }
  }

  /// Draws a grid with a stripe behind every second row; the first row is the heading.
  mutating func grid(_ grid: Grid, width: Int) {
    guard let widths = grid.widths(for: width) ?? grid.widths(for: 10_000),
      let rows = grid.lines(width: widths.reduce(0, +) + grid.gap.cells * max(0, widths.count - 1))
    else { return }
    let right = rows.joined().map(\.cells).max() ?? 0
    let pixels = Size.body.width(cells: right) + 16
    var y = bottom + 12
    for (index, lines) in rows.enumerated() {
      let height = lines.count * Self.lineHeight + 6
      if index % 2 == 1 {
        rectangle(
          x: Self.margin - 8, y: y, width: pixels, height: height, radius: 4, "stripe")
      }
      for (line, text) in lines.enumerated() {
        columns(text, x: Self.margin, y: y + 18 + line * Self.lineHeight)
      }
      y += height
      if index == 0 {
        self.line(Self.margin - 8, y, Self.margin - 8 + pixels, y, "axis")
      }
    }
    grow(Self.margin + pixels - 16, y)
  }
}

extension TextLine {
  /// The parts between two spaces or more, with the cell at which each begins.
  fileprivate var columns: [(cell: Int, part: TextLine)] {
    var columns: [(cell: Int, part: TextLine)] = []
    var cell = 0
    var spaces = 2
    for piece in pieces {
      for character in piece.text {
        let text = String(character)
        if character == " " {
          spaces += 1
        } else {
          if spaces >= 2 {
            columns.append((cell, TextLine()))
          } else if spaces == 1 {
            columns[columns.count - 1].part.append(" ", piece.ink)
          }
          spaces = 0
          columns[columns.count - 1].part.append(text, piece.ink)
        }
        cell += text.cells
      }
    }
    return columns
  }
}
