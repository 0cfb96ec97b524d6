import Partitioners
import TestSupport
import Testing

@Suite("librdkafka's partitioners")
struct LibrdkafkaPartitionerTests {
  private static func decisions(
    _ kind: PartitionerKind, key: [UInt8]?, at times: [Int64], linger: Int64 = 10,
    topic: TopicPartitions
  ) -> [PartitionDecision] {
    var generator = SeededGenerator(seed: 17)
    var partitioner = LibrdkafkaPartitioner(kind, lingerMilliseconds: linger)
    return times.map {
      partitioner.partition(for: key, of: topic, atMilliseconds: $0, using: &generator)
    }
  }

  /// What decides, in one word.
  private static func rule(_ decision: PartitionDecision) -> String {
    switch decision.reason {
    case .hashed: "hash"
    case .random: "random"
    case .stickyByTime: "sticky"
    default: "\(decision.reason)"
    }
  }

  static let rules: [(PartitionerKind, null: String, empty: String, full: String)] = [
    (.random, "sticky", "random", "random"),
    (.consistent, "hash", "hash", "hash"),
    (.consistentRandom, "sticky", "sticky", "hash"),
    (.murmur2, "hash", "hash", "hash"),
    (.murmur2Random, "sticky", "hash", "hash"),
    (.fnv1a, "hash", "hash", "hash"),
    (.fnv1aRandom, "sticky", "hash", "hash"),
  ]

  @Test("Tell null, empty and other keys apart, each in its way", arguments: rules)
  func keys(kind: PartitionerKind, null: String, empty: String, full: String) throws {
    let topic = try TopicPartitions(count: 6)
    for (key, rule) in [(nil, null), ([], empty), ([1], full)] as [([UInt8]?, String)] {
      let decision = Self.decisions(kind, key: key, at: [0], topic: topic)[0]
      #expect(Self.rule(decision) == rule)
      #expect(kind.hashes(key) == (rule == "hash"))
      let unsticky = Self.decisions(kind, key: key, at: [0], linger: 0, topic: topic)[0]
      #expect(Self.rule(unsticky) == (rule == "sticky" ? "random" : rule))
    }
  }

  @Test("Keep the sticky partition until more than the linger time has passed")
  func linger() throws {
    let decisions = Self.decisions(
      .consistentRandom, key: nil, at: [100, 105, 110, 111, 121, 122],
      topic: try TopicPartitions(count: 1000))
    let since = decisions.map { decision -> Int64? in
      if case .stickyByTime(let since, _, _) = decision.reason { since } else { nil }
    }
    #expect(since == [100, 100, 100, 111, 111, 122])
  }

  @Test("Leave a sticky partition that is not available, and draw twice at most")
  func unavailable() throws {
    let topic = try TopicPartitions(count: 2, unavailable: [0, 1])
    let decisions = Self.decisions(.murmur2Random, key: nil, at: [0, 1, 2], topic: topic)
    for (index, decision) in decisions.enumerated() {
      guard case .stickyByTime(let since, _, let random) = decision.reason else {
        Issue.record("\(decision)")
        return
      }
      #expect(since == Int64(index))
      #expect(random.rejected != nil)
    }
  }

  @Test("Are found by the names that people type")
  func names() {
    #expect(PartitionerKind(name: "librdkafka") == .consistentRandom)
    #expect(PartitionerKind(name: "java-2.4") == .java24)
    #expect(PartitionerKind(name: "Java") == nil)
    for kind in PartitionerKind.allCases {
      #expect(PartitionerKind(name: kind.rawValue) == kind)
    }
  }
}
