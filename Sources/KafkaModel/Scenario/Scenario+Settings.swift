extension Scenario {
  /// What a member has for a setting: its own, else everybody's, else Kafka's default.
  ///
  /// `nil` where Kafka has none either, and for names that no consumer reads.
  package func setting(_ name: SettingName, of profile: MemberProfile) -> SettingValue? {
    profile.settings[name] ?? defaults[name]
      ?? ConfigCatalog.kafka.entry(name, for: [.consumer, .clients])?.standard
  }

  /// What the brokers have for a setting: what the scenario says, else Kafka's default.
  package func brokerSetting(_ name: SettingName) -> SettingValue? {
    broker[name] ?? ConfigCatalog.kafka.entry(name, for: [.broker])?.standard
  }

  /// What a topic has for a setting: its own, else Kafka's default.
  package func setting(_ name: SettingName, of topic: ScenarioTopic) -> SettingValue? {
    topic.settings[name] ?? ConfigCatalog.kafka.entry(name, for: [.topic])?.standard
  }
}

extension SettingValue {
  /// The value as a number; `nil` for what is none.
  package var integer: Int64? {
    if case .integer(let integer) = self { integer } else { nil }
  }

  /// The value of a `*.ms` setting as time; `nil` for what is no number.
  package var milliseconds: Duration? { integer.map { .milliseconds($0) } }

  package var boolean: Bool? {
    if case .boolean(let boolean) = self { boolean } else { nil }
  }

  package var string: String? {
    if case .string(let string) = self { string } else { nil }
  }

  package var list: [String]? {
    if case .list(let list) = self { list } else { nil }
  }
}
