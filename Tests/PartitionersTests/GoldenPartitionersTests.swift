import Formats
import TestSupport
import Testing

@Suite("Recorded partitioners")
struct GoldenPartitionersTests {
  static let files: [(name: String, count: Int)] = [
    ("murmur2", 1083), ("librdkafka", 1089), ("builtin-sticky", 80), ("uniform-sticky", 60),
    ("roundrobin", 60),
  ]

  @Test("Agree with Kafka and librdkafka", arguments: files)
  func golden(name: String, count: Int) throws {
    let lines = try Self.cases(name)
    // An empty file agrees with everything.
    try #require(lines.count == count)
    let different = lines.indices.filter {
      verifyPartitionerCase(lines[$0])?.verdict != .equal
    }
    #expect(different.isEmpty, "\(different.count) of \(count), first line \(different[0] + 1)")
  }

  @Test("Are reported different when any answer is poisoned", arguments: files)
  func poison(name: String, count: Int) throws {
    for line in try Self.cases(name) {
      let poisoned = Self.poisonings(of: line)
      try #require(!poisoned.isEmpty || line["steps"] != nil)
      for other in poisoned {
        #expect(verifyPartitionerCase(other)?.verdict == .different, "\(other.text)")
      }
    }
  }

  @Test(
    "Are unsupported, never equal, when an input is missing or impossible",
    arguments: [
      (#"{"keyHex":"6","numPartitions":3,"hash":1,"positive":1,"partition":1}"#, "keyHex"),
      (#"{"keyHex":"61","numPartitions":0,"hash":1,"positive":1,"partition":1}"#, "numPartitions"),
      (#"{"keyHex":"61","numPartitions":9999999999,"positive":1}"#, "numPartitions"),
      (#"{"keyHex":"61","numPartitions":3,"hash":1,"positive":1}"#, "partition"),
      (
        #"{"numPartitions":2,"unavailable":[5],"batchSize":1,"randoms":[],"steps":[]}"#,
        "unavailable"
      ),
      (
        #"{"numPartitions":2,"unavailable":[],"batchSize":1,"randoms":[],"steps":[{"op":"x"}]}"#,
        "op"
      ),
      (
        #"{"numPartitions":2,"unavailable":[],"batchSize":1,"randoms":[],"steps":[{"op":"stats","queueSizes":[1],"partitionIds":[1],"length":2}]}"#,
        "length"
      ),
      (#"{"numPartitions":2,"unavailable":[],"mode":"x","partitioned":[]}"#, "mode"),
    ])
  func unsupported(text: String, field: String) throws {
    let result = try #require(verifyPartitionerCase(JSONValue(json: text)))
    #expect(result.verdict == .unsupported(field: field))
  }

  @Test("Are told apart from other cases", arguments: [#"{"assignor":"range"}"#, "[]", "null"])
  func others(text: String) throws {
    #expect(try verifyPartitionerCase(JSONValue(json: text)) == nil)
  }

  @Test("Carry their id along")
  func id() throws {
    let line = try #require(Self.cases("roundrobin").first)
    #expect(verifyPartitionerCase(line)?.id == "rr-0001")
  }

  // MARK: - Reading and poisoning

  private static func cases(_ name: String) throws -> [JSONValue] {
    try Golden.lines("partitioners/\(name)").map { try JSONValue(json: $0) }
  }

  /// Copies of a case, each with one answer changed.
  private static func poisonings(of line: JSONValue) -> [JSONValue] {
    let answers = [
      "hash", "positive", "partition", "partitionCalls", "partitioned", "consistent",
      "consistent_random", "murmur2", "murmur2_random", "fnv1a", "fnv1a_random",
    ]
    let fields = answers.compactMap { name in
      line[name].map { line.replacing(name, with: poisoned($0)) }
    }
    let steps = line["steps"]?.elements ?? []
    let traces = steps.indices.compactMap { index in
      steps[index]["partition"].map { partition in
        var other = steps
        other[index] = other[index].replacing("partition", with: poisoned(partition))
        return line.replacing("steps", with: .array(other))
      }
    }
    return fields + traces
  }

  private static func poisoned(_ answer: JSONValue) -> JSONValue {
    switch answer {
    case .integer(let integer): .integer(integer + 1)
    case .array(let elements): .array(elements.dropLast() + [.integer(99)])
    default: .integer(0)
    }
  }
}

extension JSONValue {
  fileprivate func replacing(_ key: String, with value: JSONValue) -> JSONValue {
    .object((entries ?? []).map { $0.key == key ? (key: key, value: value) : $0 })
  }
}
