/// Puts lines together that belong together: a quote is open, or a backslash ends the line.
package struct LineJoiner {
  /// What is still waiting for its end.
  package private(set) var unfinished: String?

  package init() {}

  /// Takes one line as typed.
  ///
  /// - Parameters:
  ///   - line: The line, without its end.
  ///   - isIncomplete: Whether a line goes on.
  /// - Returns: The logical line that it completes, with the line breaks in it; `nil` if more has
  ///   to come.
  package mutating func add(_ line: String, isIncomplete: (String) -> Bool) -> String? {
    let whole = unfinished.map { $0 + "\n" + line } ?? line
    unfinished = isIncomplete(whole) ? whole : nil
    return unfinished == nil ? whole : nil
  }

  /// Gives up waiting, and returns what there is.
  package mutating func finish() -> String? {
    defer { unfinished = nil }
    return unfinished
  }
}
