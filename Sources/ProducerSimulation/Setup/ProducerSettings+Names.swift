package import KafkaModel
package import Partitioners

extension ProducerSettings {
  /// The settings by Kafka's names, with Kafka's defaults for those that nobody set.
  ///
  /// - Throws: ``ProducerSettingFailure`` for a partitioner that the workbook does not have.
  package init(_ settings: Settings) throws(ProducerSettingFailure) {
    let catalog = ProducerCatalog(settings: settings)
    var partitioner = PartitionerSettings(try settings.partitionerKind())
    partitioner.limit = .bytes(Int(catalog.integer("batch.size")))
    partitioner.ignoresKeys = catalog.boolean("partitioner.ignore.keys")
    partitioner.isAdaptive = catalog.boolean("partitioner.adaptive.partitioning.enable")
    self.init(partitioner: partitioner)
    lingerMilliseconds = catalog.integer("linger.ms")
    acks = catalog.acks
    maxRequestBytes = Int(catalog.integer("max.request.size"))
    bufferBytes = Int(catalog.integer("buffer.memory"))
    maxBlockMilliseconds = catalog.integer("max.block.ms")
    deliveryTimeoutMilliseconds = catalog.integer("delivery.timeout.ms")
    maxInFlight = Int(catalog.integer("max.in.flight.requests.per.connection"))
  }
}

extension ProducerSetup {
  /// Checks that the workbook has every class that the settings name.
  ///
  /// - Throws: ``ProducerSettingFailure/unknownClass(_:_:known:)``.
  package func checkSettings() throws(ProducerSettingFailure) {
    _ = try settings.partitionerKind()
    for isKey in [true, false] { _ = try settings.serializer(isKey: isKey) }
  }
}

extension Settings {
  /// The partitioner that `partitioner.class` names; the built-in rule if it names none.
  ///
  /// - Throws: ``ProducerSettingFailure/unknownClass(_:_:known:)``.
  package func partitionerKind() throws(ProducerSettingFailure) -> PartitionerKind {
    guard let name = self["partitioner.class"]?.string else { return .java }
    guard let kind = PartitionerKind(className: name) else {
      throw .unknownClass(
        "partitioner.class", name, known: PartitionerKind.allCases.map(\.rawValue))
    }
    return kind
  }

  /// The serializer that `key.serializer` or `value.serializer` names; `string` if nobody said.
  ///
  /// - Throws: ``ProducerSettingFailure/unknownClass(_:_:known:)``.
  package func serializer(isKey: Bool) throws(ProducerSettingFailure) -> Serializer {
    let name: SettingName = isKey ? "key.serializer" : "value.serializer"
    guard let className = self[name]?.string else { return .string }
    guard let serializer = Serializer(className: className) else {
      throw .unknownClass(name, className, known: Serializer.allCases.map(\.rawValue))
    }
    return serializer
  }
}

/// Why a producer cannot be simulated as its settings say.
package enum ProducerSettingFailure: Error, Hashable, Sendable {
  /// The workbook has no code of this class; the setting takes the known names, too.
  case unknownClass(SettingName, String, known: [String])
}

/// Reads what is set, or else Kafka's default.
private struct ProducerCatalog {
  let settings: Settings

  private func value(_ name: SettingName) -> SettingValue? {
    settings[name] ?? ConfigCatalog.kafka.entry(name, for: [.producer, .clients])?.standard
  }

  func integer(_ name: SettingName) -> Int64 { value(name)?.integer ?? 0 }

  func boolean(_ name: SettingName) -> Bool { value(name)?.boolean ?? false }

  var acks: Acks {
    let text = value("acks")?.string ?? Acks.all.rawValue
    return text == "-1" ? .all : Acks(rawValue: text) ?? .all
  }
}

// MARK: - Classes

extension Serializer {
  /// The serializer of a class's name, with its package or without, or of the workbook's own word.
  package init?(className: String) {
    switch className.lastClassComponent {
    case "StringSerializer": self = .string
    case "IntegerSerializer": self = .integer
    case "LongSerializer": self = .long
    case "ByteArraySerializer": self = .bytes
    case "KafkaJsonSerializer", "JsonSerializer": self = .json
    case "KafkaAvroSerializer": self = .avro
    default:
      guard let serializer = Serializer(rawValue: className) else { return nil }
      self = serializer
    }
  }
}

extension PartitionerKind {
  /// The partitioner of a class's name, with its package or without, or of the workbook's own word.
  package init?(className: String) {
    switch className.lastClassComponent {
    case "RoundRobinPartitioner": self = .roundRobin
    case "UniformStickyPartitioner": self = .uniformSticky
    case "DefaultPartitioner": self = .java24
    default: self.init(name: className)
    }
  }
}

extension String {
  fileprivate var lastClassComponent: Substring {
    split(separator: ".", omittingEmptySubsequences: false).last ?? ""
  }
}
