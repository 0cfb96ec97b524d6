import Assignors
import Formats
import KafkaModel
import TestSupport
import Testing
import Texts

@Suite("Verifying recorded runs")
struct GoldenReaderTests {
  @Test("Finds every result that was tampered with", arguments: Strategy.allCases)
  func poison(strategy: Strategy) throws {
    for line in try Golden.lines("assignors/\(strategy.rawValue)") {
      let json = try JSONValue(json: line)
      let input = try #require(try GoldenAssignorCase(json))
      // Computed once: the recorded result takes no part in it, as the next test shows.
      let result = Result { () throws(KafkaFailure) in
        try strategy.assignor.assign(input.group)
      }
      for (field, poisoned) in Self.poisoned(json) {
        let difference = try GoldenAssignment(poisoned)
          .difference(from: result, algorithm: strategy.algorithm(for: input.group))
        let id = json["id"]?.string ?? ""
        if difference == nil { Issue.record("\(id): equal although \(field) is wrong") }
      }
    }
  }

  @Test("Reports a tampered line as different", arguments: Strategy.allCases)
  func poisonedLine(strategy: Strategy) throws {
    let line = try JSONValue(json: Golden.lines("assignors/\(strategy.rawValue)")[0])
    for (_, poisoned) in Self.poisoned(line) {
      guard case .different = try GoldenReport(verifying: poisoned.text).verdict else {
        Issue.record("not different: \(poisoned.text)")
        continue
      }
    }
  }

  /// The line with one of its result fields made wrong, in every way that it has.
  private static func poisoned(_ line: JSONValue) -> [(field: String, line: JSONValue)] {
    var result: [(String, JSONValue)] = []
    if let assignment = line["assignment"]?.entries {
      let stranger: (key: String, value: JSONValue) = ("nobody", ["nothing": [0]])
      result.append(("assignment", line.with("assignment", .object(assignment + [stranger]))))
      if let place = assignment.firstIndex(where: { $0.value.entries?.isEmpty == false }) {
        var fewer = assignment
        fewer[place].value = [:]
        result.append(("assignment", line.with("assignment", .object(fewer))))
      }
      result.append(("error", line.with("error", "NullPointerException")))
    } else {
      result.append(("error", line.with("error", "ClassCastException")))
      result.append(("error", line.with("error", .null).with("assignment", [:])))
    }
    if let ordered = line["ordered"]?.entries,
      let place = ordered.firstIndex(where: { ($0.value.elements?.count ?? 0) > 1 })
    {
      var other = ordered
      other[place].value = .array((ordered[place].value.elements ?? []).reversed())
      result.append(("ordered", line.with("ordered", .object(other))))
    }
    if line["path"]?.string != nil { result.append(("path", line.with("path", "sideways"))) }
    return result
  }

  @Test("Computes the same whatever result is recorded")
  func blind() throws {
    let line = try JSONValue(json: Golden.lines("assignors/sticky")[0])
    let bare = line.without(["assignment", "ordered", "path", "error"])
    let input = try #require(try GoldenAssignorCase(line))
    let bareInput = try #require(try GoldenAssignorCase(bare))
    #expect(
      try input.strategy.assignor.assign(input.group)
        == bareInput.strategy.assignor.assign(bareInput.group))
  }

  static let line = """
    {"id":"x","assignor":"range","topics":[{"name":"t","partitions":1,"racks":null}],\
    "members":[{"id":"c","instance":null,"topics":["t"],"owned":null,"generation":-1,\
    "rack":null}],"assignment":{"c":{"t":[0]}}}
    """

  @Test(
    "Says what is wrong with a broken line, and where",
    arguments: [
      (#"{"id":"x""#, "golden-not-json"),
      ("{\"assignor\":7,\"id\":\"x\"}", "golden-wrong-type"),
      (#"{"assignor":"range"}"#, "golden-missing-field"),
      (line.replacing(#""topics":["t"]"#, with: #""topics":"t""#), "golden-wrong-type"),
      (
        line.replacing(#""partitions":1"#, with: #""partitions":2147483648"#), "golden-out-of-range"
      ),
      (line.replacing(#""partitions":1"#, with: #""partitions":-1"#), "golden-out-of-range"),
      (line.replacing(#""partitions":1"#, with: #""partitions":1.5"#), "golden-out-of-range"),
      (line.replacing(#""members":[{"id":"c""#, with: #""members":[{"id":7"#), "golden-wrong-type"),
      (line.replacing(#""range""#, with: #""server-range""#), "golden-missing-field"),
      (line.replacing(#"{"t":[0]}}"#, with: #"{"t":[0],"t":[]}}"#), "golden-repeated-name"),
      (line.replacing(#","assignment":{"c":{"t":[0]}}"#, with: ""), "golden-missing-field"),
    ])
  func broken(line: String, code: String) throws {
    let problem = try #require(throws: GoldenProblem.self) { try GoldenReport(verifying: line) }
    #expect(problem.code == code)
    for language in Language.allCases { #expect(!problem.sentence(language).isEmpty) }
  }

  @Test("Names the place")
  func place() throws {
    let line = Self.line.replacing(#""topics":["t"]"#, with: #""topics":["t",1]"#)
    let problem = try #require(throws: GoldenProblem.self) { try GoldenReport(verifying: line) }
    #expect(problem == .wrongType("members[0].topics[1]", expected: .string))
    #expect(problem.sentence(.en) == "members[0].topics[1] should be a string.")
  }

  @Test(
    "Takes nothing for equal that it cannot run",
    arguments: [
      line.replacing(#""range""#, with: #""nearest""#),
      line.replacing(#""assignor""#, with: #""strategy""#),
      line.replacing(#""partitions":1"#, with: #""partitions":2147483647"#),
    ])
  func unsupported(line: String) throws {
    #expect(try GoldenReport(verifying: line).verdict == .unsupported(field: nil))
  }

  @Test("Accepts the line that the others are made from")
  func accepted() throws {
    #expect(try GoldenReport(verifying: Self.line).verdict == .equal)
  }
}

extension JSONValue {
  fileprivate func with(_ field: String, _ value: JSONValue) -> JSONValue {
    .object((entries ?? []).filter { $0.key != field } + [(key: field, value: value)])
  }

  fileprivate func without(_ fields: [String]) -> JSONValue {
    .object((entries ?? []).filter { !fields.contains($0.key) })
  }
}
