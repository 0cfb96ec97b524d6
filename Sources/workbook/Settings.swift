import Commands
import Texts

/// What a person chose for every sitting, as the settings file has it: one `name=value` a line.
nonisolated struct Settings: Hashable, Sendable {
  /// `nil` means as the locale says.
  var language: Language?
  var preferences = Preferences()

  init(language: Language? = nil, preferences: Preferences = Preferences()) {
    self.language = language
    self.preferences = preferences
  }

  /// Reads settings; what is not understood is left as it is by default.
  ///
  /// A later version may write more, and a person may have edited the file: neither is a reason
  /// not to start.
  init(_ text: String) {
    for line in text.split(whereSeparator: \.isNewline) {
      let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        .map { $0.drop(while: \.isWhitespace).prefix { !$0.isWhitespace } }
      guard parts.count == 2 else { continue }
      switch parts[0] {
      case "language": language = Language(rawValue: String(parts[1]))
      case "color": preferences.usesColour = parts[1] != "off"
      case "suggestions": preferences.showsSuggestions = parts[1] != "off"
      case "prefix-search": preferences.searchesByPrefix = parts[1] != "off"
      case "hold-pastes": preferences.holdsPastes = parts[1] != "off"
      case "help-key": preferences.helpsOnQuestionMark = parts[1] != "off"
      case "history-search": preferences.searchesHistory = parts[1] != "off"
      case "word-keys": preferences.movesByWords = parts[1] != "off"
      case "right-prompt": preferences.showsRightPrompt = parts[1] != "off"
      case "vi-keys": preferences.usesViKeys = parts[1] == "on"
      case "keystrokes": preferences.readsKeystrokes = parts[1] != "off"
      case "accessible": preferences.isAccessible = parts[1] == "on"
      default: break
      }
    }
  }

  var text: String {
    let word = { (isOn: Bool) in isOn ? "on" : "off" }
    return """
      \(language.map { "language=\($0.rawValue)\n" } ?? "")\
      color=\(word(preferences.usesColour))
      suggestions=\(word(preferences.showsSuggestions))
      prefix-search=\(word(preferences.searchesByPrefix))
      hold-pastes=\(word(preferences.holdsPastes))
      help-key=\(word(preferences.helpsOnQuestionMark))
      history-search=\(word(preferences.searchesHistory))
      word-keys=\(word(preferences.movesByWords))
      right-prompt=\(word(preferences.showsRightPrompt))
      vi-keys=\(word(preferences.usesViKeys))
      keystrokes=\(word(preferences.readsKeystrokes))
      accessible=\(word(preferences.isAccessible))

      """
  }
}

// MARK: - File

nonisolated extension Settings {
  /// More than any settings will ever be.
  private static let limit = 65536

  /// Reads the settings of a file; those by default if there is none.
  ///
  /// - Throws: ``StorageProblem``.
  init(file: String?) throws(StorageProblem) {
    guard let file else {
      self.init()
      return
    }
    do throws(StorageProblem) {
      self.init(
        String(decoding: try DiskStorage().read(file, limit: Self.limit), as: UTF8.self))
    } catch {
      guard case .notFound = error else { throw error }
      self.init()
    }
  }

  /// - Throws: ``StorageProblem``.
  func write(to file: String) throws(StorageProblem) {
    try Folders.create(forFile: file)
    try DiskStorage().write(Array(text.utf8), to: file, replacing: true)
  }
}
