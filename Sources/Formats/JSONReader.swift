package import Texts

/// Why a text is not JSON, and where.
package struct JSONError: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    case unexpectedEnd
    case unexpected(UInt8)
    case notUTF8
    case badEscape
    case badNumber
    case tooDeep
    case trailing
  }

  package let reason: Reason

  /// How many bytes of the text were read before it went wrong.
  package let offset: Int

  /// What would have been right there; `nil` inside a string or a number.
  package let expected: JSONExpectation?
}

extension JSONValue {
  /// Reads one JSON value from the whole of `bytes`.
  ///
  /// - Throws: ``JSONError`` with the place at which the text stops being JSON.
  /// - Complexity: O(*n*) for *n* bytes. Nesting is limited to 128, so that no text overflows the
  ///   stack.
  package init(json bytes: some Collection<UInt8>) throws(JSONError) {
    var reader = JSONReader(bytes: Array(bytes))
    self = try reader.document()
  }

  package init(json text: String) throws(JSONError) { try self.init(json: text.utf8) }
}

private struct JSONReader {
  let bytes: [UInt8]
  var position = 0
  var depth = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func document() throws(JSONError) -> JSONValue {
    let value = try value()
    skipSpace()
    guard position == bytes.count else { throw error(.trailing) }
    return value
  }

  func error(_ reason: JSONError.Reason, expected: JSONExpectation? = nil) -> JSONError {
    JSONError(reason: reason, offset: position, expected: expected)
  }

  mutating func skipSpace() {
    while position < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) {
      position += 1
    }
  }

  mutating func next(_ expected: JSONExpectation) throws(JSONError) -> UInt8 {
    skipSpace()
    guard position < bytes.count else { throw error(.unexpectedEnd, expected: expected) }
    return bytes[position]
  }

  mutating func take(_ byte: UInt8, _ expected: JSONExpectation) throws(JSONError) {
    let found = try next(expected)
    guard found == byte else { throw error(.unexpected(found), expected: expected) }
    position += 1
  }

  mutating func value() throws(JSONError) -> JSONValue {
    let first = try next(.value)
    switch first {
    case UInt8(ascii: "{"): return try nested { reader throws(JSONError) in try reader.object() }
    case UInt8(ascii: "["): return try nested { reader throws(JSONError) in try reader.array() }
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    default: throw error(.unexpected(first), expected: .value)
    }
  }

  mutating func nested(
    _ body: (inout JSONReader) throws(JSONError) -> JSONValue
  ) throws(JSONError) -> JSONValue {
    guard depth < 128 else { throw error(.tooDeep) }
    depth += 1
    defer { depth -= 1 }
    position += 1
    return try body(&self)
  }

  mutating func object() throws(JSONError) -> JSONValue {
    var entries: [(key: String, value: JSONValue)] = []
    if try next(.nameOrEnd) == UInt8(ascii: "}") {
      position += 1
      return .object(entries)
    }
    while true {
      let expected: JSONExpectation = entries.isEmpty ? .nameOrEnd : .name
      let first = try next(expected)
      guard first == UInt8(ascii: "\"") else {
        throw error(.unexpected(first), expected: expected)
      }
      let key = try string()
      try take(UInt8(ascii: ":"), .colon)
      entries.append((key: key, value: try value()))
      if try next(.commaOrBrace) == UInt8(ascii: "}") { break }
      try take(UInt8(ascii: ","), .commaOrBrace)
    }
    position += 1
    return .object(entries)
  }

  mutating func array() throws(JSONError) -> JSONValue {
    var elements: [JSONValue] = []
    if try next(.value) == UInt8(ascii: "]") {
      position += 1
      return .array(elements)
    }
    while true {
      elements.append(try value())
      if try next(.commaOrBracket) == UInt8(ascii: "]") { break }
      try take(UInt8(ascii: ","), .commaOrBracket)
    }
    position += 1
    return .array(elements)
  }

  mutating func word(_ word: String, _ value: JSONValue) throws(JSONError) -> JSONValue {
    guard bytes[position...].starts(with: word.utf8) else {
      throw error(.unexpected(bytes[position]), expected: .value)
    }
    position += word.utf8.count
    return value
  }

  mutating func number() throws(JSONError) -> JSONValue {
    let start = position
    let allowed = { (byte: UInt8) in
      (0x30...0x39).contains(byte) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains(byte)
    }
    while position < bytes.count, allowed(bytes[position]) { position += 1 }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    let digits = text.drop { $0 == "-" }
    // Swift reads "+1", "01" and "1." as numbers; JSON does not.
    let leadsWithZero =
      digits.utf8.count > 1 && digits.hasPrefix("0") && !digits.hasPrefix("0.")
      && !digits.lowercased().hasPrefix("0e")
    guard !leadsWithZero, digits.first?.isNumber == true, digits.last?.isNumber == true else {
      position = start
      throw error(.badNumber)
    }
    if let integer = Int64(text) { return .integer(integer) }
    guard let number = Double(text) else {
      position = start
      throw error(.badNumber)
    }
    return .number(number)
  }

  mutating func string() throws(JSONError) -> String {
    position += 1
    let start = position
    var unescaped: [UInt8]?
    while true {
      guard position < bytes.count else { throw error(.unexpectedEnd) }
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") { break }
      guard byte >= 0x20 else { throw error(.unexpected(byte)) }
      if byte == UInt8(ascii: "\\") {
        var text = unescaped ?? Array(bytes[start..<position])
        position += 1
        text.append(contentsOf: String(try escape()).utf8)
        unescaped = text
      } else {
        unescaped?.append(byte)
        position += 1
      }
    }
    let text =
      unescaped.map { String(validating: $0, as: UTF8.self) }
      ?? String(validating: bytes[start..<position], as: UTF8.self)
    guard let text else { throw error(.notUTF8) }
    position += 1
    return text
  }

  /// Reads what follows a backslash.
  mutating func escape() throws(JSONError) -> Unicode.Scalar {
    guard position < bytes.count else { throw error(.unexpectedEnd) }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try unicodeEscape()
    default: throw error(.badEscape)
    }
  }

  mutating func unicodeEscape() throws(JSONError) -> Unicode.Scalar {
    let high = try unit()
    guard UTF16.isLeadSurrogate(high) else {
      // A lone trailing surrogate is no character at all.
      guard let scalar = Unicode.Scalar(high) else { throw error(.badEscape) }
      return scalar
    }
    guard bytes[position...].starts(with: "\\u".utf8) else { throw error(.badEscape) }
    position += 2
    let low = try unit()
    guard UTF16.isTrailSurrogate(low) else { throw error(.badEscape) }
    return UTF16.decode(UTF16.EncodedScalar([high, low]))
  }

  mutating func unit() throws(JSONError) -> UInt16 {
    guard bytes.count - position >= 4 else { throw error(.unexpectedEnd) }
    let digits = bytes[position..<position + 4]
    // `UInt16` would read "+12F" too.
    guard digits.allSatisfy({ $0 != UInt8(ascii: "+") }),
      let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw error(.badEscape) }
    position += 4
    return unit
  }
}
