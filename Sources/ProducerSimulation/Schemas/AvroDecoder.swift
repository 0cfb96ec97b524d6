/// Why bytes cannot be read with a schema.
package struct AvroDecodingFailure: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    /// The bytes end in the middle of a value.
    case endOfBytes
    /// A number takes more than ten bytes, or a length is negative.
    case badNumber
    /// Text is not UTF-8.
    case notUTF8
    /// There is no such symbol or branch.
    case noSuchIndex(Int64)
    /// Bytes are left over.
    case leftOver(Int)
    /// The reader's schema does not take what was written.
    case unreadable(SchemaIncompatibility.Reason)
    /// Values nest too deeply, or are more than anybody can look at.
    case tooLarge
  }

  package let reason: Reason

  /// The place in the writer's schema.
  package let path: SchemaPath

  /// How many bytes were read before it went wrong.
  package let offset: Int

  package init(reason: Reason, path: SchemaPath, offset: Int) {
    self.reason = reason
    self.path = path
    self.offset = offset
  }
}

extension AvroSchema {
  /// Reads a value that was written with this schema, into the form of a reader's schema.
  ///
  /// Without a reader's schema the value comes as it was written.
  ///
  /// - Throws: ``AvroDecodingFailure`` where the bytes or the two schemas do not fit.
  package func decode(
    _ bytes: some Collection<UInt8>, into reader: AvroSchema? = nil
  ) throws(AvroDecodingFailure) -> Datum {
    var decoder = AvroDecoder(bytes: Array(bytes), writer: self, reader: reader)
    return try decoder.document()
  }
}

private struct AvroDecoder {
  static let deepest = 128
  static let mostElements = 100_000

  let bytes: [UInt8]
  let writer: AvroSchema
  let reader: AvroSchema?
  var offset = 0
  var path = SchemaPath()
  var depth = 0
  var elementCount = 0

  init(bytes: [UInt8], writer: AvroSchema, reader: AvroSchema?) {
    self.bytes = bytes
    self.writer = writer
    self.reader = reader
  }

  mutating func document() throws(AvroDecodingFailure) -> Datum {
    let datum = try value(writer.root, reader?.root)
    guard offset == bytes.count else { throw failure(.leftOver(bytes.count - offset)) }
    return datum
  }

  func failure(_ reason: AvroDecodingFailure.Reason) -> AvroDecodingFailure {
    AvroDecodingFailure(reason: reason, path: path, offset: offset)
  }

  // MARK: Resolution

  /// Reads what `theirs` wrote as `mine`; for `nil` as it was written.
  mutating func value(_ theirs: AvroType, _ mine: AvroType?) throws(AvroDecodingFailure) -> Datum {
    guard depth < Self.deepest else { throw failure(.tooLarge) }
    depth += 1
    defer { depth -= 1 }
    switch (theirs, mine) {
    case (.union(let branches), _):
      let index = try index(below: branches.count)
      return try inside(.branch(index)) { decoder throws(AvroDecodingFailure) in
        try decoder.value(branches[index], mine)
      }
    case (_, .union(let branches)?):
      guard let branch = branches.first(where: { takes($0, theirs) }) else {
        throw failure(.unreadable(.missingUnionBranch(writer: AvroSchema.name(of: theirs))))
      }
      return try value(theirs, branch)
    case (.primitive(let theirs), nil): return try primitive(theirs, theirs)
    case (.primitive(let theirs), .primitive(let mine)?) where mine.reads(theirs):
      return try primitive(theirs, mine)
    case (.array(let theirs), nil): return try array(theirs, nil)
    case (.array(let theirs), .array(let mine)?): return try array(theirs, mine)
    case (.map(let theirs), nil): return try map(theirs, nil)
    case (.map(let theirs), .map(let mine)?): return try map(theirs, mine)
    case (.named(let theirs), nil):
      return try named(writer.definition(of: theirs), nil)
    case (.named(let theirs), .named(let mine)?):
      return try named(writer.definition(of: theirs), reader?.definition(of: mine))
    case (.primitive, let mine?), (.array, let mine?), (.map, let mine?), (.named, let mine?):
      throw failure(
        .unreadable(
          .typeMismatch(
            reader: AvroSchema.name(of: mine), writer: AvroSchema.name(of: theirs))))
    }
  }

