/// Why no line can be read from a terminal.
package enum LineEditorError: Error, Hashable, Sendable {
  case cannotStart

  /// The terminal does not say how to erase a line: `TERM=dumb`, or a name that nobody here knows.
  case terminalCannotEdit

  /// `code` is an `errno`.
  case cannotRead(code: Int32)
}
