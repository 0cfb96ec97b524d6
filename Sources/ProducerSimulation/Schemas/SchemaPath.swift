/// A place inside a schema or a value: fields, items, values and branches from the outside in.
package struct SchemaPath: Hashable, Sendable {
  package enum Step: Hashable, Sendable {
    case field(String)
    /// Of an array.
    case items
    /// Of a map.
    case values
    /// Of a union, from 0; for two unions that of the writer.
    case branch(Int)
  }

  package let steps: [Step]

  package init(_ steps: [Step] = []) { self.steps = steps }

  static func + (path: SchemaPath, step: Step) -> SchemaPath { SchemaPath(path.steps + [step]) }

  static func + (path: SchemaPath, rest: SchemaPath) -> SchemaPath {
    SchemaPath(path.steps + rest.steps)
  }

  /// The place in signs that need no language, such as `address.phones[].kind`; empty for the root.
  package var text: String {
    steps.reduce(into: "") { text, step in
      switch step {
      case .field(let name): text += text.isEmpty ? name : ".\(name)"
      case .items: text += "[]"
      case .values: text += "{}"
      case .branch(let index): text += "|\(index)"
      }
    }
  }
}
