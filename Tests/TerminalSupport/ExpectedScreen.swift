internal import Texts

/// What a screen is to show, worked out from texts and a width alone.
package struct ExpectedScreen: Hashable {
  package private(set) var rows: [String] = [""]
  package private(set) var cursor: [Int] = []
  package private(set) var greyText = ""
  private var column = 0
  private let columns: Int

  /// Puts one text below the other.
  ///
  /// The last text has the cursor, at `|`; behind `~` it is grey. A text with a prompt is one that
  /// was edited, and an edited line that fills its last row has an empty one below.
  package init(_ texts: [String], columns: Int) {
    self.columns = columns
    for (index, text) in texts.enumerated() {
      if index > 0 { startRow() }
      write(text)
      let isEdited = (text.hasPrefix("› ") || text.hasPrefix("… ")) && !text.hasSuffix("^C")
      if isEdited, column == columns { startRow() }
    }
    rows = rows.map { row in
      var row = row
      while row.last == " " { row.removeLast() }
      return row
    }
    while rows.last == "" { rows.removeLast() }
  }

  private mutating func startRow() {
    rows.append("")
    column = 0
  }

  private mutating func write(_ text: String) {
    let parts = text.split(separator: "~", maxSplits: 1).map(String.init)
    let scalars = Array((parts.first ?? "").unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      if scalar == "|" {
        // A full row, or a wide character that does not fit, takes the cursor to the next row.
        let next = index + 1 < scalars.count ? scalars[index + 1].cells : 1
        cursor =
          column + max(1, next) > columns ? [rows.count, 0] : [rows.count - 1, column]
        continue
      }
      if scalar == "\n" {
        startRow()
        continue
      }
      if column + scalar.cells > columns { startRow() }
      rows[rows.count - 1].unicodeScalars.append(scalar)
      column += scalar.cells
    }
    if parts.count == 2 {
      let start = column == columns ? 0 : column
      greyText = parts[1].truncated(toCells: columns - start - 1)
      if start == 0 { startRow() }
      rows[rows.count - 1] += greyText
    }
  }

  /// Whether a screen shows this, to the cell of the cursor.
  package func matches(_ screen: Screen) -> Bool {
    screen.text == rows && [screen.cursor.row, screen.cursor.column] == cursor
      && screen.greyText == greyText
  }
}
