internal import KafkaModel
internal import Texts

/// Turns a document into a scenario, and collects what is wrong with it on the way.
struct ScenarioReader {
  private let bytes: [UInt8]
  private var found: [(offset: Int, path: [String], reason: ScenarioProblem.Reason)] = []

  /// How many problems there are; counted no further than ``ScenarioProblems/countLimit``.
  var problemCount: Int { found.count }

  /// Whether the file is so wrong that nobody needs to know more.
  private var isHopeless: Bool { problemCount >= ScenarioProblems.countLimit }

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// The first problems, in the order of the file.
  var problems: [ScenarioProblem] {
    found.sorted { $0.offset < $1.offset }.prefix(ScenarioProblems.limit).map {
      ScenarioProblem($0.reason, path: $0.path, at: TextPlace(ofByte: $0.offset, in: bytes))
    }
  }

  mutating func report(_ reason: ScenarioProblem.Reason, _ path: [String], at offset: Int) {
    if !isHopeless { found.append((offset, path, reason)) }
  }

  mutating func document(_ document: DocumentNode) -> ScenarioDocument {
    if document.isNull { return ScenarioDocument() }
    guard var fields = fields(of: document, []) else { return ScenarioDocument() }
    if let node = fields.take("version"), !isKnownVersion(node) { return ScenarioDocument() }
    let scenario = scenario(&fields)
    let producers = producers(&fields)
    finish(fields)
    return ScenarioDocument(scenario: scenario, producers: producers)
  }

  private mutating func scenario(_ fields: inout Fields) -> Scenario {
    var scenario = Scenario.empty
    if let node = fields.take("seed") {
      scenario.seed = number(node, ["seed"], in: 0...UInt64.max) ?? 0
    }
    if let node = fields.take("topics") { scenario.topics = topics(node) }
    if let node = fields.take("broker") {
      scenario.broker = settings(in: node, ["broker"], for: [.broker, .group, .quota])
    }
    if let node = fields.take("defaults") {
      scenario.defaults = settings(in: node, ["defaults"], for: Self.clientSides)
    }
    if let node = fields.take("members") { scenario.members = members(node) }
    if let node = fields.take("events") { scenario.events = events(node) }
    if let node = fields.take("until") { scenario.until = duration(node, ["until"]) }
    return scenario
  }

  /// Who reads the settings that a member can have.
  static let clientSides: Set<ConfigEntry.Side> = [.clients, .consumer, .producer]

  private mutating func isKnownVersion(_ node: DocumentNode) -> Bool {
    guard let text = text(node, ["version"]) else { return true }
    if text == String(Scenario.version) { return true }
    // Of a later version nothing else can be said; what is no version at all is only one mistake.
    guard let version = Int(text), version > Scenario.version else {
      report(.notOneOf(text, allowed: [String(Scenario.version)]), ["version"], at: node.offset)
      return true
    }
    report(.laterVersion(text, known: Scenario.version), [], at: node.offset)
    return false
  }
}

// MARK: - Keys

extension ScenarioReader {
  /// The entries of a mapping, of which a reader takes what it knows.
  struct Fields {
    let path: [String]
    let offset: Int
    fileprivate(set) var rest: [DocumentNode.Entry]
    fileprivate(set) var known: [String] = []

    /// Takes an entry out, and remembers that its key would be allowed.
    mutating func take(_ key: String) -> DocumentNode? {
      known.append(key)
      // Keys may be anything; only bytes tell whether two are the same.
      guard let place = rest.firstIndex(where: { $0.key.utf8.elementsEqual(key.utf8) }) else {
        return nil
      }
      return rest.remove(at: place).value
    }
  }

  mutating func fields(of node: DocumentNode, _ path: [String]) -> Fields? {
    guard let entries = mapping(node, path) else { return nil }
    return Fields(path: path, offset: node.offset, rest: entries)
  }

  /// Reports the keys that nobody took.
  mutating func finish(_ fields: Fields) {
    // Looking for what was meant takes time, of which a file of megabytes must not take much.
    for entry in fields.rest where !isHopeless {
      let nearest = Nearest.matches(for: entry.key, among: fields.known, limit: 1)
      report(
        .unknownKey(entry.key, nearest: nearest, known: fields.known), fields.path,
        at: entry.keyOffset)
    }
  }

