package import ProducerSimulation
package import Texts

extension AvroSchema {
  /// Reads a schema from JSON.
  ///
  /// Attributes that the specification does not know are metadata and mean nothing here. A default
  /// of a union may fit any branch (Avro 1.12; older versions ask for the first).
  ///
  /// - Throws: ``AvroSchemaProblem`` with the place at which it goes wrong and what was expected.
  package init(json text: String) throws(AvroSchemaProblem) {
    let json: JSONValue
    do {
      json = try JSONValue(json: text)
    } catch {
      throw AvroSchemaProblem(notJSON: error, in: text)
    }
    try self.init(json)
  }

  package init(_ json: JSONValue) throws(AvroSchemaProblem) {
    var reader = AvroSchemaReader()
    let root = try reader.type(json, namespace: "", at: JSONPath())
    self.init(
      root: root, definitions: reader.definitions.compactMap { $0 }, text: json.schemaText)
  }
}

/// A schema that is being read, with the names defined so far.
struct AvroSchemaReader {
  /// How many types a default is tried with: unions inside one another would multiply them.
  private static let mostAttempts = 100_000

  /// `nil` while a definition is being read, which may refer to itself.
  private(set) var definitions: [AvroDefinition?] = []
  private var places: [AvroName: Int] = [:]

  func definition(of name: AvroName) -> AvroDefinition? {
    places[name].flatMap { definitions[$0] }
  }

  // MARK: Types

  mutating func type(
    _ json: JSONValue, namespace: String, at path: JSONPath
  ) throws(AvroSchemaProblem) -> AvroType {
    switch json {
    case .string(let name): return try reference(name, namespace: namespace, at: path)
    case .array(let branches): return try union(branches, namespace: namespace, at: path)
    case .object: return try complex(json, namespace: namespace, at: path)
    case .null, .bool, .integer, .number:
      throw AvroSchemaProblem(.unexpected(json.found, expected: .schema), at: path.text)
    }
  }

  private func reference(
    _ text: String, namespace: String, at path: JSONPath
  ) throws(AvroSchemaProblem) -> AvroType {
    if let primitive = AvroPrimitive(rawValue: text) { return .primitive(primitive) }
    let name = AvroName(text, in: namespace)
    guard places[name] != nil else {
      let nearest = Nearest.matches(for: text, among: knownNames)
      throw AvroSchemaProblem(.unknownType(text, nearest: nearest), at: path.text)
    }
    return .named(name)
  }

  /// Everything that a type may be called here.
  private var knownNames: [String] {
    AvroPrimitive.allCases.map(\.rawValue) + ["record", "enum", "array", "map", "fixed"]
      + definitions.indices.compactMap { place in
        definitions[place]?.name.fullName
      }
  }

  private mutating func complex(
    _ json: JSONValue, namespace: String, at path: JSONPath
  ) throws(AvroSchemaProblem) -> AvroType {
    let type = try json.required("type", at: path)
    switch type.string {
    case "record"?, "error"?: return try record(json, namespace: namespace, at: path)
    case "enum"?: return try enumeration(json, namespace: namespace, at: path)
    case "fixed"?: return try fixed(json, namespace: namespace, at: path)
    case "array"?:
      let items = try json.required("items", at: path)
      return .array(try self.type(items, namespace: namespace, at: path.key("items")))
    case "map"?:
      let values = try json.required("values", at: path)
      return .map(try self.type(values, namespace: namespace, at: path.key("values")))
    default: return try self.type(type, namespace: namespace, at: path.key("type"))
    }
  }

  private mutating func union(
    _ json: [JSONValue], namespace: String, at path: JSONPath
  ) throws(AvroSchemaProblem) -> AvroType {
    var branches: [AvroType] = []
    for (index, json) in json.enumerated() {
      let place = path.index(index)
      let branch = try type(json, namespace: namespace, at: place)
      if case .union = branch { throw AvroSchemaProblem(.nestedUnion, at: place.text) }
      let name = AvroSchema.name(of: branch)
      guard !branches.contains(where: { AvroSchema.name(of: $0) == name }) else {
        throw AvroSchemaProblem(.duplicateBranch(name), at: place.text)
      }
      branches.append(branch)
    }
    return .union(branches)
  }

  // MARK: Definitions

