/// How a client turns keys or values into bytes.
package enum Serializer: String, CaseIterable, Sendable {
  /// `StringSerializer`: UTF-8.
  case string
  /// `IntegerSerializer`: four bytes, big-endian.
  case integer
  /// `LongSerializer`: eight bytes, big-endian.
  case long
  /// `ByteArraySerializer`: as they are.
  case bytes
  /// JSON without a schema.
  case json
  /// Avro with a schema from the registry: see ``RegistryClient``.
  case avro

  /// Serializes without a registry; null stays null with all of them.
  ///
  /// - Returns: `nil` for a null payload.
  /// - Throws: ``SerializationFailure``, where Java throws `SerializationException`.
  /// - Precondition: The serializer is not ``avro``.
  func serialize(_ payload: Payload) throws(SerializationFailure) -> [UInt8]? {
    switch (self, payload) {
    case (_, .null): return nil
    case (.string, .text(let text)): return Array(text.utf8)
    case (.integer, .integer(let integer)):
      guard let number = Int32(exactly: integer) else { throw .outOfRange(integer, self) }
      return bigEndianBytes(UInt32(bitPattern: number))
    case (.long, .integer(let integer)): return bigEndianBytes(UInt64(bitPattern: integer))
    case (.bytes, .bytes(let bytes)): return bytes
    case (.json, .text(let text)): return Array(Datum.string(text).json.utf8)
    case (.json, .integer(let integer)): return Array(Datum.integer(integer).json.utf8)
    case (.json, .bytes(let bytes)): return Array(Datum.bytes(bytes).json.utf8)
    case (.json, .structured(let datum)): return Array(datum.json.utf8)
    case (.avro, _): preconditionFailure("Avro needs a registry's client to serialize")
    case (.string, _), (.integer, _), (.long, _), (.bytes, _):
      throw .wrongType(payload.kind, self)
    }
  }
}

/// The bytes of a number, the most significant first.
func bigEndianBytes(_ number: some FixedWidthInteger & UnsignedInteger) -> [UInt8] {
  stride(from: number.bitWidth - 8, through: 0, by: -8).map {
    UInt8(truncatingIfNeeded: number >> $0)
  }
}

/// Why a key or value cannot be serialized.
package enum SerializationFailure: Error, Hashable, Sendable {
  /// The scenario has no registry, or no schema for this side of the record.
  case noSchema
  /// The registry refuses or does not answer, or the value does not fit the schema.
  case registry(RegistryClientFailure)
  /// The serializer takes another type; Java finds out by a `ClassCastException`.
  case wrongType(Payload.Kind, Serializer)
  /// The number does not fit into the serializer's bytes.
  case outOfRange(Int64, Serializer)
}
