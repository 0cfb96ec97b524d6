/// A value of a YAML or JSON document, and where it stands.
package struct DocumentNode: Sendable {
  package let content: Content

  /// The number of bytes before the value.
  ///
  /// `TextPlace` turns it into a line and a column, which costs a look through the text and is
  /// therefore left until there is something to complain about.
  package let offset: Int

  package indirect enum Content: Sendable {
    /// Text as written. What stands in quotes is text; what does not may be a number or nothing.
    case scalar(String, isQuoted: Bool)
    case sequence([DocumentNode])
    /// Entries in their order; no two keys are equal to the byte.
    case mapping([Entry])
  }

  package struct Entry: Sendable {
    package let key: String
    package let keyOffset: Int
    package let value: DocumentNode
  }
}

extension DocumentNode {
  /// Whether there is nothing: no value at all, `null` or `~`.
  package var isNull: Bool {
    guard case .scalar(let text, isQuoted: false) = content else { return false }
    return ["", "null", "Null", "NULL", "~"].contains(text)
  }
}
