import Glibc
import LineEditor
import Texts

/// Standard output and standard error.
///
/// A reader that has seen enough (`| head`) ends the output quietly; nothing else is quiet.
final class Outlet {
  private let environment: Environment

  /// Why nothing more can be written to standard output.
  private(set) var failure: Errno?

  init(environment: Environment) { self.environment = environment }

  /// Whether whoever read standard output has gone.
  var isClosed: Bool { failure?.code == EPIPE }

  /// Writes results.
  ///
  /// - Parameters:
  ///   - text: The results.
  ///   - language: That of a pager for what does not fit on the terminal; `nil` for none.
  func print(_ text: String, pagingIn language: Language? = nil) {
    guard failure == nil, !text.isEmpty else { return }
    if let language, environment.outputIsTerminal, let size = TerminalSize.of(STDOUT_FILENO),
      Self.rows(of: text, columns: size.columns) >= size.rows,
      Pager(environment, language: language)?.show(text) == true
    {
      return
    }
    do throws(Errno) {
      try Descriptor.write(Array(text.utf8), to: STDOUT_FILENO)
    } catch {
      // Ctrl-C in the middle of a long answer ends the answer, not the output.
      if error.code != EINTR { failure = error }
    }
  }

  /// Writes what is not a result.
  func note(_ text: String) {
    // There is nowhere to say that this cannot be written.
    try? Descriptor.write(Array(text.utf8), to: STDERR_FILENO)
  }

  /// How many rows of a terminal a text fills.
  private static func rows(of text: String, columns: Int) -> Int {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      // Colours take no cell.
      .reduce(-1) { $0 + max(1, ($1.withoutColours.cells + columns - 1) / columns) }
  }
}

nonisolated extension Substring {
  /// The text without the sequences that colour it.
  fileprivate var withoutColours: String {
    var kept = String.UnicodeScalarView()
    var isInSequence = false
    for scalar in unicodeScalars {
      if scalar == "\u{1B}" {
        isInSequence = true
      } else if isInSequence {
        isInSequence = scalar != "m"
      } else {
        kept.append(scalar)
      }
    }
    return String(kept)
  }
}
