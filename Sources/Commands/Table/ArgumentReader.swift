internal import Texts

/// Sorts the words after a command's name into options and arguments, by the command's entry.
///
/// ArgumentParser would take `-1` for an option, stop at an unknown word with a complaint in
/// English, and know nothing of what was meant. So the words are checked here, where the refusal can
/// be worded, and handed on in a form that cannot be misread: `--name=value` first, then `--`, then
/// the arguments.
struct ArgumentReader {
  let entry: CommandEntry

  private var options: [String] = []
  private var arguments: [String] = []

  private init(entry: CommandEntry) { self.entry = entry }

  /// Puts a command's words in order for ArgumentParser.
  ///
  /// - Throws: ``LineRefusal`` for an unknown option, a missing value, too few or too many arguments.
  static func read(_ words: [Word], for entry: CommandEntry) throws(LineRefusal) -> [String] {
    var reader = Self(entry: entry)
    try reader.read(words[...])
    try reader.checkCount()
    return reader.options + ["--"] + reader.arguments
  }

  private mutating func read(_ words: ArraySlice<Word>) throws(LineRefusal) {
    var rest = words
    while let word = rest.popFirst() {
      if entry.passesRestThrough, !arguments.isEmpty || !word.text.hasPrefix("--") {
        // What follows is a command of its own: its options are not ours.
        arguments.append(word.text)
        try readInnerCommand(rest)
        return
      }
      if word.isQuoted || !Self.looksLikeOption(word.text) {
        arguments.append(word.text)
      } else if word.text == "--" {
        arguments += rest.map(\.text)
        return
      } else {
        try readOption(word.text, &rest)
      }
    }
  }

  /// Hands on the words of a command inside, all but those that say how to show the answer.
  private mutating func readInnerCommand(_ words: ArraySlice<Word>) throws(LineRefusal) {
    var rest = words
    while let word = rest.popFirst() {
      let name = word.text == "-o" ? "--output" : word.text.prefix { $0 != "=" }
      let isCommon = CommandEntry.commonOptions.contains { "--" + $0.name == name }
      if isCommon, !word.isQuoted {
        try readOption(word.text, &rest)
      } else {
        arguments.append(Word.quoted(word.text))
      }
    }
  }

  /// Whether a word begins as options do; `-` alone is standard input and `-1` a number.
  private static func looksLikeOption(_ text: String) -> Bool {
    guard text.hasPrefix("-"), let second = text.dropFirst().first else { return false }
    return !second.isNumber && second != "."
  }

  private mutating func readOption(
    _ text: String, _ rest: inout ArraySlice<Word>
  ) throws(LineRefusal) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let typed = String(parts[0])
    guard let option = option(typed) else {
      throw .unknownOption(
        typed, command: entry.name,
        nearest: Nearest.matches(for: typed, among: entry.allOptions.map { "--" + $0.name }),
        known: entry.allOptions.map { "--" + $0.name })
    }
    guard option.value != nil else {
      guard parts.count == 1 else { throw .switchTakesNoValue("--\(option.name)") }
      options.append("--\(option.name)")
      return
    }
    if parts.count == 2 {
      add(option, String(parts[1]))
    } else if let value = rest.first, value.isQuoted || !value.text.hasPrefix("--") {
      rest.removeFirst()
      add(option, value.text)
    } else {
      throw .missingValue(option: "--\(option.name)", example: entry.example)
    }
  }

  private mutating func add(_ option: CommandEntry.Option, _ value: String) {
    // ArgumentParser takes `--name=` for an option without its value.
    options += value.isEmpty ? ["--\(option.name)", ""] : ["--\(option.name)=\(value)"]
  }

  private func option(_ typed: String) -> CommandEntry.Option? {
    entry.allOptions.first { $0.isCalled(typed) }
  }

  private func checkCount() throws(LineRefusal) {
    let required = entry.positionals.count(where: \.isRequired)
    if arguments.count < required {
      let missing = entry.positionals[arguments.count].name
      throw .missingArgument(
        missing, command: entry.name, syntax: entry.syntax, example: entry.example)
    }
    let isOpen = entry.passesRestThrough || entry.positionals.contains(where: \.repeats)
    if !isOpen, arguments.count > entry.positionals.count {
      throw .tooManyArguments(
        arguments[entry.positionals.count], command: entry.name, syntax: entry.syntax,
        example: entry.example)
    }
  }
}
