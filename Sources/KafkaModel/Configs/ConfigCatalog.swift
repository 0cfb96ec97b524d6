/// A table of settings that one family of programs understands.
package struct ConfigCatalog: Sendable {
  package let entries: [ConfigEntry]

  /// Names that exist, but of which the workbook knows no more than that.
  package let otherNames: [SettingName]

  private let places: [SettingName: [Int]]
  private let otherNameSet: Set<SettingName>

  package init(_ entries: [ConfigEntry], otherNames: [SettingName] = []) {
    self.entries = entries
    self.otherNames = otherNames
    var places: [SettingName: [Int]] = [:]
    for (place, entry) in entries.enumerated() { places[entry.name, default: []].append(place) }
    self.places = places
    otherNameSet = Set(otherNames)
  }

  /// The entries of that name: several if, say, both consumers and brokers have one.
  package subscript(name: SettingName) -> [ConfigEntry] {
    (places[name] ?? []).map { entries[$0] }
  }

  /// The entry of that name that one of the sides reads.
  package func entry(_ name: SettingName, for sides: Set<ConfigEntry.Side>) -> ConfigEntry? {
    self[name].first { sides.contains($0.side) }
  }

  /// Whether there is such a setting, described or not.
  package func knows(_ name: SettingName) -> Bool {
    places[name] != nil || otherNameSet.contains(name)
  }

  /// Settings of Apache Kafka: its Java clients, brokers, topics, groups and quotas.
  package static let kafka = Self(
    clientEntries + consumerEntries + producerEntries + brokerEntries + topicEntries + groupEntries
      + quotaEntries,
    otherNames: otherClientNames + otherServerNames)

  /// Settings of librdkafka, on which the clients for Python, Go, .NET and others rest.
  package static let librdkafka = Self(librdkafkaEntries, otherNames: otherLibrdkafkaNames)
}
