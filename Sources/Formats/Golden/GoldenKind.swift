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
      guard let input = try GoldenAssignorCase(line) else { return .unsupported(field: nil) }
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
  /// The program cannot run this case, which is not to say that it is wrong; `nil` unless it is
  /// the fault of this field.
  case unsupported(field: String?)
}

/// A recorded case and what came of it.
package struct GoldenReport: Hashable, Sendable {
  /// The case's own id, unique in its file.
  package let id: String

  package let verdict: GoldenVerdict

  /// Verifies one line of a golden file.
  ///
  /// A case without an id of its own goes by the number of its line.
  ///
  /// - Throws: ``GoldenProblem`` if the line is broken.
  package init(verifying line: String, number: Int = 1) throws(GoldenProblem) {
    let json: JSONValue
    do { json = try JSONValue(json: line) } catch { throw .notJSON(offset: error.offset) }
    if let kind = GoldenKind(of: json) {
      id = try GoldenField(value: json, path: "").field("id").string()
      verdict = try kind.verdict(on: json)
    } else if let result = verifyPartitionerCase(json) {
      id = result.id ?? "line \(number)"
      verdict = result.verdict.golden
    } else if let result = verifyCoordinatorCase(json) {
      id = result.id
      verdict = result.verdict.golden
    } else {
      id = json["id"]?.string ?? "line \(number)"
      verdict = .unsupported(field: nil)
    }
  }
}

extension PartitionerVerdict {
  fileprivate var golden: GoldenVerdict {
    switch self {
    case .equal: .equal
    case .different(let place, let recorded, let computed):
      .different(.answer(at: place, recorded: recorded, computed: computed))
    case .unsupported(let field): .unsupported(field: field)
    }
  }
}

extension CoordinatorVerdict {
  fileprivate var golden: GoldenVerdict {
    switch self {
    case .equal: .equal
    case .different(let place): .different(.trace(place))
    case .unsupported(let field): .unsupported(field: field)
    }
  }
}
