internal import KafkaModel

/// What a registry's client made of a value.
package struct RegistryMessage: Hashable, Sendable {
  /// Where the client had an id or a schema from.
  package enum Source: Hashable, Sendable {
    case cache
    case registry
  }

  /// The first byte of the wire format.
  package static let magicByte: UInt8 = 0

  /// A stretch of the wire format.
  package enum Part: Hashable, Sendable, CaseIterable {
    case magicByte, schemaID, payload
  }

  /// The places of the parts among so many bytes, as far as they reach.
  package static func ranges(of count: Int) -> [(part: Part, bytes: Range<Int>)] {
    let ends = [0, 1, 5, max(count, 5)].map { min($0, count) }
    return zip(Part.allCases, zip(ends, ends.dropFirst())).map { part, bounds in
      (part, bounds.0..<bounds.1)
    }
  }

  package let schemaID: Int
  package let source: Source

  /// The value in Avro's binary encoding.
  package let payload: [UInt8]

  /// Magic byte, id and payload, as they go over the wire.
  package var bytes: [UInt8] {
    [Self.magicByte] + bigEndianBytes(UInt32(truncatingIfNeeded: schemaID)) + payload
  }
}

/// What a registry's client read.
package struct RegistryReading: Hashable, Sendable {
  package let datum: Datum
  package let schemaID: Int
  package let source: RegistryMessage.Source
}

/// Why a client of a registry cannot write or read.
package enum RegistryClientFailure: Error, Hashable, Sendable {
  case registry(RegistryFailure)
  case encoding(AvroEncodingFailure)
  case decoding(AvroDecodingFailure, schemaID: Int)
  /// Fewer bytes than magic byte and id take.
  case tooShort(Int)
  /// The first byte is another one: nobody wrote this with a registry's serializer.
  case unknownMagicByte(UInt8)
}

/// A producer's or consumer's client of a registry, with the caches that keep it going.
///
/// Ids and schemas that were used once are never asked for again, as long as the client lives.
package struct RegistryClient: Hashable, Sendable {
  private struct Key: Hashable, Sendable {
    let subject: SubjectName
    let schema: String
  }

  /// `auto.register.schemas`.
  package var registersAutomatically: Bool

  private var ids: [Key: Int] = [:]
  private var schemas: [Int: AvroSchema] = [:]

  /// The ids that it writes without asking, with their subjects, in order.
  package var knownIDs: [(subject: SubjectName, id: Int)] {
    ids.map { ($0.key.subject, $0.value) }.sorted { ($0.subject, $0.id) < ($1.subject, $1.id) }
  }

  /// The ids whose schemas it reads without asking, ascending.
  package var knownSchemas: [Int] { schemas.keys.sorted() }

  package init(registersAutomatically: Bool = true) {
    self.registersAutomatically = registersAutomatically
  }

  /// Writes a value with the id of its schema in front.
  ///
  /// - Throws: ``RegistryClientFailure`` if the registry has to be asked and does not answer or
  ///   agree, or if the value does not fit the schema.
  package mutating func serialize(
    _ datum: Datum, with schema: AvroSchema, for subject: SubjectName,
    asking registry: inout SchemaRegistry
  ) throws(RegistryClientFailure) -> RegistryMessage {
    let key = Key(subject: subject, schema: schema.text)
    let cached = ids[key]
    let id: Int
    if let cached {
      id = cached
    } else {
      do { id = try ask(&registry, for: schema, subject) } catch { throw .registry(error) }
    }
    ids[key] = id
    schemas[id] = schema
    do {
      return RegistryMessage(
        schemaID: id, source: cached == nil ? .registry : .cache,
        payload: try schema.encode(datum))
    } catch {
      throw .encoding(error)
    }
  }

  private func ask(
    _ registry: inout SchemaRegistry, for schema: AvroSchema, _ subject: SubjectName
  ) throws(RegistryFailure) -> Int {
    if registersAutomatically { return try registry.register(schema, for: subject) }
    guard let id = try registry.id(of: schema, for: subject) else { throw .notRegistered(subject) }
    return id
  }

  /// Reads a value by the id in front of it, into the form of a reader's schema if there is one.
  ///
  /// - Throws: ``RegistryClientFailure`` if the bytes are none of a registry's serializer, if the
  ///   schema is neither cached nor to be had, or if the value cannot be read.
  package mutating func deserialize(
    _ bytes: [UInt8], into reader: AvroSchema? = nil, asking registry: SchemaRegistry
  ) throws(RegistryClientFailure) -> RegistryReading {
    guard let first = bytes.first else { throw .tooShort(0) }
    guard first == RegistryMessage.magicByte else { throw .unknownMagicByte(first) }
    guard bytes.count >= 5 else { throw .tooShort(bytes.count) }
    let id = bytes[1..<5].reduce(0) { $0 << 8 | Int($1) }
    let cached = schemas[id]
    let writer: AvroSchema
    if let cached {
      writer = cached
    } else {
      do { writer = try registry.schema(id: id) } catch { throw .registry(error) }
    }
    schemas[id] = writer
    do {
      return RegistryReading(
        datum: try writer.decode(bytes[5...], into: reader), schemaID: id,
        source: cached == nil ? .registry : .cache)
    } catch {
      throw .decoding(error, schemaID: id)
    }
  }
}
