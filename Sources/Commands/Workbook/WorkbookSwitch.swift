internal import Texts

/// The switches of the workbook itself, set like settings.
enum WorkbookSwitch: String, CaseIterable {
  case lang, color, suggestions, accessible
  case prefixSearch = "prefix-search"
  case holdPastes = "hold-pastes"
  case helpKey = "help-key"
  case historySearch = "history-search"
  case wordKeys = "word-keys"
  case viKeys = "vi-keys"
  case rightPrompt = "right-prompt"
  case keystrokes

  /// Sets the switch.
  ///
  /// - Throws: ``ValueRefusal/notOneOf(_:what:allowed:)``.
  func set(_ value: String, in session: inout Session) throws -> Sentence {
    if self == .lang {
      guard let language = Language(rawValue: value) else {
        throw ValueRefusal.notOneOf(
          value, what: rawValue, allowed: Language.allCases.map(\.rawValue))
      }
      session.language = language
      // In the new language, whichever the line was read in.
      let answer = Sentence.languageIs(language)
      return Sentence(ko: answer, en: answer)
    }
    let isOn: Bool
    switch value {
    case "on", "true", "yes": isOn = true
    case "off", "false", "no": isOn = false
    default: throw ValueRefusal.notOneOf(value, what: rawValue, allowed: ["on", "off"])
    }
    switch self {
    case .color: session.preferences.usesColour = isOn
    case .suggestions: session.preferences.showsSuggestions = isOn
    case .accessible: session.preferences.isAccessible = isOn
    case .prefixSearch: session.preferences.searchesByPrefix = isOn
    case .holdPastes: session.preferences.holdsPastes = isOn
    case .helpKey: session.preferences.helpsOnQuestionMark = isOn
    case .historySearch: session.preferences.searchesHistory = isOn
    case .wordKeys: session.preferences.movesByWords = isOn
    case .viKeys: session.preferences.usesViKeys = isOn
    case .rightPrompt: session.preferences.showsRightPrompt = isOn
    case .keystrokes: session.preferences.readsKeystrokes = isOn
    case .lang: break
    }
    return .switchIs(rawValue, isOn ? "on" : "off")
  }
}
