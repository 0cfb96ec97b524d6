internal import KafkaModel
internal import Texts

/// Collections that indentation holds together.
extension YAMLReader {
  /// Reads the value that begins at the cursor, the first on its line or the first after a dash.
  mutating func content() throws(YAMLFailure) -> DocumentNode {
    if isDash { return try nested { reader throws(YAMLFailure) in try reader.sequence() } }
    let column = column
    let node = try scalarOrFlow()
    guard isColon(after: node) else {
      try endLine()
      return node
    }
    return try nested { reader throws(YAMLFailure) in
      try reader.mapping(firstKey: node, column: column)
    }
  }

  /// Whether a dash and a blank begin an element of a list.
  private var isDash: Bool { peek() == UInt8(ascii: "-") && isBlank(peek(1)) }

  /// Whether only a colon is between the cursor and a key's value.
  private mutating func isColon(after node: DocumentNode) -> Bool {
    let start = position
    skipSpaces()
    if peek() == UInt8(ascii: ":"), isBlank(peek(1)) { return true }
    position = start
    return false
  }

  // MARK: Lists

  private mutating func sequence() throws(YAMLFailure) -> DocumentNode {
    let offset = position
    let column = column
    var elements: [DocumentNode] = []
    while !isAtEnd, self.column == column, isDash {
      position += 1
      elements.append(try element(column: column))
      try skipToContent()
    }
    try checkIndentation(column)
    return DocumentNode(content: .sequence(elements), offset: offset)
  }

  private mutating func element(column: Int) throws(YAMLFailure) -> DocumentNode {
    let line = lineStart
    try skipToContent()
    // On the dash's own line, or further in on one of the next.
    guard !isAtEnd, lineStart == line || self.column > column else { return nothing }
    return try content()
  }

  // MARK: Mappings

  private mutating func mapping(
    firstKey: DocumentNode, column: Int
  ) throws(YAMLFailure) -> DocumentNode {
    var entries: [DocumentNode.Entry] = []
    var known = KeySet()
    var key = firstKey
    while true {
      let name = try known.insert(key, in: self)
      position += 1  // The colon.
      let value = try value(column: column)
      entries.append(.init(key: name, keyOffset: key.offset, value: value))
      try skipToContent()
      guard !isAtEnd, self.column == column, !isMark("---"), !isMark("...") else { break }
      guard !isDash else { throw failure(.unexpected("-")) }
      key = try scalarOrFlow()
      guard isColon(after: key) else {
        throw failure(.missingColon(try KeySet.name(of: key)), at: key.offset)
      }
    }
    try checkIndentation(column)
    return DocumentNode(content: .mapping(entries), offset: firstKey.offset)
  }

  /// Reads what follows a colon: the rest of the line, or lines that are further in.
  private mutating func value(column: Int) throws(YAMLFailure) -> DocumentNode {
    let line = lineStart
    let nothing = nothing
    try skipToContent()
    guard !isAtEnd, !isMark("---"), !isMark("...") else { return nothing }
    if lineStart != line {
      // A list may begin right below its key.
      let belongs = self.column > column || self.column == column && isDash
      return belongs ? try content() : nothing
    }
    guard !isDash else { throw failure(.valueOnKeyLine) }
    let node = try scalarOrFlow()
    guard !isColon(after: node) else { throw failure(.valueOnKeyLine, at: node.offset) }
    try endLine()
    return node
  }

  /// Refuses a line that is further in than a collection that has just ended.
  private func checkIndentation(_ column: Int) throws(YAMLFailure) {
    guard isAtEnd || self.column <= column else { throw failure(.indentation) }
  }
}

/// The keys of one mapping so far: equal only if equal to the byte.
struct KeySet {
  private enum Key {}
  private var offsets: [Name<Key>: Int] = [:]

  /// Takes a key in, and gives its text.
  mutating func insert(
    _ key: DocumentNode, in reader: YAMLReader
  ) throws(YAMLFailure) -> String {
    let name = try Self.name(of: key)
    if let first = offsets.updateValue(key.offset, forKey: Name(name)) {
      let place = TextPlace(ofByte: first, in: reader.bytes)
      throw reader.failure(.duplicateKey(name, first: place), at: key.offset)
    }
    return name
  }

  static func name(of key: DocumentNode) throws(YAMLFailure) -> String {
    guard case .scalar(let name, _) = key.content else {
      throw YAMLFailure(problem: .complexKey, offset: key.offset)
    }
    return name
  }
}
