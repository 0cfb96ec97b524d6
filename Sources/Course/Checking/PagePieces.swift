/// What a page says besides prose: code, links, numbers, tables.
struct PagePieces {
  /// Pieces of code within a line.
  private(set) var code: [String] = []

  private(set) var links: [String] = []

  /// Lessons that the text names, such as `4.11`.
  private(set) var lessonNumbers: [String] = []

  /// Tables by their size, blocks of code by their text, in the order of the page.
  private(set) var shapes: [String] = []

  /// Numbers of two digits or more, without the commas of thousands; small ones may be words.
  private(set) var numbers: Set<String> = []

  init(_ page: Markdown) {
    page.blocks.forEach { add($0) }
    let text = page.plainText
    numbers = Set(Self.numbers(in: text))
    lessonNumbers = Self.lessonNumbers(in: text)
  }

  private mutating func add(_ block: Markdown.Block) {
    switch block {
    case .heading(_, let inlines), .paragraph(let inlines): inlines.forEach { add($0) }
    case .code(let code): shapes.append(code.info.isEmpty ? "code" : code.info)
    case .quote(let blocks):
      shapes.append("quote")
      blocks.forEach { add($0) }
    case .list(let list): list.items.forEach { $0.blocks.forEach { add($0) } }
    case .table(let table):
      shapes.append("table \(table.alignments.count)x\(table.rows.count)")
      ([table.header] + table.rows).joined().joined().forEach { add($0) }
    case .rule, .pageBreak: break
    }
  }

  private mutating func add(_ inline: Markdown.Inline) {
    switch inline {
    case .code(let text): code.append(text)
    case .emphasis(let inlines), .strong(let inlines), .struck(let inlines):
      inlines.forEach { add($0) }
    case .link(let inlines, let address):
      links.append(address)
      inlines.forEach { add($0) }
    case .text, .picture, .lineBreak: break
    }
  }

  private static func numbers(in text: String) -> [String] {
    let digits = text.replacing(#/(\d),(\d{3})/#) { "\($0.output.1)\($0.output.2)" }
      .replacing(#/(\d),(\d{3})/#) { "\($0.output.1)\($0.output.2)" }
    return digits.matches(of: #/\d+(?:\.\d+)?/#).map { String($0.output) }
      .filter { $0.count > 1 }
  }

  private static func lessonNumbers(in text: String) -> [String] {
    text.matches(of: #/(?:[Ll]essons?|레슨) (\d+\.\d+)/#).map { String($0.output.1) }
  }
}
