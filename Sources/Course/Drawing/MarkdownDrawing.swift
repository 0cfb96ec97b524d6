package import Texts

extension Markdown {
  /// The document as text for a terminal.
  ///
  /// No line is wider than the style's width. In colour and in monochrome, tables have lines and
  /// quotes a bar; in sentences there is neither, and the text can be read aloud from top to
  /// bottom.
  ///
  /// - Returns: Lines that each end with a newline; nothing if the document has nothing to see.
  package func text(_ style: TextStyle) -> String {
    MarkdownDrawing(style: style).lines(of: blocks, width: style.width)
      .map { $0 + "\n" }.joined()
  }
}

/// Draws blocks as lines of text.
struct MarkdownDrawing {
  /// Where lines would become narrower than this, blocks are no longer indented.
  static let leastWidth = 8

  let style: TextStyle

  /// The blocks one below the other, with an empty line between any two, or none in a tight list.
  func lines(of blocks: [Markdown.Block], width: Int, isTight: Bool = false) -> [String] {
    var lines: [String] = []
    for block in blocks where block.isVisible || block.isRule {
      if !lines.isEmpty && !isTight { lines.append("") }
      lines += self.lines(of: block, width: width)
    }
    return lines
  }

  private func lines(of block: Markdown.Block, width: Int) -> [String] {
    switch block {
    case .heading(let level, let inlines): heading(level, inlines, width: width)
    case .paragraph(let inlines): text(inlines, width: width)
    case .code(let code): self.code(code.text, width: width)
    case .quote(let blocks): quote(blocks, width: width)
    case .list(let list): self.list(list, width: width)
    case .table(let table): TableDrawing(table: table, drawing: self).lines(width: width)
    case .rule, .pageBreak: [style.medium == .sentences ? "---" : rule("─", width)]
    }
  }

  /// Paragraphs and all other text that flows.
  func text(
    _ inlines: [Markdown.Inline], look: Span.Look = [], width: Int
  ) -> [String] {
    InlineText.lines(of: inlines, look: look, style: style)
      .flatMap { LineBreaker.lines(of: $0, width: width) }
      .map { $0.text(style.medium) }
  }

  private func heading(_ level: Int, _ inlines: [Markdown.Inline], width: Int) -> [String] {
    if style.medium == .sentences {
      let label = Markdown.Inline.text(MarkdownTexts.heading(style.language) + " ")
      return text([label] + inlines, width: width)
    }
    let lines = InlineText.lines(of: inlines, look: .strong, style: style)
      .flatMap { LineBreaker.lines(of: $0, width: width) }
    let underline: [String] =
      switch level {
      case 1: [rule("═", lines.map(\.cells).max() ?? 0)]
      case 2: [rule("─", lines.map(\.cells).max() ?? 0)]
      default: []
      }
    return lines.map { $0.text(style.medium) } + underline
  }

  private func rule(_ character: Character, _ width: Int) -> String {
    String(repeating: character, count: width)
  }

  /// Code, cut where a line is too wide: its spaces mean something, so words are no help.
  private func code(_ text: String, width: Int) -> [String] {
    let body = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .dropLastIfEmpty
    let indent = String(repeating: " ", count: 4)
    return indented(first: indent, rest: indent, width: width) { width in
      body.flatMap { line in
        var lines: [StyledLine] = [StyledLine()]
        var cells = 0
        for glyph in [Span(String(line).withTabsExpanded.harmless, .code)]
          .glyphs(notWiderThan: width)
        {
          if cells + glyph.cells > width {
            lines.append(StyledLine())
            cells = 0
          }
          lines[lines.count - 1].glyphs.append(glyph)
          cells += glyph.cells
        }
        return lines.map { $0.text(style.medium).droppingFinalSpaces }
      }
    }
  }

  private func quote(_ blocks: [Markdown.Block], width: Int) -> [String] {
    if style.medium == .sentences {
      return [MarkdownTexts.quotation(style.language)] + lines(of: blocks, width: width)
    }
    return indented(first: "│ ", rest: "│ ", width: width) { lines(of: blocks, width: $0) }
  }

  private func list(_ list: Markdown.List, width: Int) -> [String] {
    var lines: [String] = []
    for (offset, item) in list.items.enumerated() {
      // A bullet with nothing behind it is a line that somebody did not get round to.
      guard list.start != nil || item.blocks.contains(where: \.isVisible) else { continue }
      if !lines.isEmpty && !list.isTight { lines.append("") }
      let marker = marker(of: item, number: list.start.map { $0 &+ offset })
      lines += indented(
        first: marker, rest: String(repeating: " ", count: marker.cells), width: width
      ) { self.lines(of: item.blocks, width: $0, isTight: list.isTight) }
    }
    return lines
  }

  private func marker(of item: Markdown.List.Item, number: Int?) -> String {
    let bullet =
      number.map { "\($0). " } ?? (style.medium == .sentences ? "- " : "• ")
    guard let isDone = item.isDone else { return bullet }
    if style.medium == .sentences {
      return bullet + MarkdownTexts.task(isDone: isDone)(style.language) + " "
    }
    return bullet + (isDone ? "[x] " : "[ ] ")
  }

  /// Lines with something before each, unless too little room would remain for the lines.
  ///
  /// The closure draws the lines in the width that remains for them.
  func indented(
    first: String, rest: String, width: Int, content: (Int) -> [String]
  ) -> [String] {
    guard width - first.cells >= Self.leastWidth else {
      let bare = first.trimmingSpaces
      return (bare.isEmpty ? [] : [String(bare)]) + content(width)
    }
    let lines = content(width - first.cells)
    if lines.isEmpty { return [String(first.trimmingSpaces)] }
    return lines.enumerated().map { index, line in
      let prefix = index == 0 ? first : rest
      return line.isEmpty ? prefix.droppingFinalSpaces : prefix + line
    }
  }
}

extension Markdown.Block {
  fileprivate var isRule: Bool { self == .rule || self == .pageBreak }
}

extension String {
  var droppingFinalSpaces: String {
    String(self[..<(lastIndex { $0 != " " }.map(index(after:)) ?? startIndex)])
  }
}

extension [Substring] {
  /// The lines without the empty one that a final newline makes.
  fileprivate var dropLastIfEmpty: Self.SubSequence {
    last?.isEmpty == true ? dropLast() : self[...]
  }
}
