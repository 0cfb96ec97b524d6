import Formats
import TestSupport
import Testing
import Texts

@Suite("YAML")
struct YAMLReaderTests {
  @Test(
    "Reads collections in blocks and in brackets alike",
    arguments: [
      ("a: 1\nb:\n  c: [x, 'y z', \"w\"]\n", #"{a: 1, b: {c: [x, "y z", "w"]}}"#),
      ("- 1\n- - 2\n  - 3\n- a: 4\n  b: 5\n-\n  c: 6\n", "[1, [2, 3], {a: 4, b: 5}, {c: 6}]"),
      ("a:\n- 1\n- 2\nb: 3\n", "{a: [1, 2], b: 3}"),
      ("# before\na:   # after\n\n  b: 1 # more\n  # between\n  c: d#e\n", "{a: {b: 1, c: d#e}}"),
      ("a:\nb: ~\nc: {}\nd: []\n", "{a: , b: ~, c: {}, d: []}"),
      ("---\na: 1\n...\n", "{a: 1}"), ("%YAML 1.2\n---\n[1]\n", "[1]"), ("", ""),
      ("# nothing but this", ""), ("\u{FEFF}a: 1", "{a: 1}"),
      ("a: 1\r\nb:\r\n  c: 2\r\n", "{a: 1, b: {c: 2}}"),
      ("a: 1\rb: 2", "{a: 1, b: 2}"),
      ("url: http://h:9092/x\ntime: 1:2", "{url: http://h:9092/x, time: 1:2}"),
      ("{a: 1,\n # why\n b: [2,\n\t3,], c}", "{a: 1, b: [2, 3], c: }"),
      ("'it''s': \"\"", #"{it's: ""}"#),
      ("\"a b\" : 1\n주문: 값 둘", "{a b: 1, 주문: 값 둘}"),
    ])
  func collections(yaml: String, flow: String) throws {
    #expect(try DocumentNode(yaml: Array(yaml.utf8)).shown == flow)
  }

  @Test("Reads all of JSON, tabs and surrogate pairs too")
  func json() throws {
    let json = "{\n\t\"a\":{\"b\":[1,-2.5e3,true,null]},\n\t\"\\ud83d\\ude00\\/\\u00e9\\n\":\"\"\n}"
    #expect(
      try DocumentNode(yaml: Array(json.utf8)).shown
        == "{a: {b: [1, -2.5e3, true, null]}, 😀/é\n: \"\"}")
  }

  @Test("Keeps keys apart that only Unicode normalisation makes equal")
  func normalisation() throws {
    let node = try DocumentNode(yaml: Array("\u{E9}: 1\ne\u{301}: 2\n".utf8))
    guard case .mapping(let entries) = node.content else { throw Unexpected() }
    #expect(entries.count == 2)
  }

  @Test(
    "Says where a text stops being YAML, and why",
    arguments: [
      ("a: &x 1", 4, "yaml-anchor"), ("a: *x", 4, "yaml-alias"), ("a: !!str 1", 4, "yaml-tag"),
      ("a: |\n  b", 4, "yaml-block-text"), ("? a\n: b", 1, "yaml-complex-key"),
      ("[a]: b", 1, "yaml-complex-key"), ("a: @x", 4, "yaml-reserved-character"),
      ("a: 'x", 4, "yaml-unclosed-quote"), ("a: \"\\q\"", 5, "yaml-bad-escape"),
      ("a: \"\\ud83d\"", 5, "yaml-bad-escape"), ("a: \"\\u00g0\"", 5, "yaml-bad-escape"),
      ("a: [1, 2", 4, "yaml-unclosed-bracket"),
      ("a: [1 2]\nb: {c: 1 d: 2}", 20, "yaml-missing-comma"),
      ("[a: 1]", 3, "yaml-pair-in-list"), ("a: 1\nb", 6, "yaml-missing-colon"),
      ("a: b: c", 4, "yaml-value-on-key-line"), ("a: - b", 4, "yaml-value-on-key-line"),
      ("a: 1\n  b: 2", 8, "yaml-indentation"), ("a:\n    b: 1\n  c: 2", 15, "yaml-indentation"),
      ("\ta: 1", 1, "yaml-tab"), ("a: 1\na: 2", 6, "duplicate-key"),
      ("{a: 1, a: 2}", 8, "duplicate-key"),
      ("a: 1\n---\nb: 2", 6, "yaml-second-document"), ("a: \"x\" y", 8, "yaml-unexpected-text"),
      ("]", 1, "yaml-unexpected-text"), ("a: \u{0}", 4, "control-character"),
      ("a: \u{9B}", 4, "control-character"),
      (String(repeating: "[", count: 100_000), 33, "nested-too-deeply"),
      (String(repeating: "- ", count: 100_000), 65, "nested-too-deeply"),
    ])
  func failures(yaml: String, column: Int, code: String) throws {
    let failure = try #require(throws: YAMLFailure.self) {
      try DocumentNode(yaml: Array(yaml.utf8))
    }
    #expect(failure.offset + 1 == column)
    #expect(failure.problem.code == code)
  }

  @Test("Finds the first byte that is not UTF-8")
  func notUTF8() throws {
    let failure = try #require(throws: YAMLFailure.self) {
      try DocumentNode(yaml: Array("가: ".utf8) + [0xFF])
    }
    #expect(failure.problem == .notUTF8)
    #expect(failure.offset == 5)
  }

  @Test(
    "Counts lines and columns as editors do",
    arguments: [(0, 1, 1), (3, 1, 2), (4, 1, 3), (6, 2, 1), (8, 3, 1), (12, 3, 2), (14, 4, 1)])
  func places(offset: Int, line: Int, column: Int) {
    let text = Array("가a\r\nb\n\u{1F600}!\r".utf8)
    #expect(TextPlace(ofByte: offset, in: text) == TextPlace(line: line, column: column))
  }
}

private struct Unexpected: Error {}

extension DocumentNode {
  /// The document in brackets, with quotes around what stood in any.
  fileprivate var shown: String {
    switch content {
    case .scalar(let text, let isQuoted): isQuoted ? "\"\(text)\"" : text
    case .sequence(let elements): "[" + elements.map(\.shown).joined(separator: ", ") + "]"
    case .mapping(let entries):
      "{" + entries.map { "\($0.key): \($0.value.shown)" }.joined(separator: ", ") + "}"
    }
  }
}
