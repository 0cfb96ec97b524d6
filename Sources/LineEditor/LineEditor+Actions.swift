internal import Texts

// What keys do that libedit does not know, or does in a way that Hangul does not survive.
extension LineEditor {
  /// What to do to the line, once libedit calls for it.
  enum Action: Hashable {
    case key(Key)
    case showMatch(HistorySearch)
    case endSearch
  }

  /// A walk through the history with ↑ and ↓.
  struct Browsing: Hashable {
    /// What was typed before the walk.
    let original: EditedLine

    /// What the lines begin with that are shown.
    let prefix: String

    /// The line shown, as an index into the history.
    var index: Int
    var shown: String
  }

  /// Stands for ``action``: bound to it, and sent by no key that reaches the program.
  private static let actionCharacter: Unicode.Scalar = "\u{1C}"

  /// The character by which libedit learns of a key.
  func character(for key: Key) -> Unicode.Scalar {
    if search != nil { return searchCharacter(for: key) }
    if case .character(let scalar) = key, !scalar.mayJoinTheOneBefore { return scalar }
    return perform(.key(key))
  }

  func perform(_ action: Action) -> Unicode.Scalar {
    self.action = action
    return Self.actionCharacter
  }

  /// Does what a key was read as.
  func performAction() -> Redraw {
    defer { action = nil }
    switch action {
    case .key(let key): return perform(key)
    case .showMatch(let search):
      let match = search.line(in: history)
      handles.replaceLine(with: match.text, cursor: match.cursor)
      showPrompt(prompt(of: search))
      return .line
    case .endSearch:
      restorePrompt()
      return .line
    case nil: return .nothing
    }
  }

  private func perform(_ key: Key) -> Redraw {
    let line = handles.line
    switch key {
    case .character(let scalar): join(scalar, to: line)
    case .paste(let text): paste(text)
    case .older: return goOlder()
    case .newer: return goNewer()
    case .left: handles.moveCursor(by: -1)
    case .right where line.isCursorAtEnd: accept(suggestion ?? "")
    case .right: handles.moveCursor(by: 1)
    case .wordLeft where !movesByWords, .wordRight where !movesByWords: return .beep
    case .wordLeft: handles.moveCursor(by: line.previousWordStart - line.cursor)
    case .wordRight where line.isCursorAtEnd: accept(Self.firstWord(of: suggestion ?? ""))
    case .wordRight: handles.moveCursor(by: line.nextWordEnd - line.cursor)
    case .lineStart: handles.moveCursor(by: -line.cursor)
    case .lineEnd where line.isCursorAtEnd: accept(suggestion ?? "")
    case .lineEnd: handles.moveCursor(by: line.scalars.count - line.cursor)
    case .deleteForward: handles.delete(after: 1)
    }
    return .line
  }

  private func accept(_ text: String) { handles.insert(text) }

  private static func firstWord(of text: String) -> String {
    let line = EditedLine(scalars: Array(text.unicodeScalars), cursor: 0)
    return String(String.UnicodeScalarView(line.scalars[..<line.nextWordEnd]))
  }

  /// Inserts a character that joins the one before it: `e` and an accent, or a syllable's next part.
  // libedit edits by code point, and a combining mark would get a cell of its own.
  private func join(_ scalar: Unicode.Scalar, to line: EditedLine) {
    let previous = line.cursor > 0 ? String(line.scalars[line.cursor - 1]) : ""
    let joined = (previous + String(scalar)).composed
    if joined.unicodeScalars.count == 1, !previous.isEmpty {
      handles.delete(before: 1)
      handles.insert(joined)
    } else {
      handles.insert(String(scalar))
    }
  }

  /// Shows help, as if it had been asked for, at the start of the line; else types the `?`.
  func showHelp() -> Redraw {
    guard helpsOnQuestionMark, handles.line.scalars.isEmpty, joiner.unfinished == nil else {
      handles.insert("?")
      return .line
    }
    keys = "help\r".unicodeScalars.map(Key.character) + keys
    return .nothing
  }
}

extension Unicode.Scalar {
  /// Whether the character takes no cell of its own and so may make one with what is before it.
  fileprivate var mayJoinTheOneBefore: Bool { value >= 0x300 && cells == 0 }
}

// MARK: - History

extension LineEditor {
  func goOlder() -> Redraw {
    let line = handles.line
    var walk = browsing ?? newWalk(from: line)
    // What was found and then edited begins a walk of its own.
    if walk.shown != line.text { walk = newWalk(from: line) }
    repeat {
      guard let index = history.older(than: walk.index, beginningWith: walk.prefix) else {
        return .beep
      }
      walk.index = index
    } while history.lines[walk.index] == walk.shown
    walk.shown = history.lines[walk.index]
    handles.replaceLine(with: walk.shown)
    browsing = walk
    return .line
  }

  private func newWalk(from line: EditedLine) -> Browsing {
    Browsing(
      original: line, prefix: searchesByPrefix ? line.textBeforeCursor : "",
      index: history.lines.count, shown: line.text)
  }

  func goNewer() -> Redraw {
    guard var walk = browsing, walk.shown == handles.line.text else { return .beep }
    repeat {
      guard let index = history.newer(than: walk.index, beginningWith: walk.prefix) else {
        handles.replaceLine(with: walk.original.text, cursor: walk.original.cursor)
        browsing = nil
        return .line
      }
      walk.index = index
    } while history.lines[walk.index] == walk.shown
    walk.shown = history.lines[walk.index]
    handles.replaceLine(with: walk.shown)
    browsing = walk
    return .line
  }
}

// MARK: - Paste

extension LineEditor {
  /// Inserts what was pasted, and runs nothing.
  ///
  /// Several lines stand in the line as they are, to be edited; Enter runs them one after the
  /// other. If there are more than the terminal can show at once, they are printed above, and a
  /// placeholder stands for them.
  private func paste(_ text: String) {
    // A line copied with its end is still one line.
    let text = text.hasSuffix("\n") ? String(text.dropLast()) : text
    let line = handles.line
    var whole = line
    whole.scalars.insert(contentsOf: text.unicodeScalars, at: line.cursor)
    let size = size
    let rows = LineLayout(
      width: size.columns, prompt: prompt, line: whole, upTo: whole.scalars.count
    ).row
    guard text.contains("\n"), rows + 2 >= size.rows, collapsedPaste == nil else {
      handles.insert(text)
      return
    }
    let count = text.count { $0 == "\n" } + 1
    let placeholder = EditorText.pastedLines(count)(language)
    collapsedPaste = (placeholder, text)
    handles.insert(placeholder)
    printBelow(text + "\n")
  }

  /// The line with the pasted text in place of what stands for it.
  func expandingPaste(in line: String) -> String {
    defer { collapsedPaste = nil }
    guard let (placeholder, text) = collapsedPaste else { return line }
    return line.replacing(placeholder, with: text, maxReplacements: 1)
  }
}
