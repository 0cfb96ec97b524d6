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

/// Bytes that are being read, with the place that reading has got to.
struct AvroDecoder {
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
}
