/// Splits a line into commands and words: quotes and `\` as in sh, nothing is expanded.
///
/// `;` separates commands. `#` at the start of a word begins a comment, which ends with the line.
/// A newline ends a command as `;` does, so that a pasted block is read like a script.
struct LineReader {
  /// What a line came to.
  struct Result: Hashable {
    /// The commands, each with at least one word.
    var commands: [[Word]] = []

    /// What is still open at the end, which a person may close in the next line.
    var open: Open?
  }

  /// What can be left open at the end of a line.
  enum Open: Hashable {
    case singleQuote, doubleQuote, backslash
  }

  private var result = Result()
  private var words: [Word] = []
  private var word: Word?

  /// Reads a line.
  ///
  /// - Complexity: O(*n*) for *n* characters.
  static func read(_ line: String) -> Result {
    var reader = Self()
    reader.read(Array(line))
    return reader.result
  }

  private mutating func read(_ characters: [Character]) {
    var position = 0
    while position < characters.count {
      let character = characters[position]
      switch character {
      case "'", "\"":
        position = quoted(characters, from: position)
        continue
      case "\\":
        if position + 1 == characters.count { result.open = .backslash }
        // A backslash before a newline joins two lines, and stands for nothing.
        if position + 1 < characters.count, !characters[position + 1].isNewline {
          append(characters[position + 1], at: position, through: position + 2)
        }
        position += 2
        continue
      case ";": endCommand()
      case "#" where word == nil:
        while position < characters.count, !characters[position].isNewline { position += 1 }
        continue
      case _ where character.isNewline: endCommand()
      case _ where character.isWhitespace: endWord()
      default: append(character, at: position, through: position + 1)
      }
      position += 1
    }
    endCommand()
  }

  /// Reads a quoted part that begins at `start`, and returns where it ends.
  private mutating func quoted(_ characters: [Character], from start: Int) -> Int {
    let quote = characters[start]
    var position = start + 1
    open(at: start, through: position)
    while position < characters.count, characters[position] != quote {
      var character = characters[position]
      // Inside double quotes a backslash frees only what would otherwise mean something.
      if quote == "\"", character == "\\", position + 1 < characters.count,
        "\"\\$`".contains(characters[position + 1])
      {
        position += 1
        character = characters[position]
      }
      append(character, at: position, through: position + 1)
      position += 1
    }
    if position == characters.count { result.open = quote == "'" ? .singleQuote : .doubleQuote }
    open(at: start, through: min(position + 1, characters.count))
    return position + 1
  }

  private mutating func append(_ character: Character, at start: Int, through end: Int) {
    var current = word ?? Word(text: "", range: start..<end)
    current.text.append(character)
    current.range = current.range.lowerBound..<end
    word = current
  }

  private mutating func open(at start: Int, through end: Int) {
    var current = word ?? Word(text: "", range: start..<end)
    current.isQuoted = true
    current.range = current.range.lowerBound..<end
    word = current
  }

  private mutating func endWord() {
    if let word { words.append(word) }
    word = nil
  }

  private mutating func endCommand() {
    endWord()
    if !words.isEmpty { result.commands.append(words) }
    words = []
  }
}
