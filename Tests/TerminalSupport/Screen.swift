internal import Texts

/// What a terminal shows: as much of a VT100 as the line editor uses, in cells.
package struct Screen: Sendable {
  /// One cell; the right half of a wide character is empty text.
  package struct Cell: Hashable, Sendable {
    package var text = " "
    package var isGrey = false
  }

  package private(set) var columns: Int
  package let rows: Int
  package private(set) var cells: [[Cell]]

  /// Whether a row continues in the next one, because text ran over its end.
  private var isWrapped: [Bool]

  /// The cursor; a column of `columns` means behind a full row, where the next character wraps.
  package private(set) var row = 0
  package private(set) var column = 0

  package private(set) var bracketsPastes = false
  private var isGrey = false

  /// Bytes of a character or of a sequence that is not complete yet.
  private var unfinished: [UInt8] = []

  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    cells = Array(repeating: Array(repeating: Cell(), count: columns), count: rows)
    isWrapped = Array(repeating: false, count: rows)
  }

  /// The text of each row without the spaces at its end, without the empty rows at the end.
  package var text: [String] {
    var lines = cells.map { row in
      var line = row.map(\.text).joined()
      while line.last == " " { line.removeLast() }
      return line
    }
    while lines.last == "" { lines.removeLast() }
    return lines
  }

  /// Where the cursor is seen.
  package var cursor: (row: Int, column: Int) { (row, min(column, columns - 1)) }

  /// The grey text of the cursor's row.
  package var greyText: String { cells[row].filter(\.isGrey).map(\.text).joined() }
}

// MARK: - Output of the program

extension Screen {
  package mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      unfinished.append(byte)
      if unfinished[0] == 0x1B {
        feedSequence()
      } else if byte < 0x80 {
        unfinished = []
        control(byte)
      } else if let text = String(validating: unfinished, as: UTF8.self) {
        unfinished = []
        for scalar in text.unicodeScalars { put(scalar) }
      }
    }
  }

  private mutating func control(_ byte: UInt8) {
    switch byte {
    case 0x0D: column = 0
    case 0x0A: lineFeed()
    case 0x08: column = max(0, min(column, columns - 1) - 1)
    case 0x09: column = min(columns - 1, (column / 8 + 1) * 8)
    case 0x20...0x7E: put(Unicode.Scalar(byte))
    default: break
    }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    let width = scalar.cells
    // A terminal draws a combining mark into the cell before it.
    guard width > 0 else { return }
    if column + width > columns {
      isWrapped[row] = true
      column = 0
      lineFeed()
    }
    // What covers half of a wide character leaves nothing of it.
    for index in column..<column + width { clear(index) }
    cells[row][column] = Cell(text: String(scalar), isGrey: isGrey)
    if width == 2 { cells[row][column + 1] = Cell(text: "", isGrey: isGrey) }
    column += width
  }

  private mutating func clear(_ index: Int) {
    if cells[row][index].text.isEmpty, index > 0 { cells[row][index - 1] = Cell() }
    if index + 1 < columns, cells[row][index + 1].text.isEmpty { cells[row][index + 1] = Cell() }
    cells[row][index] = Cell()
  }

  private mutating func lineFeed() {
    if row + 1 < rows {
      row += 1
    } else {
      cells.removeFirst()
      cells.append(Array(repeating: Cell(), count: columns))
      isWrapped.removeFirst()
      isWrapped.append(false)
    }
  }

  private mutating func feedSequence() {
    guard unfinished.count > 1 else { return }
    guard unfinished[1] == UInt8(ascii: "[") else {
      // ESC with one or two more: character sets and keypads, which change nothing here.
      if !(0x20...0x2F).contains(unfinished[unfinished.count - 1]) { unfinished = [] }
      return
    }
    guard unfinished.count > 2, let last = unfinished.last, (0x40...0x7E).contains(last) else {
      return
    }
    let parameters = String(decoding: unfinished[2..<(unfinished.count - 1)], as: UTF8.self)
    unfinished = []
    perform(Character(Unicode.Scalar(last)), parameters)
  }

  private mutating func perform(_ command: Character, _ parameters: String) {
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false)
      .map { Int($0) ?? 0 }
    let count = max(1, numbers.first ?? 1)
    switch command {
    case "A": row = max(0, row - count)
    case "B": row = min(rows - 1, row + count)
    case "C": column = min(columns - 1, column + count)
    case "D": column = max(0, min(column, columns - 1) - count)
    case "G": column = min(columns, count) - 1
    case "H":
      row = min(rows, count) - 1
      column = min(columns, max(1, numbers.count > 1 ? numbers[1] : 1)) - 1
    case "J": erase(below: numbers.first ?? 0)
    case "K":
      if column < columns { for index in column..<columns { clear(index) } }
      isWrapped[row] = false
    case "m": isGrey = numbers.last == 90
    case "h", "l": if parameters == "?2004" { bracketsPastes = command == "h" }
    default: break
    }
  }

  private mutating func erase(below mode: Int) {
    if mode == 0 {
      if column < columns { for index in column..<columns { clear(index) } }
      isWrapped[row] = false
    }
    for index in (mode == 2 ? 0 : row + 1)..<rows {
      cells[index] = Array(repeating: Cell(), count: columns)
      isWrapped[index] = false
    }
  }
}

// MARK: - Resizing

extension Screen {
  /// Takes another width and wraps what is shown anew, as terminals do today.
  package mutating func resize(toColumns width: Int) {
    var lines: [[Cell]] = []
    var cursor = (line: 0, offset: 0)
    for index in cells.indices {
      if index > 0, isWrapped[index - 1] { /* goes on */  } else { lines.append([]) }
      if index == row { cursor = (lines.count - 1, lines[lines.count - 1].count + column) }
      lines[lines.count - 1] += cells[index]
    }
    var other = Screen(columns: width, rows: rows)
    other.bracketsPastes = bracketsPastes
    var place = (row: 0, column: 0)
    for (number, line) in lines.prefix(cursor.line + 1).enumerated() {
      if number > 0 {
        other.column = 0
        other.lineFeed()
      }
      let used = (line.lastIndex { $0 != Cell() } ?? -1) + 1
      let length = number == cursor.line ? max(used, cursor.offset) : used
      for offset in 0..<length {
        if number == cursor.line, offset == cursor.offset { place = (other.row, other.column) }
        other.isGrey = line[offset].isGrey
        for scalar in line[offset].text.unicodeScalars { other.put(scalar) }
      }
      if number == cursor.line, length == cursor.offset { place = (other.row, other.column) }
    }
    other.isGrey = isGrey
    if place.column == width { place = (place.row, width - 1) }
    (other.row, other.column) = place
    self = other
  }
}
