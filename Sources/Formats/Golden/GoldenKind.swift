internal import Assignors
internal import KafkaModel
package import Texts

/// What a recorded case is about, told from its fields.
///
/// A new kind is a case here with the field that gives it away, and a way to verify it.
package enum GoldenKind: String, CaseIterable, Sendable {
  /// One call of an assignor.
  case assignor

  /// The kind of a line; `nil` for none of these.
  package init?(of line: JSONValue) {
    guard let kind = Self.allCases.first(where: { line[$0.field] != nil }) else { return nil }
    self = kind
  }

  /// The field that only lines of this kind have.
  private var field: String {
    switch self {
    case .assignor: "assignor"
    }
  }

  /// Runs the program on the input of a line, and only then looks at the recorded result.
  func verdict(on line: JSONValue) throws(GoldenProblem) -> GoldenVerdict {
    switch self {
    case .assignor:
      // Each side reads the line on its own: what is computed cannot depend on what is expected.
      guard let input = try GoldenAssignorCase(line) else { return .unsupported }
      let result = Result { () throws(KafkaFailure) in
        try input.strategy.assignor.assign(input.group)
      }
      let recorded = try GoldenAssignment(line)
      let difference = recorded.difference(
        from: result, algorithm: input.strategy.algorithm(for: input.group))
      return difference.map(GoldenVerdict.different) ?? .equal
    }
  }
}

/// What came of running the program on a recorded case.
package enum GoldenVerdict: Hashable, Sendable {
  case equal
  case different(GoldenDifference)
  /// The program cannot run this case, which is not to say that it is wrong.
  case unsupported
}

/// A recorded case and what came of it.
package struct GoldenReport: Hashable, Sendable {
  /// The case's own id, unique in its file.
  package let id: String

  package let verdict: GoldenVerdict

  /// Verifies one line of a golden file.
  ///
  /// - Throws: ``GoldenProblem`` if the line is broken.
  package init(verifying line: String) throws(GoldenProblem) {
    let json: JSONValue
    do { json = try JSONValue(json: line) } catch { throw .notJSON(offset: error.offset) }
    id = try GoldenField(value: json, path: "").field("id").string()
    verdict = try GoldenKind(of: json)?.verdict(on: json) ?? .unsupported
  }
}
