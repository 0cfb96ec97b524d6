internal import Texts

/// One line of a drawing: pieces of text, each in its ink.
package struct TextLine: Hashable, Sendable {
  struct Piece: Hashable, Sendable {
    var text: String
    let ink: Ink
  }

  private(set) var pieces: [Piece] = []

  /// How wide the line is, in cells.
  private(set) var cells = 0

  package init(_ text: String = "", _ ink: Ink = .plain) { append(text, ink) }

  var isEmpty: Bool { pieces.isEmpty }

  /// The characters without their inks.
  var characters: String { pieces.map(\.text).joined() }

  /// Adds text to the end; what could steer a terminal is written out.
  package mutating func append(_ text: String, _ ink: Ink = .plain) {
    // Every piece of every drawing passes here, so that no caller can forget it.
    let text = text.harmless
    if text.isEmpty { return }
    cells += text.cells
    if pieces.last?.ink == ink {
      pieces[pieces.count - 1].text += text
    } else {
      pieces.append(Piece(text: text, ink: ink))
    }
  }

  /// Adds another line's pieces to the end, each in its ink.
  package mutating func append(_ line: Self) {
    for piece in line.pieces { append(piece.text, piece.ink) }
  }

  /// Fills up with a character of one cell until the line is `width` cells wide.
  mutating func pad(to width: Int, with filler: Character = " ", _ ink: Ink = .plain) {
    if width > cells { append(String(repeating: filler, count: width - cells), ink) }
  }

  /// The line in a column: cut or filled up to exactly `width` cells.
  func fitted(to width: Int, alignment: Alignment = .leading) -> Self {
    let cut = truncated(to: width)
    var line = TextLine()
    switch alignment {
    case .leading: break
    case .centre: line.pad(to: (width - cut.cells) / 2)
    case .trailing: line.pad(to: width - cut.cells)
    }
    line.append(cut)
    line.pad(to: width)
    return line
  }

  /// The line cut to at most `width` cells, with an ellipsis where something is missing.
  func truncated(to width: Int) -> Self {
    if cells <= width { return self }
    if width < 1 { return TextLine() }
    var (head, _) = split(at: width - 1)
    head.append("…", .dim)
    return head
  }

  /// The longest beginning that fits into `width` cells, and the rest.
  func split(at width: Int) -> (head: Self, tail: Self) {
    var head = TextLine()
    var tail = TextLine()
    for piece in pieces {
      guard tail.isEmpty else {
        tail.append(piece.text, piece.ink)
        continue
      }
      let fitting = piece.text.prefix(cells: width - head.cells)
      head.append(String(fitting), piece.ink)
      tail.append(String(piece.text[fitting.endIndex...]), piece.ink)
    }
    return (head, tail)
  }

  /// The line up to its last character that is not a space.
  var withoutTrailingSpaces: Self {
    var line = self
    while let last = line.pieces.popLast() {
      line.cells -= last.text.cells
      let trimmed = last.text.withoutTrailingSpaces
      if trimmed.isEmpty { continue }
      line.append(trimmed, last.ink)
      break
    }
    return line
  }

  /// The line for a medium; trailing spaces, which nobody sees, are left out.
  func rendered(inColour: Bool) -> String {
    withoutTrailingSpaces.pieces.map { piece in
      guard inColour, let rendition = piece.ink.graphicRendition else { return piece.text }
      return "\u{1B}[\(rendition)m\(piece.text)\u{1B}[0m"
    }.joined()
  }
}

/// Where text stands in a column.
package enum Alignment: Hashable, Sendable {
  case leading, centre, trailing
}

// MARK: - ExpressibleByStringInterpolation

extension TextLine: ExpressibleByStringInterpolation {
  package init(stringLiteral value: String) { self.init(value) }
}

extension String {
  /// The text up to its last character that is not a space.
  fileprivate var withoutTrailingSpaces: String {
    var end = utf8.endIndex
    while end > utf8.startIndex, utf8[utf8.index(before: end)] == 0x20 {
      end = utf8.index(before: end)
    }
    return String(self[..<end])
  }
}
