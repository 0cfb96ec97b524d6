package import Texts

/// The lines of a drawing, before a medium decides about colour.
package struct Page: Hashable, Sendable {
  /// The number of cells that lines may take.
  package let width: Int

  private(set) var lines: [TextLine] = []

  package init(width: Int) { self.width = max(10, width) }

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
    let flow = Flow(words, after: lead, width: width, limit: limit)
    lines += flow.lines
    return flow.omitted
  }

  /// Adds phrases with a dot between them; none is broken where a line has room for it.
  mutating func phrases(_ phrases: [TextLine]) {
    var words = phrases.map { Word($0) }
    for index in words.indices.dropLast() { words[index].line.append(" ·", .dim) }
    flow(words)
  }

  /// The page for a terminal; every line ends with a newline.
  package func text(_ style: TextStyle) -> String {
    // A gap that nothing followed separates nothing.
    let end = lines.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0
    return lines[..<end].map { $0.rendered(inColour: style.medium == .colour) + "\n" }.joined()
  }
}

/// What stays together in a line where there is room.
struct Word: Hashable, Sendable {
  var line: TextLine

  /// Whether a space separates it from the word before it.
  var isApart: Bool

  /// Whether it begins a line of its own in a column.
  var startsLine = false

  init(_ text: String, _ ink: Ink = .plain, isApart: Bool = true) {
    self.init(TextLine(text, ink), isApart: isApart)
  }

  init(_ line: TextLine, isApart: Bool = true) {
    self.line = line
    self.isApart = isApart
  }
}

/// Words laid out in lines, the later ones indented to where the first word stands.
struct Flow {
  private(set) var lines: [TextLine] = []
  private(set) var omitted = 0

  init(_ words: [Word], after lead: TextLine = "", width: Int, limit: Int = .max) {
    // A lead that takes half the line or more leaves no room to read beside it.
    let stacked = lead.cells > width / 2
    let hang = stacked ? 2 : lead.cells
    var current = lead
    if stacked {
      lines.append(lead.truncated(to: width))
      current = TextLine()
      current.pad(to: hang)
    }
    var isFresh = true
    for (index, word) in words.enumerated() {
      let space = word.isApart && !isFresh ? 1 : 0
      if !isFresh, word.startsLine || current.cells + space + word.line.cells > width {
        if lines.count + 1 >= limit {
          omitted = words.count - index
          current = current.split(at: width - 2).head
          current.append(" …", .dim)
          break
        }
        lines.append(current)
        current = TextLine()
        current.pad(to: hang)
        isFresh = true
      }
      if !isFresh { current.append(String(repeating: " ", count: space)) }
      var rest = word.line
      while current.cells + rest.cells > width {
        let (head, tail) = rest.split(at: width - current.cells)
        // A character wider than the room that is left cannot be split.
        if head.isEmpty { break }
        current.append(head)
        lines.append(current)
        current = TextLine()
        current.pad(to: hang)
        rest = tail
      }
      current.append(rest)
      isFresh = rest.isEmpty
    }
    lines.append(current)
  }
}
