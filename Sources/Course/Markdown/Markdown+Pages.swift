extension Markdown {
  /// The document cut at its page breaks, also those inside lists and quotes.
  ///
  /// Pages on which there is nothing to see are left out.
  package var pages: [Markdown] {
    blocks.cutAtPageBreaks.filter { $0.contains(where: \.isVisible) }.map(Markdown.init)
  }
}

extension [Markdown.Block] {
  /// At least one list of blocks, without a page break in any.
  fileprivate var cutAtPageBreaks: [[Markdown.Block]] {
    var pages: [[Markdown.Block]] = [[]]
    for block in self {
      if block == .pageBreak {
        pages.append([])
        continue
      }
      for (index, piece) in block.cutAtPageBreaks.enumerated() {
        if index > 0 { pages.append([]) }
        pages[pages.count - 1].append(piece)
      }
    }
    return pages
  }
}

extension Markdown.Block {
  /// The block on each of the pages that it reaches, at least one.
  fileprivate var cutAtPageBreaks: [Self] {
    switch self {
    case .quote(let blocks): blocks.cutAtPageBreaks.map { .quote($0) }
    case .list(let list): list.cutAtPageBreaks.map { .list($0) }
    default: [self]
    }
  }
}

extension Markdown.List {
  fileprivate var cutAtPageBreaks: [Self] {
    var lists = [Self(start: start, isTight: isTight, items: [])]
    for (offset, item) in items.enumerated() {
      for (index, blocks) in item.blocks.cutAtPageBreaks.enumerated() {
        if index > 0 {
          // The item goes on, and so does its number.
          lists.append(Self(start: start.map { $0 &+ offset }, isTight: isTight, items: []))
        }
        lists[lists.count - 1].items.append(Item(isDone: item.isDone, blocks: blocks))
      }
    }
    return lists
  }
}
