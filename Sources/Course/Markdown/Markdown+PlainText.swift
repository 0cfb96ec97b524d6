extension Markdown {
  /// Everything that can be read in the document, one line a block, for searching.
  package var plainText: String { blocks.map(\.plainText).joined(separator: "\n") }
}

extension Markdown.Block {
  /// The text of the block without any markup.
  package var plainText: String {
    switch self {
    case .heading(_, let inlines), .paragraph(let inlines): inlines.plainText
    case .code(let code): code.text
    case .quote(let blocks): blocks.map(\.plainText).joined(separator: "\n")
    case .list(let list):
      list.items.flatMap { $0.blocks.map(\.plainText) }.joined(separator: "\n")
    case .table(let table):
      ([table.header] + table.rows).map { $0.map(\.plainText).joined(separator: " ") }
        .joined(separator: "\n")
    case .rule, .pageBreak: ""
    }
  }

  /// Whether a reader would see anything of the block besides a line.
  var isVisible: Bool {
    switch self {
    case .heading(_, let inlines), .paragraph(let inlines): inlines.contains(where: \.isVisible)
    case .code(let code): code.text.contains { !$0.isWhitespace }
    case .quote(let blocks): blocks.contains(where: \.isVisible)
    case .list(let list): list.items.contains { $0.blocks.contains(where: \.isVisible) }
    case .table(let table):
      ([table.header] + table.rows).joined().joined().contains(where: \.isVisible)
    case .rule, .pageBreak: false
    }
  }
}

extension Markdown.Inline {
  /// The text of the piece without any markup; a picture counts with its description.
  package var plainText: String {
    switch self {
    case .text(let text), .code(let text): text
    case .emphasis(let inlines), .strong(let inlines), .struck(let inlines): inlines.plainText
    case .link(let inlines, _): inlines.plainText
    case .picture(let description, let address): description.isEmpty ? address : description
    case .lineBreak: " "
    }
  }

  var isVisible: Bool {
    switch self {
    case .picture: true
    default: plainText.contains { !$0.isWhitespace }
    }
  }
}

extension [Markdown.Inline] {
  /// The text of all pieces, without any markup.
  package var plainText: String { map(\.plainText).joined() }
}
