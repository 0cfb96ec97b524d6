internal import Glibc
internal import Texts

// What happens between two characters: waiting, signals, and the suggestion behind the cursor.
extension LineEditor {
  /// What libedit gets when it asks for a character.
  enum Reading: Sendable {
    case character(Unicode.Scalar)
    case end
    /// The terminal cannot be read, or a signal came (`EINTR`).
    case failure(Int32)
  }

  /// Waits for the next character that is libedit's business.
  func nextCharacter() -> Reading {
    if !WindowChange.isPending {
      mendRows()
      showBeside()
    }
    defer { hideBeside() }
    do throws(LineEditorError) {
      while true {
        if !keys.isEmpty { return .character(character(for: keys.removeFirst())) }
        // A key sends its sequence at once; what comes later is another key.
        let limit = decoder.isUndecided ? 50 : nil
        switch input.wait(milliseconds: limit, isSignalled: { Self.isSignalled }) {
        case .timeout: keys += decoder.flush()
        case .readable:
          // One byte at a time, so that what is typed ahead is left to the program that a command
          // may start. A paste belongs to the line, and can be long.
          let bytes = try input.read(upTo: decoder.isPasting ? 4096 : 1)
          if bytes.isEmpty { return .end }
          for byte in bytes { keys += decoder.decode(byte) }
        case .signal:
          if Interrupt.isPending {
            // Ctrl-C drops what was typed ahead, as the system does with what it has not handed on.
            decoder = KeyDecoder()
            keys = []
            return .failure(EINTR)
          }
          if Suspension.take() { suspend() }
          if WindowChange.take() { redrawAfterResize() }
        case .failure(let code): return .failure(code)
        }
      }
    } catch {
      if case .cannotRead(let code) = error { return .failure(code) }
      return .end
    }
  }

  private static var isSignalled: Bool {
    Interrupt.isPending || Suspension.isPending || WindowChange.isPending
  }
}

// MARK: - Where things are

extension LineEditor {
  /// The terminal's size, 80 by 24 if it does not say.
  var size: (columns: Int, rows: Int) { TerminalSize.of(input.descriptor) ?? (80, 24) }

  /// Where the cursor is, counted from the start of the prompt.
  func cursorLayout(columns: Int) -> LineLayout {
    let line = handles.line
    return LineLayout(width: columns, prompt: prompt, line: line, upTo: line.cursor)
  }

  /// Where the line ends, counted from the start of the prompt.
  func endLayout(columns: Int) -> LineLayout {
    let line = handles.line
    return LineLayout(width: columns, prompt: prompt, line: line, upTo: line.scalars.count)
  }

  /// Moves the terminal's cursor behind the line, without telling libedit.
  func moveToLineEnd() {
    let columns = size.columns
    let end = endLayout(columns: columns)
    let rows = end.row - cursorLayout(columns: columns).row
    handles.write("\r" + Escape.down(rows) + Escape.right(end.column))
  }

  /// Prints something below the line and draws the line again below that.
  func printBelow(_ text: String) {
    moveToLineEnd()
    handles.write("\r\n" + text.replacing("\n", with: "\r\n"))
    handles.redraw()
  }
}

// MARK: - Signals

extension LineEditor {
  /// Stops the program, as Ctrl-Z asks, with the terminal as it was found.
  private func suspend() {
    hideBeside()
    moveToLineEnd()
    handles.write("\u{1B}[?2004l\r\n")
    handles.setRaw(false)
    Signals.watchSuspension(false)
    raise(SIGTSTP)
    Signals.watchSuspension(true)
    handles.setRaw(true)
    handles.write(pasteMode + "\r" + Escape.eraseBelow)
    handles.resize()
    handles.redraw()
    showBeside()
  }
}

// MARK: - Beside the line

extension LineEditor {
  /// Shows what stands beside the line and is no part of it.
  // While a character is awaited, and not when one was inserted: libedit then draws after us.
  func showBeside() {
    showSuggestion()
    showRightPrompt()
  }

  /// Takes away what stands beside the line, before libedit draws.
  private func hideBeside() {
    // Resized, the terminal has wrapped its rows anew, and all of them will be drawn again.
    if WindowChange.isPending { return }
    if isRightPromptShown {
      let columns = size.columns
      let distance =
        endLayout(columns: columns).column - cursorLayout(columns: columns).column
      handles.write(
        Escape.right(distance) + Escape.eraseToLineEnd + Escape.left(distance))
      isRightPromptShown = false
    } else if suggestion != nil {
      handles.write(Escape.eraseToLineEnd)
    }
  }

  private var proposed: String? {
    proposal.isEmpty || proposal.contains("\n") || joiner.unfinished != nil ? nil : proposal
  }

  /// Shows the right prompt, unless it would come closer to the line than two cells.
  // Not libedit's own: that stays behind in what has been typed, and knows nothing of suggestions.
  private func showRightPrompt() {
    isRightPromptShown = false
    let text = rightPrompt.harmless
    guard !text.isEmpty, search == nil, keys.isEmpty, joiner.unfinished == nil else { return }
    let columns = size.columns
    let end = endLayout(columns: columns)
    let cursor = cursorLayout(columns: columns)
    // The last cell stays free here, too.
    let start = columns - text.cells - 1
    guard end.row == 0, end.column + (suggestion ?? "").harmless.cells + 2 <= start else { return }
    handles.write(
      Escape.right(start - cursor.column) + (isColoured ? Escape.grey(text) : text)
        + Escape.left(columns - 1 - cursor.column))
    isRightPromptShown = true
  }

  /// Shows in grey how a line that began so went on, or what is proposed for an empty one.
  private func showSuggestion() {
    suggestion = nil
    let line = handles.line
    guard isColoured, showsSuggestions, search == nil, keys.isEmpty, line.isCursorAtEnd,
      let rest = line.scalars.isEmpty ? proposed : history.continuation(of: line.text)
    else { return }
    suggestion = rest
    let columns = size.columns
    // The last cell stays free: a character there leaves some terminals between two rows.
    let shown = rest.harmless.truncated(
      toCells: columns - cursorLayout(columns: columns).column - 1)
    if !shown.isEmpty { handles.write(Escape.grey(shown) + Escape.left(shown.cells)) }
  }
}
