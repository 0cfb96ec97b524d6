import TerminalSupport
import Testing

/// The program around the line editor, which is built beside the tests.
enum Driver {
  static var path: String { BuiltProgram.path("LineEditorDriver") }
}

extension PseudoTerminal {
  /// Waits for a screen, and says what it shows if it does not come.
  func expect(_ texts: [String], sourceLocation: SourceLocation = #_sourceLocation) throws {
    let expected = ExpectedScreen(texts, columns: screen.columns)
    if wait(until: expected.matches) { return }
    let cursor = screen.cursor
    Issue.record(
      """
      Expected \(expected.cursor) \(expected.greyText)
      \(expected.rows.joined(separator: "\n"))
      Shown [\(cursor.row), \(cursor.column)] \(screen.greyText)
      \(screen.text.joined(separator: "\n"))
      """, sourceLocation: sourceLocation)
    throw Failure(description: "The screen is another one")
  }
}
