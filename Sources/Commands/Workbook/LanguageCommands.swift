internal import ArgumentParser
internal import Formats
internal import Texts

/// Changes the language of replies.
struct LangCommand: WorkbookCommand {
  static let configuration = CommandConfiguration(commandName: "lang")

  @OptionGroup var common: CommonOptions
  @Argument var language: String?

  func run(in session: inout Session) throws -> Output {
    if let text = language {
      guard let language = Language(rawValue: text.lowercased()) else {
        throw ValueRefusal.notOneOf(
          text, what: "lang", allowed: Language.allCases.map(\.rawValue))
      }
      session.language = language
    }
    let language = session.language
    return Output(json: [("lang", .string(language.rawValue))]) { _ in
      Sentence.languageIs(language) + "\n"
    }
  }
}

/// Says what this is, and which Kafka it behaves as.
struct VersionCommand: WorkbookCommand {
  /// The workbook's own version.
  static let number = "0.1.0"

  /// The Kafka whose behaviour is reproduced: a snapshot, and never plain "4.0".
  static let kafka = "4.0.0-SNAPSHOT (October 2024)"

  static let configuration = CommandConfiguration(commandName: "version")

  @OptionGroup var common: CommonOptions

  func run(in session: inout Session) throws -> Output {
    Output(
      .version(Self.number),
      json: [("version", .string(Self.number)), ("kafka", .string(Self.kafka))])
  }
}

/// Leaves.
struct QuitCommand: WorkbookCommand {
  static let configuration = CommandConfiguration(commandName: "quit")

  @OptionGroup var common: CommonOptions

  func run(in session: inout Session) throws -> Output {
    var output = Output { _ in "" }
    output.leaves = true
    return output
  }
}
