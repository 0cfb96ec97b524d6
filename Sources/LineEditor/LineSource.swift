/// Where a person's lines come from.
@MainActor
package protocol LineSource: AnyObject {
  /// Shows a prompt of one line and waits for input.
  ///
  /// - Throws: ``LineEditorError/cannotRead(code:)`` if the terminal cannot be read.
  func read(prompt: String) throws(LineEditorError) -> LineInput

  /// Adds a line to what the up arrow reaches, unless it is not worth it (``History/add(_:)``).
  ///
  /// - Returns: Whether it was added.
  func remember(_ line: String) -> Bool

  /// Forgets pasted lines that have not been handed out yet.
  ///
  /// - Returns: How many there were.
  func discardPastedLines() -> Int
}

/// What came of one attempt to read a line.
package enum LineInput: Hashable, Sendable {
  /// One logical line, which has line breaks in it where a quote was left open.
  case line(String)

  /// Ctrl-C: the line is abandoned, the program goes on.
  case interrupted

  /// Ctrl-D, or the end of the input.
  case end
}
