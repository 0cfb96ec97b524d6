internal import KafkaModel
internal import Texts

/// Checks the lines of a file of settings, and remembers what they set.
struct ConfigLineChecker {
  private let family: ConfigFamily
  private let entries: [PropertiesFile.Entry]

  /// For each section its settings, and for each of them the line.
  private var settings: [String: Settings] = [:]
  private var lines: [String: [SettingName: Int]] = [:]
  private var sections: [String?] = []

  private var unknownCount = 0

  /// The last place of every name in every section: what is set twice holds as it was set last.
  private let lastPlaces: [Key: Int]

  private struct Key: Hashable {
    let section: String?
    let name: SettingName
  }

  init(family: ConfigFamily, entries: [PropertiesFile.Entry]) {
    self.family = family
    self.entries = entries
    lastPlaces = Dictionary(
      zip(entries.map { Key(section: $0.section, name: SettingName($0.name)) }, entries.indices),
      uniquingKeysWith: { $1 })
  }

  /// Checks one entry.
  mutating func check(_ place: Int) -> ConfigCheck.Line {
    let entry = entries[place]
    let name = SettingName(entry.name)
    let last = lastPlaces[Key(section: entry.section, name: name)] ?? place
    let verdict =
      last == place
      ? verdict(name, entry.value, section: entry.section, line: entry.line)
      : .overridden(byLine: entries[last].line)
    return .init(number: entry.line, section: entry.section, name: name, verdict: verdict)
  }

  private mutating func verdict(
    _ name: SettingName, _ value: String, section: String?, line: Int
  ) -> ConfigVerdict {
    if let config = family.catalog.entry(name, for: family.sides) {
      return self.verdict(config, value, section: section, line: line)
    }
    if let retired = family.retired.first(where: { $0.name == name }), !isOthers(name) {
      return .retired(retired)
    }
    if family.knows(name) { return .unchecked }
    if let other = family.catalog[name].first, family != .librdkafka {
      return .wrong(.wrongSide(other))
    }
    if let verdict = otherFamily(name) { return verdict }
    unknownCount += 1
    return .unknown(nearest: unknownCount > Self.suggestionLimit ? [] : nearest(to: name))
  }

  /// How many misspelt names are looked up; the search takes time, and a file may be large.
  private static let suggestionLimit = 200

  /// Whether clients of the other kind have a setting of the name today.
  private func isOthers(_ name: SettingName) -> Bool {
    family == .java && ConfigFamily.librdkafka.knows(name)
  }

  private func otherFamily(_ name: SettingName) -> ConfigVerdict? {
    switch family {
    case .java where ConfigFamily.librdkafka.knows(name):
      .otherFamily(.librdkafka, use: ConfigCatalog.javaName(forLibrdkafka: name))
    case .librdkafka where ConfigFamily.java.knows(name):
      .otherFamily(.java, use: ConfigCatalog.librdkafkaName(forJava: name))
    case .librdkafka where ConfigFamily.broker.knows(name),
      .java where ConfigFamily.broker.knows(name):
      .otherFamily(.broker, use: nil)
    default: nil
    }
  }

  private func nearest(to name: SettingName) -> [String] {
    let described = family.catalog.entries.filter { family.sides.contains($0.side) }.map(\.name)
    return Nearest.matches(
      for: name.rawValue, among: (described + family.otherNames).map(\.rawValue), limit: 1)
  }
}

// MARK: - Values

extension ConfigLineChecker {
  private mutating func verdict(
    _ config: ConfigEntry, _ text: String, section: String?, line: Int
  ) -> ConfigVerdict {
    // What a provider, a shell or a template is to fill in is not there to be checked.
    if ["${", "{{", "%("].contains(where: text.contains) { return .unchecked }
    do throws(SettingProblem) {
      if config.name == Self.strategies, text.elements.contains(SettingText.ownStrategy) {
        throw .notAllowed(config, value: SettingText.ownStrategy)
      }
      let value = try SettingText.read(javaStrategies(config, text) ?? text, for: config)
      if let verdict = refusal(config, text, value) { return verdict }
      keep(value, for: config.name, section: section, line: line)
      if let end = config.end(ofStandard: value) { return .outdated(config, end: end) }
      return .fine(config)
    } catch {
      if let boolean = librdkafkaBoolean(config, text) {
        keep(.boolean(boolean), for: config.name, section: section, line: line)
        return .fine(config)
      }
      return .wrong(Self.isSecret(text) ? .notAllowed(config, value: "…") : error)
    }
  }

