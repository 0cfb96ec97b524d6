/// A field of a record schema, as far as reading old data goes.
public struct SchemaField: Hashable, Sendable {
  /// The primitive types that exercises use.
  public enum FieldType: String, CaseIterable, Sendable {
    case boolean, int, long, float, double, string, bytes
  }

  public let name: String
  public let type: FieldType

  /// Whether the schema gives a value for when there is none.
  public let hasDefault: Bool

  public init(_ name: String, _ type: FieldType, hasDefault: Bool = false) {
    self.name = name
    self.type = type
    self.hasDefault = hasDefault
  }
}

/// Exercise 5: whether a new record schema can read what an old one wrote (BACKWARD).
public protocol BackwardCompatibility: Exercise {
  /// The names of the new schema's fields that cannot be filled, in the order of `new`.
  ///
  /// None means that the new schema is backward compatible.
  func obstacles(reading old: [SchemaField], with new: [SchemaField]) throws -> [String]
}

extension BackwardCompatibility {
  /// Tries all pairs of types, and records of up to 3 fields.
  public static func check() throws -> Finding? {
    let attempt = Self()
    return try SchemaPair.examination.finding {
      try attempt.obstacles(reading: $0.old, with: $0.new)
    }
  }
}

/// An old schema and a new one.
private struct SchemaPair {
  typealias FieldType = SchemaField.FieldType

  let old: [SchemaField]
  let new: [SchemaField]

  static var examination: Examination<SchemaPair, [String]> {
    Examination(
      trials: [
        Trial(
          "equal-fields-are-read",
          [pair([], [])] + FieldType.allCases.map { pair([.init("a", $0)], [.init("a", $0)]) }),
        Trial(
          "fields-are-found-by-name",
          [
            pair(
              [.init("a", .int), .init("b", .string)], [.init("b", .string), .init("a", .int)])
          ]),
        Trial(
          "a-deleted-field-is-skipped",
          [
            pair([.init("a", .int)], []),
            pair([.init("a", .int), .init("b", .int)], [.init("b", .int)]),
          ]),
        Trial(
          "an-added-field-needs-a-default",
          [
            pair([], [.init("a", .int)]), pair([], [.init("a", .int, hasDefault: true)]),
            pair([.init("a", .int)], [.init("a", .int), .init("b", .int)]),
            pair([.init("a", .int, hasDefault: true)], [.init("b", .int)]),
          ]),
        Trial("wider-types-read-narrower-ones", typePairs.filter { $0.right.isEmpty }),
        Trial("narrower-types-do-not", typePairs.filter { !$0.right.isEmpty }),
        Trial(
          "a-default-replaces-nothing-written",
          typePairs.filter { !$0.right.isEmpty }.map { pair in
            SchemaPair(
              old: pair.old, new: [SchemaField("a", pair.new[0].type, hasDefault: true)])
          }),
        Trial("every-obstacle-is-named", random),
      ],
      line: \.line, expected: \.right, text: { "\($0)" }, smaller: \.smaller,
      rows: { pair, right, found in
        pair.new.map { field in
          Finding.Row(
            field.name, expected: right.contains(field.name) ? "✗" : "✓",
            found: found.contains(field.name) ? "✗" : "✓")
        }
      },
      facts: { pair in
        [
          .init("old", list(pair.old)), .init("new", list(pair.new)),
          .init("field", pair.new.first?.name ?? "–"),
        ]
      })
  }

  private static func pair(_ old: [SchemaField], _ new: [SchemaField]) -> SchemaPair {
    SchemaPair(old: old, new: new)
  }

  private static let typePairs = FieldType.allCases.flatMap { old in
    FieldType.allCases.filter { $0 != old }.map { new in
      pair([.init("a", old)], [.init("a", new)])
    }
  }

  private static let random: [SchemaPair] = {
    var numbers = SeededNumbers(seed: 3)
    func record() -> [SchemaField] {
      ["a", "b", "c"].shuffled(using: &numbers).prefix(Int.random(in: 0...3, using: &numbers))
        .map { name in
          SchemaField(
            name, FieldType.allCases.randomElement(using: &numbers) ?? .int,
            hasDefault: Bool.random(using: &numbers))
        }
    }
    return (0..<300).map { _ in pair(record(), record()) }
      .sorted { $0.old.count + $0.new.count < $1.old.count + $1.new.count }
  }()

  private var smaller: [SchemaPair] {
    old.indices.reversed().map { place in
      SchemaPair(old: old.enumerated().filter { $0.offset != place }.map(\.element), new: new)
    }
      + new.indices.reversed().map { place in
        SchemaPair(old: old, new: new.enumerated().filter { $0.offset != place }.map(\.element))
      }
  }

  /// What stands in the way by the rules of Avro's schema resolution.
  private var right: [String] {
    new.filter { field in
      guard let written = old.first(where: { $0.name == field.name }) else {
        return !field.hasDefault
      }
      return field.type != written.type && !Self.widenings.contains([written.type, field.type])
    }.map(\.name)
  }

  private static let widenings: Set<[FieldType]> = [
    [.int, .long], [.int, .float], [.int, .double], [.long, .float], [.long, .double],
    [.float, .double], [.string, .bytes], [.bytes, .string],
  ]

  // MARK: As text

  private static func list(_ fields: [SchemaField]) -> String {
    fields.isEmpty
      ? "–"
      : fields.map { "\($0.name) \($0.type.rawValue)\($0.hasDefault ? " (default)" : "")" }
        .joined(separator: ", ")
  }

  private var line: String {
    "schema register s '\(Self.json(old))'; schema check s '\(Self.json(new))'"
  }

  private static func json(_ fields: [SchemaField]) -> String {
    let fields = fields.map { field in
      let value = field.hasDefault ? ",\"default\":\(defaultValue(of: field.type))" : ""
      return "{\"name\":\"\(field.name)\",\"type\":\"\(field.type.rawValue)\"\(value)}"
    }
    return "{\"type\":\"record\",\"name\":\"R\",\"fields\":[\(fields.joined(separator: ","))]}"
  }

  private static func defaultValue(of type: FieldType) -> String {
    switch type {
    case .boolean: "false"
    case .int, .long, .float, .double: "0"
    case .string, .bytes: "\"\""
    }
  }
}
