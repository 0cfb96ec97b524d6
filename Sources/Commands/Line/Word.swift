/// One word of a line, after quotes and backslashes are gone.
struct Word: Hashable, Sendable {
  /// What the word says.
  var text: String

  /// Whether any of it was quoted, so that `''` is a word and `'#'` no comment.
  var isQuoted = false

  /// Where it stands in the line, quotes included, in characters from the line's beginning.
  var range: Range<Int>
}

extension Word {
  /// A text as one word of a line: quoted if it would not be read back as it is.
  static func quoted(_ text: String) -> String {
    let plain = { (character: Character) in
      character.isLetter || character.isNumber || "-_.,:=/+*@%^<>!~".contains(character)
    }
    if !text.isEmpty, text.allSatisfy(plain) { return text }
    return "'"
      + text.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: #"'\''"#) + "'"
  }
}
