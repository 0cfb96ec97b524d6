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
        let verdict = verifyPartitionerCase(other)?.verdict
        guard case .different = verdict else {
          Issue.record("\(other.text) is \(String(describing: verdict))")
          continue
        }
      }
    }
  }

  @Test(
    "Tell where the first difference is",
    arguments: [
      (
        #"{"keyHex":"61","numPartitions":6,"hash":-1563381124,"positive":584102524,"partition":3}"#,
        "partition", "3", "4"
      ),
      (
        #"{"keyHex":"61","numPartitions":6,"consistent":3,"consistent_random":"random","murmur2":4,"murmur2_random":4,"fnv1a":2,"fnv1a_random":2}"#,
        "consistent_random", "random", "3"
      ),
      (
        #"{"numPartitions":2,"unavailable":[],"batchSize":9,"randoms":[3],"steps":[{"op":"append","bytes":1,"enableSwitch":true,"partition":0}]}"#,
        "steps[0].partition", "0", "1"
      ),
      (
        #"{"numPartitions":2,"unavailable":[],"randoms":[3,5],"steps":[{"op":"partition","partition":1}]}"#,
        "randoms.count", "2", "1"
      ),
      (
        #"{"numPartitions":2,"unavailable":[],"mode":"direct","recordsPerBatch":0,"drainEvery":0,"partitioned":[0,0],"partitionCalls":2}"#,
        "partitioned[1]", "0", "1"
      ),
    ])
  func difference(text: String, place: String, recorded: String, computed: String) throws {
    let result = try #require(verifyPartitionerCase(JSONValue(json: text)))
    #expect(result.verdict == .different(at: place, recorded: recorded, computed: computed))
  }

  @Test("Are answered with a verdict, whatever is missing or makes no sense", arguments: files)
  func damaged(name: String, count: Int) throws {
    var random = SeededGenerator(seed: 3)
    let lines = try Self.cases(name)
    for _ in 0..<Thoroughness.times(300) {
      guard let line = lines.randomElement(using: &random) else { continue }
      let damaged = line.damaged(using: &random)
      // Reached at all is the point: a trap would end the test run, and so would two thousand
      // million partitions that somebody lists.
      #expect(throws: Never.self, "\(damaged.description)") {
        try GoldenReport(verifying: damaged.value.text)
      }
    }
  }

  @Test(
    "Take as many partitions as Kafka can count",
    arguments: [
      #"{"numPartitions":2147483647,"unavailable":[1,2147483646],"batchSize":1,"randoms":[1,2147483644],"steps":[{"op":"append","bytes":1,"enableSwitch":true,"partition":2}]}"#,
      #"{"numPartitions":2147483647,"unavailable":[0],"mode":"direct","recordsPerBatch":0,"drainEvery":0,"partitioned":[1,2],"partitionCalls":2}"#,
    ])
  func large(text: String) throws {
    #expect(try verifyPartitionerCase(JSONValue(json: text))?.verdict == .equal)
  }

  @Test(
    "Are unsupported, never equal, when an input is missing or impossible",
    arguments: [
      (#"{"keyHex":"6","numPartitions":3,"hash":1,"positive":1,"partition":1}"#, "keyHex"),
      (#"{"keyHex":"61","numPartitions":0,"hash":1,"positive":1,"partition":1}"#, "numPartitions"),
      (#"{"keyHex":"61","numPartitions":9999999999,"positive":1}"#, "numPartitions"),
      (#"{"keyHex":"61","numPartitions":2147483648,"positive":1}"#, "numPartitions"),
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
    let fields = answers.flatMap { name in
      guard let answer = line[name] else { return [JSONValue]() }
      return poisonings(ofAnswer: answer).map { line.replacing(name, with: $0) }
    }
    let steps = line["steps"]?.elements ?? []
    let traces = steps.indices.compactMap { index in
      steps[index]["partition"]?.integer.map { partition in
        var other = steps
        other[index] = other[index].replacing("partition", with: .integer(partition + 1))
        return line.replacing("steps", with: .array(other))
      }
    }
    return fields + traces
  }

  /// Each answer of an array is altered in a copy of its own.
  private static func poisonings(ofAnswer answer: JSONValue) -> [JSONValue] {
    switch answer {
    case .integer(let integer): [.integer(integer + 1)]
    case .array(let elements):
      elements.indices.map { place in
        var other = elements
        other[place] = .integer((other[place].integer ?? 0) + 1)
        return .array(other)
      }
    default: [.integer(0)]
    }
  }
}

extension JSONValue {
  fileprivate func replacing(_ key: String, with value: JSONValue) -> JSONValue {
    .object((entries ?? []).map { $0.key == key ? (key: key, value: value) : $0 })
  }
}
