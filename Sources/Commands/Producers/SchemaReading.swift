internal import Diagrams
internal import Formats
internal import KafkaModel
internal import ProducerSimulation
internal import Texts

// MARK: - The clients of a registry

extension SchemaCommand {
  /// Reads a value as the lab's consumer does, which may have to ask the registry.
  func read(in session: inout Session) throws -> Output {
    let bytes: [UInt8]
    if let hex = words.first {
      bytes = try RecordKeys.read(hex, asHex: true)
    } else if let value = session.lab.producers.lastSend?.valueBytes {
      bytes = value
    } else {
      throw LabRefusal.nothingYet(
        what: .aSend, first: "set value.serializer=avro; send purchases '{\"id\":1}'")
    }
    let reader = try into.map { try SchemaText.read($0, from: session.storage) }
    let reading = try session.lab.producers.consumerClient.deserialize(
      bytes, into: reader, asking: session.lab.producers.setup.registry)
    return Output(
      json: [
        ("id", .integer(Int64(reading.schemaID))),
        ("source", reading.source == .cache ? "cache" : "registry"),
        ("value", .string(reading.datum.json)), ("hex", .string(hexText(bytes))),
      ],
      svg: { RegistryPicture.picture(bytes).svg($0) }
    ) { style in
      let sentence = Sentence.valueRead(
        reading.datum.json, id: reading.schemaID, isCached: reading.source == .cache)
      return RegistryPicture.picture(bytes).text(style) + "\n"
        + Wrapped.lines(sentence(style.language), width: style.width, indent: 2) + "\n"
    }
  }

  /// Restarts the producer or the consumer, or both, whose caches begin empty.
  func restart(in session: inout Session) throws -> Output {
    let sides = ["producer", "consumer"]
    if let side = words.first, !sides.contains(side) {
      throw ValueRefusal.notOneOf(side, what: "schema restart", allowed: sides)
    }
    if words.first != "consumer" { session.lab.producers.producerClient = RegistryClient() }
    if words.first != "producer" { session.lab.producers.consumerClient = RegistryClient() }
    session.lab.touch()
    return RegistryCaches(session.lab.producers).output
  }
}

/// What the registry's clients remember, and so can do while the registry is down.
struct RegistryCaches {
  let producer: RegistryClient
  let consumer: RegistryClient

  init(_ bench: ProducerBench) {
    producer = bench.producerClient
    consumer = bench.consumerClient
  }

  var output: Output {
    let known = producer.knownIDs
    let schemas = consumer.knownSchemas
    let ids = known.map { entry -> JSONValue in
      ["subject": .string(entry.subject.rawValue), "id": .integer(Int64(entry.id))]
    }
    return Output(
      json: [
        ("producer", .array(ids)),
        ("consumer", .array(schemas.map { .integer(Int64($0)) })),
      ]
    ) { style in
      let lines: [Sentence] = [
        .producerCache(known.map { "\($0.subject.rawValue.shown) = \($0.id)" }),
        .consumerCache(schemas.map(String.init)),
      ]
      return lines.map {
        Wrapped.lines($0(style.language), width: style.width, indent: 2) + "\n"
      }.joined()
    }
  }
}
