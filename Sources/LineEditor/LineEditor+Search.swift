internal import Texts

// Ctrl-R. While a search goes on, keys go to it and libedit only draws.
extension LineEditor {
  func beginSearch() -> Redraw {
    guard searchesHistory else { return .line }
    let search = HistorySearch(from: handles.line)
    self.search = search
    showPrompt(prompt(of: search))
    return .line
  }

  func prompt(of search: HistorySearch) -> String {
    let sentence = EditorText.search(for: search.query.harmless, hasFailed: search.hasFailed)
    let full = sentence(language)
    // What is found matters more than the words around what is searched for.
    return full.cells * 2 <= size.columns ? full : search.query.harmless + "? "
  }

  /// The character by which libedit learns of a key in a search.
  func searchCharacter(for key: Key) -> Unicode.Scalar {
    guard var search else { return character(for: key) }
    switch key {
    case .character("\u{12}"): search.goOlder(in: history)
    case .character("\u{13}"): search.goNewer(in: history)
    case .character("\u{8}"), .character("\u{7F}"): search.erase(in: history)
    case .character("\u{7}"):
      return end(search, with: search.original, then: nil)
    case .character("\u{1B}"):
      return end(search, with: nil, then: nil)
    case .character(let scalar) where scalar.value >= 0x20:
      search.type(scalar, in: history)
    default:
      // Enter runs the line found; any other key edits it.
      return end(search, with: nil, then: key)
    }
    self.search = search
    return perform(.showMatch(search))
  }

  /// Ends a search with the line found, or with another one.
  private func end(
    _ search: HistorySearch, with line: EditedLine?, then key: Key?
  ) -> Unicode.Scalar {
    self.search = nil
    if let line { handles.replaceLine(with: line.text, cursor: line.cursor) }
    if let key { keys.insert(key, at: 0) }
    return perform(.endSearch)
  }
}
