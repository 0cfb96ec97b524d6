import Texts

/// What the program was called to do: `workbook [OPTIONS] [COMMAND …]`.
nonisolated struct Invocation: Hashable, Sendable {
  /// What to do once the scenario is loaded.
  enum Task: Hashable, Sendable {
    /// Lines from standard input: a prompt at a terminal, else a script.
    case readLines
    /// The lines of `-c`.
    case lines([String])
    /// One command, its words as the shell separated them.
    case command([String])
    case help
  }

  var task = Task.readLines

  /// `nil` means as the settings and the locale say.
  var language: Language?

  /// A file for `load`; `-` is standard input.
  var scenario: String?

  /// A reader's own notes.
  var notes: String?

  /// The folder of the course, if not the one beside the program.
  var chapters: String?

  /// Reads the arguments without the program's name.
  ///
  /// Options end where the command begins: what follows a command's name is the command's own.
  ///
  /// - Throws: ``InvocationProblem``.
  init(_ arguments: [String]) throws(InvocationProblem) {
    var rest = arguments[...]
    var lines: [String] = []
    reading: while let argument = rest.first {
      let option = Option(argument)
      switch option.name {
      case "--help", "-h":
        task = .help
        return
      case "--version":
        task = .command(["version"])
        return
      case "--":
        rest.removeFirst()
        break reading
      case "-c": lines.append(try Self.value(of: option, example: "-c 'members 3; assign'", &rest))
      case "-f", "--scenario":
        scenario = try Self.value(of: option, example: "-f lab.yaml", &rest)
      case "--notes": notes = try Self.value(of: option, example: "--notes kafka.md", &rest)
      case "--chapters":
        chapters = try Self.value(of: option, example: "--chapters my-course", &rest)
      case "--lang":
        let text = try Self.value(of: option, example: "--lang ko", &rest)
        guard let value = Language(rawValue: text) else { throw .unknownLanguage(text) }
        language = value
      case _ where argument.hasPrefix("-") && argument.count > 1:
        throw .unknownOption(
          argument, nearest: Nearest.matches(for: option.name, among: Self.known))
      default: break reading
      }
    }
    try read(command: Array(rest), lines: lines)
  }

  private mutating func read(command: [String], lines: [String]) throws(InvocationProblem) {
    if let first = command.first {
      if !lines.isEmpty { throw .linesAndCommand(first) }
      task = .command(command)
    } else if !lines.isEmpty {
      task = .lines(lines)
    }
  }

  private static let known = [
    "-c", "-f", "--scenario", "--notes", "--chapters", "--lang", "--help", "--version",
  ]

  /// An argument taken apart: `--name=value` or `--name`.
  private struct Option {
    let name: String
    let value: String?

    init(_ argument: String) {
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let hasValue = argument.hasPrefix("--") && parts.count == 2
      name = hasValue ? String(parts[0]) : argument
      value = hasValue ? String(parts[1]) : nil
    }
  }

  /// Takes an option and its value, which may be the next argument.
  private static func value(
    of option: Option, example: String, _ rest: inout ArraySlice<String>
  ) throws(InvocationProblem) -> String {
    rest.removeFirst()
    if let value = option.value { return value }
    guard let value = rest.popFirst() else {
      throw .missingValue(option: option.name, example: example)
    }
    return value
  }
}
