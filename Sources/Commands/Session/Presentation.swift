internal import Formats
internal import Texts

/// How one answer is to be shown, and where.
struct Presentation {
  enum Format: String, CaseIterable {
    case text, plain, svg, json
  }

  let format: Format
  let style: TextStyle
  let file: String?
  let replaces: Bool

  /// Reads the options that every command takes.
  ///
  /// - Throws: ``ValueRefusal``.
  init(_ options: CommonOptions, of session: Session) throws {
    var style = session.surroundings.style
    style.language = session.language
    if let text = options.lang {
      guard let language = Language(rawValue: text) else {
        throw ValueRefusal.notOneOf(
          text, what: "--lang", allowed: Language.allCases.map(\.rawValue))
      }
      style.language = language
    }
    if let text = options.width {
      style.width = try CountText.read(text, of: "--width", in: 10...1000)
    }
    file = options.output
    replaces = options.force
    format = try Self.format(options)
    switch format {
    case .plain: style.medium = .sentences
    // A file is no terminal: it keeps its text, not its colours.
    case _ where options.output != nil && style.medium == .colour: style.medium = .monochrome
    default: break
    }
    self.style = style
  }

  private static func format(_ options: CommonOptions) throws -> Format {
    if let text = options.format {
      guard let format = Format(rawValue: text) else {
        throw ValueRefusal.notOneOf(
          text, what: "--format", allowed: Format.allCases.map(\.rawValue))
      }
      if options.json, format != .json {
        throw LineRefusal.contradictory("--json", "--format \(text)")
      }
      return format
    }
    if options.json { return .json }
    // The suffix says what is wanted: nobody puts text into g.svg.
    switch options.output.map(suffix) {
    case "svg": return .svg
    case "json": return .json
    default: return .text
    }
  }

  private static func suffix(_ file: String) -> String {
    let name = file.split(separator: "/").last ?? ""
    return name.contains(".") ? name.split(separator: ".").last.map { $0.lowercased() } ?? "" : ""
  }

  /// Draws an answer, and puts it into its file if it has one.
  ///
  /// - Throws: ``LabRefusal/noPicture(command:)``, ``StorageProblem``.
  func render(_ output: Output, of command: String, to storage: any Storage) throws -> Reply {
    let text = try text(output, of: command)
    let note =
      output.note.map { Wrapped.lines($0(style.language), width: style.width) + "\n" } ?? ""
    // Programs read JSON alone; what a note says is for people.
    var reply = Reply(
      text, notes: format == .json ? "" : note, status: output.status, leaves: output.leaves)
    if let file {
      try storage.write(Array(text.utf8), to: file, replacing: replaces)
      reply.text = ""
      reply.notes += Sentence.wrote(file)(style.language) + "\n"
    }
    return reply
  }

  private func text(_ output: Output, of command: String) throws -> String {
    switch format {
    case .text, .plain: return output.text(style)
    case .json:
      let head: [(key: String, value: JSONValue)] = [("command", .string(command)), ("v", 1)]
      return (output.jsonLines ?? [output.json])
        .map { JSONValue.object(head + $0).text + "\n" }.joined()
    case .svg:
      guard let svg = output.svg else { throw LabRefusal.noPicture(command: command) }
      return svg(style.language)
    }
  }
}
