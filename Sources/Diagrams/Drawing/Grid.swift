internal import Texts

/// Cells in columns, laid out for a width.
struct Grid {
  /// How one column is set.
  struct Column: Hashable, Sendable {
    var alignment = Alignment.leading

    /// Whether text that does not fit goes on in the next line; otherwise the column keeps its width.
    var wraps = false

    /// The narrowest the column may become if it wraps.
    var least = 8
  }

  let columns: [Column]
  let rows: [[[Word]]]
  var gap: TextLine = "  "

  /// The widths that the columns take, or `nil` if `width` cells are not enough.
  func widths(for width: Int) -> [Int]? {
    var natural = columns.indices.map { index in
      rows.map { index < $0.count ? $0[index].cells : 0 }.max() ?? 0
    }
    let room = width - gap.cells * max(0, columns.count - 1)
    var excess = natural.reduce(0, +) - room
    // The widest column that may wrap gives way first, so that short ones stay on one line.
    while excess > 0 {
      let candidates = columns.indices.filter {
        columns[$0].wraps && natural[$0] > columns[$0].least
      }
      guard let widest = candidates.max(by: { natural[$0] < natural[$1] }) else { return nil }
      let next = candidates.filter { natural[$0] < natural[widest] }.map { natural[$0] }.max() ?? 0
      let step = min(excess, max(1, natural[widest] - max(next, columns[widest].least)))
      natural[widest] -= step
      excess -= step
    }
    return natural
  }

  /// The lines of every row, or `nil` if `width` cells are not enough.
  func lines(width: Int) -> [[TextLine]]? {
    widths(for: width).map { widths in rows.map { lines(of: $0, widths) } }
  }

  /// A line across all columns, which crosses the bars between them; `nil` like ``lines(width:)``.
  func rule(width: Int, _ filler: Character) -> TextLine? {
    widths(for: width).map { widths in
      let parts = widths.map { String(repeating: filler, count: $0) }
      return TextLine(parts.joined(separator: "\(filler)┼\(filler)"), .dim)
    }
  }

  private func lines(of row: [[Word]], _ widths: [Int]) -> [TextLine] {
    let cells = widths.indices.map { index in
      let words = index < row.count ? row[index] : []
      return Flow(words, width: widths[index]).lines
    }
    let height = cells.map(\.count).max() ?? 0
    return (0..<height).map { line in
      var text = TextLine()
      for (index, cell) in cells.enumerated() {
        if index > 0 { text.append(gap) }
        let part = line < cell.count ? cell[line] : TextLine()
        text.append(part.fitted(to: widths[index], alignment: columns[index].alignment))
      }
      return text
    }
  }
}

extension [Word] {
  /// How wide the words are with only the line breaks that they ask for.
  fileprivate var cells: Int {
    var widest = 0
    var current = 0
    for (index, word) in enumerated() {
      if word.startsLine { current = 0 }
      if index > 0, !word.startsLine { current += word.separator.cells }
      current += word.line.cells
      widest = Swift.max(widest, current)
    }
    return widest
  }

  /// The words, the first of which begins a line.
  var onNewLine: Self {
    var words = self
    if !words.isEmpty { words[0].startsLine = true }
    return words
  }

  /// All words in one line.
  var joined: TextLine {
    var line = TextLine()
    for (index, word) in enumerated() {
      if index > 0 { line.append(word.separator) }
      line.append(word.line)
    }
    return line
  }
}

extension TextLine {
  /// The words between spaces, each in its ink.
  var words: [Word] {
    var words: [Word] = []
    var continues = false
    for piece in pieces {
      for (index, part) in piece.text.split(separator: " ", omittingEmptySubsequences: false)
        .enumerated()
      {
        if index > 0 { continues = false }
        if part.isEmpty { continue }
        if continues, !words.isEmpty {
          words[words.count - 1].line.append(String(part), piece.ink)
        } else {
          words.append(Word(String(part), piece.ink))
        }
        continues = true
      }
    }
    return words
  }
}
