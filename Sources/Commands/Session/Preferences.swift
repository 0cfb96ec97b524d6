/// What a person chose for every sitting; the edge keeps it, a session only knows it.
package struct Preferences: Hashable, Sendable {
  /// Whether to use colour where the terminal can show it.
  package var usesColour: Bool

  /// Whether the prompt shows how a line that begins so went on before.
  package var showsSuggestions: Bool

  /// Whether the up arrow shows only lines that begin like what is typed.
  package var searchesByPrefix = true

  /// Whether what is pasted waits for Enter.
  package var holdsPastes = true

  /// Whether the right end of the prompt's row shows how far one has come.
  package var showsRightPrompt = true

  /// Whether `?` at the start of a line asks for help.
  package var helpsOnQuestionMark = true

  /// Whether Ctrl-R searches the lines of before.
  package var searchesHistory = true

  /// Whether Ctrl-← and Ctrl-→ move by words.
  package var movesByWords = true

  /// Whether the prompt is edited with vi's keys.
  package var usesViKeys = false

  /// Whether a command typed with Hangul switched on is read as the keys that were meant.
  package var readsKeystrokes = true

  /// Whether to answer in sentences where there would be a picture.
  package var isAccessible: Bool

  package init(
    usesColour: Bool = true, showsSuggestions: Bool = true, isAccessible: Bool = false
  ) {
    self.usesColour = usesColour
    self.showsSuggestions = showsSuggestions
    self.isAccessible = isAccessible
  }
}
