package import KafkaModel
package import Texts

/// Values of settings as people write them, for commands, scenarios and properties alike.
package enum SettingText {
  /// Finds a setting by its name among those that the given sides read.
  ///
  /// - Throws: ``SettingProblem/unknown(_:nearest:)``, with what may have been meant, or
  ///   ``SettingProblem/wrongSide(_:)``.
  package static func entry(
    _ name: String, for sides: Set<ConfigEntry.Side>
  ) throws(SettingProblem) -> ConfigEntry {
    let catalog = ConfigCatalog.kafka
    if let entry = catalog.entry(SettingName(name), for: sides) { return entry }
    if let other = catalog[SettingName(name)].first { throw .wrongSide(other) }
    throw .unknown(name, nearest: nearest(to: name, for: sides).map { [$0] } ?? [])
  }

  /// What somebody may have meant who wrote a name that is none.
  private static func nearest(to name: String, for sides: Set<ConfigEntry.Side>) -> String? {
    let catalog = ConfigCatalog.kafka
    let setting = SettingName(name)
    let modern =
      ConfigCatalog.javaName(forLibrdkafka: setting)
      ?? RetiredSetting.kafka.first { $0.name == setting }?.successor
    if let modern, catalog.entry(modern, for: sides) != nil { return modern.rawValue }
    let candidates = catalog.entries.filter { sides.contains($0.side) }.map(\.name.rawValue)
    return Nearest.matches(for: name, among: candidates, limit: 1).first
  }

  /// Reads a value.
  ///
  /// Times may have a unit (`30s` for `session.timeout.ms`), lists are divided by commas, and
  /// strategies may be given by the names of Kafka's classes.
  ///
  /// - Throws: ``SettingProblem`` for a value that Kafka would not take either, or that the workbook
  ///   does not know.
  package static func read(
    _ text: String, for entry: ConfigEntry
  ) throws(SettingProblem) -> SettingValue {
    // Java trims everything but strings.
    let isString = [.string, .className, .password].contains(entry.type)
    let text = isString ? text : trimmed(text)
    let value: SettingValue
    switch entry.type {
    case .boolean: value = .boolean(try boolean(text, for: entry))
    case .short: value = try integer(text, in: Int64(Int16.min)...Int64(Int16.max), for: entry)
    case .int: value = try integer(text, in: Int64(Int32.min)...Int64(Int32.max), for: entry)
    case .long: value = try integer(text, in: Int64.min...Int64.max, for: entry)
    case .double: value = .number(try number(text, for: entry))
    case .string, .className, .password: value = .string(spelling(text, for: entry))
    case .list: return try read(elements(text), for: entry)
    }
    guard entry.rule.allows(value) else { throw .notAllowed(entry, value: text) }
    return value
  }

  /// Reads a list whose elements are apart already.
  ///
  /// - Throws: ``SettingProblem``, also for an element that is there twice.
  package static func read(
    _ elements: [String], for entry: ConfigEntry
  ) throws(SettingProblem) -> SettingValue {
    guard entry.type == .list else {
      throw .wrongType(entry, value: elements.joined(separator: ","))
    }
    var list: [String] = []
    for element in elements {
      let name = entry.name == strategies ? strategyName(element) : element
      let isOwn = entry.name == strategies && name == ownStrategy
      guard isOwn || entry.rule.allows(.list([name])), !name.isEmpty else {
        throw .notAllowed(entry, value: element)
      }
      guard !list.contains(name) else { throw .namedTwice(entry, value: name) }
      list.append(name)
    }
    let kafkas = list.filter { entry.name != strategies || $0 != ownStrategy }
    guard kafkas.isEmpty && !list.isEmpty || entry.rule.allows(.list(kafkas)) else {
      throw .missingValue(entry)
    }
    return .list(list)
  }

  /// Writes a value as a properties file holds it.
  package static func write(_ value: SettingValue) -> String {
    switch value {
    case .boolean(let value): String(value)
    case .integer(let value): String(value)
    case .number(let value): String(value)
    case .string(let value): value
    case .list(let values): values.joined(separator: ",")
    }
  }

  private static let strategies: SettingName = "partition.assignment.strategy"

  /// The learner's own assignor, which the lab knows and Kafka does not.
  package static let ownStrategy = "mine"
}

// MARK: - Values

extension SettingText {
  /// The text without what Java's `trim` takes away: all up to the space, at either end.
  private static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let start = scalars.firstIndex { $0 > " " } ?? scalars.endIndex
    let end = scalars.lastIndex { $0 > " " }.map { scalars.index(after: $0) } ?? start
    return String(scalars[start..<end])
  }

  private static func elements(_ text: String) -> [String] {
    if text.isEmpty { return [] }
    return text.split(separator: ",", omittingEmptySubsequences: false).map { trimmed(String($0)) }
  }

  private static func boolean(
    _ text: String, for entry: ConfigEntry
  ) throws(SettingProblem) -> Bool {
    switch text.lowercased() {
    case "true": return true
    case "false": return false
    case "": throw .missingValue(entry)
    default: throw .wrongType(entry, value: text)
    }
  }

  private static func number(
    _ text: String, for entry: ConfigEntry
  ) throws(SettingProblem) -> Double {
    guard !text.isEmpty else { throw .missingValue(entry) }
    // Swift reads "inf", "nan" and hexadecimal numbers too.
    guard text.utf8.allSatisfy({ "+-.0123456789eE".utf8.contains($0) }), let number = Double(text),
      number.isFinite
    else { throw .wrongType(entry, value: text) }
    return number
  }

  private static func integer(
    _ text: String, in range: ClosedRange<Int64>, for entry: ConfigEntry
  ) throws(SettingProblem) -> SettingValue {
    guard !text.isEmpty else { throw .missingValue(entry) }
    if let integer = Int64(text) {
      guard range.contains(integer) else { throw .notAllowed(entry, value: text) }
      return .integer(integer)
    }
    let isAllDigits = text.utf8.allSatisfy { "+-0123456789".utf8.contains($0) }
    guard let scale = entry.unit.milliseconds, !isAllDigits else {
      throw isAllDigits ? .notAllowed(entry, value: text) : .wrongType(entry, value: text)
    }
    let count: Int64
    do {
      count = try DurationText.read(text).wholeMilliseconds
    } catch {
      throw .duration(entry, error)
    }
    guard count % scale == 0 else { throw .notWhole(entry, value: text) }
    guard range.contains(count / scale) else { throw .notAllowed(entry, value: text) }
    return .integer(count / scale)
  }

  /// The word as the rule spells it, where Kafka does not mind the case of its letters.
  private static func spelling(_ text: String, for entry: ConfigEntry) -> String {
    guard case .oneOfAnyCase(let words) = entry.rule else { return text }
    return words.first { $0.lowercased() == text.lowercased() } ?? text
  }

  /// The name that an assignor gives itself, from that of its class.
  package static func strategyName(_ text: String) -> String {
    let package = "org.apache.kafka.clients.consumer."
    guard text.hasPrefix(package) else { return text }
    return switch text.dropFirst(package.count) {
    case "RangeAssignor": "range"
    case "RoundRobinAssignor": "roundrobin"
    case "StickyAssignor": "sticky"
    case "CooperativeStickyAssignor": "cooperative-sticky"
    default: text
    }
  }
}

extension ConfigEntry.Unit {
  /// How many milliseconds the unit is; `nil` for what is no time.
  fileprivate var milliseconds: Int64? {
    switch self {
    case .milliseconds: 1
    case .seconds: 1000
    case .minutes: 60_000
    default: nil
    }
  }
}
