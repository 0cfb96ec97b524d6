import TerminalSupport
import Testing
import Texts

@testable import LineEditor

@Suite("The line editor in a terminal")
struct KeyScriptTests {
  /// An alphabet and a width of the terminal.
  struct Setting: Sendable, CustomTestStringConvertible {
    let alphabet: Alphabet
    let columns: Int

    var testDescription: String { "\(alphabet.name), \(columns) columns" }

    static let all = Alphabet.all.flatMap { alphabet in
      [80, 40, 13].map { Setting(alphabet: alphabet, columns: $0) }
    }
  }

  @Test(
    "Shows every character and the cursor in their cells", arguments: KeyScript.all, Setting.all)
  func script(_ script: KeyScript, _ setting: Setting) throws {
    let fill = setting.alphabet.filled
    let terminal = try PseudoTerminal(
      Driver.path,
      arguments: script.history.map { "history=" + fill($0) }
        + script.words.map {
          "word=" + fill($0)
        } + script.flags, columns: setting.columns)
    try terminal.expect(["› |"])
    for stage in script.stages {
      terminal.type(setting.alphabet.bytes(ofKeys: stage.keys))
      try terminal.expect(stage.screen.map { setting.shown($0, words: script.words) })
    }
    // One key more: what was seen was the end, and the editor knows where its cursor is.
    var last = script.stages.last?.screen ?? []
    guard let line = last.popLast(), !line.hasPrefix("{") else { return }
    terminal.type(Array("#".utf8))
    let text = String(line.split(separator: "~")[0]).replacing("|", with: "#|")
    try terminal.expect((last + [text]).map { setting.shown($0, words: script.words) })
  }
}

extension KeyScriptTests.Setting {
  /// A text of a script as this terminal shows it.
  ///
  /// `{?query}` and `{!query}` are the prompts of a search, found and not found; `{#…}` is the list
  /// of the script's words.
  fileprivate func shown(_ template: String, words: [String]) -> String {
    var text = alphabet.filled(template)
    if text.hasPrefix("{#") {
      let list = CandidateList(
        candidates: words.map(alphabet.filled), width: columns, rowLimit: 37)
      return list.rows().rows.joined(separator: "\n")
    }
    for (mark, hasFailed) in [("{?", false), ("{!", true)] where text.hasPrefix(mark) {
      guard let end = text.firstIndex(of: "}") else { continue }
      let query = String(text[..<end].dropFirst(2))
      let full = EditorText.search(for: query, hasFailed: hasFailed)(.en)
      let prompt = full.cells * 2 <= columns ? full : query + "? "
      text = prompt + text[text.index(after: end)...]
    }
    return text
  }
}
