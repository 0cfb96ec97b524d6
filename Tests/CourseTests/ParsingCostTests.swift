import Course
import Testing
import Texts

/// As it stands, each of these takes cmark-gfm minutes or gigabytes once it is some times longer.
@Suite("Texts made to be slow")
struct ParsingCostTests {
  private static func lots(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  static let refused = [
    "Blank lines in deep lists": lots("- ", 30_000) + "x" + lots("\n", 30_000),
    "Lazy lines in deep quotes": lots("> ", 30_000) + "x\n" + lots("y\n", 30_000),
    "References to one long definition": "[a]: <" + lots("u", 30_000) + ">\n\n"
      + lots("[a]", 30_000),
    "Tags that never close": lots("x <? <!A ", 10_000),
    "Pictures that never close": lots("![[]()", 10_000),
    "Emphasis that never closes": lots("*a_ ", 20_000),
  ]

  @Test("Refuses those in which nothing can be left out", arguments: refused.keys.sorted())
  func refusal(name: String) throws {
    let text = try #require(Self.refused[name])
    #expect(throws: MarkdownProblem.tooIntricate) { try Markdown(text) }
  }

  static let readable = [
    "Parentheses behind an address": "www.a.b/" + lots(")", 50_000),
    "Addresses in one word": lots("a.b@c.", 10_000),
    "A table with many columns": lots("|", 40_000) + "\n" + lots("|-", 20_000),
    "A table with many empty cells": "|" + lots("a|", 500) + "\n|" + lots("-|", 500) + "\n"
      + lots("a\n", 20_000),
    "Tables that fail": lots("|a\n|-|-\n", 10_000),
    "A word that is long": lots("a", 100_000),
    "Lists in lists": lots("> - ", 1000) + "x",
  ]

  @Test("Reads the others without tables, or without addresses", arguments: readable.keys.sorted())
  func reading(name: String) throws {
    let text = try #require(Self.readable[name])
    #expect(try !Markdown(text).blocks.isEmpty)
  }

  @Test("Leaves ordinary texts their tables and addresses, however long they are")
  func ordinary() throws {
    let section = """
      ## Topic

      See https://kafka.apache.org/documentation/ and [the KIP][1].

      | setting | default | unit |
      | --- | --- | --- |
      | `session.timeout.ms` | 45000 | ms |

      - one `code` **bold**
      - two https://kafka.apache.org/documentation/

      [1]: https://cwiki.apache.org/confluence/display/KAFKA

      """
    let document = try Markdown(String(repeating: section, count: 500))
    let tables = document.blocks.count { if case .table = $0 { true } else { false } }
    #expect(tables == 500)
    guard case .paragraph(let inlines) = document.blocks[1] else {
      Issue.record("The second block is \(document.blocks[1])")
      return
    }
    #expect(inlines.count { if case .link = $0 { true } else { false } } == 2)
  }
}
