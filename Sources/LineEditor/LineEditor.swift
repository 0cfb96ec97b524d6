internal import CLibedit
internal import Glibc
package import Texts

/// Reads lines from a terminal, with editing, history, completion and suggestions.
///
/// The only owner of libedit: it creates the handles, it alone passes them to C, it releases them.
/// It lives on the main actor because libedit and the terminal database below it keep state that
/// belongs to the whole process.
@MainActor
@safe
package final class LineEditor: LineSource {
  let handles: LibeditHandles
  let input: TerminalInput

  /// The language of what the editor itself says.
  package var language = Language.en

  /// Whether the prompt is coloured and the end of a line that one knows is shown in grey.
  package var isColoured = true

  /// Whether how a line went on before is shown behind the cursor, for → to take over.
  package var showsSuggestions = true

  /// Whether the up arrow shows only lines that begin like what is typed.
  package var searchesByPrefix = true

  /// Whether what is pasted waits for Enter, however many lines it has.
  package var holdsPastes = true

  /// Whether `?` at the start of a line asks for help.
  package var helpsOnQuestionMark = true

  /// Whether Ctrl-R searches the history.
  package var searchesHistory = true

  /// Whether Ctrl-← and Ctrl-→ move by words.
  package var movesByWords = true

  /// Whether vi's keys edit the line, whatever `~/.editrc` says.
  package var usesViKeys = false {
    didSet { if usesViKeys != oldValue { changeKeys() } }
  }

  /// What is suggested on an empty line, for → to take over: a line put right; often nothing.
  package var proposal = ""

  /// What stands at the right end of the prompt's row while the line leaves it room; often nothing.
  package var rightPrompt = ""

  /// The lines that the up arrow, Ctrl-R and the suggestions reach.
  package private(set) var history: History

  /// What may stand at the cursor of a line, as candidates and the number of characters before the
  /// cursor that they replace; the cursor is a number of characters into the line.
  package var candidates: (_ line: String, _ cursor: Int) -> ([String], replacedCount: Int) = {
    _, _ in ([], 0)
  }

  /// Whether a line goes on, so that a second prompt asks for the rest.
  package var isIncomplete: (_ line: String) -> Bool = { _ in false }

  /// The prompt that is drawn: without colours, as text, and with them, as C sees it.
  // On the heap because libedit reads it again on every redraw.
  private(set) var prompt = ""
  private(set) var widePrompt: UnsafeMutablePointer<wchar_t>
  private var ownPrompt = ""

  /// The number of columns that the terminal had when the line was drawn.
  var drawnColumns = 80

  /// The line whose rows were mended last.
  var mendedLine: EditedLine?

  // What the extensions keep between two keys.
  var decoder = KeyDecoder()
  var keys: [Key] = []
  var action: Action?
  var search: HistorySearch?
  var browsing: Browsing?
  var suggestion: String?
  var isRightPromptShown = false
  var collapsedPaste: (placeholder: String, text: String)?

  // What came of lines typed or pasted before.
  var joiner = LineJoiner()
  var pastedLines: [String] = []

  /// Sets the locale, and tells whether characters outside ASCII can be typed.
  ///
  /// Call once, before creating an editor. If the answer is no, say so before the first prompt.
  package static func useUTF8() -> Bool { cle_useUTF8() != 0 }

  /// Creates an editor on a terminal.
  ///
  /// - Parameters:
  ///   - program: The name by which `~/.editrc` may address this program.
  ///   - history: The lines that were entered before.
  ///   - input: The terminal's descriptor. The caller keeps it.
  ///   - output: Where the line is drawn, as a rule the same terminal. The caller keeps it.
  /// - Throws: ``LineEditorError/cannotStart`` if libedit cannot start,
  ///   ``LineEditorError/terminalCannotEdit`` if the terminal is dumb or unknown.
  package init(
    program: String, history: History = History(), input: Int32 = STDIN_FILENO,
    output: Int32 = STDOUT_FILENO
  ) throws(LineEditorError) {
    handles = try LibeditHandles(
      program: program, historyLimit: Int32(clamping: history.limit), input: input, output: output)
    self.input = TerminalInput(descriptor: input)
    self.history = history
    unsafe widePrompt = Self.wide("")
    if !handles.canClear { throw .terminalCannotEdit }

    for line in history.lines { handles.remember(line) }
    connect()
    bindKeys()
    TerminalGuard.watch(input: input, output: output)
  }

  isolated deinit {
    TerminalGuard.unwatch()
    unsafe widePrompt.deallocate()
  }

  package func read(prompt text: String) throws(LineEditorError) -> LineInput {
    if !pastedLines.isEmpty {
      let line = pastedLines.removeFirst()
      echo(line, prompt: text)
      return .line(line)
    }
    beginEditing()
    defer { endEditing() }
    while true {
      setPrompt(joiner.unfinished == nil ? text : "… ")
      // libedit would show the prompt first, and a key pressed in between would go by other rules:
      // the terminal would show it, too. After each line libedit leaves the terminal as it was.
      handles.setRaw(true)
      let (line, error) = handles.readLine()
      guard let line else { return try finish(error: error) }
      let lines = joined(expandingPaste(in: line))
      if lines.isEmpty { continue }
      if lines.count > 1 { echo(lines[0], prompt: text) }
      pastedLines = Array(lines.dropFirst())
      return .line(lines[0])
    }
  }

  package func remember(_ line: String) -> Bool {
    guard history.add(line) else { return false }
    handles.remember(line)
    return true
  }

  package func discardPastedLines() -> Int {
    defer {
      pastedLines = []
      joiner = LineJoiner()
    }
    return pastedLines.count + (joiner.unfinished == nil ? 0 : 1)
  }
}

