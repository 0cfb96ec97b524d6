import Formats
import ProducerSimulation
import Testing
import Texts

@Suite("Reading Avro schemas")
struct AvroSchemaReaderTests {
  typealias Problem = AvroSchemaProblem

  /// A record with one field of this type and default.
  private static func record(_ type: String, default value: String? = nil) -> String {
    let tail = value.map { #","default":\#($0)"# } ?? ""
    return #"{"type":"record","name":"R","fields":[{"name":"a","type":\#(type)\#(tail)}]}"#
  }

  static let problems: [(String, Problem)] = [
    ("", Problem(.notJSON(TextPlace(line: 1, column: 1), found: nil, expected: .value), at: "")),
    (
      "{\n  \"타입\": ,",
      Problem(.notJSON(TextPlace(line: 2, column: 9), found: ",", expected: .value), at: "")
    ),
    ("42", Problem(.unexpected(.number, expected: .schema), at: "")),
    ("null", Problem(.unexpected(.null, expected: .schema), at: "")),
    (#""strng""#, Problem(.unknownType("strng", nearest: ["string"]), at: "")),
    ("{}", Problem(.missing(attribute: "type"), at: "")),
    (#"{"type":"record","name":"R"}"#, Problem(.missing(attribute: "fields"), at: "")),
    (#"{"type":"record","fields":[]}"#, Problem(.missing(attribute: "name"), at: "")),
    (
      #"{"type":"record","name":"R","fields":{}}"#,
      Problem(.unexpected(.object, expected: .array), at: "fields")
    ),
    (
      #"{"type":"record","name":"R","fields":["a"]}"#,
      Problem(.unexpected(.string, expected: .object), at: "fields[0]")
    ),
    (
      #"{"type":"record","name":"R","fields":[{"name":"a"}]}"#,
      Problem(.missing(attribute: "type"), at: "fields[0]")
    ),
    (record(#""Later""#), Problem(.unknownType("Later", nearest: []), at: "fields[0].type")),
    (
      record(#"{"type":"array","items":"integer"}"#),
      Problem(.unknownType("integer", nearest: []), at: "fields[0].type.items")
    ),
    (
      record(#"{"type":"array"}"#), Problem(.missing(attribute: "items"), at: "fields[0].type")
    ),
    (#"{"type":"record","name":"1st","fields":[]}"#, Problem(.badName("1st"), at: "name")),
    (#"{"type":"record","name":"주문","fields":[]}"#, Problem(.badName("주문"), at: "name")),
    (#"{"type":"record","name":"int","fields":[]}"#, Problem(.badName("int"), at: "name")),
    (
      #"{"type":"record","name":"R","namespace":"a..b","fields":[]}"#,
      Problem(.badName("R"), at: "name")
    ),
    (
      record(#"{"type":"fixed","name":"R","size":1}"#),
      Problem(.redefined("R"), at: "fields[0].type.name")
    ),
    (
      #"{"type":"record","name":"R","fields":[{"name":"a","type":"int"},{"name":"a","type":"int"}]}"#,
      Problem(.duplicateField("a"), at: "fields[1]")
    ),
    (
      #"{"type":"record","name":"R","fields":[{"name":"a","type":"int","aliases":["x"]},{"name":"b","type":"int","aliases":["x"]}]}"#,
      Problem(.duplicateField("x"), at: "fields[1]")
    ),
    (
      #"{"type":"enum","name":"E","symbols":["A","B","A"]}"#,
      Problem(.duplicateSymbol("A"), at: "symbols[2]")
    ),
    (
      #"{"type":"enum","name":"E","symbols":["A"],"default":"Z"}"#,
      Problem(.fallbackIsNoSymbol("Z"), at: "default")
    ),
    (
      #"{"type":"enum","name":"E","symbols":"A"}"#,
      Problem(.unexpected(.string, expected: .array), at: "symbols")
    ),
    (#"["null","string","null"]"#, Problem(.duplicateBranch("null"), at: "[2]")),
    (#"["null",["int"]]"#, Problem(.nestedUnion, at: "[1]")),
    (
      #"{"type":"fixed","name":"F","size":"16"}"#,
      Problem(.unexpected(.string, expected: .size), at: "size")
    ),
    (#"{"type":"fixed","name":"F","size":-1}"#, Problem(.badSize(-1), at: "size")),
    (
      record(#""int""#, default: #""0""#),
      Problem(.badDefault(.string, type: "int"), at: "fields[0].default")
    ),
    (
      record(#""int""#, default: "1.0"),
      Problem(.badDefault(.number, type: "int"), at: "fields[0].default")
    ),
    (
      record(#""int""#, default: "2147483648"),
      Problem(.badDefault(.number, type: "int"), at: "fields[0].default")
    ),
    (
      record(#""string""#, default: "null"),
      Problem(.badDefault(.null, type: "string"), at: "fields[0].default")
    ),
    (
      record(#"["null","int"]"#, default: #""x""#),
      Problem(.badDefault(.string, type: "[null, int]"), at: "fields[0].default")
    ),
    (
      record(#""bytes""#, default: #""한""#),
      Problem(.badDefault(.string, type: "bytes"), at: "fields[0].default")
    ),
    (
      record(#"{"type":"map","values":"int"}"#, default: #"{"a":true}"#),
      Problem(.badDefault(.object, type: "map"), at: "fields[0].default")
    ),
  ]

  @Test("Tell where a schema goes wrong and what was expected", arguments: problems)
  func problem(text: String, problem: Problem) {
    #expect(throws: problem) { try AvroSchema(json: text) }
    #expect(!problem.sentence(.ko).isEmpty && !problem.sentence(.en).isEmpty)
    #expect(problem.code.hasPrefix("schema-"))
  }

  @Test("Word a problem with its place")
  func words() {
    let problem = Problem(.badDefault(.string, type: "int"), at: "fields[0].default")
    #expect(
      problem.sentence(.en)
        == "fields[0].default: the default, a string, does not fit the type int.")
    #expect(problem.sentence(.ko) == "fields[0].default: 기본값이 타입 int에 맞지 않습니다 (문자열 값).")
    let text = Problem(
      .notJSON(TextPlace(line: 2, column: 9), found: "\u{202E}", expected: .value), at: "")
    #expect(
      text.sentence(.en) == #"line 2, column 9: not JSON (expected a value, found '\u{202E}')."#)
  }

  @Test("Resolve names against the namespace around them")
  func namespaces() throws {
    let schema = try AvroSchema(
      json: """
        {"type":"record","name":"Outer","namespace":"a.b","fields":[
          {"name":"in","type":{"type":"fixed","name":"Inner","size":2}},
          {"name":"again","type":"Inner"},
          {"name":"full","type":"a.b.Inner"},
          {"name":"other","type":{"type":"enum","name":"c.E","namespace":"x","symbols":["S"]}}]}
        """)
    #expect(schema.definitions.map(\.name.fullName) == ["a.b.Outer", "a.b.Inner", "c.E"])
    guard case .record(let fields) = schema.definitions[0].kind else {
      Issue.record("no record")
      return
    }
    #expect(fields[0].type == fields[1].type)
    #expect(fields[0].type == fields[2].type)
  }

  @Test("Turn defaults into values of the field's type")
  func defaults() throws {
    let cases: [(String, String, Datum)] = [
      (#""long""#, "3", .integer(3)), (#""double""#, "3", .number(3)),
      (#""bytes""#, #""\u00ff""#, .bytes([255])), (#"["null","int"]"#, "7", .integer(7)),
      (
        #"{"type":"record","name":"P","fields":[{"name":"x","type":"int","default":1}]}"#, "{}",
        .object([.init("x", .integer(1))])
      ),
    ]
    for (type, value, datum) in cases {
      let schema = try AvroSchema(json: Self.record(type, default: value))
      guard case .record(let fields) = schema.definitions[0].kind else { continue }
      #expect(fields[0].defaultValue == datum, "\(type)")
    }
  }

  @Test("Give up on schemas that would take for ever, and on depth")
  func hostile() throws {
    // Unions in which every branch fails only at the very end.
    let fields = #"{"name":"n","type":["null","B","A"]},{"name":"x","type":"int"}"#
    let schema = """
      {"type":"record","name":"R","fields":[
        {"name":"d","type":[{"type":"record","name":"A","fields":[
          {"name":"n","type":["null",{"type":"record","name":"B","fields":[\(fields)]},"A"]},
          {"name":"x","type":"int"}]},"null"]},
        {"name":"e","type":["B","A"],"default":\(String(repeating: #"{"n":"#, count: 60))null\(String(repeating: "}", count: 60))}]}
      """
    let problem = try #require(throws: Problem.self) { try AvroSchema(json: schema) }
    #expect(problem.path == "fields[1].default")
    let deep = String(repeating: #"{"type":"array","items":"#, count: 200)
    let tooDeep = try #require(throws: Problem.self) { try AvroSchema(json: deep) }
    #expect(tooDeep.code == "schema-not-json")
  }
}
