internal import KafkaModel
internal import Texts

/// A value of a golden line together with its place, so that a problem can name it.
struct GoldenField {
  let value: JSONValue

  /// Such as `members[2].owned`.
  let path: String

  /// A field of this object.
  ///
  /// - Throws: ``GoldenProblem`` if this is no object or has no such field.
  func field(_ name: String) throws(GoldenProblem) -> GoldenField {
    guard let field = try optionalField(name) else { throw .missingField(place(name)) }
    return field
  }

  /// A field of this object that may be missing.
  func optionalField(_ name: String) throws(GoldenProblem) -> GoldenField? {
    guard value.entries != nil else { throw .wrongType(path, expected: .object) }
    return value[name].map { GoldenField(value: $0, path: place(name)) }
  }

  /// The same, with `null` counting as missing.
  func presentField(_ name: String) throws(GoldenProblem) -> GoldenField? {
    guard let field = try optionalField(name), !field.value.isNull else { return nil }
    return field
  }

  private func place(_ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }
}

// MARK: - Values

extension GoldenField {
  func string() throws(GoldenProblem) -> String {
    guard let string = value.string else { throw .wrongType(path, expected: .string) }
    return string
  }

  /// An integer of 32 bits, as Java has them.
  func int32() throws(GoldenProblem) -> Int32 {
    switch value {
    case .integer(let integer):
      guard let small = Int32(exactly: integer) else {
        throw .outOfRange(path, value: String(integer))
      }
      return small
    case .number(let number): throw .outOfRange(path, value: String(number))
    default: throw .wrongType(path, expected: .integer)
    }
  }

  func elements() throws(GoldenProblem) -> [GoldenField] {
    guard let elements = value.elements else { throw .wrongType(path, expected: .array) }
    return elements.enumerated().map { place, element in
      GoldenField(value: element, path: "\(path)[\(place)]")
    }
  }

  /// The entries of an object, no key twice.
  func entries() throws(GoldenProblem) -> [(key: String, value: GoldenField)] {
    guard let entries = value.entries else { throw .wrongType(path, expected: .object) }
    try Self.checkDistinct(entries.map(\.key), path: path)
    return entries.map { ($0.key, GoldenField(value: $0.value, path: "\(path).\($0.key)")) }
  }

  /// - Throws: ``GoldenProblem/repeatedName(_:name:)`` for the first name that occurs twice.
  static func checkDistinct(_ names: [String], path: String) throws(GoldenProblem) {
    var seen: Set<TopicName> = []  // Any kind of `Name` would do: it compares units, not canons.
    for name in names where !seen.insert(TopicName(name)).inserted {
      throw .repeatedName(path, name: name)
    }
  }

  /// Partitions by topic, topics in ascending order, partitions as listed.
  func partitionsByTopic() throws(GoldenProblem) -> [TopicPartition] {
    var topics: [(name: TopicName, partitions: [Int32])] = []
    for (key, field) in try entries() {
      var partitions: [Int32] = []
      for element in try field.elements() { partitions.append(try element.int32()) }
      topics.append((TopicName(key), partitions))
    }
    return topics.sorted { $0.name < $1.name }
      .flatMap { topic in topic.partitions.map { TopicPartition(topic.name, $0) } }
  }
}
