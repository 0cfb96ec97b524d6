// MARK: - Blocks

extension AvroDecoder {
  mutating func array(
    _ theirs: AvroType, _ mine: AvroType?
  ) throws(AvroDecodingFailure) -> Datum {
    var elements: [Datum] = []
    try blocks { decoder throws(AvroDecodingFailure) in
      elements.append(
        try decoder.inside(.items) { decoder throws(AvroDecodingFailure) in
          try decoder.value(theirs, mine)
        })
    }
    return .array(elements)
  }

  mutating func map(_ theirs: AvroType, _ mine: AvroType?) throws(AvroDecodingFailure) -> Datum {
    var entries: [Datum.Entry] = []
    try blocks { decoder throws(AvroDecodingFailure) in
      let key = try decoder.text()
      let value = try decoder.inside(.values) { decoder throws(AvroDecodingFailure) in
        try decoder.value(theirs, mine)
      }
      entries.append(.init(key, value))
    }
    return .object(entries)
  }

  /// Reads blocks of elements up to the empty one that ends them.
  mutating func blocks(
    _ element: (inout Self) throws(AvroDecodingFailure) -> Void
  ) throws(AvroDecodingFailure) {
    while true {
      var count = try number()
      if count == 0 { return }
      if count < 0 {
        // The block's size in bytes follows, for those who want to skip it.
        guard count != .min else { throw failure(.badNumber) }
        count = -count
        _ = try number()
      }
      for _ in 0..<count {
        // Elements may take no bytes at all, and then only this ends a count made up by somebody.
        elementCount += 1
        guard elementCount <= Self.mostElements else { throw failure(.tooLarge) }
        try element(&self)
      }
    }
  }

}

// MARK: - Primitives

extension AvroDecoder {
  mutating func primitive(
    _ theirs: AvroPrimitive, _ mine: AvroPrimitive
  ) throws(AvroDecodingFailure) -> Datum {
    switch theirs {
    case .null: return .null
    case .boolean: return .boolean(try take(1)[0] != 0)
    case .int, .long:
      let integer = try number()
      return mine == .float || mine == .double ? .number(Double(integer)) : .integer(integer)
    case .float:
      let bits = try take(4).reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      return .number(Double(Float(bitPattern: bits)))
    case .double:
      let bits = try take(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      return .number(Double(bitPattern: bits))
    case .bytes:
      let content = try lengthAndBytes()
      return mine == .string ? .string(try text(content)) : .bytes(content)
    case .string:
      if mine == .bytes { return .bytes(try lengthAndBytes()) }
      return .string(try text())
    }
  }

  mutating func text() throws(AvroDecodingFailure) -> String { try text(try lengthAndBytes()) }

  func text(_ bytes: [UInt8]) throws(AvroDecodingFailure) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw failure(.notUTF8) }
    return text
  }

  mutating func lengthAndBytes() throws(AvroDecodingFailure) -> [UInt8] {
    guard let length = Int(exactly: try number()), length >= 0 else { throw failure(.badNumber) }
    return try take(length)
  }

  mutating func index(below count: Int) throws(AvroDecodingFailure) -> Int {
    let number = try number()
    guard let index = Int(exactly: number), (0..<count).contains(index) else {
      throw failure(.noSuchIndex(number))
    }
    return index
  }

  mutating func take(_ count: Int) throws(AvroDecodingFailure) -> [UInt8] {
    guard count <= bytes.count - offset else { throw failure(.endOfBytes) }
    defer { offset += count }
    return Array(bytes[offset..<offset + count])
  }

  /// Reads a number in groups of seven bits, the least significant first, and unfolds its sign.
  mutating func number() throws(AvroDecodingFailure) -> Int64 {
    var folded: UInt64 = 0
    for shift in stride(from: 0, to: 70, by: 7) {
      let byte = try take(1)[0]
      folded |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int64(bitPattern: folded >> 1) ^ -Int64(bitPattern: folded & 1) }
    }
    throw failure(.badNumber)
  }
}
