import Commands
import Testing
import Texts

@testable import workbook

@Suite("Settings")
struct SettingsTests {
  @Test("Come back as they were written", arguments: [nil, Language.ko, .en])
  func roundTrip(language: Language?) {
    for bits in 0..<1024 {
      var preferences = Preferences(
        usesColour: bits & 1 == 0, showsSuggestions: bits & 2 == 0, isAccessible: bits & 4 == 0)
      preferences.searchesByPrefix = bits & 8 == 0
      preferences.holdsPastes = bits & 16 == 0
      preferences.helpsOnQuestionMark = bits & 32 == 0
      preferences.searchesHistory = bits & 64 == 0
      preferences.movesByWords = bits & 128 == 0
      preferences.usesViKeys = bits & 256 == 0
      preferences.readsKeystrokes = bits & 512 == 0
      let settings = Settings(language: language, preferences: preferences)
      #expect(Settings(settings.text) == settings)
    }
  }

  @Test(
    "Are the usual ones where a file says nothing, or nothing that is understood",
    arguments: ["", "\n\n", "language", "language=fr", "future=1\n# note", "=", "color=maybe"])
  func defaults(text: String) {
    #expect(Settings(text) == Settings())
  }

  @Test("May be written by hand")
  func byHand() {
    let settings = Settings(" language = ko\r\nsuggestions=off\r\n")
    #expect(settings.language == .ko)
    #expect(!settings.preferences.showsSuggestions && settings.preferences.usesColour)
  }
}

@Suite("The environment")
struct EnvironmentTests {
  private func environment(
    _ variables: [String: String], outputIsTerminal: Bool = true
  ) -> Environment {
    Environment(
      variables: variables, inputIsTerminal: true, outputIsTerminal: outputIsTerminal,
      errorIsTerminal: true)
  }

  @Test(
    "Chooses the language by the locale",
    arguments: [
      ([:], .en), (["LANG": "ko_KR.UTF-8"], .ko), (["LANG": "en_US.UTF-8"], .en),
      (["LC_ALL": "ko_KR", "LANG": "en_US"], .ko), (["LC_ALL": "C", "LANG": "ko_KR"], .en),
      (["LC_ALL": "", "LC_MESSAGES": "ko", "LANG": "C"], .ko),
    ] as [([String: String], Language)])
  func language(variables: [String: String], language: Language) {
    #expect(environment(variables).language == language)
  }

  @Test("Allows colour at a terminal that has it, unless asked not to")
  func colour() {
    #expect(environment(["TERM": "xterm"]).allowsColour)
    #expect(environment(["TERM": "xterm", "NO_COLOR": ""]).allowsColour)
    #expect(!environment(["TERM": "xterm", "NO_COLOR": "1"]).allowsColour)
    #expect(!environment(["TERM": "dumb"]).allowsColour)
    #expect(!environment([:]).allowsColour)
    #expect(!environment(["TERM": "xterm"], outputIsTerminal: false).allowsColour)
  }

  @Test("Asks for sentences", arguments: [("1", true), ("yes", true), ("0", false), ("", false)])
  func accessible(value: String, isAccessible: Bool) {
    #expect(environment(["ACCESSIBLE": value]).isAccessible == isAccessible)
  }

  @Test("Says how wide to write where there is no terminal", arguments: [("132", 132), ("x", 80)])
  func width(columns: String, width: Int) {
    #expect(environment(["COLUMNS": columns], outputIsTerminal: false).width == width)
  }

  @Test("Says where to keep things, by XDG")
  func folders() {
    let home = Folders(environment(["HOME": "/home/kim"]))
    #expect(home.settings == "/home/kim/.config/kafka-workbook/settings")
    #expect(home.history == "/home/kim/.local/state/kafka-workbook/history")
    let named = Folders(
      environment(["HOME": "/h", "XDG_CONFIG_HOME": "/c", "XDG_STATE_HOME": "relative"]))
    #expect(named.settings == "/c/kafka-workbook/settings")
    #expect(named.history == "/h/.local/state/kafka-workbook/history")
    #expect(home.progress == "/home/kim/.local/share/kafka-workbook/progress.json")
    #expect(Folders(environment([:])).settings == nil)
  }
}
