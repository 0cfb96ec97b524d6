internal import CLibedit
internal import Glibc

// libedit calls back for the prompt, for each character and for the functions that keys are bound
// to. A C function pointer captures nothing, so it finds its editor through libedit's client data.
// libedit calls only from within `el_wgets`, and so on the main actor.

/// How libedit is to redraw after a function.
enum Redraw {
  case nothing, line, beep

  fileprivate var code: UInt8 {
    switch self {
    case .nothing: UInt8(CC_NORM)
    case .line: UInt8(CC_REFRESH)
    case .beep: UInt8(CC_REFRESH_BEEP)
    }
  }
}

extension LineEditor {
  /// Has libedit call this editor, and keeps it from what goes wrong on a terminal with Hangul.
  func connect() {
    let editor = unsafe handles.editor
    // First, because it replaces every key binding. Some builds of libedit start in vi mode.
    unsafe cle_setEmacsMode(editor)
    // libedit counts characters when it shifts a line, terminals count cells: beside Hangul the
    // cursor ends up one cell off. Without these capabilities libedit redraws instead.
    for capability in ["ic", "IC", "im", "dc", "DC", "dm"] {
      unsafe cle_clearCapability(editor, capability)
    }
    // On, it would send each signal again to the whole process group, children included.
    unsafe cle_setSignals(editor, 0)
    unsafe cle_freeFlowControlKeys(editor)

    unsafe cle_setClientData(editor, Unmanaged.passUnretained(self).toOpaque())
    unsafe cle_setPrompt(editor, { unsafe LineEditor.prompt(of: $0) }, wchar_t(Self.mark.value))
    unsafe cle_setReader(editor) { unsafe LineEditor.readCharacter(for: $0, into: $1) }
    unsafe cle_addActionFunction(editor) { editor, _ in
      unsafe LineEditor.call(editor) { $0.performAction() }
    }
    unsafe cle_addCompleteFunction(editor) { editor, _ in
      unsafe LineEditor.call(editor) { $0.complete() }
    }
    unsafe cle_addSearchFunction(editor) { editor, _ in
      unsafe LineEditor.call(editor) { $0.beginSearch() }
    }
    unsafe cle_addHelpFunction(editor) { editor, _ in
      unsafe LineEditor.call(editor) { $0.showHelp() }
    }
    unsafe cle_addOlderFunction(editor) { editor, _ in
      unsafe LineEditor.call(editor) { $0.goOlder() }
    }
    unsafe cle_addNewerFunction(editor) { editor, _ in
      unsafe LineEditor.call(editor) { $0.goNewer() }
    }
  }

  /// Goes over to vi's keys, or back to what `~/.editrc` says.
  func changeKeys() {
    handles.useKeys(ofVi: usesViKeys)
    bindKeys()
  }

  /// Binds the keys, unless the reader's `~/.editrc` has other wishes.
  func bindKeys() {
    let keys = [
      // Ctrl-\ sends SIGQUIT and so is never typed: it stands for what a key was read as.
      ("^\\", "workbook-action"),
      ("^I", "workbook-complete"), ("^R", "workbook-search"), ("?", "workbook-help"),
    ]
    for (key, function) in keys + [("^P", "workbook-older"), ("^N", "workbook-newer")] {
      handles.bind(key, to: function)
    }
    handles.readUserSettings()
    if handles.isViMode {
      // `bind -v` forgets all bindings.
      for (key, function) in keys { handles.bind(key, to: function) }
      handles.bindInCommandMode(keys[0].0, to: keys[0].1)
      handles.bindInCommandMode("k", to: "workbook-older")
      handles.bindInCommandMode("j", to: "workbook-newer")
    }
  }
}

extension LineEditor {
  private nonisolated static func owner(of editor: OpaquePointer?) -> LineEditor? {
    guard let editor = unsafe editor, let data = unsafe cle_clientData(editor) else { return nil }
    return unsafe Unmanaged<LineEditor>.fromOpaque(data).takeUnretainedValue()
  }

  private nonisolated static func prompt(
    of editor: OpaquePointer?
  ) -> UnsafeMutablePointer<wchar_t>? {
    guard let owner = unsafe owner(of: editor) else { return nil }
    // A pointer may not cross an actor's border, even where there is none to cross.
    let address = MainActor.assumeIsolated { unsafe UInt(bitPattern: owner.widePrompt) }
    return unsafe UnsafeMutablePointer(bitPattern: address)
  }

  private nonisolated static func readCharacter(
    for editor: OpaquePointer?, into place: UnsafeMutablePointer<wchar_t>?
  ) -> CInt {
    guard let owner = unsafe owner(of: editor) else { return -1 }
    switch MainActor.assumeIsolated({ owner.nextCharacter() }) {
    case .character(let scalar):
      unsafe place?.pointee = wchar_t(bitPattern: scalar.value)
      return 1
    case .end: return 0
    case .failure(let code):
      errno = code
      return -1
    }
  }

  private nonisolated static func call(
    _ editor: OpaquePointer?, _ function: @MainActor (LineEditor) -> Redraw
  ) -> UInt8 {
    guard let owner = unsafe owner(of: editor) else { return UInt8(CC_ERROR) }
    return MainActor.assumeIsolated { function(owner) }.code
  }
}
