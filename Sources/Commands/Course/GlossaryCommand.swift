internal import ArgumentParser
internal import Course
internal import Formats
internal import Texts

/// Explains a term in both languages, or lists them all.
struct GlossaryCommand: WorkbookCommand {
  static let configuration = CommandConfiguration(commandName: "glossary")

  @OptionGroup var common: CommonOptions
  @Argument var words: [String] = []

  func run(in session: inout Session) throws -> Output {
    let glossary = session.shelf.course.glossary
    guard !glossary.terms.isEmpty else {
      throw CourseRefusal.noCourse(folder: session.shelf.folder)
    }
    // Terms have spaces in them, and nobody quotes "consumer group".
    let wanted = words.joined(separator: " ")
    if wanted.isEmpty { return Self.list(glossary.terms) }
    switch glossary.find(wanted) {
    case .found(let terms): return Self.pages(terms)
    case .similar(let terms):
      throw NameRefusal.unknown(
        .term, wanted,
        nearest: terms.map { $0.name(session.surroundings.style.language) },
        known: glossary.terms.prefix(9).map { $0.name(session.surroundings.style.language) })
    }
  }

  private static func list(_ terms: [Term]) -> Output {
    Output(json: [("terms", .array(terms.map(json)))], note: .glossaryHint) { style in
      // In the reader's own order: a list is looked through.
      let rows = terms.map { (name: $0.name(style.language), term: $0) }
        .sorted { $0.name.lowercased() < $1.name.lowercased() }
      return rows.map { name, term in
        let other = term.name(style.language == .ko ? .en : .ko)
        return "\(name) · \(other): \(term.meaning(style.language))".harmless
          .truncated(toCells: style.width) + "\n"
      }.joined()
    }
  }

  private static func pages(_ terms: [Term]) -> Output {
    Output(json: [("terms", .array(terms.map(json)))]) { style in
      terms.map { term in
        let languages = [style.language] + Language.allCases.filter { $0 != style.language }
        var lines = languages.map { "\(term.name($0)): \(term.meaning($0))" }
        if !term.alsoCalled.isEmpty {
          lines.append(Sentence.alsoCalled(term.alsoCalled)(style.language))
        }
        return lines.enumerated().map { index, line in
          Wrapped.lines(
            (index == 0 ? "" : "  ") + line.harmless, width: style.width, indent: 4) + "\n"
        }.joined()
      }.joined(separator: "\n")
    }
  }

  private static func json(_ term: Term) -> JSONValue {
    [
      "name": .both(term.name), "alsoCalled": .array(term.alsoCalled.map { .string($0) }),
      "meaning": .both(term.meaning),
    ]
  }
}
