import Formats
import ProducerSimulation
import TestSupport
import Testing
import Texts

@Suite("Avro's binary encoding")
struct AvroBinaryTests {
  static let vectors: [(schema: String, json: String, hex: String)] = [
    (#""null""#, "null", ""), (#""boolean""#, "true", "01"), (#""int""#, "0", "00"),
    (#""int""#, "-1", "01"), (#""int""#, "1", "02"), (#""int""#, "-64", "7f"),
    (#""int""#, "64", "8001"), (#""long""#, "9223372036854775807", "feffffffffffffffff01"),
    (#""float""#, "1.5", "0000c03f"), (#""double""#, "1", "000000000000f03f"),
    (#""string""#, #""foo""#, "06666f6f"), (#""string""#, #""한""#, "06ed959c"),
    (#""bytes""#, #""\u00ff""#, "02ff"),
    (#"{"type":"fixed","name":"F","size":2}"#, #""ab""#, "6162"),
    (#"{"type":"enum","name":"E","symbols":["A","B","C","D"]}"#, #""D""#, "06"),
    (#"{"type":"array","items":"long"}"#, "[3,27]", "04063600"),
    (#"{"type":"array","items":"long"}"#, "[]", "00"),
    (#"{"type":"map","values":"int"}"#, #"{"a":1}"#, "0202610200"),
    (#"["null","string"]"#, "null", "00"), (#"["null","string"]"#, #""a""#, "020261"),
    (
      #"{"type":"record","name":"t","fields":[{"name":"a","type":"long"},{"name":"b","type":"string"}]}"#,
      #"{"a":27,"b":"foo"}"#, "3606666f6f"
    ),
  ]

  @Test("Is that of the specification's examples, and reads back", arguments: vectors)
  func examples(schema: String, json: String, hex: String) throws {
    let avro = try AvroSchema(json: schema)
    let bytes = try avro.encode(Datum(JSONValue(json: json)))
    #expect(hexText(bytes) == hex)
    #expect(try avro.encode(avro.decode(bytes)) == bytes)
  }

  static let misfits: [(schema: String, json: String, reason: AvroEncodingFailure.Reason, String)] =
    [
      (#""int""#, "2147483648", .outOfRange(2_147_483_648), ""),
      (#""int""#, "1.5", .wrongType(expected: "int"), ""),
      (#""string""#, "1", .wrongType(expected: "string"), ""),
      (#""bytes""#, #""한""#, .wrongType(expected: "bytes"), ""),
      (#"["null","int"]"#, #""x""#, .noBranch(["null", "int"]), ""),
      (
        #"{"type":"fixed","name":"F","size":2}"#, #""abc""#, .wrongSize(3, expected: 2), ""
      ),
      (
        #"{"type":"map","values":{"type":"enum","name":"E","symbols":["A"]}}"#, #"{"k":"Z"}"#,
        .unknownSymbol("Z", symbols: ["A"]), "{}"
      ),
      (
        #"{"type":"array","items":{"type":"record","name":"R","fields":[{"name":"a","type":"int","default":1}]}}"#,
        "[{}]", .missingField("a"), "[]"
      ),
      (#"{"type":"record","name":"R","fields":[]}"#, #"{"a":1}"#, .unknownField("a"), ""),
    ]

  @Test("Refuses what does not fit the schema, with the place", arguments: misfits)
  func misfit(
    schema: String, json: String, reason: AvroEncodingFailure.Reason, path: String
  ) throws {
    let failure = try #require(throws: AvroEncodingFailure.self) {
      try AvroSchema(json: schema).encode(Datum(JSONValue(json: json)))
    }
    #expect(failure.reason == reason)
    #expect(failure.path.text == path)
    #expect(!failure.sentence(.ko).isEmpty && !failure.sentence(.en).isEmpty)
  }

  static let broken: [(schema: String, hex: String, AvroDecodingFailure.Reason)] = [
    (#""int""#, "", .endOfBytes), (#""int""#, "ffffffffffffffffffff", .badNumber),
    (#""string""#, "01", .badNumber), (#""string""#, "0661", .endOfBytes),
    (#""string""#, "02ff", .notUTF8), (#"["null","int"]"#, "04", .noSuchIndex(2)),
    (#"["null","int"]"#, "01", .noSuchIndex(-1)), (#""null""#, "00", .leftOver(1)),
    (#"{"type":"array","items":"null"}"#, "fcffffffffffffffff01", .tooLarge),
    (#"{"type":"enum","name":"E","symbols":["A"]}"#, "02", .noSuchIndex(1)),
  ]

  @Test("Says what is wrong with bytes that do not fit", arguments: broken)
  func brokenBytes(schema: String, hex: String, reason: AvroDecodingFailure.Reason) throws {
    let bytes = try [UInt8](hex: hex)
    let failure = try #require(throws: AvroDecodingFailure.self) {
      try AvroSchema(json: schema).decode(bytes)
    }
    #expect(failure.reason == reason)
    #expect(!failure.sentence(.ko).isEmpty && !failure.sentence(.en).isEmpty)
  }

  @Test("Never traps on any bytes", arguments: 0..<20)
  func anyBytes(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<40 {
      let schema = try AvroSchema(json: RandomSchema.json(using: &generator))
      let bytes = (0..<Int.random(in: 0...20, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      _ = try? schema.decode(bytes)
    }
  }

  @Test("Takes blocks with a size in front")
  func negativeCount() throws {
    let schema = try AvroSchema(json: #"{"type":"array","items":"long"}"#)
    // -2 elements of 2 bytes: 3 and 27.
    #expect(
      try schema.decode([0x03, 0x04, 0x06, 0x36, 0x00]) == .array([.integer(3), .integer(27)]))
  }
}

@Suite("Reading with another schema")
struct AvroResolutionTests {
  private static func read(
    _ json: String, as reader: String, writtenAs writer: String
  ) throws -> Datum {
    let writer = try AvroSchema(json: writer)
    let bytes = try writer.encode(Datum(JSONValue(json: json)))
    return try writer.decode(bytes, into: AvroSchema(json: reader))
  }

  @Test("Fills in defaults, skips what is not wanted, follows aliases and promotes")
  func record() throws {
    let datum = try Self.read(
      #"{"amount":3,"gone":["x","y"],"kind":"OLD"}"#,
      as: """
        {"type":"record","name":"R","fields":[
          {"name":"kind","type":{"type":"enum","name":"K","symbols":["NEW"],"default":"NEW"}},
          {"name":"total","type":"double","aliases":["amount"]},
          {"name":"note","type":"string","default":"-"}]}
        """,
      writtenAs: """
        {"type":"record","name":"R","fields":[
          {"name":"amount","type":"int"},
          {"name":"gone","type":{"type":"array","items":"string"}},
          {"name":"kind","type":{"type":"enum","name":"K","symbols":["OLD","NEW"]}}]}
        """)
    #expect(
      datum
        == .object([
          .init("kind", .string("NEW")), .init("total", .number(3)), .init("note", .string("-")),
        ]))
  }

  @Test("Reads a branch of a union only if the reader takes that branch")
  func union() throws {
    #expect(try Self.read("1", as: #""long""#, writtenAs: #"["null","int"]"#) == .integer(1))
    #expect(throws: AvroDecodingFailure.self) {
      try Self.read("null", as: #""long""#, writtenAs: #"["null","int"]"#)
    }
  }

  @Test("Works for every value of pairs that are compatible, and never traps", arguments: 0..<40)
  func property(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<25 {
      let writerText = RandomSchema.json(using: &generator)
      let readerText = RandomSchema.mutated(writerText, using: &generator)
      let writer = try AvroSchema(json: writerText)
      guard let reader = try? AvroSchema(json: readerText) else { continue }
      let isCompatible = reader.incompatibilities(reading: writer).isEmpty
      for _ in 0..<4 {
        let datum = RandomSchema.datum(of: writer.root, in: writer, using: &generator)
        let bytes = try writer.encode(datum)
        let read = try? writer.decode(bytes, into: reader)
        if isCompatible {
          #expect(read != nil, "seed \(seed): \(readerText) reads \(writerText)")
        }
        // What was read fits the reader's schema.
        if let read { _ = try reader.encode(read) }
      }
    }
  }

  @Test("Fails for some value of pairs that are not compatible", arguments: SchemaPair.all)
  func pairs(pair: SchemaPair) throws {
    let reader = try AvroSchema(json: pair.reader)
    let writer = try AvroSchema(json: pair.writer)
    var generator = SeededGenerator(seed: 7)
    let outcomes = (0..<60).map { _ in
      let datum = RandomSchema.datum(of: writer.root, in: writer, using: &generator)
      return (try? writer.decode(writer.encode(datum), into: reader)) != nil
    }
    #expect(outcomes.allSatisfy { $0 } == pair.refusals.isEmpty)
  }
}
