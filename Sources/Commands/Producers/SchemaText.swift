internal import Formats
internal import ProducerSimulation
internal import Texts

/// Schemas and compatibility modes as people write them.
enum SchemaText {
  /// The largest file of a schema, in bytes.
  static let byteLimit = 1 << 20

  static let modes = CompatibilityMode.allCases.map(\.rawValue)

  /// Reads a schema: JSON in the line itself, or a file with it.
  ///
  /// - Throws: ``AvroSchemaProblem`` or ``StorageProblem``.
  static func read(_ text: String, from storage: any Storage) throws -> AvroSchema {
    if let first = text.first, "{[\"".contains(first) { return try AvroSchema(json: text) }
    let bytes = try storage.read(text, limit: byteLimit)
    return try AvroSchema(json: String(decoding: bytes, as: UTF8.self))
  }

  /// Reads a mode, in capitals or not: `backward`, `full-transitive`.
  ///
  /// - Throws: ``ValueRefusal/notOneOf(_:what:allowed:)``.
  static func readMode(_ text: String) throws(ValueRefusal) -> CompatibilityMode {
    let name = text.uppercased().replacing("-", with: "_")
    guard let mode = CompatibilityMode(rawValue: name) else {
      throw .notOneOf(text, what: "schema mode", allowed: modes)
    }
    return mode
  }
}