// MARK: - Reading

extension LineEditor {
  private func beginEditing() {
    search = nil
    browsing = nil
    suggestion = nil
    action = nil
    drawnColumns = size.columns
    mendedLine = nil
    Signals.watchSuspension(true)
    handles.write(pasteMode)
  }

  /// Has the terminal bracket pastes: what is pasted comes as one piece, its line breaks run nothing.
  var pasteMode: String { holdsPastes ? "\u{1B}[?2004h" : "" }

  private func endEditing() {
    handles.write("\u{1B}[?2004l")
    Signals.watchSuspension(false)
  }

  /// What no line means: Ctrl-C, Ctrl-D, or a terminal that cannot be read.
  private func finish(error: Int32) throws(LineEditorError) -> LineInput {
    if error == EINTR {
      moveToLineEnd()
      handles.write(Ending.signal == nil ? "^C\r\n" : "\r\n")
      joiner = LineJoiner()
      return Ending.signal == nil ? .interrupted : .end
    }
    if error != 0 { throw .cannotRead(code: error) }
    handles.write("\r\n")
    return joiner.finish().map(LineInput.line) ?? .end
  }

  /// The logical lines that a text from the terminal completes.
  private func joined(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).compactMap {
      joiner.add(String($0), isIncomplete: isIncomplete)
    }
  }

  /// Shows a pasted line where it runs, so that one sees which answer is whose.
  private func echo(_ line: String, prompt: String) {
    handles.write("\(prompt)\(line.harmless)\r\n")
  }
}

// MARK: - Prompt

extension LineEditor {
  /// Marks the parts of a prompt that steer the terminal and take no cell.
  static let mark: Unicode.Scalar = "\u{1}"

  private func setPrompt(_ text: String) {
    ownPrompt = fitting(text.harmless)
    showPrompt(ownPrompt, coloured: isColoured)
  }

  /// Draws the line's own prompt again, in place of that of a search.
  func restorePrompt() { showPrompt(ownPrompt, coloured: isColoured) }

  /// Takes another prompt from the next redraw on.
  func showPrompt(_ text: String, coloured: Bool = false) {
    prompt = text
    unsafe widePrompt.deallocate()
    unsafe widePrompt = Self.wide(coloured ? Self.coloured(text) : text)
  }

  /// The prompt, or just its last mark on a terminal where it would leave no place for the line.
  private func fitting(_ text: String) -> String {
    text.cells * 2 <= size.columns ? text : String(text.suffix(2))
  }

  // libedit loses a sequence at the very end, hence the colour ends before the last character.
  private static func coloured(_ text: String) -> String {
    guard text.count > 1, let last = text.last else { return text }
    return "\(mark)\u{1B}[36m\(mark)\(text.dropLast())\(mark)\u{1B}[0m\(mark)\(last)"
  }

  private static func wide(_ text: String) -> UnsafeMutablePointer<wchar_t> {
    let scalars = text.unicodeScalars
    let wide = UnsafeMutablePointer<wchar_t>.allocate(capacity: scalars.count + 1)
    for (index, scalar) in scalars.enumerated() {
      unsafe wide[index] = wchar_t(bitPattern: scalar.value)
    }
    unsafe wide[scalars.count] = 0
    return unsafe wide
  }
}
