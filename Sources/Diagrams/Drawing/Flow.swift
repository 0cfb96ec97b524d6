/// What stays together in a line where there is room.
struct Word: Hashable, Sendable {
  var line: TextLine

  /// What stands between the word and one before it in the same line.
  var separator: TextLine

  /// Whether it begins a line of its own in a column.
  var startsLine = false

  /// Whether something separates it from the word before it.
  var isApart: Bool { !separator.isEmpty }

  init(_ text: String, _ ink: Ink = .plain, isApart: Bool = true) {
    self.init(TextLine(text, ink), separator: isApart ? " " : "")
  }

  init(_ line: TextLine, separator: TextLine = " ") {
    self.line = line
    self.separator = separator
  }
}

/// Words laid out in lines, the later ones indented to where the first word stands.
struct Flow {
  private(set) var lines: [TextLine] = []

  /// How many words did not fit into the lines allowed; an ellipsis stands for them.
  private(set) var omitted = 0

  private let width: Int
  private let hang: Int
  private var current: TextLine
  private var isFresh = true

  init(_ words: [Word], after lead: TextLine = "", width: Int, limit: Int = .max) {
    // Beside a lead there must be room to read: half the line, and a dozen cells if it is long.
    let isStacked = lead.cells > width / 2 || lead.cells > 4 && width - lead.cells < 12
    self.width = width
    hang = isStacked ? 2 : lead.cells
    current = lead
    if isStacked {
      let lead = lead.withoutTrailingSpaces
      lines = lead.cells <= width ? [lead] : Flow(lead.words, width: width).lines
      current = TextLine()
      current.pad(to: hang)
    }
    let words = words.flatMap { $0.pieces(for: width - hang) }
    for (index, word) in words.enumerated() {
      let needed = word.separator.cells + word.line.cells
      if !isFresh, word.startsLine || current.cells + needed > width {
        if lines.count + 1 >= limit {
          omitted = words.count - index
          current = current.split(at: width - 2).head
          current.append(" …", .dim)
          break
        }
        endLine()
      }
      place(word)
    }
    lines.append(current)
  }

  private mutating func endLine() {
    lines.append(current)
    current = TextLine()
    current.pad(to: hang)
    isFresh = true
  }

  private mutating func place(_ word: Word) {
    if !isFresh { current.append(word.separator) }
    var rest = word.line
    while current.cells + rest.cells > width {
      let (head, tail) = rest.split(at: width - current.cells)
      // A character wider than the room that is left cannot be split.
      if head.isEmpty { break }
      current.append(head)
      endLine()
      rest = tail
    }
    current.append(rest)
    isFresh = rest.isEmpty
  }
}

extension Word {
  /// The word, or its parts between spaces if it is wider than a whole line.
  fileprivate func pieces(for width: Int) -> [Word] {
    if line.cells <= width { return [self] }
    var pieces = line.words
    if !pieces.isEmpty {
      pieces[0].separator = separator
      pieces[0].startsLine = startsLine
    }
    return pieces
  }
}
