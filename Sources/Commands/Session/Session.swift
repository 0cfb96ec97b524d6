package import Texts

/// The state of one sitting at the workbook, advanced one line at a time.
///
/// A session neither reads nor prints. That makes every command testable as an ordinary function,
/// and lets a transcript be replayed without a terminal.
package struct Session: Sendable {
  let storage: any Storage

  /// The language that replies are in; `lang` changes it.
  package var language: Language

  package init(storage: any Storage, language: Language) {
    self.storage = storage
    self.language = language
  }

  /// What the prompt says, with the name of the current lab.
  package var prompt: String { "sandbox › " }

  /// The first lines on opening: what to try.
  package func greeting(in surroundings: Surroundings) -> String { "" }

  /// Carries out one line of input, which may hold several commands.
  ///
  /// A line that is refused leaves the session as it was before the command that was refused.
  package mutating func reply(to line: String, in surroundings: Surroundings) -> Reply {
    switch line {
    case "quit": Reply(leaves: true)
    default: Reply(line + "\n")
    }
  }

  /// What may stand at the cursor, which is `offset` characters into `line`.
  package func completion(of line: String, at offset: Int) -> Completion { Completion() }

  /// Whether the line goes on: a quote is open, or it ends in a backslash.
  package func isIncomplete(_ line: String) -> Bool { false }
}
