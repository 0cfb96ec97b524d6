internal import Texts

/// Text, in quotes or without.
extension YAMLReader {
  /// Reads a scalar without quotes, up to a comment, a colon, or the end of the line.
  mutating func plain(isInFlow: Bool) throws(YAMLFailure) -> DocumentNode {
    try checkFirst()
    let start = position
    var end = position
    while !isAtLineEnd, !endsPlain(isInFlow: isInFlow) {
      position += 1
      if !isBlank(bytes[position - 1]) { end = position }
    }
    guard end > start else { throw failure(.unexpected(restOfLine)) }
    position = end
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    return DocumentNode(content: .scalar(text, isQuoted: false), offset: start)
  }

  /// Whether the byte at the cursor is no longer part of a plain scalar.
  private func endsPlain(isInFlow: Bool) -> Bool {
    switch peek() {
    case UInt8(ascii: "#"): position > 0 && isBlank(bytes[position - 1])
    case UInt8(ascii: ":"): isBlank(peek(1)) || isInFlow && isFlowIndicator(peek(1))
    case let byte: isInFlow && isFlowIndicator(byte)
    }
  }

  private func isFlowIndicator(_ byte: UInt8?) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
      UInt8(ascii: "}"):
      true
    default: false
    }
  }

  /// Refuses what YAML gives a meaning at the beginning of a value.
  private func checkFirst() throws(YAMLFailure) {
    guard let byte = peek() else { return }
    switch Unicode.Scalar(byte) {
    case "&": throw failure(.anchor)
    case "*": throw failure(.alias)
    case "!": throw failure(.tag)
    case "|", ">": throw failure(.blockText)
    case "?" where isBlank(peek(1)): throw failure(.complexKey)
    case "%", "@", "`": throw failure(.reserved(Unicode.Scalar(byte)))
    case ",", "]", "}", "#": throw failure(.unexpected(String(Unicode.Scalar(byte))))
    case "-" where isBlank(peek(1)): throw failure(.unexpected(restOfLine))
    case ":" where isBlank(peek(1)): throw failure(.unexpected(restOfLine))
    default: break
    }
  }

  /// Reads text in single quotes, in which only the quote itself is written differently: twice.
  mutating func singleQuoted() throws(YAMLFailure) -> DocumentNode {
    let start = position
    var text: [UInt8] = []
    position += 1
    while true {
      guard !isAtLineEnd else { throw failure(.unclosedQuote, at: start) }
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "'") {
        guard peek() == byte else { break }
        position += 1
      }
      text.append(byte)
    }
    return quoted(text, from: start)
  }

  /// Reads text in double quotes, with the escapes of YAML and JSON.
  mutating func doubleQuoted() throws(YAMLFailure) -> DocumentNode {
    let start = position
    var text: [UInt8] = []
    position += 1
    while true {
      guard !isAtLineEnd else { throw failure(.unclosedQuote, at: start) }
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return quoted(text, from: start)
      case UInt8(ascii: "\\"): text.append(contentsOf: String(try escape()).utf8)
      default: text.append(byte)
      }
    }
  }

  private func quoted(_ text: [UInt8], from start: Int) -> DocumentNode {
    DocumentNode(
      content: .scalar(String(decoding: text, as: UTF8.self), isQuoted: true), offset: start)
  }

  // MARK: Escapes

  /// Reads what follows a backslash.
  private mutating func escape() throws(YAMLFailure) -> Unicode.Scalar {
    let start = position - 1
    guard let byte = peek() else { throw failure(.badEscape("\\"), at: start) }
    position += 1
    switch Unicode.Scalar(byte) {
    case "x": return try scalar(digits: 2, from: start)
    case "u": return try scalar(digits: 4, from: start)
    case "U": return try scalar(digits: 8, from: start)
    case let letter:
      guard let scalar = Self.escapes[letter] else {
        throw failure(
          .badEscape(String(decoding: bytes[start...].prefix(2), as: UTF8.self)), at: start)
      }
      return scalar
    }
  }

  private static let escapes: [Unicode.Scalar: Unicode.Scalar] = [
    "0": "\0", "a": "\u{7}", "b": "\u{8}", "t": "\t", "\t": "\t", "n": "\n", "v": "\u{B}",
    "f": "\u{C}", "r": "\r", "e": "\u{1B}", " ": " ", "\"": "\"", "/": "/", "\\": "\\",
    "N": "\u{85}", "_": "\u{A0}", "L": "\u{2028}", "P": "\u{2029}",
  ]

  private mutating func scalar(
    digits: Int, from start: Int
  ) throws(YAMLFailure) -> Unicode.Scalar {
    let value = try number(digits: digits, from: start)
    if let scalar = Unicode.Scalar(value) { return scalar }
    // JSON writes what is beyond 16 bits as a pair of surrogates.
    guard digits == 4, UTF16.isLeadSurrogate(UInt16(value)),
      peek() == UInt8(ascii: "\\"), peek(1) == UInt8(ascii: "u")
    else { throw badEscape(from: start) }
    position += 2
    let low = try number(digits: 4, from: start)
    guard UTF16.isTrailSurrogate(UInt16(low)) else { throw badEscape(from: start) }
    return UTF16.decode(UTF16.EncodedScalar([UInt16(value), UInt16(low)]))
  }

  private mutating func number(digits: Int, from start: Int) throws(YAMLFailure) -> UInt32 {
    let text = bytes[position...].prefix(digits)
    // The initializer would take a sign as well.
    guard text.count == digits, text.first != UInt8(ascii: "+"), text.first != UInt8(ascii: "-"),
      let value = UInt32(String(decoding: text, as: UTF8.self), radix: 16)
    else { throw badEscape(from: start) }
    position += digits
    return value
  }

  private func badEscape(from start: Int) -> YAMLFailure {
    let text = bytes[start...].prefix { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\n") }
    return failure(.badEscape(String(decoding: text.prefix(12), as: UTF8.self)), at: start)
  }
}
