/// The lines that were entered before, the oldest first.
package struct History: Hashable, Sendable {
  /// How many lines are kept.
  package let limit: Int

  package private(set) var lines: [String]

  /// Creates a history of the last lines of a list.
  ///
  /// - Precondition: `limit` is at least 1.
  package init(_ lines: [String] = [], limit: Int = 1000) {
    precondition(limit >= 1, "A history of \(limit) lines can hold nothing")
    self.limit = limit
    self.lines = lines.suffix(limit)
  }

  /// Adds a line, unless it is blank, begins with a space or repeats the one before it.
  ///
  /// - Returns: Whether the line was added.
  package mutating func add(_ line: String) -> Bool {
    // The leading space is the shells' way of saying "forget this".
    guard let first = line.unicodeScalars.first, !first.properties.isWhitespace,
      line != lines.last
    else { return false }
    lines.append(line)
    if lines.count > limit { lines.removeFirst(lines.count - limit) }
    return true
  }
}

// MARK: - Looking things up

extension History {
  /// The last line, before the one at `end`, that begins with a prefix and is not just that.
  func older(than end: Int, beginningWith prefix: String) -> Int? {
    lines[..<min(end, lines.count)].lastIndex { $0 != prefix && $0.hasScalarPrefix(prefix) }
  }

  /// The first line, after the one at `start`, that begins with a prefix and is not just that.
  func newer(than start: Int, beginningWith prefix: String) -> Int? {
    guard start + 1 < lines.count else { return nil }
    return lines[(start + 1)...].firstIndex { $0 != prefix && $0.hasScalarPrefix(prefix) }
  }

  /// How the last line that begins with a text goes on in the same row; nothing if none does.
  func continuation(of text: String) -> String? {
    if text.isEmpty { return nil }
    var end = lines.count
    while let index = older(than: end, beginningWith: text) {
      let rest = lines[index].unicodeScalars.dropFirst(text.unicodeScalars.count)
      // Only what fits behind the cursor can be shown, and a line break does not.
      if !rest.contains("\n") { return String(rest) }
      end = index
    }
    return nil
  }
}

extension String {
  // `hasPrefix` compares whole characters: a half-composed syllable would match nothing.
  fileprivate func hasScalarPrefix(_ prefix: String) -> Bool {
    utf8.starts(with: prefix.utf8)
  }
}
