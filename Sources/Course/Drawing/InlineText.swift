internal import Texts

/// Turns the inlines of a document into spans, one list for each line that the author ended.
struct InlineText {
  let style: TextStyle

  /// The text so far; the last list is the one that grows.
  private var lines: [[Span]] = [[]]

  private init(style: TextStyle) { self.style = style }

  static func lines(
    of inlines: [Markdown.Inline], look: Span.Look = [], style: TextStyle
  ) -> [[Span]] {
    var text = InlineText(style: style)
    text.add(inlines, look)
    return text.lines
  }

  private mutating func add(_ inlines: [Markdown.Inline], _ look: Span.Look) {
    for inline in inlines { add(inline, look) }
  }

  private mutating func add(_ inline: Markdown.Inline, _ look: Span.Look) {
    switch inline {
    case .text(let text): add(text, look)
    case .code(let code): add([.text(code)], look, as: .code, mark: "`")
    case .emphasis(let inlines): add(inlines, look, as: .emphasis, mark: "_")
    case .strong(let inlines): add(inlines, look, as: .strong, mark: "*")
    case .struck(let inlines):
      if style.medium == .sentences {
        add("(\(MarkdownTexts.deleted(style.language)) ", look)
        add(inlines, look)
        add(")", look)
      } else {
        add(inlines, look, as: .struck, mark: "~")
      }
    case .link(let inlines, let address):
      add(inlines, look)
      let shown = inlines.plainText
      if address != shown && address != "mailto:" + shown && !address.isEmpty {
        add(" (\(address))", look.union(.dim))
      }
    case .picture(let description, let address):
      let name = description.isEmpty ? address : description
      add(MarkdownTexts.picture(name.onOneLine)(style.language), look.union(.dim))
    case .lineBreak: lines.append([])
    }
  }

  /// Adds text that stands out by its look, or by marks around it where no look can be shown.
  private mutating func add(
    _ inlines: [Markdown.Inline], _ look: Span.Look, as own: Span.Look, mark: String
  ) {
    // Two looks at once need one pair of marks, and marks around nothing would be puzzling.
    let isMarked =
      style.medium == .monochrome && !look.contains(own)
      && inlines.contains { $0.isVisible }
    if isMarked { add(mark, look) }
    add(inlines, look.union(own))
    if isMarked { add(mark, look) }
  }

  private mutating func add(_ text: String, _ look: Span.Look) {
    lines[lines.count - 1].append(Span(text.onOneLine, look))
  }
}

extension String {
  /// The text made harmless, with tabs and line ends as the spaces that they stand for.
  var onOneLine: String {
    guard contains(where: { $0.isNewline || $0 == "\t" }) else { return harmless }
    return String(map { $0.isNewline || $0 == "\t" ? " " : $0 }).harmless
  }

  /// The text with each tab as spaces up to the next multiple of four columns.
  var withTabsExpanded: String {
    guard utf8.contains(UInt8(ascii: "\t")) else { return self }
    var text = ""
    var column = 0
    for character in self {
      if character == "\t" {
        let count = 4 - column % 4
        text += String(repeating: " ", count: count)
        column += count
      } else {
        text.append(character)
        column += String(character).cells
      }
    }
    return text
  }
}
