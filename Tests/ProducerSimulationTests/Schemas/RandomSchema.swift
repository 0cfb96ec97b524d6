import ProducerSimulation

/// Schemas and values at random, from a generator that a seed repeats.
enum RandomSchema {
  private static let primitives = AvroPrimitive.allCases.map { "\"\($0.rawValue)\"" }

  /// A schema as JSON.
  static func json(using generator: inout some RandomNumberGenerator) -> String {
    var names = 0
    return type(depth: 3, &names, using: &generator)
  }

  private static func type(
    depth: Int, _ names: inout Int, using generator: inout some RandomNumberGenerator
  ) -> String {
    let kind = depth == 0 ? 0 : Int.random(in: 0..<9, using: &generator)
    switch kind {
    case 0...2: return primitives[Int.random(in: 0..<primitives.count, using: &generator)]
    case 3:
      let items = type(depth: depth - 1, &names, using: &generator)
      return #"{"type":"array","items":\#(items)}"#
    case 4:
      let values = type(depth: depth - 1, &names, using: &generator)
      return #"{"type":"map","values":\#(values)}"#
    case 5:
      return #"["null",\#(["\"int\"", "\"string\""].joined(separator: ","))]"#
    case 6:
      names += 1
      return #"{"type":"enum","name":"E\#(names)","symbols":["A","B","C"]}"#
    default:
      names += 1
      let name = names
      let fields = (0..<Int.random(in: 0...3, using: &generator)).map { index in
        let type = type(depth: depth - 1, &names, using: &generator)
        return #"{"name":"f\#(index)","type":\#(type)}"#
      }
      return #"{"type":"record","name":"R\#(name)","fields":[\#(fields.joined(separator: ","))]}"#
    }
  }

  /// Another schema, mostly like it.
  static func mutated(
    _ json: String, using generator: inout some RandomNumberGenerator
  ) -> String {
    let changes = [
      ("\"int\"", "\"long\""), ("\"long\"", "\"double\""), ("\"string\"", "\"bytes\""),
      ("\"float\"", "\"double\""), ("\"f1\"", "\"g1\""), ("[\"A\",\"B\",\"C\"]", "[\"A\",\"C\"]"),
      ("[\"A\",\"B\",\"C\"]", "[\"A\"],\"default\":\"A\""), ("R2", "Q2"),
      ("\"name\":\"f0\",\"type\":\"null\"", "\"name\":\"h0\",\"type\":\"null\",\"default\":null"),
      ("[\"null\",", "[\"null\",\"long\","),
    ]
    let (from, to) = changes[Int.random(in: 0..<changes.count, using: &generator)]
    return json.replacing(from, with: to)
  }

  /// A value of a type, small enough for recursive schemas to end.
  static func datum(
    of type: AvroType, in schema: AvroSchema, depth: Int = 6,
    using generator: inout some RandomNumberGenerator
  ) -> Datum {
    switch type {
    case .primitive(let primitive): return datum(of: primitive, using: &generator)
    case .array(let items):
      return .array(
        (0..<count(depth, using: &generator)).map { _ in
          datum(of: items, in: schema, depth: depth - 1, using: &generator)
        })
    case .map(let values):
      return .object(
        (0..<count(depth, using: &generator)).map { index in
          .init("k\(index)", datum(of: values, in: schema, depth: depth - 1, using: &generator))
        })
    case .union(let branches):
      let index = depth <= 0 ? 0 : Int.random(in: 0..<branches.count, using: &generator)
      return datum(of: branches[index], in: schema, depth: depth - 1, using: &generator)
    case .named(let name):
      return datum(of: schema.definition(of: name), in: schema, depth: depth, using: &generator)
    }
  }

  private static func count(
    _ depth: Int, using generator: inout some RandomNumberGenerator
  ) -> Int {
    depth <= 0 ? 0 : Int.random(in: 0...2, using: &generator)
  }

  private static func datum(
    of definition: AvroDefinition, in schema: AvroSchema, depth: Int,
    using generator: inout some RandomNumberGenerator
  ) -> Datum {
    switch definition.kind {
    case .record(let fields):
      .object(
        fields.map {
          .init($0.name, datum(of: $0.type, in: schema, depth: depth - 1, using: &generator))
        })
    case .enumeration(let symbols, _):
      .string(symbols[Int.random(in: 0..<symbols.count, using: &generator)])
    case .fixed(let size): .bytes(Array(repeating: 7, count: size))
    }
  }

  private static func datum(
    of primitive: AvroPrimitive, using generator: inout some RandomNumberGenerator
  ) -> Datum {
    switch primitive {
    case .null: .null
    case .boolean: .boolean(Bool.random(using: &generator))
    case .int: .integer(Int64(Int32.random(in: .min ... .max, using: &generator)))
    case .long: .integer(Int64.random(in: .min ... .max, using: &generator))
    case .float: .number(Double(Float.random(in: -1...1, using: &generator)))
    case .double: .number(Double.random(in: -1...1, using: &generator))
    // Valid as UTF-8, so that bytes may be read as a string.
    case .bytes: .bytes([0x61, 0x62])
    case .string: .string("한글")
    }
  }
}