  /// Takes every key that nobody took for a setting.
  ///
  /// What looks like none of Kafka's names is reported as an unknown key of the mapping.
  mutating func finishWithSettings(
    _ fields: Fields, for sides: Set<ConfigEntry.Side>
  ) -> Settings {
    var fields = fields
    let isSetting = { (entry: DocumentNode.Entry) in
      entry.key.contains(".") || !ConfigCatalog.kafka[SettingName(entry.key)].isEmpty
    }
    let own = fields.rest.filter(isSetting)
    fields.rest.removeAll(where: isSetting)
    finish(fields)
    return settings(own, fields.path, for: sides)
  }
}

// MARK: - Settings

extension ScenarioReader {
  mutating func settings(
    in node: DocumentNode, _ path: [String], for sides: Set<ConfigEntry.Side>
  ) -> Settings {
    if node.isNull { return [:] }
    return settings(mapping(node, path) ?? [], path, for: sides)
  }

  private mutating func settings(
    _ entries: [DocumentNode.Entry], _ path: [String], for sides: Set<ConfigEntry.Side>
  ) -> Settings {
    var settings: Settings = [:]
    for entry in entries where !isHopeless {
      do throws(SettingProblem) {
        let config = try SettingText.entry(entry.key, for: sides)
        settings[config.name] = try value(entry.value, for: config, path)
      } catch {
        let isName = if case .unknown = error { true } else { false }
        report(.notASetting(error), path, at: isName ? entry.keyOffset : entry.value.offset)
      }
    }
    return settings
  }

  private mutating func value(
    _ node: DocumentNode, for entry: ConfigEntry, _ path: [String]
  ) throws(SettingProblem) -> SettingValue? {
    switch node.content {
    case .scalar where node.isNull: throw .missingValue(entry)
    case .scalar(let text, _): return try SettingText.read(text, for: entry)
    case .sequence(let elements):
      let texts = elements.compactMap { text($0, path + [entry.name.rawValue]) }
      return try SettingText.read(texts, for: entry)
    case .mapping:
      report(
        .wrongShape(found: .mapping, expected: entry.type == .list ? .list : .text),
        path + [entry.name.rawValue], at: node.offset)
      return nil
    }
  }
}

// MARK: - Values

extension ScenarioReader {
  mutating func text(_ node: DocumentNode, _ path: [String]) -> String? {
    guard !node.isNull else {
      report(.missingValue(.text), path, at: node.offset)
      return nil
    }
    guard case .scalar(let text, _) = node.content else {
      report(.wrongShape(found: node.shape, expected: .text), path, at: node.offset)
      return nil
    }
    return text
  }

  mutating func list(_ node: DocumentNode, _ path: [String]) -> [DocumentNode]? {
    guard !node.isNull else {
      report(.missingValue(.list), path, at: node.offset)
      return nil
    }
    guard case .sequence(let elements) = node.content else {
      report(.wrongShape(found: node.shape, expected: .list), path, at: node.offset)
      return nil
    }
    return elements
  }

  mutating func texts(_ node: DocumentNode, _ path: [String]) -> [String]? {
    list(node, path)?.compactMap { text($0, path) }
  }

  mutating func mapping(_ node: DocumentNode, _ path: [String]) -> [DocumentNode.Entry]? {
    guard !node.isNull else {
      report(.missingValue(.mapping), path, at: node.offset)
      return nil
    }
    guard case .mapping(let entries) = node.content else {
      report(.wrongShape(found: node.shape, expected: .mapping), path, at: node.offset)
      return nil
    }
    return entries
  }

  /// Reads a number that a range of small ones, or the whole of a type, allows.
  mutating func number<Value: FixedWidthInteger>(
    _ node: DocumentNode, _ path: [String], in range: ClosedRange<Value>
  ) -> Value? {
    guard let text = text(node, path) else { return nil }
    if !text.hasPrefix("+"), let number = Value(text), range.contains(number) { return number }
    report(
      .notANumber(text, least: Int64(range.lowerBound), most: UInt64(range.upperBound)), path,
      at: node.offset)
    return nil
  }

  mutating func duration(_ node: DocumentNode, _ path: [String]) -> Duration? {
    guard let text = text(node, path) else { return nil }
    do {
      return try DurationText.read(text)
    } catch {
      report(.notADuration(error), path, at: node.offset)
      return nil
    }
  }
}

extension DocumentNode {
  fileprivate var shape: ScenarioProblem.Shape {
    switch content {
    case .scalar: .text
    case .sequence: .list
    case .mapping: .mapping
    }
  }
}
