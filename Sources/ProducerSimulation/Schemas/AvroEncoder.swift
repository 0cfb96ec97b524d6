/// Why a value cannot be written with a schema.
package struct AvroEncodingFailure: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    /// The value is of another type than the schema's, whose name is given.
    case wrongType(expected: String)
    /// The number does not fit into an `int`.
    case outOfRange(Int64)
    case unknownSymbol(String, symbols: [String])
    case wrongSize(Int, expected: Int)
    /// A record's value lacks this field; a default is for readers only.
    case missingField(String)
    /// A record's value has a field that the schema does not know.
    case unknownField(String)
    /// No branch of the union takes the value.
    case noBranch([String])
    /// So many branches were tried one inside the other that it would take for ever.
    case tooLarge
  }

  package let reason: Reason
  package let path: SchemaPath
}

extension AvroSchema {
  /// Writes a value in Avro's binary encoding.
  ///
  /// A number without decimals may stand for a `float` or `double`. Text may stand for `bytes` and
  /// `fixed`, a character a byte, as in Avro's JSON. A union takes the first branch that fits.
  ///
  /// - Throws: ``AvroEncodingFailure`` with the place at which the value does not fit.
  package func encode(_ datum: Datum) throws(AvroEncodingFailure) -> [UInt8] {
    var encoder = AvroEncoder(schema: self)
    try encoder.write(datum, as: root)
    return encoder.bytes
  }
}

private struct AvroEncoder {
  static let mostSteps = 1_000_000

  let schema: AvroSchema
  private(set) var bytes: [UInt8] = []
  private var path = SchemaPath()
  private var stepCount = 0

  init(schema: AvroSchema) { self.schema = schema }

  func failure(_ reason: AvroEncodingFailure.Reason) -> AvroEncodingFailure {
    AvroEncodingFailure(reason: reason, path: path)
  }

  mutating func write(_ datum: Datum, as type: AvroType) throws(AvroEncodingFailure) {
    stepCount += 1
    guard stepCount <= Self.mostSteps else { throw failure(.tooLarge) }
    switch (type, datum) {
    case (.primitive(let primitive), _): try write(datum, as: primitive)
    case (.array(let items), .array(let elements)):
      writeCount(elements.count)
      for element in elements { try write(element, as: items, at: .items) }
      if !elements.isEmpty { writeCount(0) }
    case (.map(let values), .object(let entries)):
      writeCount(entries.count)
      for entry in entries {
        writeLengthAndBytes(Array(entry.name.utf8))
        try write(entry.value, as: values, at: .values)
      }
      if !entries.isEmpty { writeCount(0) }
    case (.union(let branches), _): try write(datum, asOneOf: branches)
    case (.named(let name), _): try write(datum, as: schema.definition(of: name))
    case (.array, _), (.map, _): throw failure(.wrongType(expected: AvroSchema.name(of: type)))
    }
  }

  private mutating func write(
    _ datum: Datum, as type: AvroType, at step: SchemaPath.Step
  ) throws(AvroEncodingFailure) {
    let outer = path
    path = path + step
    try write(datum, as: type)
    path = outer
  }

  private mutating func writeCount(_ count: Int) { bytes += variableLengthBytes(Int64(count)) }

  private mutating func writeLengthAndBytes(_ content: [UInt8]) {
    writeCount(content.count)
    bytes += content
  }

  // MARK: Types

  private mutating func write(
    _ datum: Datum, as primitive: AvroPrimitive
  ) throws(AvroEncodingFailure) {
    switch (primitive, datum) {
    case (.null, .null): break
    case (.boolean, .boolean(let boolean)): bytes.append(boolean ? 1 : 0)
    case (.int, .integer(let integer)):
      guard Int32(exactly: integer) != nil else { throw failure(.outOfRange(integer)) }
      bytes += variableLengthBytes(integer)
    case (.long, .integer(let integer)): bytes += variableLengthBytes(integer)
    case (.float, .integer(let integer)): writeLittleEndian(Float(integer).bitPattern)
    case (.float, .number(let number)): writeLittleEndian(Float(number).bitPattern)
    case (.double, .integer(let integer)): writeLittleEndian(Double(integer).bitPattern)
    case (.double, .number(let number)): writeLittleEndian(number.bitPattern)
    case (.string, .string(let text)): writeLengthAndBytes(Array(text.utf8))
    case (.bytes, _):
      guard let content = datum.byteContent else {
        throw failure(.wrongType(expected: primitive.rawValue))
      }
      writeLengthAndBytes(content)
    case (.null, _), (.boolean, _), (.int, _), (.long, _), (.float, _), (.double, _), (.string, _):
      throw failure(.wrongType(expected: primitive.rawValue))
    }
  }

  private mutating func writeLittleEndian(_ bits: some FixedWidthInteger & UnsignedInteger) {
    bytes += bigEndianBytes(bits).reversed()
  }

  private mutating func write(
    _ datum: Datum, asOneOf branches: [AvroType]
  ) throws(AvroEncodingFailure) {
    let start = bytes.count
    let outer = path
    for (index, branch) in branches.enumerated() {
      writeCount(index)
      do {
        return try write(datum, as: branch, at: .branch(index))
      } catch {
        // Out of patience is no reason to try the next branch.
        if error.reason == .tooLarge { throw error }
        bytes.removeSubrange(start...)
        path = outer
      }
    }
    throw failure(.noBranch(branches.map { AvroSchema.name(of: $0) }))
  }

  private mutating func write(
    _ datum: Datum, as definition: AvroDefinition
  ) throws(AvroEncodingFailure) {
    switch (definition.kind, datum) {
    case (.record(let fields), .object(let entries)):
      try writeRecord(datum, entries, fields)
    case (.enumeration(let symbols, _), .string(let symbol)):
      guard let index = symbols.firstIndex(of: symbol) else {
        throw failure(.unknownSymbol(symbol, symbols: symbols))
      }
      writeCount(index)
    case (.fixed(let size), _):
      guard let content = datum.byteContent else {
        throw failure(.wrongType(expected: definition.name.fullName))
      }
      guard content.count == size else {
        throw failure(.wrongSize(content.count, expected: size))
      }
      bytes += content
    case (.record, _), (.enumeration, _):
      throw failure(.wrongType(expected: definition.name.fullName))
    }
  }

  private mutating func writeRecord(
    _ datum: Datum, _ entries: [Datum.Entry], _ fields: [AvroField]
  ) throws(AvroEncodingFailure) {
    let names = Set(fields.map(\.name))
    if let stranger = entries.first(where: { !names.contains($0.name) }) {
      throw failure(.unknownField(stranger.name))
    }
    for field in fields {
      guard let value = datum[field.name] else { throw failure(.missingField(field.name)) }
      try write(value, as: field.type, at: .field(field.name))
    }
  }
}

extension Datum {
  /// Bytes, or text of which each character is one; `nil` for anything else.
  fileprivate var byteContent: [UInt8]? {
    switch self {
    case .bytes(let bytes): return bytes
    case .string(let text):
      let bytes = text.unicodeScalars.compactMap { UInt8(exactly: $0.value) }
      return bytes.count == text.unicodeScalars.count ? bytes : nil
    default: return nil
    }
  }
}
