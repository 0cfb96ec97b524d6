internal import ArgumentParser
internal import Texts

/// What the workbook knows about one command: the source of parsing, help, completion and README.
struct CommandEntry: Sendable {
  /// What a word of a command stands for, which decides what may be completed there.
  enum Value: Hashable, Sendable {
    case topic, newTopic, member, newMember, partition, subject, strategy, variant, setting, file
    case lesson, question, term, experiment, exercise, branch, expected, command, text, count
    case words([String])
  }

  struct Positional: Hashable, Sendable {
    let name: String
    let value: Value
    var isRequired = true
    var repeats = false
  }

  struct Option: Hashable, Sendable {
    /// Without its two hyphens.
    let name: String

    /// One letter that stands for it after a single hyphen.
    var short: Character?

    /// `nil` for a switch.
    let value: Value?
    let summary: Sentence

    /// Whether a typed word, hyphens and all, means this option.
    func isCalled(_ typed: String) -> Bool {
      typed == "--" + name || short.map { typed == "-\($0)" } ?? false
    }
  }

  /// The shelves of `help`, in its order.
  enum Shelf: CaseIterable, Sendable {
    case group, assign, time, producers, course, files, session
  }

  let name: String
  let shelf: Shelf
  let syntax: String

  /// A line, or several with `;`, that works as typed on an empty lab.
  let example: String
  let summary: Sentence

  /// What else is worth knowing; one paragraph each.
  var details: [Sentence] = []
  var positionals: [Positional] = []
  var options: [Option] = []

  /// Whether words after the arguments belong to a command inside, options and all.
  var passesRestThrough = false
  let type: any WorkbookCommand.Type
}

// MARK: - Common options

extension CommandEntry {
  /// The options that every command takes.
  static let commonOptions: [Option] = [
    Option(
      name: "json", value: nil,
      summary: Sentence(ko: "한 줄짜리 JSON으로 출력", en: "print one line of JSON")),
    Option(
      name: "format", value: .words(["text", "plain", "svg", "json"]),
      summary: Sentence(
        ko: "text(그림), plain(문장), svg, json 중에서 고르기",
        en: "text (pictures), plain (sentences), svg or json")),
    Option(
      name: "output", short: "o", value: .file,
      summary: Sentence(
        ko: "-o FILE: 결과를 파일에 저장 (이미 있으면 --force 필요)",
        en: "-o FILE: write the result to a file (an existing one needs --force)")),
    Option(
      name: "force", value: nil,
      summary: Sentence(ko: "이미 있는 파일을 바꿔 쓰기", en: "replace an existing file")),
    Option(
      name: "lang", value: .words(["ko", "en"]),
      summary: Sentence(ko: "이 답의 언어", en: "the language of this answer")),
    Option(
      name: "width", value: .count,
      summary: Sentence(ko: "이 답의 너비(칸)", en: "the width of this answer, in cells")),
  ]

  /// Reads arguments that ``ArgumentReader`` has put in order.
  func parse(_ arguments: [String]) throws -> any WorkbookCommand { try type.parse(arguments) }

  var allOptions: [Option] { options + Self.commonOptions }
}
