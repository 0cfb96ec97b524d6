internal import CLibedit
internal import Glibc

/// Where libedit puts a prompt and a line on a terminal.
///
/// libedit does not tell where it left the cursor, and what is drawn beside the line, such as a
/// suggestion, has to know. The rules are those of its `refresh.c`.
struct LineLayout: Hashable, Sendable {
  /// The number of cells in a row of the terminal.
  let width: Int

  /// Where the next character goes, counted from the start of the prompt.
  private(set) var row = 0
  private(set) var column = 0

  /// What was drawn before that, in order.
  private var drawn: [Drawn] = []

  fileprivate enum Drawn: Hashable {
    /// A character and its cells; `nil` for a part of `^A` and the like.
    case character(Unicode.Scalar?, cells: Int)
    case lineBreak
  }

  /// The position behind a prompt and the first characters of a line.
  init(width: Int, prompt: String, line: EditedLine, upTo count: Int) {
    self.width = max(2, width)
    for scalar in prompt.unicodeScalars { draw(scalar) }
    for scalar in line.scalars[..<count] { draw(scalar) }
    // A wide character that does not fit into the row takes the cursor to the next one with it.
    if count < line.scalars.count, Self.cells(of: line.scalars[count]) == 2 { makeRoom(for: 2) }
  }

  private mutating func draw(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\n":
      drawn.append(.lineBreak)
      (row, column) = (row + 1, 0)
    case "\t": repeat { draw(" ", cells: 1) } while column % 8 != 0
    default:
      let cells = Self.cells(of: scalar)
      if cells <= 2 {
        draw(scalar, cells: cells)
      } else {
        for _ in 0..<cells { draw(nil, cells: 1) }
      }
    }
  }

  private mutating func draw(_ scalar: Unicode.Scalar?, cells: Int) {
    makeRoom(for: cells)
    drawn.append(.character(scalar, cells: cells))
    column += cells
    if column >= width { (row, column) = (row + 1, 0) }
  }

  /// Fills the row with spaces if a character does not fit.
  private mutating func makeRoom(for cells: Int) {
    while column + cells > width { draw(" ", cells: 1) }
  }

  /// How many cells libedit takes for a character: by the C library, which it asks, too.
  private static func cells(of scalar: Unicode.Scalar) -> Int {
    let width = Int(cle_cells(wchar_t(bitPattern: scalar.value)))
    if width >= 0 { return width }
    // Shown as `^A`, as `\U+FFFF` and as `\U+1FFFF`.
    return scalar.value < 0x100 ? 2 : scalar.value <= 0xFFFF ? 7 : 8
  }
}

// MARK: - Resizing

extension LineLayout {
  /// The end of a row behind which the line goes on in the next row.
  struct Wrap: Hashable, Sendable {
    let row: Int
    let last: Unicode.Scalar
    let cells: Int
    /// What the next row begins with; a space if the cursor alone is there.
    let next: Unicode.Scalar
  }

  /// The ends of rows that libedit does not write, because there is nothing to see.
  var unseenWraps: [Wrap] {
    var wraps: [Wrap] = []
    var position = (row: 0, column: 0)
    for (index, item) in drawn.enumerated() {
      guard case .character(let last, let cells) = item else {
        position = (position.row + 1, 0)
        continue
      }
      position.column += cells
      if position.column < width { continue }
      let rest = drawn[(index + 1)...].first { $0.takesCells }
      if let last, last == " " || rest == nil, rest != .lineBreak {
        var next: Unicode.Scalar? = " "
        if case .character(let scalar, _) = rest { next = scalar }
        if let next { wraps.append(Wrap(row: position.row, last: last, cells: cells, next: next)) }
      }
      position = (position.row + 1, 0)
    }
    return wraps
  }

  /// The text of one row; `nil` if there are characters in it that libedit writes out.
  func text(ofRow number: Int) -> String? {
    var text = String.UnicodeScalarView()
    var position = (row: 0, column: 0)
    for item in drawn {
      guard case .character(let scalar, let cells) = item else {
        position = (position.row + 1, 0)
        continue
      }
      if position.row == number {
        guard let scalar else { return nil }
        text.append(scalar)
      }
      position.column += cells
      if position.column >= width { position = (position.row + 1, 0) }
    }
    return String(text)
  }

  /// The row of the cursor once the terminal has another width and has wrapped its rows anew.
  ///
  /// - Parameters:
  ///   - width: The new number of cells in a row.
  ///   - next: The cells of what is shown at the cursor; 0 if nothing is.
  /// - Returns: The row, counted from the start of the prompt.
  func row(wrappedTo width: Int, next: Int) -> Int {
    var position = (row: 0, column: 0)
    func put(_ cells: Int) {
      if position.column + cells > width { position = (position.row + 1, 0) }
      position.column += cells
    }
    for item in drawn {
      if case .character(_, let cells) = item { put(cells) } else { position.row += 1 }
      if item == .lineBreak { position.column = 0 }
    }
    // At the start of a row that only the end of the line before it has opened, there is a space.
    let isOpened = column == 0 && drawn.last != nil && drawn.last != .lineBreak
    put(next == 0 && isOpened ? 1 : next)
    return position.row
  }
}

extension LineLayout.Drawn {
  fileprivate var takesCells: Bool {
    if case .character(_, cells: 0) = self { false } else { true }
  }
}
