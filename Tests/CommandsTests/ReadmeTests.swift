import Foundation
import TestSupport
import Testing
import Texts

@testable import Commands

@Suite("The READMEs")
struct ReadmeTests {
  static let files: [(name: String, language: Language)] = [
    ("README.md", .en), ("README.ko.md", .ko),
  ]

  @Test("Show screens that the program really shows", arguments: files)
  func screens(name: String, language: Language) throws {
    let screens = try Self.screens(in: name)
    try #require(!screens.isEmpty)
    for screen in screens {
      var lab = Transcript(language: language)
      var replayed = ""
      for line in screen.split(separator: "\n") where line.hasPrefix(Self.prompt) {
        let reply = lab.say(String(line.dropFirst(Self.prompt.count)))
        #expect(reply.status == .done)
        replayed += line + "\n" + reply.text
      }
      #expect(replayed == screen, "\(name)")
    }
  }

  @Test("List every command with its syntax and example", arguments: files)
  func commands(name: String, language: Language) throws {
    let text = try Self.text(of: name)
    for entry in CommandTable.entries {
      let cells = [entry.syntax, entry.example].map {
        "`" + $0.replacingOccurrences(of: "|", with: "\\|") + "`"
      }
      #expect(text.contains("| \(cells[0]) | \(cells[1]) |"), "\(name): \(entry.name)")
    }
    #expect(text.contains("./workbook test"))
  }

  private static let prompt = "sandbox › "

  private static func text(of name: String) throws -> String {
    try String(contentsOf: Golden.packageFolder.appending(path: name), encoding: .utf8)
  }

  /// The blocks that begin with a prompt.
  private static func screens(in name: String) throws -> [String] {
    try text(of: name).components(separatedBy: "```text\n").dropFirst()
      .compactMap { $0.components(separatedBy: "```").first }
      .filter { $0.hasPrefix(prompt) }
  }
}
