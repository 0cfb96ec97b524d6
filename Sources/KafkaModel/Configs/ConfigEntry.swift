/// One setting of Kafka: who reads it, what it may be, and what it is if nobody says.
///
/// Sources: `ConsumerConfig`, `ProducerConfig`, `CommonClientConfigs`, `GroupCoordinatorConfig`,
/// `TopicConfig` and `QuotaConfig` of Kafka, `CONFIGURATION.md` of librdkafka.
package struct ConfigEntry: Hashable, Sendable {
  package let name: SettingName
  package let side: Side
  package let type: ValueType

  /// The value if nobody sets it; `nil` for none at all, Java's `null`.
  package let standard: SettingValue?

  package let unit: Unit
  package let rule: Rule

  /// Whether a client refuses to start without it.
  package let isRequired: Bool

  package let importance: Importance

  /// The lesson whose experiments show the setting, such as `L14`; `nil` if none does.
  package let lesson: String?

  /// Every version that gave the setting another value than the one before, the first one first.
  package let history: [Change]

  package init(
    _ name: SettingName, _ side: Side, _ type: ValueType, standard: SettingValue? = nil,
    unit: Unit = .none, rule: Rule = .anything, isRequired: Bool = false,
    importance: Importance = .medium, lesson: String? = nil, history: [Change] = []
  ) {
    self.name = name
    self.side = side
    self.type = type
    self.standard = standard
    self.unit = unit
    self.rule = rule
    self.isRequired = isRequired
    self.importance = importance
    self.lesson = lesson
    self.history = history
  }

  /// Who reads a setting.
  package enum Side: String, CaseIterable, Sendable {
    case consumer, producer
    /// Consumers and producers.
    case clients
    case broker
    /// A topic's own, in place of the broker's.
    case topic
    /// A consumer group's own, in place of the broker's (KIP-848).
    case group
    /// A limit for a user, a client id or an address, changed while brokers run.
    case quota
  }

  package enum ValueType: String, Sendable {
    case boolean, short, int, long, double, string, list
    /// The name of a Java class.
    case className = "class"
    case password
  }

  package enum Unit: String, Sendable {
    case none, milliseconds, seconds, minutes, bytes
    case bytesPerSecond = "bytes/s"
    case percent
    case partitionsPerSecond = "partitions/s"
    case connectionsPerSecond = "connections/s"
  }

  package enum Importance: String, Sendable {
    case high, medium, low
  }

  /// A version that brought the setting, or another default for it.
  package struct Change: Hashable, Sendable {
    package let version: String

    /// The default from this version on; `nil` if the setting had none.
    package let standard: SettingValue?

    /// The number of the Kafka Improvement Proposal behind it.
    package let kip: Int?

    package static func since(
      _ version: String, _ standard: SettingValue? = nil, kip: Int? = nil
    ) -> Self {
      Self(version: version, standard: standard, kip: kip)
    }
  }
}

extension ConfigEntry {
  /// The version that brought the setting, or `nil` if nobody noted it.
  package var since: String? { history.first?.version }

  /// The lesson by the number under which the course has it, such as `4.8` for `L14`.
  ///
  /// Chapter 3 begins with L01 and chapter 4 with L07.
  package var lessonNumber: String? {
    guard let number = lesson.flatMap({ Int($0.dropFirst()) }) else { return nil }
    return number == 0 ? "0.1" : number < 7 ? "3.\(number)" : "4.\(number - 6)"
  }

  /// The default that a value used to be, and the change that ended it.
  ///
  /// `nil` if the value is the default of today, or never was one.
  package func end(ofStandard value: SettingValue) -> Change? {
    guard value != standard, let old = history.lastIndex(where: { $0.standard == value }) else {
      return nil
    }
    return history[(old + 1)...].first
  }
}
