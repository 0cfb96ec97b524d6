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

  init(width: Int) { self.width = max(2, width) }

  /// The position behind a prompt and the first characters of a line.
  init(width: Int, prompt: String, line: EditedLine, upTo count: Int) {
    self.init(width: width)
    for scalar in prompt.unicodeScalars { advance(over: scalar) }
    for scalar in line.scalars[..<count] { advance(over: scalar) }
    // A wide character that does not fit into the row takes the cursor to the next one with it.
    if count < line.scalars.count, Self.cells(of: line.scalars[count]) == 2, column + 2 > width {
      (row, column) = (row + 1, 0)
    }
  }

  private mutating func advance(over scalar: Unicode.Scalar) {
    switch scalar {
    case "\n": (row, column) = (row + 1, 0)
    case "\t": repeat { advance(by: 1) } while column % 8 != 0
    default:
      let cells = Self.cells(of: scalar)
      if cells <= 2 { advance(by: cells) } else { for _ in 0..<cells { advance(by: 1) } }
    }
  }

  private mutating func advance(by cells: Int) {
    if column + cells > width { (row, column) = (row + 1, 0) }
    column += cells
    if column >= width { (row, column) = (row + 1, 0) }
  }

  /// How many cells libedit takes for a character: by the C library, which it asks, too.
  private static func cells(of scalar: Unicode.Scalar) -> Int {
    let width = Int(cle_cells(wchar_t(bitPattern: scalar.value)))
    if width >= 0 { return width }
    // Shown as `^A`, as `\U+E000` and as `\U+F0000`.
    return scalar.value < 0x100 ? 2 : scalar.value <= 0xFFFF ? 7 : 8
  }
}
