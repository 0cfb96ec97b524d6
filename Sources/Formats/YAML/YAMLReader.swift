package import Texts

/// Why a text is not YAML, and after how many bytes that shows.
package struct YAMLFailure: Error, Hashable, Sendable {
  package let problem: YAMLProblem
  package let offset: Int
}

extension DocumentNode {
  /// Reads a YAML or JSON document.
  ///
  /// All of JSON, and of YAML what people write by hand: block and flow collections, plain and
  /// quoted scalars on one line, comments. The rest is refused with a word on what to write instead
  /// of it; aliases in particular are never expanded. A reader of our own, because libraries take
  /// "é" in one scalar and in two for one key, stumble over JSON's tabs and surrogate pairs, and
  /// complain in English only.
  ///
  /// - Throws: ``YAMLFailure`` at the first place that is not such a document.
  /// - Complexity: O(*n*) for *n* bytes. Nesting is limited, so that no text overflows the stack.
  package init(yaml bytes: [UInt8]) throws(YAMLFailure) {
    try Self.checkCharacters(bytes)
    var reader = YAMLReader(bytes: bytes)
    self = try reader.document()
  }

  private static func checkCharacters(_ bytes: [UInt8]) throws(YAMLFailure) {
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let encoded):
        let scalar = Unicode.UTF8.decode(encoded)
        let isAllowed =
          scalar.properties.generalCategory != .control
          || "\t\n\r\u{85}".unicodeScalars.contains(scalar)
        guard isAllowed else {
          throw YAMLFailure(problem: .controlCharacter(scalar), offset: offset)
        }
        offset += encoded.count
      case .emptyInput: return
      case .error: throw YAMLFailure(problem: .notUTF8, offset: offset)
      }
    }
  }
}

/// A cursor over a document, with what every part of the grammar needs.
struct YAMLReader {
  let bytes: [UInt8]
  var position = 0

  /// Where the line of ``position`` begins.
  var lineStart = 0

  private var depth = 0
  private static let depthLimit = 32

  init(bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { position == bytes.count }

  /// How far the cursor is indented; before it there are only spaces and dashes.
  var column: Int { position - lineStart }

  /// The byte at a distance from the cursor, or `nil` past the end.
  func peek(_ distance: Int = 0) -> UInt8? {
    position + distance < bytes.count ? bytes[position + distance] : nil
  }

  func isBlank(_ byte: UInt8?) -> Bool {
    switch byte {
    case nil, UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
    default: false
    }
  }

  var isAtLineEnd: Bool {
    isAtEnd || peek() == UInt8(ascii: "\n") || peek() == UInt8(ascii: "\r")
  }

  func failure(_ problem: YAMLProblem, at offset: Int? = nil) -> YAMLFailure {
    YAMLFailure(problem: problem, offset: offset ?? position)
  }

  /// Reads a collection, unless it is too deep in others.
  mutating func nested<Value>(
    _ body: (inout YAMLReader) throws(YAMLFailure) -> Value
  ) throws(YAMLFailure) -> Value {
    guard depth < Self.depthLimit else { throw failure(.tooDeep(limit: Self.depthLimit)) }
    depth += 1
    defer { depth -= 1 }
    return try body(&self)
  }
}

// MARK: - Space

extension YAMLReader {
  mutating func skipSpaces() {
    while peek() == UInt8(ascii: " ") || peek() == UInt8(ascii: "\t") { position += 1 }
  }

  /// Passes the end of a line: LF, CR LF or CR.
  mutating func skipLineBreak() {
    if peek() == UInt8(ascii: "\r"), peek(1) == UInt8(ascii: "\n") { position += 1 }
    position += 1
    lineStart = position
  }

  private mutating func skipComment() {
    while !isAtLineEnd { position += 1 }
  }

  /// Passes blank lines and comments, up to the first character of content.
  mutating func skipToContent() throws(YAMLFailure) {
    while !isAtEnd {
      let start = position
      skipSpaces()
      if peek() == UInt8(ascii: "#") { skipComment() }
      guard isAtLineEnd else {
        let isIndentation = start == lineStart
        guard !isIndentation || !bytes[start..<position].contains(UInt8(ascii: "\t")) else {
          throw failure(.tabIndentation, at: start)
        }
        return
      }
      if !isAtEnd { skipLineBreak() }
    }
  }

  /// Passes the rest of a line, which may hold a comment and nothing else.
  mutating func endLine() throws(YAMLFailure) {
    let start = position
    skipSpaces()
    if peek() == UInt8(ascii: "#"), position > start { skipComment() }
    guard isAtLineEnd else { throw failure(.unexpected(restOfLine)) }
  }

  /// Passes anything that separates values inside brackets, where lines mean nothing.
  mutating func skipFlowSpace() {
    while !isAtEnd {
      skipSpaces()
      if peek() == UInt8(ascii: "#") { skipComment() }
      guard !isAtEnd, isAtLineEnd else { return }
      skipLineBreak()
    }
  }

  /// What remains of the line, to be quoted in a message.
  var restOfLine: String {
    let rest = bytes[position...].prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    return String(decoding: rest.prefix(200), as: UTF8.self)
  }
}

// MARK: - Documents

extension YAMLReader {
  mutating func document() throws(YAMLFailure) -> DocumentNode {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {  // A byte order mark, from an editor on Windows.
      position = 3
      lineStart = 3
    }
    try skipToContent()
    while column == 0, peek() == UInt8(ascii: "%") {  // A directive, such as %YAML 1.2.
      while !isAtLineEnd { position += 1 }
      try skipToContent()
    }
    if isMark("---") {
      position += 3
      try skipToContent()
    }
    let node = isAtEnd || isMark("...") ? nothing : try content()
    try skipToContent()
    if isMark("...") {
      position += 3
      try skipToContent()
    }
    guard isAtEnd else {
      throw failure(isMark("---") ? .secondDocument : .unexpected(restOfLine))
    }
    return node
  }

  /// Whether the line begins with `---` or `...`, which begin and end documents.
  func isMark(_ mark: String) -> Bool {
    column == 0 && bytes[position...].starts(with: mark.utf8) && isBlank(peek(3))
  }

  /// The value where there is none.
  var nothing: DocumentNode {
    DocumentNode(content: .scalar("", isQuoted: false), offset: position)
  }
}
