internal import ArgumentParser
internal import Formats
internal import Texts

/// Lists the commands, or explains one.
struct HelpCommand: WorkbookCommand {
  static let configuration = CommandConfiguration(commandName: "help")

  @OptionGroup var common: CommonOptions
  @Argument var command: String?

  func run(in session: inout Session) throws -> Output {
    guard let command else { return Self.overview }
    let resolved = try? CommandTable.resolve(
      [Word(text: command, range: 0..<0)], abbreviated: true)
    guard let entry = resolved?.entry else {
      throw NameRefusal.unknown(.command, command, among: CommandTable.entries.map(\.name))
    }
    return Self.page(of: entry)
  }

  private static var overview: Output {
    let rows = CommandTable.entries.map { entry -> JSONValue in
      [
        "name": .string(entry.name), "syntax": .string(entry.syntax),
        "example": .string(entry.example),
      ]
    }
    return Output(json: [("commands", .array(rows))]) { style in
      var lines = [Sentence.helpHead, .helpKeys].map {
        Wrapped.lines($0(style.language), width: style.width)
      }
      let column = CommandTable.entries.map(\.name.cells).max() ?? 0
      for shelf in CommandEntry.Shelf.allCases {
        let entries = CommandTable.entries.filter { $0.shelf == shelf }
        guard !entries.isEmpty else { continue }
        lines.append("")
        lines.append(shelf.title(style.language))
        lines += entries.map { entry in
          let name = entry.name.padded(toCells: column)
          return Wrapped.lines(
            "  \(name)  \(entry.summary(style.language))", width: style.width, indent: column + 4)
        }
      }
      return lines.joined(separator: "\n") + "\n"
    }
  }

  private static func page(of entry: CommandEntry) -> Output {
    let json: [(key: String, value: JSONValue)] = [
      ("name", .string(entry.name)), ("syntax", .string(entry.syntax)),
      ("example", .string(entry.example)),
      ("options", .array(entry.allOptions.map { .string("--" + $0.name) })),
    ]
    return Output(json: json) { style in
      let language = style.language
      var lines = [
        Wrapped.lines("\(entry.name): \(entry.summary(language))", width: style.width),
        Wrapped.lines("  " + entry.syntax, width: style.width, indent: 4),
      ]
      lines += entry.details.map { Wrapped.lines($0(language), width: style.width) }
      if !entry.options.isEmpty {
        lines.append(Sentence.options(language) + ":")
        lines += table(entry.options, style: style)
      }
      lines.append(
        Wrapped.lines(
          Sentence.everyCommandTakes(language)
            + ": --json, --format, -o FILE [--force], --lang, --width",
          width: style.width))
      lines.append("\(Sentence.example(language)): \(entry.example)")
      return lines.joined(separator: "\n") + "\n"
    }
  }

  private static func table(_ options: [CommandEntry.Option], style: TextStyle) -> [String] {
    let column = options.map(\.name.cells).max() ?? 0
    return options.map { option in
      let text = "  --\(option.name.padded(toCells: column))  \(option.summary(style.language))"
      return Wrapped.lines(text, width: style.width, indent: 6 + column)
    }
  }
}

extension CommandEntry.Shelf {
  var title: Sentence {
    switch self {
    case .group: Sentence(ko: "그룹과 토픽", en: "Group and topics")
    case .assign: Sentence(ko: "할당", en: "Assignment")
    case .time: Sentence(ko: "시간", en: "Time")
    case .producers: Sentence(ko: "프로듀서", en: "Producers")
    case .course: Sentence(ko: "레슨", en: "Lessons")
    case .files: Sentence(ko: "파일", en: "Files")
    case .session: Sentence(ko: "세션", en: "Session")
    }
  }
}