  /// What is well in a command, and not in a file.
  private func refusal(
    _ config: ConfigEntry, _ text: String, _ value: SettingValue
  ) -> ConfigVerdict? {
    if case .integer(let number) = value, Int64(text.trimmed) == nil {
      return .unit(config, value: text, number: number)
    }
    guard family == .java, config.name == Self.strategies else { return nil }
    guard let short = text.elements.first(where: { Self.classNames[$0] != nil }) else { return nil }
    return .shortName(config, value: short, className: Self.classNames[short] ?? short)
  }

  /// A list of strategies in which classes of somebody's own are left out.
  private func javaStrategies(_ config: ConfigEntry, _ text: String) -> String? {
    guard family == .java, config.name == Self.strategies else { return nil }
    return text.elements
      .filter { !$0.contains(".") || SettingText.strategyName($0) != $0 }.joined(separator: ",")
  }

  private static let strategies: SettingName = "partition.assignment.strategy"

  private static let classNames = [
    "range": "org.apache.kafka.clients.consumer.RangeAssignor",
    "roundrobin": "org.apache.kafka.clients.consumer.RoundRobinAssignor",
    "sticky": "org.apache.kafka.clients.consumer.StickyAssignor",
    "cooperative-sticky": "org.apache.kafka.clients.consumer.CooperativeStickyAssignor",
  ]

  /// librdkafka takes a few more words for true and false.
  private func librdkafkaBoolean(_ config: ConfigEntry, _ text: String) -> Bool? {
    guard family == .librdkafka, config.type == .boolean else { return nil }
    return switch text.trimmed.lowercased() {
    case "1", "t": true
    case "0", "f": false
    default: nil
    }
  }

  /// Whether a value looks as if it were not for everybody's eyes, whatever it is the value of.
  private static func isSecret(_ text: String) -> Bool {
    let text = text.lowercased()
    return ["password", "secret", "token"].contains { text.contains($0) }
  }
}

// MARK: - The whole

extension ConfigLineChecker {
  private mutating func keep(
    _ value: SettingValue, for name: SettingName, section: String?, line: Int
  ) {
    let key = section ?? ""
    if settings[key] == nil { sections.append(section) }
    settings[key, default: [:]][name] = value
    lines[key, default: [:]][name] = line
  }

  /// Whether a section holds for all others too.
  private static func isCommon(_ section: String?) -> Bool {
    section == nil || section?.lowercased() == "default"
  }

  /// Looks at every section as a whole, with what holds for all of them.
  func findings() -> [ConfigCheck.Finding] {
    let common = sections.filter(Self.isCommon)
    let own = sections.filter { !Self.isCommon($0) }
    // What holds for all is looked at on its own only if there is nothing else.
    return (own.isEmpty ? Array(common.suffix(1)) : own).flatMap { section in
      var settings: Settings = [:]
      var lines: [SettingName: Int] = [:]
      for part in common + (own.isEmpty ? [] : [section]) {
        settings.merge(self.settings[part ?? ""] ?? [:])
        lines.merge(self.lines[part ?? ""] ?? [:], uniquingKeysWith: { $1 })
      }
      return relations(of: settings).map { relation in
        let line = relation.names.compactMap { lines[$0] }.first
        return ConfigCheck.Finding(relation: relation, section: section, line: line)
      }
    }
  }

  private func relations(of settings: Settings) -> [ConfigRelation] {
    let review = ConfigReview(settings)
    switch family {
    case .librdkafka: return review.forLibrdkafka()
    case .broker: return review.forBroker()
    case .java:
      let names = settings.entries.map(\.name)
      // A setting that both have, such as request.timeout.ms, does not tell which it is.
      let has = { (side: ConfigEntry.Side, other: ConfigEntry.Side) in
        names.contains {
          let catalog = ConfigCatalog.kafka
          return catalog.entry($0, for: [side]) != nil && catalog.entry($0, for: [other]) == nil
        }
      }
      return (has(.consumer, .producer) ? review.forJavaConsumer() : [])
        + (has(.producer, .consumer) ? review.forJavaProducer() : [])
    }
  }
}

extension String {
  /// The elements of a list.
  fileprivate var elements: [String] { split(separator: ",").map { String($0).trimmed } }
}
