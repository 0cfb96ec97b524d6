/// A regular expression by which a member subscribes.
package enum TopicPattern {
  /// The longest expression that is read, in bytes.
  // The parser of regular expressions recurs; nobody subscribes by a thousand brackets.
  private static let limit = 1000

  /// Whether a text is a regular expression.
  package static func isValid(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= limit && (try? Regex(text)) != nil
  }

  /// Whether the whole of a topic's name matches, as the client asks Java's `Matcher.matches`.
  package static func matches(_ pattern: String, _ topic: TopicName) -> Bool {
    guard let regex = try? Regex(pattern) else { return false }
    return (try? regex.wholeMatch(in: topic.rawValue)) != nil
  }
}
