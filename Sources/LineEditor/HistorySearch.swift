/// A search through the history, by Ctrl-R, for lines that contain what is typed.
// libedit's own search ends when a character outside ASCII is typed.
struct HistorySearch: Hashable, Sendable {
  /// The line to go back to if the search is given up.
  let original: EditedLine

  private(set) var query = ""

  /// The line found, as an index into the history.
  private(set) var position: Int?

  /// Whether nothing, or nothing further, was found.
  private(set) var hasFailed = false

  init(from original: EditedLine) { self.original = original }

  /// Adds a character to what is searched for, and looks on from the line found so far.
  mutating func type(_ scalar: Unicode.Scalar, in history: History) {
    query = (query + String(scalar)).composed
    find(upTo: (position ?? history.lines.count - 1) + 1, in: history)
  }

  /// Takes back the last character of what is searched for, and looks again from the end.
  mutating func erase(in history: History) {
    query = String(query.dropLast())
    position = nil
    hasFailed = false
    if !query.isEmpty { find(upTo: history.lines.count, in: history) }
  }

  /// Looks further back.
  mutating func goOlder(in history: History) {
    if !query.isEmpty { find(upTo: position ?? history.lines.count, in: history) }
  }

  /// Looks forward again.
  mutating func goNewer(in history: History) {
    guard let position, !query.isEmpty, position + 1 < history.lines.count else { return }
    let next = history.lines[(position + 1)...].firstIndex { $0.contains(query) }
    hasFailed = next == nil
    self.position = next ?? position
  }

  private mutating func find(upTo end: Int, in history: History) {
    let found = history.lines[..<min(end, history.lines.count)].lastIndex { $0.contains(query) }
    hasFailed = found == nil
    position = found ?? position
  }

  /// What to show in place of the line: the line found, with the cursor where it matches.
  func line(in history: History) -> EditedLine {
    guard let position, position < history.lines.count else { return original }
    let text = history.lines[position]
    let scalars = Array(text.unicodeScalars)
    let start = text.firstRange(of: query).map {
      text.unicodeScalars.distance(from: text.startIndex, to: $0.lowerBound)
    }
    return EditedLine(scalars: scalars, cursor: start ?? scalars.count)
  }
}
