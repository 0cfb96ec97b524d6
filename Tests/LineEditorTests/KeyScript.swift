import Testing

/// Keys, and what the screen shows after them.
///
/// Words are placeholders (see ``Alphabet``), so that each script is tried with several alphabets.
struct KeyScript: Sendable, CustomTestStringConvertible {
  /// Keys that are typed in one go, and what is then seen.
  struct Stage: Sendable {
    let keys: String
    let screen: [String]
  }

  let name: String
  var history: [String] = []
  var words: [String] = []
  var flags: [String] = []
  let stages: [Stage]

  var testDescription: String { name }

  init(
    _ name: String, history: [String] = [], words: [String] = [], flags: [String] = [],
    keys: String, shows screen: String..., then more: (String, [String])...
  ) {
    self.name = name
    self.history = history
    self.words = words
    self.flags = flags
    stages = [Stage(keys: keys, screen: screen)] + more.map { Stage(keys: $0.0, screen: $0.1) }
  }
}
