package import Texts

/// The lines of a drawing, before a medium decides about colour.
package struct Page: Hashable, Sendable {
  /// The number of cells that lines may take.
  package let width: Int

  private(set) var lines: [TextLine] = []

  package init(width: Int) { self.width = max(10, width) }

  /// How long a topic's name may be: on a narrow page it has a line for itself and its number.
  var nameCells: Int { width < 40 ? max(6, width - 6) : min(40, width / 3) }

  /// Adds a line, cut if it is too wide.
  mutating func add(_ line: TextLine) { lines.append(line.truncated(to: width)) }

  /// The page without its first lines.
  func without(lines count: Int) -> Self {
    var page = self
    page.lines.removeFirst(min(count, lines.count))
    return page
  }

  /// Adds an empty line between two parts, never at the top and never twice.
  mutating func gap() {
    if lines.last?.isEmpty == false { lines.append(TextLine()) }
  }

  /// Adds words one after another, on as many lines as they need.
  ///
  /// - Parameters:
  ///   - words: What stays together where a line has room for it.
  ///   - lead: Stands before the first word; later lines are indented by its width.
  ///   - limit: The number of lines after which words are left out.
  /// - Returns: How many words were left out.
  @discardableResult
  mutating func flow(_ words: [Word], after lead: TextLine = "", limit: Int = .max) -> Int {
    if words.isEmpty, lead.isEmpty { return 0 }
    let flow = Flow(words, after: lead, width: width, limit: limit)
    lines += flow.lines
    return flow.omitted
  }

  /// Adds phrases with a dot between those that share a line.
  mutating func phrases(_ phrases: [TextLine]) {
    flow(phrases.map { Word($0, separator: TextLine(" · ", .dim)) })
  }

  /// The page for a terminal; every line ends with a newline.
  package func text(_ style: TextStyle) -> String {
    // A gap that nothing followed separates nothing.
    let end = lines.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0
    return lines[..<end].map { $0.rendered(inColour: style.medium == .colour) + "\n" }.joined()
  }
}
