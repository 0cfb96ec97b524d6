internal import Texts

/// Subscriptions by regular expression.
enum PatternText {
  /// The longest pattern that is read.
  static let limit = 1000

  /// Checks that a text is a regular expression.
  ///
  /// - Throws: ``ValueRefusal/notAPattern(_:)``.
  static func check(_ text: String) throws(ValueRefusal) {
    guard !text.isEmpty, text.utf8.count <= limit, (try? Regex(text)) != nil else {
      throw .notAPattern(text)
    }
  }

  /// Whether a pattern matches the whole of a name, as Java's `Matcher.matches` does.
  static func matches(_ pattern: String, _ name: String) -> Bool {
    guard let regex = try? Regex(pattern) else { return false }
    return (try? regex.wholeMatch(in: name)) != nil
  }
}
