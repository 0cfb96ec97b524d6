/// Builds a document from a walk through cmark's.
struct MarkdownBuilder {
  /// How deep quotes and lists may lie in each other, and likewise emphasis and links.
  ///
  /// A level costs the recursive functions over the document a few hundred bytes of stack.
  static let deepest = 32

  private let source: SourceLines

  /// What is being built, the document first; the last one takes the next piece.
  private var frames = [Frame(node: .document, line: 1, column: 1)]

  /// How many frames are of quotes and lists, and of emphasis and links.
  private var depth = (containers: 0, spans: 0)

  /// For each node that was entered and not left yet, whether it has a frame.
  private var hasFrame: [Bool] = []

  init(source: SourceLines) { self.source = source }

  /// The document, once the walk is over.
  var document: Markdown { Markdown(blocks: frames[0].blocks) }

  mutating func take(_ event: CMarkDocument.Event) {
    switch event {
    case .enter(let node, let line, let column):
      if case .leaf(let leaf) = node { return take(leaf, line: line) }
      let isBuilt = builds(node)
      hasFrame.append(isBuilt)
      guard isBuilt else { return }
      frames.append(Frame(node: node, line: line, column: column))
      depth.containers += node.isContainer ? 1 : 0
      depth.spans += node.isSpan ? 1 : 0
    case .leave:
      // What had no frame has left its contents with the frame around it.
      guard hasFrame.removeLast(), let frame = frames.popLast() else { return }
      depth.containers -= frame.node.isContainer ? 1 : 0
      depth.spans -= frame.node.isSpan ? 1 : 0
      finish(frame)
    }
  }

  /// Whether a node is built, or only its contents because it lies too deep.
  private func builds(_ node: CMarkNode) -> Bool {
    switch node {
    case .document: false  // It has had its frame from the start.
    case .item: if case .list = frames[frames.count - 1].node { true } else { false }
    case .quote, .list: depth.containers < Self.deepest
    case .emphasis, .strong, .struck, .link, .picture: depth.spans < Self.deepest
    default: true
    }
  }
}

// MARK: - Leaves

extension MarkdownBuilder {
  private mutating func take(_ leaf: CMarkNode.Leaf, line: Int) {
    let top = frames.count - 1
    switch leaf {
    case .code(let info, let text):
      frames[top].blocks.append(.code(Markdown.Code(info: info, text: text, line: line)))
    case .rule:
      frames[top].blocks.append(source.endsInDash(line: line) ? .pageBreak : .rule)
    case .htmlBlock(let html):
      let lines = html.withoutTags.split(whereSeparator: \.isNewline)
        .map { String($0.trimmingSpaces) }.filter { !$0.isEmpty }
      guard !lines.isEmpty else { return }
      let pieces = lines.map { [Markdown.Inline.text($0)] }.joined(separator: [.lineBreak])
      frames[top].blocks.append(.paragraph(Array(pieces)))
    case .text(let text): frames[top].text += text
    case .softBreak: frames[top].text += " "
    case .lineBreak: frames[top].add(.lineBreak)
    case .inlineCode(let code): frames[top].add(.code(code))
    case .inlineHTML(let tag): if tag.isLineBreakTag { frames[top].add(.lineBreak) }
    }
  }
}

// MARK: - Nodes with children

extension MarkdownBuilder {
  /// Gives what was built to the frame around it.
  private mutating func finish(_ frame: Frame) {
    var frame = frame
    frame.endText()
    let top = frames.count - 1
    switch frame.node {
    case .paragraph: frames[top].blocks.append(.paragraph(frame.inlines))
    case .heading(let level):
      guard level == 2,
        let dashes = source.dashes(belowHeadingAt: frame.line, column: frame.column)
      else { return frames[top].blocks.append(.heading(level: level, frame.inlines)) }
      frames[top].blocks.append(.paragraph(frame.inlines))
      if dashes >= 3 { frames[top].blocks.append(.pageBreak) }
    case .quote: frames[top].blocks.append(.quote(frame.blocks))
    case .list(let start, let isTight):
      frames[top].blocks.append(
        .list(Markdown.List(start: start, isTight: isTight, items: frame.items)))
    case .item(let isDone):
      frames[top].items.append(Markdown.List.Item(isDone: isDone, blocks: frame.blocks))
    case .table(let alignments):
      frames[top].blocks.append(
        .table(
          Markdown.Table(
            alignments: alignments, header: frame.cells, rows: frame.rows)))
    case .row(isHeader: true): frames[top].cells = frame.cells
    case .row(isHeader: false): frames[top].rows.append(frame.cells)
    case .cell: frames[top].cells.append(frame.inlines)
    case .emphasis: frames[top].add(.emphasis(frame.inlines))
    case .strong: frames[top].add(.strong(frame.inlines))
    case .struck: frames[top].add(.struck(frame.inlines))
    case .link(let address): frames[top].add(.link(frame.inlines, address: address))
    case .picture(let address):
      frames[top].add(.picture(description: frame.inlines.plainText, address: address))
    case .document, .leaf: assertionFailure("A frame was opened for what has none")
    }
  }

  /// A piece under construction: which of its lists fill up depends on the node.
  private struct Frame {
    let node: CMarkNode
    let line: Int
    let column: Int
    var blocks: [Markdown.Block] = []
    var items: [Markdown.List.Item] = []
    var rows: [[[Markdown.Inline]]] = []
    var cells: [[Markdown.Inline]] = []
    var inlines: [Markdown.Inline] = []

    /// Text that further text may still join: cmark cuts it at every special character.
    var text = ""

    mutating func add(_ inline: Markdown.Inline) {
      endText()
      inlines.append(inline)
    }

    mutating func endText() {
      guard !text.isEmpty else { return }
      inlines += Markdown.Inline.pieces(ofObsidian: text)
      text = ""
    }
  }
}

extension CMarkNode {
  fileprivate var isContainer: Bool {
    switch self {
    case .quote, .list: true
    default: false
    }
  }

  fileprivate var isSpan: Bool {
    switch self {
    case .emphasis, .strong, .struck, .link, .picture: true
    default: false
    }
  }
}
