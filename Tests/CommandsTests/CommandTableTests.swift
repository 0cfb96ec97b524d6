import ArgumentParser
import Foundation
import TestSupport
import Testing
import Texts

@testable import Commands

@Suite("The command table")
struct CommandTableTests {
  @Test("Names each command once, and no alias after a command")
  func names() {
    let names = CommandTable.entries.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(CommandTable.aliases.keys.allSatisfy { !names.contains($0) })
    #expect(CommandTable.aliases.values.allSatisfy { names.contains($0) })
  }

  @Test(
    "Agrees with what ArgumentParser knows of each command",
    arguments: CommandTable.entries.map(\.name))
  func agreesWithArgumentParser(name: String) throws {
    let entry = try #require(CommandTable.entry(named: name))
    #expect(entry.type.configuration.commandName == name)
    let dump = try JSONDecoder().decode(Dump.self, from: Data(entry.type._dumpHelp().utf8))
    let arguments = (dump.command.arguments ?? []).filter {
      $0.valueName != "help" && $0.name != "help"
    }

    let options = arguments.filter { $0.kind == "option" }.compactMap(\.name)
    let flags = arguments.filter { $0.kind == "flag" }.compactMap(\.name)
    #expect(Set(entry.allOptions.filter { $0.value != nil }.map(\.name)) == Set(options))
    #expect(Set(entry.allOptions.filter { $0.value == nil }.map(\.name)) == Set(flags))

    let positionals = arguments.filter { $0.kind == "positional" }
    #expect(entry.positionals.count == positionals.count)
    for (mine, its) in zip(entry.positionals, positionals) {
      #expect(mine.repeats == its.isRepeating)
      #expect(mine.isRequired == !its.isOptional)
    }
  }

  @Test(
    "Puts a line with a mistyped command right",
    arguments: [
      ("assing range", "assign range"),
      ("topics; assing  'range' # x", "topics; assign  'range' # x"),
      ("ㅗ디ㅔ assign", "help assign"), ("assign rnge", nil), ("xyzzy", nil), ("topci a", "topic a"),
      ("memebrs 3", "members 3"), ("topics", nil),
    ])
  func corrections(line: String, corrected: String?) {
    var lab = Transcript(isInteractive: true)
    lab.say("asign")
    lab.say(line)
    #expect(lab.session.proposal == corrected)
  }

  @Test("Knows what is no command in words of its own", arguments: ["clear", "cls"])
  func clearing(word: String) {
    var lab = Transcript(isInteractive: true)
    let reply = lab.say(word)
    #expect(reply.status == .refused && reply.notes.contains("Ctrl-L clears"))
  }

  @Test(
    "Gives each command an example that works as typed", arguments: CommandTable.entries.map(\.name)
  )
  func examples(name: String) throws {
    let entry = try #require(CommandTable.entry(named: name))
    for language in Language.allCases {
      // The author's check of the whole course has a test of its own, and takes its time.
      let isCheck = name == "check-course"
      let course =
        isCheck ? SmallCourse.files : entry.shelf == .course ? ChapterFiles.all : [:]
      var lab = Transcript(
        language: language, files: ExampleFiles.all.merging(course) { $1 },
        chapters: isCheck ? "ch" : "chapters")
      let reply = lab.say(entry.example)
      #expect(reply.status == .done, "\(entry.example): \(reply.notes)")
    }
  }

  @Test(
    "Shows every option and argument in the syntax, or says that help lists them",
    arguments: CommandTable.entries.map(\.name))
  func syntax(name: String) throws {
    let entry = try #require(CommandTable.entry(named: name))
    #expect(entry.syntax.hasPrefix(name))
    let isAbridged = ["member's options", "[OPTION…]"].contains { entry.syntax.contains($0) }
    guard !isAbridged else { return }
    for option in entry.options {
      #expect(
        entry.syntax.contains("--" + option.name) || entry.syntax.contains("-o"), "\(option.name)")
    }
  }

  @Test("Explains every command in both languages", arguments: CommandTable.entries.map(\.name))
  func help(name: String) throws {
    var english = Transcript(language: .en)
    var korean = Transcript(language: .ko)
    let one = english.text("help \(name)")
    let other = korean.text("help \(name)")
    #expect(one != other)
    #expect(!one.unicodeScalars.contains { (0xAC00...0xD7A3).contains($0.value) }, "\(one)")
    #expect(other.unicodeScalars.contains { (0xAC00...0xD7A3).contains($0.value) })
    for line in (one + other).split(separator: "\n") { #expect(line.cells <= 80, "\(line)") }
  }

  @Test("Reads other names, and shows the real one once")
  func aliases() {
    var lab = Transcript()
    lab.say("topic orders 6")
    #expect(lab.notes("scale 3") == "scale → members\n")
    #expect(lab.notes("scale 4") == "")
    #expect(lab.text("roundrobin").contains("roundrobin · generation 1"))
  }

  @Test("Reads beginnings of commands at a terminal, and nowhere else")
  func abbreviations() {
    var terminal = Transcript(isInteractive: true)
    #expect(terminal.text("vers").contains("Kafka Workbook"))
    #expect(terminal.notes("mem").contains("could be member or members"))
    var script = Transcript()
    #expect(script.notes("vers").contains("Did you mean version"))
  }

  @Test("Leads from a Korean word to the command")
  func koreanNames() {
    var lab = Transcript(language: .ko)
    #expect(lab.notes("토픽 orders 6").contains("혹시 topic?"))
    #expect(lab.notes("language en") == "language → lang\n")
    #expect(CommandTable.koreanNames.values.allSatisfy { CommandTable.entry(named: $0) != nil })
  }

  @Test("Reads back what was typed with the input method on Hangul")
  func hangulKeystrokes() {
    var lab = Transcript(language: .ko)
    #expect(lab.notes("ㅗ디ㅔ").contains("혹시 help?"))
    #expect(lab.notes("ㅁㄴ냐후 range").contains("혹시 assign?"))
  }

  @Test("Answers an empty line at a terminal with what to do next")
  func emptyLine() {
    var lab = Transcript(isInteractive: true)
    #expect(lab.notes("").contains("topic orders 6"))
    lab.say("topic orders 6")
    #expect(lab.notes("  ").contains("members 3"))
    var script = Transcript()
    #expect(script.say("") == Reply())
  }

  private struct Dump: Decodable {
    struct Command: Decodable { let arguments: [Argument]? }
    struct Argument: Decodable {
      struct Name: Decodable {
        let kind: String
        let name: String
      }
      let kind: String
      let isOptional: Bool
      let isRepeating: Bool
      let names: [Name]?
      let valueName: String?

      var name: String? { names?.first { $0.kind == "long" }?.name ?? names?.first?.name }
    }
    let command: Command
  }
}

/// Files that the examples of `help` read.
enum ExampleFiles {
  static let all: [String: String] = {
    let file = "Tests/Golden/assignors/range.jsonl"
    let first = (try? Golden.lines("assignors/range").first) ?? ""
    return [
      file: first + "\n",
      "group.txt": """
      GROUP TOPIC PARTITION CURRENT-OFFSET LOG-END-OFFSET LAG CONSUMER-ID HOST CLIENT-ID
      app orders 0 5 7 2 c1-1 /10.0.0.1 c1

      """,
      "my.yaml": "version: 1\ntopics: { orders: { partitions: 6 } }\nmembers: { c1: {} }\n",
    ]
  }()
}
