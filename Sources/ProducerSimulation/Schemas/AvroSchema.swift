/// The primitive types of Avro.
package enum AvroPrimitive: String, CaseIterable, Sendable {
  case null, boolean, int, long, float, double, bytes, string
}

/// The name of a record, enum or fixed, with its namespace.
package struct AvroName: Hashable, Sendable {
  /// Dot-separated; empty for the null namespace.
  package let namespace: String

  package let name: String

  package init(namespace: String = "", _ name: String) {
    self.namespace = namespace
    self.name = name
  }

  /// By which names are equal within a schema; between schemas only ``name`` counts.
  package var fullName: String { namespace.isEmpty ? name : "\(namespace).\(name)" }
}

/// A type as it stands in a schema, where a named type is only referred to.
package indirect enum AvroType: Hashable, Sendable {
  case primitive(AvroPrimitive)
  case array(AvroType)
  case map(AvroType)
  case union([AvroType])
  case named(AvroName)
}

/// A record, enum or fixed.
package struct AvroDefinition: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case record([AvroField])
    /// With the symbol that a reader takes for those that it does not know.
    case enumeration(symbols: [String], fallback: String?)
    /// With the number of bytes.
    case fixed(size: Int)
  }

  package let name: AvroName

  /// Other full names by which a reader knows what a writer wrote.
  package let aliases: [String]

  package let kind: Kind

  package init(name: AvroName, aliases: [String] = [], kind: Kind) {
    self.name = name
    self.aliases = aliases
    self.kind = kind
  }
}

/// A field of a record.
package struct AvroField: Hashable, Sendable {
  package let name: String

  /// Other names by which a reader knows a writer's field.
  package let aliases: [String]

  package let type: AvroType

  /// What a reader takes if the writer has no such field; `nil` if there is no default, which is not
  /// the default null.
  package let defaultValue: Datum?

  package init(
    name: String, aliases: [String] = [], type: AvroType, defaultValue: Datum? = nil
  ) {
    self.name = name
    self.aliases = aliases
    self.type = type
    self.defaultValue = defaultValue
  }
}

/// A schema of Avro: a type with the definitions of all names in it.
///
/// Types refer to definitions by name, so that a record may contain itself.
package struct AvroSchema: Hashable, Sendable {
  package let root: AvroType

  /// Records, enums and fixeds in the order in which the schema defines them.
  package let definitions: [AvroDefinition]

  /// The schema as JSON without spaces and with sorted attributes, by which a registry knows it
  /// again.
  package let text: String

  private let places: [AvroName: Int]

  /// Puts a schema together.
  ///
  /// - Precondition: Every name that a type refers to is defined exactly once.
  package init(root: AvroType, definitions: [AvroDefinition], text: String) {
    self.root = root
    self.definitions = definitions
    self.text = text
    places = Dictionary(uniqueKeysWithValues: zip(definitions.map(\.name), definitions.indices))
  }

  /// The definition of a name that a type of this schema refers to.
  package func definition(of name: AvroName) -> AvroDefinition {
    guard let place = places[name] else {
      preconditionFailure("The schema defines no \(name.fullName)")
    }
    return definitions[place]
  }

  /// A type's name as Avro writes it: a primitive's, `array`, `union`, or a full name.
  package static func name(of type: AvroType) -> String {
    switch type {
    case .primitive(let primitive): primitive.rawValue
    case .array: "array"
    case .map: "map"
    case .union: "union"
    case .named(let name): name.fullName
    }
  }
}
