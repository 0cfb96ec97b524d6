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
    let course = session.shelf.course
    if let page = ConfigPage(SettingName(name), in: course) { return page.output }
    let known = (ConfigCatalog.kafka.entries + ConfigCatalog.librdkafka.entries).map(\.name)
    let names = Set(known.filter { $0.rawValue.contains(name) })
    if names.count == 1, let page = names.first.flatMap({ ConfigPage($0, in: course) }) {
      return page.output
    }
    throw NameRefusal.unknown(
      .setting, name,
      nearest: names.isEmpty
        ? Nearest.matches(for: name, among: Set(known.map(\.rawValue)).sorted())
        : Self.likeliest(names.map(\.rawValue)),
      known: [])
  }

  /// The names that are worth offering: Kafka's own, and of them the shortest, which are those that
  /// everybody has heard of.
  private static func likeliest(_ names: [String]) -> [String] {
    let own = Set(ConfigCatalog.kafka.entries.map(\.name.rawValue))
    let rank = { (name: String) in (own.contains(name) ? 0 : 1, name.count, name) }
    return Array(names.sorted { rank($0) < rank($1) }.prefix(5))
  }

  private static var list: Output {
    let entries = ConfigCatalog.kafka.entries
    return Output(json: [("settings", .array(entries.map { $0.json(family: .java) }))]) { style in
      let column = entries.map(\.name.rawValue.cells).max() ?? 0
      return ConfigEntry.Side.allCases.map { side in
        let rows = entries.filter { $0.side == side }.map { entry in
          "  \(entry.name.rawValue.padded(toCells: column))  \(entry.standardWords(style.language))"
            .truncated(toCells: style.width) + "\n"
        }
        return rows.isEmpty ? "" : side.words(style.language) + "\n" + rows.joined()
      }.joined(separator: "\n")
    }
  }
}