  private mutating func record(
    _ json: JSONValue, namespace: String, at path: JSONPath
  ) throws(AvroSchemaProblem) -> AvroType {
    let (name, place) = try define(json, namespace: namespace, at: path)
    var fields: [AvroField] = []
    var taken: Set<String> = []
    let all = try json.requiredArray("fields", at: path)
    for (index, json) in all.enumerated() {
      let place = path.key("fields").index(index)
      let field = try field(json, namespace: name.namespace, at: place)
      for name in [field.name] + field.aliases {
        guard taken.insert(name).inserted else {
          throw AvroSchemaProblem(.duplicateField(name), at: place.text)
        }
      }
      fields.append(field)
    }
    definitions[place] = AvroDefinition(
      name: name, aliases: try json.aliases(of: name, at: path), kind: .record(fields))
    return .named(name)
  }

  private mutating func field(
    _ json: JSONValue, namespace: String, at path: JSONPath
  ) throws(AvroSchemaProblem) -> AvroField {
    guard json.entries != nil else {
      throw AvroSchemaProblem(.unexpected(json.found, expected: .object), at: path.text)
    }
    let name = try json.requiredString("name", at: path)
    guard name.isAvroName else { throw AvroSchemaProblem(.badName(name), at: path.text) }
    let type = try type(
      try json.required("type", at: path), namespace: namespace, at: path.key("type"))
    var value: Datum?
    if let json = json["default"] {
      var budget = Self.mostAttempts
      value = datum(json, as: type, &budget)
      guard value != nil else {
        let reason = AvroSchemaProblem.Reason.badDefault(json.found, type: describe(type))
        throw AvroSchemaProblem(reason, at: path.key("default").text)
      }
    }
    return AvroField(
      name: name, aliases: try json.strings("aliases", at: path), type: type, defaultValue: value)
  }

  private mutating func enumeration(
    _ json: JSONValue, namespace: String, at path: JSONPath
  ) throws(AvroSchemaProblem) -> AvroType {
    let (name, place) = try define(json, namespace: namespace, at: path)
    _ = try json.requiredArray("symbols", at: path)
    let symbols = try json.strings("symbols", at: path)
    for (index, symbol) in symbols.enumerated() {
      let place = path.key("symbols").index(index)
      guard symbol.isAvroName else { throw AvroSchemaProblem(.badName(symbol), at: place.text) }
      guard !symbols[..<index].contains(symbol) else {
        throw AvroSchemaProblem(.duplicateSymbol(symbol), at: place.text)
      }
    }
    var fallback: String?
    if json["default"] != nil {
      let symbol = try json.requiredString("default", at: path)
      guard symbols.contains(symbol) else {
        throw AvroSchemaProblem(.fallbackIsNoSymbol(symbol), at: path.key("default").text)
      }
      fallback = symbol
    }
    definitions[place] = AvroDefinition(
      name: name, aliases: try json.aliases(of: name, at: path),
      kind: .enumeration(symbols: symbols, fallback: fallback))
    return .named(name)
  }

  private mutating func fixed(
    _ json: JSONValue, namespace: String, at path: JSONPath
  ) throws(AvroSchemaProblem) -> AvroType {
    let (name, place) = try define(json, namespace: namespace, at: path)
    let size = try json.required("size", at: path)
    guard let number = size.integer else {
      throw AvroSchemaProblem(
        .unexpected(size.found, expected: .size), at: path.key("size").text)
    }
    guard (0...Int64(Int32.max)).contains(number) else {
      throw AvroSchemaProblem(.badSize(number), at: path.key("size").text)
    }
    definitions[place] = AvroDefinition(
      name: name, aliases: try json.aliases(of: name, at: path), kind: .fixed(size: Int(number)))
    return .named(name)
  }

  /// Takes a definition's name, so that what follows may refer to it.
  private mutating func define(
    _ json: JSONValue, namespace: String, at path: JSONPath
  ) throws(AvroSchemaProblem) -> (name: AvroName, place: Int) {
    let text = try json.requiredString("name", at: path)
    let own = json["namespace"] == nil ? nil : try json.requiredString("namespace", at: path)
    let name = AvroName(text, in: own ?? namespace)
    let parts =
      name.namespace.isEmpty
      ? [] : name.namespace.split(separator: ".", omittingEmptySubsequences: false)
    guard name.name.isAvroName, parts.allSatisfy({ String($0).isAvroName }),
      AvroPrimitive(rawValue: name.name) == nil
    else { throw AvroSchemaProblem(.badName(text), at: path.key("name").text) }
    guard places[name] == nil else {
      throw AvroSchemaProblem(.redefined(name.fullName), at: path.key("name").text)
    }
    places[name] = definitions.count
    definitions.append(nil)
    return (name, definitions.count - 1)
  }

  /// A type's name, with a union's branches.
  private func describe(_ type: AvroType) -> String {
    guard case .union(let branches) = type else { return AvroSchema.name(of: type) }
    return "[" + branches.map { AvroSchema.name(of: $0) }.joined(separator: ", ") + "]"
  }
}
