package import Texts

extension Markdown {
  /// The longest text that is read, in bytes: 16 MiB.
  package static let byteLimit = 16 << 20

  /// Reads a document.
  ///
  /// Control characters stay in the text; whatever shows it makes them harmless.
  ///
  /// - Parameter bytes: The text in UTF-8, with or without a byte order mark.
  /// - Throws: ``MarkdownProblem`` if the text is too large, is not UTF-8, or is one of the few
  ///   that would take far longer than others of their size.
  /// - Complexity: O(*n*) for *n* bytes.
  package init(utf8 bytes: [UInt8]) throws(MarkdownProblem) {
    guard bytes.count <= Self.byteLimit else {
      throw .tooLarge(byteCount: bytes.count, limit: Self.byteLimit)
    }
    // cmark takes bytes that are no UTF-8 as they come, and the tree would hold mojibake.
    if let line = bytes.lineThatIsNotUTF8 { throw .notUTF8(line: line) }

    let cost = ParsingCost(bytes)
    guard cost.text <= ParsingCost.limit else { throw .tooIntricate }
    var extensions = ["strikethrough", "tasklist"]
    // Without these two the text is still readable, so they give way before the reader does.
    if cost.tables <= ParsingCost.limit { extensions.append("table") }
    if cost.autolinks <= ParsingCost.limit { extensions.append("autolink") }

    var builder = MarkdownBuilder(source: SourceLines(bytes))
    CMarkDocument(bytes, extensions: extensions).walk { builder.take($0) }
    self = builder.document
  }

  /// Reads a document from a text.
  ///
  /// - Throws: As ``init(utf8:)``.
  package init(_ text: String) throws(MarkdownProblem) {
    try self.init(utf8: Array(text.utf8))
  }
}

extension [UInt8] {
  /// The first line, counted from 1, with a byte that belongs to no character.
  fileprivate var lineThatIsNotUTF8: Int? {
    // No character of UTF-8 has the byte of a line feed in it, so lines can be judged alone.
    guard String(validating: self, as: UTF8.self) == nil else { return nil }
    let lines = split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return (lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0) + 1
  }
}
