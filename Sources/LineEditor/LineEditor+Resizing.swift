internal import Texts

// Terminals wrap their rows anew when they are resized, and the cursor goes along. To find the
// start of the prompt again one has to know which rows the terminal took for one.
extension LineEditor {
  /// Draws the line for a new size of the terminal.
  func redrawAfterResize() {
    let line = handles.line
    let atCursor = line.isCursorAtEnd ? suggestion ?? "" : String(line.scalars[line.cursor])
    // Up to a right prompt the row is full of spaces, and the cursor stands on one of them.
    let next = max(atCursor.prefix(1).cells, isRightPromptShown ? 1 : 0)
    let row = cursorLayout(columns: drawnColumns).row(wrappedTo: size.columns, next: next)
    drawnColumns = size.columns
    handles.write("\r" + Escape.up(row) + Escape.eraseBelow)
    suggestion = nil
    isRightPromptShown = false
    handles.resize()
    handles.redraw()
    mendedLine = nil
    mendRows()
    showBeside()
  }

  /// Mends what libedit left undone or did wrong on a line of several rows.
  func mendRows() {
    let line = handles.line
    if line == mendedLine { return }
    mendedLine = line
    let end = endLayout(columns: drawnColumns)
    // Of a line taller than the terminal, the first rows are out of reach.
    if end.row == 0 || end.row >= size.rows { return }
    let cursor = cursorLayout(columns: drawnColumns)
    let text = joiningRows(of: end, from: cursor.row) + repaintingRow(cursor.row, of: end)
    if !text.isEmpty { handles.write(text + "\r" + Escape.right(cursor.column)) }
  }

  /// Has the terminal know that a row goes on in the next one, where libedit did not say so.
  ///
  /// libedit leaves spaces at the end of a row undrawn and moves to the next row by a line feed,
  /// which to the terminal ends a line. Beside Hangul every other row ends in such a space.
  private func joiningRows(of end: LineLayout, from start: Int) -> String {
    var row = start
    var text = ""
    for wrap in end.unseenWraps {
      text += "\r" + Escape.vertical(wrap.row - row) + Escape.right(drawnColumns - wrap.cells)
      text += "\(wrap.last)\(wrap.next)"
      row = wrap.row + 1
    }
    return text + (row == start ? "" : "\r" + Escape.vertical(start - row))
  }

  /// Draws the row of the cursor again, unless it is the last.
  ///
  /// libedit comes back from below in the column where it was, and to go on from there it writes
  /// the characters in between. If that column is the right half of a wide character, they end up
  /// one cell to the left of where they belong.
  private func repaintingRow(_ row: Int, of end: LineLayout) -> String {
    guard row < end.row, let text = end.text(ofRow: row), text.cells != text.unicodeScalars.count
    else { return "" }
    return "\r" + text
  }
}
