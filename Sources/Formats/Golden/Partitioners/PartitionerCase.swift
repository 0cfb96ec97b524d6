/// What comparing a recorded case of a partitioner with this program's answer came to.
package enum PartitionerVerdict: Hashable, Sendable {
  case equal
  /// The first answer that is not as recorded; `nil` for one that only one side has.
  case different(at: String, recorded: String?, computed: String?)
  /// The case cannot be run: this field is missing, or says what no partitioner takes.
  case unsupported(field: String)
}

/// One line of `partitioners/*.jsonl`, compared.
package struct PartitionerResult: Hashable, Sendable {
  /// The case's own id; the lines of plain hashes have none.
  package let id: String?

  package let verdict: PartitionerVerdict
}

/// Runs a recorded case of any of the five kinds and compares.
///
/// The kind is told from the fields. What runs the case is handed its inputs only.
///
/// - Returns: `nil` if the line is no case of a partitioner.
package func verifyPartitionerCase(_ line: JSONValue) -> PartitionerResult? {
  let kinds: [any PartitionerCase.Type] = [
    LibrdkafkaCase.self, Murmur2Case.self, BuiltInStickyCase.self, UniformStickyCase.self,
    RoundRobinCase.self,
  ]
  guard let kind = kinds.first(where: { $0.recognizes(line) }) else { return nil }
  return PartitionerResult(id: line["id"]?.string, verdict: kind.verify(line))
}

/// A kind of recorded case.
protocol PartitionerCase {
  /// Whether a line is of this kind.
  static func recognizes(_ line: JSONValue) -> Bool

  /// Copies what goes into the case, and nothing that came out of it.
  static func inputs(of line: JSONValue) -> JSONValue

  init(inputs: JSONValue) throws(UnreadableField)

  /// What this program answers.
  func run() -> [PartitionerAnswer]

  /// What the recording says came out, in the same order.
  static func recorded(in line: JSONValue) throws(UnreadableField) -> [PartitionerAnswer]
}

/// One thing that came out of a case.
struct PartitionerAnswer: Equatable {
  /// Where the recording has it.
  let place: String
  let value: String

  init(_ place: String, _ value: String) { (self.place, self.value) = (place, value) }

  init(_ place: String, _ value: some BinaryInteger) { self.init(place, String(value)) }
}

extension PartitionerCase {
  static func verify(_ line: JSONValue) -> PartitionerVerdict {
    do {
      let computed = try Self(inputs: inputs(of: line)).run()
      let recorded = try recorded(in: line)
      let places = 0..<max(computed.count, recorded.count)
      guard let place = places.first(where: { computed.at($0) != recorded.at($0) }) else {
        return .equal
      }
      return .different(
        at: (recorded.at(place) ?? computed.at(place))?.place ?? "",
        recorded: recorded.at(place)?.value, computed: computed.at(place)?.value)
    } catch {
      return .unsupported(field: error.name)
    }
  }
}

extension [PartitionerAnswer] {
  fileprivate func at(_ place: Int) -> PartitionerAnswer? {
    indices.contains(place) ? self[place] : nil
  }
}

/// A field of a case that is missing, or that holds what cannot be run.
struct UnreadableField: Error {
  let name: String
}

// MARK: - Reading fields

extension JSONValue {
  /// The object's entries with these keys, in their order.
  func only(_ keys: String...) -> JSONValue {
    .object((entries ?? []).filter { keys.contains($0.key) })
  }

  /// The object's entries without these keys, in their order.
  func without(_ keys: String...) -> JSONValue {
    .object((entries ?? []).filter { !keys.contains($0.key) })
  }

  func int32(_ name: String) throws(UnreadableField) -> Int32 {
    guard let number = self[name]?.integer.flatMap({ Int32(exactly: $0) }) else {
      throw UnreadableField(name: name)
    }
    return number
  }

  func int32s(_ name: String) throws(UnreadableField) -> [Int32] {
    guard let elements = self[name]?.elements else { throw UnreadableField(name: name) }
    let numbers = elements.compactMap { $0.integer.flatMap { Int32(exactly: $0) } }
    guard numbers.count == elements.count else { throw UnreadableField(name: name) }
    return numbers
  }

  func bool(_ name: String) throws(UnreadableField) -> Bool {
    guard let bool = self[name]?.bool else { throw UnreadableField(name: name) }
    return bool
  }

  func steps() throws(UnreadableField) -> [JSONValue] {
    guard let steps = self["steps"]?.elements else { throw UnreadableField(name: "steps") }
    return steps
  }
}
