import Glibc
import LineEditor
import Texts

/// What the environment and the terminals say about how to speak and how to draw.
nonisolated struct Environment: Sendable {
  /// The variables that are set to something, by name.
  let variables: [String: String]

  let inputIsTerminal: Bool
  let outputIsTerminal: Bool
  let errorIsTerminal: Bool

  init(
    variables: [String: String], inputIsTerminal: Bool, outputIsTerminal: Bool,
    errorIsTerminal: Bool
  ) {
    self.variables = variables.filter { !$0.value.isEmpty }
    self.inputIsTerminal = inputIsTerminal
    self.outputIsTerminal = outputIsTerminal
    self.errorIsTerminal = errorIsTerminal
  }

  /// The environment of this process.
  static func current() -> Self {
    let names = [
      "LC_ALL", "LC_MESSAGES", "LANG", "TERM", "NO_COLOR", "ACCESSIBLE", "COLUMNS", "PAGER", "HOME",
      "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "WORKBOOK_HOME",
      "VISUAL", "EDITOR", "PATH",
    ]
    let pairs = names.compactMap { name in
      unsafe getenv(name).map { unsafe (name, String(cString: $0)) }
    }
    return Self(
      variables: Dictionary(uniqueKeysWithValues: pairs),
      inputIsTerminal: isatty(STDIN_FILENO) == 1, outputIsTerminal: isatty(STDOUT_FILENO) == 1,
      errorIsTerminal: isatty(STDERR_FILENO) == 1)
  }
}

// MARK: - How to speak and draw

nonisolated extension Environment {
  /// The language of the locale.
  var language: Language {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { variables[$0] }.first
    return locale?.hasPrefix("ko") == true ? .ko : .en
  }

  /// Whether sentences are wanted in place of pictures.
  var isAccessible: Bool { variables["ACCESSIBLE"].map { $0 != "0" } ?? false }

  /// Whether the terminal can show colours and nobody asked it not to.
  var allowsColour: Bool {
    outputIsTerminal && variables["NO_COLOR"] == nil && variables["TERM"] != nil
      && variables["TERM"] != "dumb"
  }

  /// The number of cells in a line of output.
  var width: Int {
    if outputIsTerminal, let size = TerminalSize.of(STDOUT_FILENO) { return size.columns }
    return variables["COLUMNS"].flatMap(Int.init) ?? 80
  }
}
