import Formats
import KafkaModel
import ProducerSimulation
import Testing
import Texts

@Suite("The schema registry")
struct SchemaRegistryTests {
  /// A record `Purchase` with these fields.
  static func purchase(_ fields: String...) throws -> AvroSchema {
    try AvroSchema(
      json: #"{"type":"record","name":"Purchase","fields":[\#(fields.joined(separator: ","))]}"#)
  }

  static let id = #"{"name":"id","type":"long"}"#
  static let note = #"{"name":"note","type":"string"}"#
  static let noteWithDefault = #"{"name":"note","type":"string","default":""}"#
  static let subject: SubjectName = "purchases-value"

  /// Whether a second version may follow a first one.
  static let evolutions: [(String, [String], [String], [CompatibilityMode])] = [
    (
      "a field with a default is added", [id], [id, noteWithDefault],
      [.backward, .forward, .full, .none]
    ),
    ("a field without a default is added", [id], [id, note], [.forward, .none]),
    (
      "a field with a default is removed", [id, noteWithDefault], [id],
      [.backward, .forward, .full, .none]
    ),
    ("a field without a default is removed", [id, note], [id], [.backward, .none]),
    (
      "a field is widened", [#"{"name":"id","type":"int"}"#], [id], [.backward, .none]
    ),
    (
      "a field is narrowed", [id], [#"{"name":"id","type":"int"}"#], [.forward, .none]
    ),
    (
      "a field is renamed with an alias", [id],
      [#"{"name":"number","type":"long","aliases":["id"]}"#], [.backward, .none]
    ),
    (
      "a field becomes nullable", [id], [#"{"name":"id","type":["null","long"]}"#],
      [.backward, .none]
    ),
    ("the type changes altogether", [id], [#"{"name":"id","type":"boolean"}"#], [.none]),
  ]

  @Test("Allows by each mode what it promises", arguments: evolutions)
  func modes(
    name: String, before: [String], after: [String], allowed: [CompatibilityMode]
  ) throws {
    let old = try AvroSchema(
      json: #"{"type":"record","name":"R","fields":[\#(before.joined(separator: ","))]}"#)
    let new = try AvroSchema(
      json: #"{"type":"record","name":"R","fields":[\#(after.joined(separator: ","))]}"#)
    for mode in CompatibilityMode.allCases {
      var registry = SchemaRegistry()
      registry.setMode(mode, of: Self.subject)
      _ = try registry.register(old, for: Self.subject)
      // With one older version the transitive form is the same.
      let plain =
        CompatibilityMode(
          rawValue: mode.rawValue.replacing("_TRANSITIVE", with: "")) ?? mode
      let isAllowed = try registry.check(new, for: Self.subject).isCompatible
      #expect(isAllowed == allowed.contains(plain), "\(mode.rawValue)")
      #expect((try? registry.register(new, for: Self.subject)) == (isAllowed ? 2 : nil))
    }
  }

  @Test("Looks at all versions only if the mode is transitive")
  func transitive() throws {
    // Version 1 had the note, version 2 dropped it, version 3 wants it back without a default.
    let versions = [
      try Self.purchase(Self.id, #"{"name":"note","type":"int"}"#), try Self.purchase(Self.id),
      try Self.purchase(Self.id, Self.noteWithDefault),
    ]
    for (mode, isAllowed) in [(CompatibilityMode.backward, true), (.backwardTransitive, false)] {
      var registry = SchemaRegistry()
      registry.defaultMode = mode
      for version in versions.dropLast() {
        _ = try registry.register(version, for: Self.subject)
      }
      let report = try registry.check(versions[2], for: Self.subject)
      #expect(report.isCompatible == isAllowed)
      #expect(report.checks.map(\.version) == (isAllowed ? [2] : [2, 1]))
    }
  }

  @Test("Counts versions by subject and ids for all")
  func ids() throws {
    var registry = SchemaRegistry()
    let first = try Self.purchase(Self.id)
    let second = try Self.purchase(Self.id, Self.noteWithDefault)
    #expect(try registry.register(first, for: Self.subject) == 1)
    #expect(try registry.register(second, for: Self.subject) == 2)
    #expect(try registry.register(first, for: Self.subject) == 1)
    #expect(try registry.ids(of: Self.subject) == [1, 2])
    #expect(try registry.register(second, for: "refunds-value") == 2)
    #expect(try registry.ids(of: "refunds-value") == [2])
    #expect(registry.subjectNames == ["purchases-value", "refunds-value"])
    #expect(try registry.schema(of: Self.subject, version: 2) == second)
    #expect(throws: RegistryFailure.unknownVersion(Self.subject, 3)) {
      try registry.schema(of: Self.subject, version: 3)
    }
    #expect(throws: RegistryFailure.unknownSubject("x")) { try registry.ids(of: "x") }
    #expect(throws: RegistryFailure.unknownID(3)) { try registry.schema(id: 3) }
  }

  @Test("Knows a schema again whatever its spaces and the order of its attributes")
  func sameSchema() throws {
    var registry = SchemaRegistry()
    let spellings = [
      #"{"type":"record","name":"R","fields":[{"name":"a","type":"int"}]}"#,
      #"{ "fields": [{"type": {"type": "int"}, "name": "a"}], "name": "R", "type": "record" }"#,
    ]
    for spelling in spellings {
      #expect(try registry.register(AvroSchema(json: spelling), for: Self.subject) == 1)
    }
  }

  @Test("Names subjects after topics")
  func subjects() {
    #expect(SubjectName(topic: "purchases") == "purchases-value")
    #expect(SubjectName(topic: "purchases", isKey: true) == "purchases-key")
  }

  @Test("Tells what a refused version breaks")
  func refusal() throws {
    var registry = SchemaRegistry()
    _ = try registry.register(Self.purchase(Self.id), for: Self.subject)
    let new = try Self.purchase(Self.id, Self.note)
    let failure = try #require(throws: RegistryFailure.self) {
      try registry.register(new, for: Self.subject)
    }
    #expect(
      failure.sentence(.en) == """
        purchases-value: not BACKWARD compatible. the new schema reads data of version 1: no; \
        note: the writer has no such field, and the reader has no default for it.
        """)
    #expect(failure.sentence(.ko).hasPrefix("purchases-value: BACKWARD 호환성에 어긋납니다."))
    #expect(failure.code == "schema-incompatible")
  }
}

@Suite("A registry's client")
struct RegistryClientTests {
  private static let value = Datum.object([.init("id", .integer(1))])

  @Test("Writes magic byte, id and payload")
  func wireFormat() throws {
    var registry = SchemaRegistry()
    // 41 schemas before, so that this one gets the id 42.
    for number in 1...41 {
      _ = try registry.register(
        AvroSchema(json: #"{"type":"fixed","name":"F","size":\#(number)}"#),
        for: SubjectName("s\(number)"))
    }
    var client = RegistryClient()
    let message = try client.serialize(
      Self.value, with: SchemaRegistryTests.purchase(SchemaRegistryTests.id),
      for: SchemaRegistryTests.subject, asking: &registry)
    #expect(hexText(message.bytes, separator: " ") == "00 00 00 00 2a 02")
    #expect(message.source == .registry)
    #expect(RegistryMessage.ranges(of: 6).map(\.bytes) == [0..<1, 1..<5, 5..<6])
    #expect(RegistryMessage.ranges(of: 3).map(\.bytes) == [0..<1, 1..<3, 3..<3])
    let again = try client.deserialize(message.bytes, asking: registry)
    #expect(again.datum == Self.value)
    #expect(again.schemaID == 42)
  }

  @Test("Goes on while the registry is down with what it has used, and with nothing else")
  func registryDown() throws {
    let known = try SchemaRegistryTests.purchase(SchemaRegistryTests.id)
    let new = try SchemaRegistryTests.purchase(
      SchemaRegistryTests.id, SchemaRegistryTests.noteWithDefault)
    var registry = SchemaRegistry()
    var producer = RegistryClient()
    var consumer = RegistryClient()
    let first = try producer.serialize(
      Self.value, with: known, for: SchemaRegistryTests.subject, asking: &registry)
    _ = try consumer.deserialize(first.bytes, asking: registry)

    registry.isUp = false
    let second = try producer.serialize(
      Self.value, with: known, for: SchemaRegistryTests.subject, asking: &registry)
    #expect(second.source == .cache)
    #expect(try consumer.deserialize(second.bytes, asking: registry).source == .cache)

    let down = RegistryClientFailure.registry(.down)
    #expect(throws: down) {
      try producer.serialize(
        Self.value, with: new, for: SchemaRegistryTests.subject, asking: &registry)
    }
    #expect(throws: down) {
      try producer.serialize(Self.value, with: known, for: "other-value", asking: &registry)
    }
    var restarted = RegistryClient()
    #expect(throws: down) { try restarted.deserialize(first.bytes, asking: registry) }
  }

  @Test("Does not register if it may not")
  func noRegistration() throws {
    var registry = SchemaRegistry()
    var client = RegistryClient(registersAutomatically: false)
    let schema = try SchemaRegistryTests.purchase(SchemaRegistryTests.id)
    #expect(
      throws: RegistryClientFailure.registry(.notRegistered(SchemaRegistryTests.subject))
    ) {
      try client.serialize(
        Self.value, with: schema, for: SchemaRegistryTests.subject, asking: &registry)
    }
    _ = try registry.register(schema, for: SchemaRegistryTests.subject)
    let message = try client.serialize(
      Self.value, with: schema, for: SchemaRegistryTests.subject, asking: &registry)
    #expect(message.schemaID == 1)
  }

  static let foreign: [([UInt8], RegistryClientFailure)] = [
    ([], .tooShort(0)),
    (Array("hello".utf8), .unknownMagicByte(0x68)),
    (Array(#"{"id":1}"#.utf8), .unknownMagicByte(0x7B)),
    ([0, 0, 0], .tooShort(3)),
    ([0, 0, 0, 0, 9, 2], .registry(.unknownID(9))),
    (
      [0, 0, 0, 0, 1],
      .decoding(
        AvroDecodingFailure(reason: .endOfBytes, path: SchemaPath([.field("id")]), offset: 0),
        schemaID: 1)
    ),
    (
      [0, 0, 0, 0, 1, 2, 7],
      .decoding(
        AvroDecodingFailure(reason: .leftOver(1), path: SchemaPath(), offset: 1), schemaID: 1)
    ),
  ]

  @Test("Stops at what nobody wrote with a registry's serializer", arguments: foreign)
  func rawProducer(bytes: [UInt8], failure: RegistryClientFailure) throws {
    var registry = SchemaRegistry()
    _ = try registry.register(
      SchemaRegistryTests.purchase(SchemaRegistryTests.id), for: SchemaRegistryTests.subject)
    var consumer = RegistryClient()
    #expect(throws: failure) { try consumer.deserialize(bytes, asking: registry) }
    #expect(!failure.sentence(.ko).isEmpty && !failure.sentence(.en).isEmpty)
  }

  @Test("Blocks an incompatible producer in send(), but not one that walks past it")
  func bypass() throws {
    var registry = SchemaRegistry()
    _ = try registry.register(
      SchemaRegistryTests.purchase(SchemaRegistryTests.id), for: "orders-value")
    let bad = try SchemaRegistryTests.purchase(#"{"name":"id","type":"string"}"#)
    let record = try ProducerRecord(
      topic: "orders", value: .structured(.object([.init("id", .string("x"))])))
    let blocked = try SendTests.scenario([.init(at: 0, record)]) {
      $0.valueSerializer = .avro
      $0.registryUse = .init(registry: registry, valueSchema: bad)
    }.run()
    guard case .value(.registry(.registry(.incompatible)))? = SendTests.failures(blocked).first
    else {
      Issue.record("\(SendTests.failures(blocked))")
      return
    }
    #expect(blocked.batches.isEmpty)

    let raw = try ProducerRecord(topic: "orders", value: .bytes([1, 2, 3]))
    let passed = try SendTests.scenario([.init(at: 0, raw)]) {
      $0.valueSerializer = .bytes
      $0.registryUse = .init(registry: registry, valueSchema: bad)
    }.run()
    #expect(SendTests.failures(passed).isEmpty)
    #expect(passed.batches[0].records[0].value == [1, 2, 3])
  }

  @Test("Sends with a schema, and keeps its caches for the next run")
  func sendAvro() throws {
    let schema = try SchemaRegistryTests.purchase(SchemaRegistryTests.id)
    let record = try ProducerRecord(topic: "orders", value: .structured(Self.value))
    let scenario = try SendTests.scenario([.init(at: 0, record)]) {
      $0.valueSerializer = .avro
      $0.registryUse = .init(valueSchema: schema)
    }
    let first = scenario.run()
    #expect(first.batches[0].records[0].value == [0, 0, 0, 0, 1, 2])
    var next = scenario
    next.registryUse = first.registryUse
    next.registryUse?.registry.isUp = false
    #expect(next.run().batches[0].records[0].value == [0, 0, 0, 0, 1, 2])
    next.registryUse?.client = RegistryClient()
    #expect(SendTests.failures(next.run()) == [.value(.registry(.registry(.down)))])
    next.registryUse = nil
    #expect(SendTests.failures(next.run()) == [.value(.noSchema)])
  }
}
