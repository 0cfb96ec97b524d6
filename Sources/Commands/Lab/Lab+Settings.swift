internal import Formats
internal import KafkaModel
internal import ProducerSimulation
internal import Texts

extension Lab {
  /// Whose settings a command means.
  enum SettingTarget: Hashable {
    case everyMember
    case member(MemberID)
    case topic(TopicName)
    case broker
    case producer

    /// Who reads the settings that can be set there.
    var sides: Set<ConfigEntry.Side> {
      switch self {
      case .everyMember, .member: [.consumer, .clients]
      case .topic: [.topic]
      case .broker: [.broker]
      case .producer: [.producer, .clients]
      }
    }
  }

  subscript(settings target: SettingTarget) -> Settings {
    get {
      switch target {
      case .everyMember: defaults
      case .member(let id): self[member: id]?.profile.settings ?? [:]
      case .topic(let name): self[topic: name]?.settings ?? [:]
      case .broker: broker
      case .producer: producers.setup.settings
      }
    }
    set {
      switch target {
      case .everyMember: defaults = newValue
      case .member(let id): self[member: id]?.profile.settings = newValue
      case .topic(let name): self[topic: name]?.settings = newValue
      case .broker: broker = newValue
      case .producer: producers.setup.settings = newValue
      }
      touch()
    }
  }

  /// Finds whose setting a name is: the broker's own need no `--broker`, nor the producer's own
  /// `--producer`.
  ///
  /// - Throws: ``SettingProblem`` for a setting that nobody there reads.
  func entry(
    _ name: String, for target: SettingTarget?
  ) throws(SettingProblem) -> (target: SettingTarget, entry: ConfigEntry) {
    if let target { return (target, try SettingText.entry(name, for: target.sides)) }
    let owners = [SettingTarget.everyMember, .broker, .producer]
    let target =
      owners.first { ConfigCatalog.kafka.entry(SettingName(name), for: $0.sides) != nil }
      ?? .everyMember
    return (target, try SettingText.entry(name, for: target.sides))
  }

  /// Changes a setting.
  ///
  /// - Throws: ``SettingProblem`` for a name or a value that Kafka would not take either, and
  ///   ``ProducerSettingFailure`` for a producer's class that the lab does not have.
  @discardableResult
  mutating func change(
    _ name: String, to text: String, for target: SettingTarget?
  ) throws -> (target: SettingTarget, entry: ConfigEntry, value: SettingValue) {
    let (target, entry) = try entry(name, for: target)
    let value = try SettingText.read(text, for: entry)
    self[settings: target][entry.name] = value
    if target == .producer { try producers.setup.checkSettings() }
    return (target, entry, value)
  }
}
