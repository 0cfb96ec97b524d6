/// The programs that read a file of settings, each with settings of its own.
package enum ConfigFamily: String, CaseIterable, Sendable {
  /// Kafka's Java clients.
  case java
  /// librdkafka, and with it the clients for Python, Go, .NET and others.
  case librdkafka
  /// Kafka's brokers.
  case broker

  package var catalog: ConfigCatalog {
    self == .librdkafka ? .librdkafka : .kafka
  }

  /// Who reads the settings of such a file.
  package var sides: Set<ConfigEntry.Side> {
    self == .broker ? [.broker] : [.clients, .consumer, .producer]
  }

  /// The names of such files that the catalog lists without describing them.
  package var otherNames: [SettingName] {
    switch self {
    case .java: ConfigCatalog.otherClientNames
    // Brokers are clients of each other, and have the same settings for that.
    case .broker: ConfigCatalog.otherServerNames + ConfigCatalog.otherClientNames
    case .librdkafka: ConfigCatalog.librdkafka.otherNames
    }
  }

  package var retired: [RetiredSetting] {
    self == .librdkafka ? RetiredSetting.librdkafka : RetiredSetting.kafka
  }
}

extension Name where Kind == SettingKind {
  /// Whether a value of this name is nobody's business: passwords, tokens, keys.
  package var isSecret: Bool {
    let name = rawValue.lowercased()
    let words = [
      "password", "passphrase", "secret", "token", "credential", "jaas", "auth.user.info",
      "private.key", "keystore.key", "key.pem", "ssl_key",
    ]
    return words.contains { name.contains($0) }
      // The broker's address for tokens is public, and so is what is said about them.
      && !name.hasSuffix(".url") && !name.hasSuffix(".ms") && !name.hasSuffix(".source")
  }
}
