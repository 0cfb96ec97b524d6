internal import ArgumentParser
internal import Formats
internal import KafkaModel
internal import ProducerSimulation
internal import Texts

/// The options of `send` that say what is sent, and how it becomes bytes.
struct SendRecordOptions: ParsableArguments {
  @Option var key: String?
  @Option var keyHex: String?
  @Option var keyType: String?
  @Option var valueHex: String?
  @Option var valueType: String?
  @Option(name: [.customShort("H"), .long]) var header: [String] = []
  @Option var schema: String?
  @Option var keySchema: String?
  @Flag var raw = false
  @Flag var noRegister = false

  /// A record as an application hands it over, with what turns it into bytes.
  struct Payloads {
    var key = Payload.null
    var value = Payload.null
    var headers = RecordHeaders()
    var keySerializer = Serializer.string
    var valueSerializer = Serializer.string
    var registryUse: ProducerScenario.RegistryUse?
  }

  /// Reads key and value by the serializers of the lab's producer.
  ///
  /// - Throws: ``LineRefusal``, ``HexProblem``, ``ProducerRefusal`` and whatever is wrong with a
  ///   schema.
  func read(_ value: String?, to topic: TopicName, in session: Session) throws -> Payloads {
    try refuseContradictions(value)
    let setup = session.lab.producers.setup
    var payloads = Payloads()
    payloads.keySerializer =
      raw || keyHex != nil ? .bytes : try setup.settings.serializer(isKey: true)
    payloads.valueSerializer =
      raw || valueHex != nil ? .bytes : try setup.settings.serializer(isKey: false)
    payloads.key = try PayloadText.read(
      text: key, hex: keyHex, type: keyType, for: payloads.keySerializer, of: "--key")
    payloads.value = try PayloadText.read(
      text: value, hex: valueHex, type: valueType, for: payloads.valueSerializer, of: "VALUE")
    payloads.headers = RecordHeaders(try header.map(Self.readHeader))
    payloads.registryUse = try registryUse(to: topic, payloads, in: session)
    return payloads
  }

  private func refuseContradictions(_ value: String?) throws(LineRefusal) {
    if key != nil, keyHex != nil { throw .contradictory("--key", "--key-hex") }
    if value != nil, valueHex != nil { throw .contradictory("VALUE", "--value-hex") }
    if raw, schema != nil { throw .contradictory("--raw", "--schema") }
    if keyHex != nil, keyType != nil { throw .contradictory("--key-hex", "--key-type") }
    if valueHex != nil, valueType != nil { throw .contradictory("--value-hex", "--value-type") }
  }

  /// Reads `k=v`; the value may be empty, and may hold further signs.
  static func readHeader(_ pair: String) throws(ValueRefusal) -> RecordHeader {
    let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty else {
      throw .notAPair(pair, example: "-H trace-id=7")
    }
    return RecordHeader(HeaderKey(String(parts[0])), text: String(parts[1]))
  }

  // MARK: Schemas

  private func registryUse(
    to topic: TopicName, _ payloads: Payloads, in session: Session
  ) throws -> ProducerScenario.RegistryUse? {
    guard payloads.keySerializer == .avro || payloads.valueSerializer == .avro else {
      if schema != nil || keySchema != nil { throw ProducerRefusal.schemaWithoutAvro }
      return nil
    }
    var client = session.lab.producers.producerClient
    client.registersAutomatically = !noRegister
    let registry = session.lab.producers.setup.registry
    return ProducerScenario.RegistryUse(
      registry: registry, client: client,
      keySchema: payloads.keySerializer == .avro
        ? try self.schema(keySchema, of: topic, isKey: true, registry, session.storage) : nil,
      valueSchema: payloads.valueSerializer == .avro
        ? try self.schema(schema, of: topic, isKey: false, registry, session.storage) : nil)
  }

  /// The schema of an application's class: as given, or else the latest of the topic's subject.
  // An application has it compiled in, so that a registry that is down does not matter yet.
  private func schema(
    _ text: String?, of topic: TopicName, isKey: Bool, _ registry: SchemaRegistry,
    _ storage: any Storage
  ) throws -> AvroSchema? {
    if let text { return try SchemaText.read(text, from: storage) }
    var registry = registry
    registry.isUp = true
    let subject = SubjectName(topic: topic, isKey: isKey)
    guard let latest = try? registry.ids(of: subject).last else { return nil }
    return try registry.schema(id: latest)
  }
}

/// Keys and values as people write them.
enum PayloadText {
  /// What an application may hand over.
  enum Kind: String, CaseIterable {
    case text, integer, bytes, json, null
  }

  /// Reads a payload: as its type says, or else as the serializer would like to have it.
  ///
  /// What the serializer would not take stays text, so that it can refuse it as Kafka does.
  ///
  /// - Throws: ``HexProblem``, ``ValueRefusal`` or ``ProducerRefusal``.
  static func read(
    text: String?, hex: String?, type: String?, for serializer: Serializer, of what: String
  ) throws -> Payload {
    if let hex { return .bytes(try RecordKeys.read(hex, asHex: true)) }
    if let type {
      guard let kind = Kind(rawValue: type) else {
        throw ValueRefusal.notOneOf(type, what: what, allowed: Kind.allCases.map(\.rawValue))
      }
      return try read(text ?? "", as: kind, of: what)
    }
    guard let text else { return .null }
    return switch serializer {
    case .string: .text(text)
    case .integer, .long: Int64(text).map { .integer($0) } ?? .text(text)
    case .bytes: .bytes(Array(text.utf8))
    case .json, .avro: try readStructured(text, of: what)
    }
  }

  /// Reads JSON, and takes what looks like no JSON at all for a text.
  private static func readStructured(_ text: String, of what: String) throws -> Payload {
    if let value = try? JSONValue(json: text) { return .structured(Datum(value)) }
    guard let first = text.first, !"{[\"".contains(first) else {
      throw ProducerRefusal.notJSON(text, of: what)
    }
    return .text(text)
  }

  private static func read(_ text: String, as kind: Kind, of what: String) throws -> Payload {
    switch kind {
    case .null: return .null
    case .text: return .text(text)
    case .bytes: return .bytes(Array(text.utf8))
    case .integer:
      guard let integer = Int64(text) else { throw ProducerRefusal.notANumber(text, of: what) }
      return .integer(integer)
    case .json:
      guard let value = try? JSONValue(json: text) else {
        throw ProducerRefusal.notJSON(text, of: what)
      }
      return .structured(Datum(value))
    }
  }
}
