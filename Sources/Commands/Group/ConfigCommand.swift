internal import ArgumentParser
internal import Formats
internal import KafkaModel
internal import Texts

/// Explains a setting of Kafka, or checks a file of them.
struct ConfigCommand: WorkbookCommand {
  static let configuration = CommandConfiguration(commandName: "config")

  @OptionGroup var common: CommonOptions
  @Argument var name: String?
  @Argument var file: String?

  func run(in session: inout Session) throws -> Output {
    guard let name else { return Self.list }
    if name == "check" {
      guard let file else {
        throw LineRefusal.missingArgument(
          "FILE", command: "config check", syntax: "config check FILE",
          example: "config check consumer.properties")
      }
      return try ConfigCheckView(file, in: session).output
    }
    if let file {
      throw LineRefusal.tooManyArguments(
        file, command: "config", syntax: "config [NAME]", example: "config max.poll.records")
    }
    let entries = ConfigCatalog.kafka[SettingName(name)]
    if !entries.isEmpty { return Self.page(entries) }
    let matches = ConfigCatalog.kafka.entries.filter { $0.name.rawValue.contains(name) }
    let names = Set(matches.map(\.name))
    if names.count == 1 { return Self.page(matches) }
    throw NameRefusal.unknown(
      .setting, name,
      nearest: names.isEmpty
        ? Nearest.matches(for: name, among: ConfigCatalog.kafka.entries.map(\.name.rawValue))
        : Array(names.map(\.rawValue).sorted().prefix(5)),
      known: [])
  }

  private static var list: Output {
    let entries = ConfigCatalog.kafka.entries
    return Output(json: [("settings", .array(entries.map(json)))]) { style in
      let column = entries.map(\.name.rawValue.cells).max() ?? 0
      return ConfigEntry.Side.allCases.map { side in
        let rows = entries.filter { $0.side == side }.map { entry in
          "  \(entry.name.rawValue.padded(toCells: column))  \(standard(entry)(style.language))"
            .truncated(toCells: style.width) + "\n"
        }
        return rows.isEmpty ? "" : side.words(style.language) + "\n" + rows.joined()
      }.joined(separator: "\n")
    }
  }

  private static func page(_ entries: [ConfigEntry]) -> Output {
    Output(json: [("settings", .array(entries.map(json)))]) { style in
      entries.map { lines($0, style.language) }.map { lines in
        lines.map { Wrapped.lines($0, width: style.width, indent: 4) + "\n" }.joined()
      }.joined(separator: "\n")
    }
  }

  private static func lines(_ entry: ConfigEntry, _ language: Language) -> [String] {
    let summary = entry.summary.map { ": " + $0(language) } ?? ""
    var lines = [
      entry.name.rawValue + summary,
      "  \(Sentence.configReader(language)): \(entry.side.words(language))",
      "  \(Sentence.configType(language)): \(entry.type.rawValue)",
      "  \(Sentence.configDefault(language)): \(standard(entry)(language))",
      "  \(Sentence.configAllowed(language)): \(entry.allowed(language))",
    ]
    if !entry.history.isEmpty {
      let history = entry.history.map { change in
        Sentence.configChange(
          change.version, change.standard.map { SettingText.write($0) }, kip: change.kip)(language)
      }
      lines.append("  \(Sentence.configSince(language)): \(history.joined(separator: "; "))")
    }
    if let lesson = entry.lesson { lines.append("  \(Sentence.configLesson(language)): \(lesson)") }
    return lines
  }

  private static func standard(_ entry: ConfigEntry) -> Sentence {
    if let standard = entry.standard {
      let text = SettingText.write(standard)
      return Sentence(ko: text.isEmpty ? "\"\"" : text, en: text.isEmpty ? "\"\"" : text)
    }
    return entry.isRequired ? .configRequired : .configNone
  }

  private static func json(_ entry: ConfigEntry) -> JSONValue {
    [
      "name": .string(entry.name.rawValue), "side": .string(entry.side.rawValue),
      "type": .string(entry.type.rawValue), "default": entry.standard?.json ?? .null,
      "unit": .string(entry.unit.rawValue), "required": .bool(entry.isRequired),
      "since": entry.since.map { .string($0) } ?? .null,
      "lesson": entry.lesson.map { .string($0) } ?? .null,
    ]
  }
}
