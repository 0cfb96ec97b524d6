internal import ProducerSimulation
internal import Texts

// MARK: - Attributes of a schema

extension JSONValue {
  /// What stands here, for a problem.
  var found: AvroSchemaProblem.Found {
    switch self {
    case .null: .null
    case .bool: .boolean
    case .integer, .number: .number
    case .string: .string
    case .array: .array
    case .object: .object
    }
  }

  func required(
    _ attribute: String, at path: JSONPath
  ) throws(AvroSchemaProblem) -> JSONValue {
    guard let value = self[attribute] else {
      throw AvroSchemaProblem(.missing(attribute: attribute), at: path.text)
    }
    return value
  }

  func requiredString(
    _ attribute: String, at path: JSONPath
  ) throws(AvroSchemaProblem) -> String {
    let value = try required(attribute, at: path)
    guard let string = value.string else {
      throw AvroSchemaProblem(
        .unexpected(value.found, expected: .string), at: path.key(attribute).text)
    }
    return string
  }

  func requiredArray(
    _ attribute: String, at path: JSONPath
  ) throws(AvroSchemaProblem) -> [JSONValue] {
    let value = try required(attribute, at: path)
    guard let elements = value.elements else {
      throw AvroSchemaProblem(
        .unexpected(value.found, expected: .array), at: path.key(attribute).text)
    }
    return elements
  }

  /// The strings of an attribute that may be absent.
  func strings(_ attribute: String, at path: JSONPath) throws(AvroSchemaProblem) -> [String] {
    guard self[attribute] != nil else { return [] }
    var strings: [String] = []
    for (index, element) in try requiredArray(attribute, at: path).enumerated() {
      guard let string = element.string else {
        throw AvroSchemaProblem(
          .unexpected(element.found, expected: .string),
          at: path.key(attribute).index(index).text)
      }
      strings.append(string)
    }
    return strings
  }

  /// Aliases as full names: those without a dot are in the namespace of the name itself.
  func aliases(of name: AvroName, at path: JSONPath) throws(AvroSchemaProblem) -> [String] {
    try strings("aliases", at: path).map { AvroName($0, in: name.namespace).fullName }
  }
}

// MARK: - Defaults

extension AvroSchemaReader {
  /// A default as a value of the field's type; `nil` if it does not fit.
  func datum(_ json: JSONValue, as type: AvroType, _ budget: inout Int) -> Datum? {
    budget -= 1
    guard budget > 0 else { return nil }
    switch type {
    case .primitive(let primitive): return json.datum(as: primitive)
    case .array(let items):
      guard let elements = json.elements else { return nil }
      let values = elements.compactMap { datum($0, as: items, &budget) }
      return values.count == elements.count ? .array(values) : nil
    case .map(let values):
      guard let entries = json.entries else { return nil }
      let fitting = entries.compactMap { entry in
        datum(entry.value, as: values, &budget).map { Datum.Entry(entry.key, $0) }
      }
      return fitting.count == entries.count ? .object(fitting) : nil
    case .union(let branches):
      for branch in branches {
        if let datum = datum(json, as: branch, &budget) { return datum }
      }
      return nil
    case .named(let name): return named(json, name, &budget)
    }
  }

  private func named(_ json: JSONValue, _ name: AvroName, _ budget: inout Int) -> Datum? {
    // A record that is still being read cannot have a default of its own kind inside itself.
    guard let definition = definition(of: name) else { return nil }
    switch definition.kind {
    case .enumeration: return json.string.map { .string($0) }
    case .fixed: return json.datum(as: .bytes)
    case .record(let fields):
      guard json.entries != nil else { return nil }
      let entries = fields.compactMap { field in
        let value =
          if let json = json[field.name] {
            datum(json, as: field.type, &budget)
          } else {
            field.defaultValue
          }
        return value.map { Datum.Entry(field.name, $0) }
      }
      return entries.count == fields.count ? .object(entries) : nil
    }
  }
}

extension JSONValue {
  fileprivate func datum(as primitive: AvroPrimitive) -> Datum? {
    switch (primitive, self) {
    case (.null, .null): .null
    case (.boolean, .bool(let bool)): .boolean(bool)
    case (.int, .integer(let integer)): Int32(exactly: integer).map { .integer(Int64($0)) }
    case (.long, .integer(let integer)): .integer(integer)
    case (.float, .integer(let integer)), (.double, .integer(let integer)):
      .number(Double(integer))
    case (.float, .number(let number)), (.double, .number(let number)): .number(number)
    case (.string, .string(let string)): .string(string)
    case (.bytes, .string(let string)):
      // One byte a character, as Avro writes bytes in JSON.
      string.unicodeScalars.allSatisfy { $0.value <= 0xFF }
        ? .bytes(string.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }) : nil
    default: nil
    }
  }
}

// MARK: - Values and texts

extension Datum {
  /// A value from JSON, as an application without a schema has it.
  package init(_ json: JSONValue) {
    switch json {
    case .null: self = .null
    case .bool(let bool): self = .boolean(bool)
    case .integer(let integer): self = .integer(integer)
    case .number(let number): self = .number(number)
    case .string(let string): self = .string(string)
    case .array(let elements): self = .array(elements.map { Datum($0) })
    case .object(let entries): self = .object(entries.map { Entry($0.key, Datum($0.value)) })
    }
  }
}

extension JSONValue {
  /// The text by which two spellings of one schema are the same.
  ///
  /// Attributes are sorted, and `{"type": "int"}` is `"int"`. Names stay as they are.
  var schemaText: String { normalised.text }

  private var normalised: JSONValue {
    switch self {
    case .null, .bool, .integer, .number, .string: self
    case .array(let elements): .array(elements.map(\.normalised))
    case .object(let entries):
      if entries.count == 1, entries[0].key == "type" {
        entries[0].value.normalised
      } else {
        .object(
          entries.map { (key: $0.key, value: $0.value.normalised) }.sorted { $0.key < $1.key })
      }
    }
  }
}

extension AvroSchemaProblem {
  /// Finds the place at which a text stops being JSON.
  init(notJSON error: JSONError, in text: String) {
    let bytes = Array(text.utf8)
    let rest = String(decoding: bytes.dropFirst(error.offset).prefix(16), as: UTF8.self)
    self.init(
      .notJSON(
        TextPlace(ofByte: error.offset, in: bytes), found: rest.first.map { String($0) },
        expected: error.expected), at: "")
  }
}