  /// Whether a branch of the reader's union takes a type with all that is in it.
  private func takes(_ branch: AvroType, _ theirs: AvroType) -> Bool {
    reader?.incompatibilities(of: branch, reading: theirs, of: writer).isEmpty ?? false
  }

  mutating func inside(
    _ step: SchemaPath.Step, _ read: (inout Self) throws(AvroDecodingFailure) -> Datum
  ) throws(AvroDecodingFailure) -> Datum {
    let outer = path
    path = path + step
    let datum = try read(&self)
    path = outer
    return datum
  }

  mutating func named(
    _ theirs: AvroDefinition, _ mine: AvroDefinition?
  ) throws(AvroDecodingFailure) -> Datum {
    if let mine, !mine.isNamed(like: theirs) {
      throw failure(
        .unreadable(.nameMismatch(reader: mine.name.fullName, writer: theirs.name.fullName)))
    }
    switch (theirs.kind, mine?.kind) {
    case (.record(let theirs), nil): return try record(theirs, nil)
    case (.record(let theirs), .record(let mine)?): return try record(theirs, mine)
    case (.enumeration(let symbols, _), nil): return try symbol(symbols, nil)
    case (.enumeration(let symbols, _), .enumeration(let mine, let fallback)?):
      return try symbol(symbols, (mine, fallback))
    case (.fixed(let size), nil): return .bytes(try take(size))
    case (.fixed(let size), .fixed(let mine)?):
      guard size == mine else {
        throw failure(.unreadable(.fixedSizeMismatch(reader: mine, writer: size)))
      }
      return .bytes(try take(size))
    case (.record, _), (.enumeration, _), (.fixed, _):
      throw failure(
        .unreadable(
          .typeMismatch(
            reader: mine?.name.fullName ?? "", writer: theirs.name.fullName)))
    }
  }

  mutating func record(
    _ theirs: [AvroField], _ mine: [AvroField]?
  ) throws(AvroDecodingFailure) -> Datum {
    // Found by the writer's names, since values come in the writer's order.
    var wanted: [String: AvroField] = [:]
    for field in mine ?? [] {
      let matches = field.matches(in: theirs)
      guard matches.count <= 1 else {
        path = path + .field(field.name)
        throw failure(.unreadable(.ambiguousField(matches.map(\.name))))
      }
      if let match = matches.first { wanted[match.name] = field }
    }
    var values: [String: Datum] = [:]
    for field in theirs {
      // What nobody wants still has to be read, for the next field begins after it.
      let reader = wanted[field.name]
      values[reader?.name ?? field.name] = try inside(.field(field.name)) {
        decoder throws(AvroDecodingFailure) in try decoder.value(field.type, reader?.type)
      }
    }
    return .object(try entries(values, written: Set(wanted.values.map(\.name)), theirs, mine))
  }

  /// Puts a record together: fields in the reader's order, with defaults for what was not written.
  private mutating func entries(
    _ values: [String: Datum], written: Set<String>, _ theirs: [AvroField], _ mine: [AvroField]?
  ) throws(AvroDecodingFailure) -> [Datum.Entry] {
    guard let mine else {
      return theirs.compactMap { field in
        values[field.name].map { Datum.Entry(field.name, $0) }
      }
    }
    var entries: [Datum.Entry] = []
    for field in mine {
      let value = written.contains(field.name) ? values[field.name] : field.defaultValue
      guard let value else {
        path = path + .field(field.name)
        throw failure(.unreadable(.fieldWithoutDefault))
      }
      entries.append(.init(field.name, value))
    }
    return entries
  }

  mutating func symbol(
    _ symbols: [String], _ mine: (symbols: [String], fallback: String?)?
  ) throws(AvroDecodingFailure) -> Datum {
    let symbol = symbols[try index(below: symbols.count)]
    guard let mine, !mine.symbols.contains(symbol) else { return .string(symbol) }
    guard let fallback = mine.fallback else {
      throw failure(.unreadable(.missingEnumSymbols([symbol])))
    }
    return .string(fallback)
  }

  // MARK: Blocks

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

  // MARK: Primitives

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
