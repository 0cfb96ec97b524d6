/// Breaks text into lines.
///
/// Lines are filled word by word. Korean is broken at spaces too, as Korean typesetting prefers, and
/// between syllables only in words that are longer than a line. No line starts with closing
/// punctuation. Other long words are broken where it hurts least.
struct LineBreaker {
  /// The cells of a line.
  let width: Int

  private var lines: [StyledLine] = []
  private var line: [Glyph] = []
  private var lineCells = 0

  /// Breaks text into lines of at most `width` cells, at least one line.
  ///
  /// - Precondition: `width` is at least 2, the cells of one Hangul syllable.
  /// - Complexity: O(*n*) for *n* characters, as long as lines are short.
  static func lines(of spans: [Span], width: Int) -> [StyledLine] {
    precondition(width >= 2, "A line of \(width) cells cannot hold every character")
    var breaker = LineBreaker(width: width)
    for piece in pieces(of: spans.glyphs(notWiderThan: width)) { breaker.add(piece) }
    breaker.endLine()
    return breaker.lines.isEmpty ? [StyledLine()] : breaker.lines
  }

  private init(width: Int) { self.width = width }

  /// Text between two places at which a line may always be broken.
  private struct Piece {
    var glyphs: [Glyph] = []
    var cells = 0

    /// The space before the piece, unless a line starts with it.
    var space: Glyph?

    mutating func append(_ glyph: Glyph) {
      glyphs.append(glyph)
      cells += glyph.cells
    }
  }

  private static func pieces(of glyphs: [Glyph]) -> [Piece] {
    var pieces: [Piece] = []
    var piece = Piece()
    var space: Glyph?
    for glyph in glyphs {
      if glyph.isSpace {
        space = space ?? glyph
        continue
      }
      if let gap = space, let last = piece.glyphs.last {
        if glyph.closes || last.opens && piece.glyphs.count == 1 {
          piece.append(gap)  // Punctuation on its own stays with its neighbour.
        } else {
          pieces.append(piece)
          piece = Piece(space: gap)
        }
      } else if let last = piece.glyphs.last, last.isIdeographic || glyph.isIdeographic,
        mayBreak(between: last, and: glyph)
      {
        pieces.append(piece)
        piece = Piece()
      }
      piece.append(glyph)
      space = nil
    }
    if !piece.glyphs.isEmpty { pieces.append(piece) }
    return pieces
  }

  private static func mayBreak(between first: Glyph, and second: Glyph) -> Bool {
    !second.closes && !first.opens && !second.isSpace
  }

  private mutating func add(_ piece: Piece) {
    let gap = line.isEmpty ? nil : piece.space
    let room = width - lineCells - (gap?.cells ?? 0)
    if piece.cells <= room {
      place(gap, piece.glyphs[...])
      return
    }
    // A word that has to be broken anyway may as well begin here, if it is Korean.
    let mustBreak = !line.isEmpty && piece.cells > width
    let count = mustBreak ? lengthOfHangul(in: piece, room: room) : 0
    if count > 0 { place(gap, piece.glyphs[..<count]) }
    endLine()
    var rest = piece.glyphs[count...]
    while rest.count(fitting: width) < rest.count {
      let beginning = rest.prefix(lengthOfBeginning(of: rest))
      place(nil, beginning)
      endLine()
      rest = rest[beginning.endIndex...].drop(while: \.isSpace)
    }
    place(nil, rest)
  }

  private mutating func place(_ gap: Glyph?, _ glyphs: ArraySlice<Glyph>) {
    if let gap { line.append(gap) }
    line += glyphs
    lineCells = line.reduce(0) { $0 + $1.cells }
  }

  private mutating func endLine() {
    while line.last?.character.isWhitespace == true { line.removeLast() }
    if !line.isEmpty { lines.append(StyledLine(line)) }
    line = []
    lineCells = 0
  }

  /// How many characters up to a break between syllables fit into the rest of a line.
  private func lengthOfHangul(in piece: Piece, room: Int) -> Int {
    let fitting = piece.glyphs[...].count(fitting: room)
    return (1...max(1, fitting)).last { length in
      guard length < piece.glyphs.count, length <= fitting else { return false }
      let (last, next) = (piece.glyphs[length - 1], piece.glyphs[length])
      return last.isHangul && next.isHangul
    } ?? 0
  }

  /// How many characters of a word longer than a line to put on this one.
  private func lengthOfBeginning(of word: ArraySlice<Glyph>) -> Int {
    let fitting = max(1, word.count(fitting: width))
    let glyphs = Array(word.prefix(fitting + 1))
    func allows(_ length: Int) -> Bool {
      Self.mayBreak(between: glyphs[length - 1], and: glyphs[length])
    }
    func isGood(_ length: Int) -> Bool {
      let (last, next) = (glyphs[length - 1], glyphs[length])
      return last.joinsParts || next.opens || last.isHangul && next.isHangul
    }
    // A good place in the first half would leave too short a line.
    let good = (fitting / 2..<fitting + 1).last { $0 > 0 && allows($0) && isGood($0) }
    return good ?? (1..<fitting + 1).last(where: allows) ?? fitting
  }
}

extension ArraySlice<Glyph> {
  /// How many glyphs from the start fit into a number of cells.
  fileprivate func count(fitting limit: Int) -> Int {
    var used = 0
    return prefix { glyph in
      used += glyph.cells
      return used <= limit
    }.count
  }
}
