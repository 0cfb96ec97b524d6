internal import CLibedit
internal import Glibc

/// libedit's editor and history, opened together and released together, exactly once.
///
/// All calls that pass the raw pointers on are in this file, so that it is the one to read with
/// care. Positions and counts are Unicode scalars, as libedit's wide characters are.
@safe
struct LibeditHandles: ~Copyable {
  let editor: OpaquePointer
  private let history: OpaquePointer

  /// How the terminal was set when it was found; `nil` if it is none.
  private let found: termios?

  init(
    program: String, historyLimit: Int32, input: Int32, output: Int32
  ) throws(LineEditorError) {
    var settings = termios()
    found = unsafe (cle_settings(input, &settings) != 0) ? settings : nil
    guard let editor = unsafe cle_open(program, input, output) else { throw .cannotStart }
    guard let history = unsafe cle_openHistory(editor, historyLimit) else {
      unsafe Self.close(editor, found)
      throw .cannotStart
    }
    unsafe self.editor = editor
    unsafe self.history = history
  }

  // The editor first: it refers to the history.
  deinit {
    unsafe Self.close(editor, found)
    unsafe history_wend(history)
  }

  private static func close(_ editor: OpaquePointer, _ found: termios?) {
    guard var settings = found else { return unsafe cle_close(editor, nil) }
    unsafe cle_close(editor, &settings)
  }
}

// MARK: - The line being edited

extension LibeditHandles {
  /// What has been typed so far.
  var line: EditedLine {
    guard let info = unsafe el_wline(editor) else { return EditedLine() }
    let start = unsafe info.pointee.buffer
    guard let start = unsafe start, let cursor = unsafe info.pointee.cursor,
      let end = unsafe info.pointee.lastchar
    else { return EditedLine() }
    return unsafe EditedLine(
      scalars: (0..<(end - start)).map { Unicode.Scalar(wide: unsafe start[$0]) },
      cursor: cursor - start)
  }

  /// Inserts text before the cursor.
  func insert(_ text: String) {
    unsafe withWide(text) { _ = unsafe el_winsertstr(editor, $0) }
  }

  /// Deletes characters before the cursor.
  func delete(before count: Int) { unsafe el_deletestr(editor, Int32(count)) }

  func moveCursor(by distance: Int) { _ = unsafe el_cursor(editor, Int32(distance)) }

  /// Puts another text in place of the line, with the cursor at its end or where it is asked to be.
  func replaceLine(with text: String, cursor: Int? = nil) {
    let old = line
    moveCursor(by: old.scalars.count - old.cursor)
    delete(before: old.scalars.count)
    insert(text)
    if let cursor { moveCursor(by: cursor - text.unicodeScalars.count) }
  }

  /// Deletes characters after the cursor.
  func delete(after count: Int) {
    let line = line
    let count = min(count, line.scalars.count - line.cursor)
    moveCursor(by: count)
    delete(before: count)
  }
}

// MARK: - The terminal

extension LibeditHandles {
  /// Reads a line with editing: nothing at the end of the input or on failure.
  ///
  /// - Returns: The line and 0, or nothing and the `errno` of the failure, 0 at the end of input.
  func readLine() -> (text: String?, error: Int32) {
    var count: CInt = 0
    errno = 0
    guard let line = unsafe el_wgets(editor, &count) else {
      // libedit counts 0 at the end of the input and -1 after a failure, a signal being one.
      return (nil, count == 0 ? 0 : errno)
    }
    // libedit owns these characters and overwrites them on the next call: copy them now.
    var scalars = String.UnicodeScalarView()
    for index in 0..<Int(count) { scalars.append(Unicode.Scalar(wide: unsafe line[index])) }
    if scalars.last == "\n" { scalars.removeLast() }
    return (String(scalars), 0)
  }

  /// Draws the prompt and the line afresh from where the cursor is.
  func redraw() { unsafe cle_redraw(editor) }

  /// Writes beside libedit, in order with what it wrote itself.
  func write(_ text: String) {
    var text = text
    text.withUTF8 { unsafe cle_write(editor, $0.baseAddress, $0.count) }
  }

  func setRaw(_ raw: Bool) { _ = unsafe cle_setRaw(editor, raw ? 1 : 0) }

  /// Tells libedit to ask for the terminal's size again.
  func resize() { unsafe el_resize(editor) }

  var canClear: Bool { unsafe cle_canClear(editor) != 0 }

  /// Takes vi's keys or Emacs', and forgets all bindings.
  func useKeys(ofVi isVi: Bool) {
    if isVi { unsafe cle_setViMode(editor) } else { unsafe cle_setEmacsMode(editor) }
  }

  var isViMode: Bool { unsafe cle_isViMode(editor) != 0 }
}

// MARK: - Keys and history

extension LibeditHandles {
  /// Binds a key, written as in `~/.editrc`, to a function by its name.
  func bind(_ key: String, to function: String) {
    unsafe withWide(key) { key in
      unsafe withWide(function) { _ = unsafe cle_bind(editor, key, $0) }
    }
  }

  /// Binds a key of vi's command mode.
  func bindInCommandMode(_ key: String, to function: String) {
    unsafe withWide(key) { key in
      unsafe withWide(function) { _ = unsafe cle_bindInCommandMode(editor, key, $0) }
    }
  }

  /// Reads `~/.editrc`, if there is one.
  func readUserSettings() { _ = unsafe el_source(editor, nil) }

  func remember(_ line: String) {
    unsafe withWide(line) { _ = unsafe cle_remember(history, $0) }
  }
}

// MARK: - Wide characters

/// Calls `body` with the text as C's wide characters, which live until it returns.
func withWide(_ text: String, _ body: (UnsafePointer<wchar_t>) -> Void) {
  var wide = text.unicodeScalars.map { wchar_t(bitPattern: $0.value) }
  wide.append(0)
  unsafe wide.withUnsafeBufferPointer { buffer in
    if let start = buffer.baseAddress { unsafe body(start) }
  }
}

extension Unicode.Scalar {
  /// The scalar of a wide character, U+FFFD if it is none.
  init(wide: wchar_t) { self = Unicode.Scalar(UInt32(bitPattern: wide)) ?? "\u{FFFD}" }
}
