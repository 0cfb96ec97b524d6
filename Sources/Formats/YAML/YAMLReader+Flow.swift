internal import Texts

/// Collections in brackets and braces, as in JSON.
extension YAMLReader {
  /// Reads a scalar or a collection in brackets.
  mutating func scalarOrFlow(isInFlow: Bool = false) throws(YAMLFailure) -> DocumentNode {
    switch peek() {
    case UInt8(ascii: "["): try nested { reader throws(YAMLFailure) in try reader.flowSequence() }
    case UInt8(ascii: "{"): try nested { reader throws(YAMLFailure) in try reader.flowMapping() }
    case UInt8(ascii: "\""): try doubleQuoted()
    case UInt8(ascii: "'"): try singleQuoted()
    default: try plain(isInFlow: isInFlow)
    }
  }

  private mutating func flowSequence() throws(YAMLFailure) -> DocumentNode {
    let offset = position
    var elements: [DocumentNode] = []
    position += 1
    while try !closes("]", openedAt: offset) {
      elements.append(try scalarOrFlow(isInFlow: true))
      skipFlowSpace()
      guard peek() != UInt8(ascii: ":") else { throw failure(.pairInList) }
      try separator(before: "]", openedAt: offset)
    }
    return DocumentNode(content: .sequence(elements), offset: offset)
  }

  private mutating func flowMapping() throws(YAMLFailure) -> DocumentNode {
    let offset = position
    var entries: [DocumentNode.Entry] = []
    var known = KeySet()
    position += 1
    while try !closes("}", openedAt: offset) {
      let key = try scalarOrFlow(isInFlow: true)
      let name = try known.insert(key, in: self)
      entries.append(.init(key: name, keyOffset: key.offset, value: try flowValue()))
      try separator(before: "}", openedAt: offset)
    }
    return DocumentNode(content: .mapping(entries), offset: offset)
  }

  /// Reads a colon and what follows it, if anything does.
  private mutating func flowValue() throws(YAMLFailure) -> DocumentNode {
    let nothing = nothing
    skipFlowSpace()
    guard peek() == UInt8(ascii: ":") else { return nothing }
    position += 1
    skipFlowSpace()
    guard peek() != UInt8(ascii: ","), peek() != UInt8(ascii: "}") else { return nothing }
    return try scalarOrFlow(isInFlow: true)
  }

  /// Passes the closing bracket, if it is next.
  private mutating func closes(
    _ bracket: Unicode.Scalar, openedAt offset: Int
  ) throws(YAMLFailure) -> Bool {
    skipFlowSpace()
    guard !isAtEnd else { throw unclosed(openedAt: offset) }
    guard peek() == UInt8(ascii: bracket) else { return false }
    position += 1
    return true
  }

  /// Passes a comma, unless the collection ends here.
  private mutating func separator(
    before bracket: Unicode.Scalar, openedAt offset: Int
  ) throws(YAMLFailure) {
    skipFlowSpace()
    switch peek() {
    case UInt8(ascii: ","): position += 1
    case UInt8(ascii: bracket): break
    case nil: throw unclosed(openedAt: offset)
    default: throw failure(.missingComma(closing: bracket))
    }
  }

  private func unclosed(openedAt offset: Int) -> YAMLFailure {
    failure(.unclosedBracket(Unicode.Scalar(bytes[offset])), at: offset)
  }
}
