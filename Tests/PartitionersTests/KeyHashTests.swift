import Partitioners
import TestSupport
import Testing

@Suite("Key hashes")
struct KeyHashTests {
  @Test(
    "Agree with the values in Kafka's own unit test",
    arguments: [
      ("21", -973_932_308), ("foobar", -790_332_482), ("a-little-bit-long-string", -985_981_536),
      ("a-little-bit-longer-string", -1_486_304_829), ("abc", 479_470_107),
    ] as [(String, Int32)])
  func murmur2Values(key: String, hash: Int32) {
    #expect(murmur2(Array(key.utf8).span) == hash)
  }

  @Test("Compute the common CRC-32, 0 for nothing")
  func crc32Values() {
    #expect(crc32(Array("123456789".utf8).span) == 0xCBF4_3926)
    #expect(crc32([UInt8]().span) == 0)
  }

  @Test("Compute FNV-1a as Sarama does, made positive")
  func fnv1aValues() {
    #expect(fnv1a(Array("kafka".utf8).span) == 0xD33_C4E1)
    #expect(fnv1a([UInt8]().span) == 0x7EE3_623B)
  }

  static let keys: [(String, murmur2: [Int32], crc32: [Int32])] = [
    ("user-1", [2, 0, 2], [2, 0, 2]), ("user-2", [2, 0, 2], [1, 2, 4]),
    ("user-3", [2, 3, 5], [0, 0, 0]), ("order-42", [0, 0, 0], [1, 2, 4]),
    ("a", [1, 0, 4], [0, 3, 3]), ("b", [2, 0, 2], [2, 1, 5]), ("c", [1, 2, 4], [0, 3, 3]),
    ("jsmith", [1, 2, 4], [1, 1, 1]), ("htanaka", [0, 1, 3], [1, 3, 1]),
    ("고객", [1, 2, 4], [0, 1, 3]),
  ]

  @Test("Place keys on 3, 4 and 6 partitions as Java and librdkafka do", arguments: keys)
  func partitions(key: String, murmur2: [Int32], crc32: [Int32]) {
    let bytes = Array(key.utf8)
    for (index, count) in [Int32(3), 4, 6].enumerated() {
      #expect(KeyHash.murmur2.hash(bytes.span, partitionCount: count).partition == murmur2[index])
      #expect(KeyHash.crc32.hash(bytes.span, partitionCount: count).partition == crc32[index])
      #expect(partition(forKey: bytes.span, partitionCount: count) == murmur2[index])
    }
  }

  @Test("Place composed and decomposed forms of one word apart")
  func normalisation() {
    #expect(murmur2(Array("\u{E9}".utf8).span) != murmur2(Array("e\u{301}".utf8).span))
  }

  @Test("Stay within the topic for any bytes", arguments: KeyHash.allCases)
  func range(function: KeyHash) {
    let seed: UInt64 = 794
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<2000 {
      let key = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      let count = Int32.random(in: 1...Int32.max, using: &generator)
      let hashed = function.hash(key.span, partitionCount: count)
      #expect((0..<count).contains(hashed.partition), "seed \(seed), key \(key), \(count)")
    }
  }
}

@Suite("Growing a topic")
struct KeyGrowthTests {
  @Test("Moves the keys whose remainder changes, and only those")
  func moves() {
    let keys = ["user-1", "user-3", "order-42"].map { Array($0.utf8) }
    let growth = KeyGrowth(of: keys, by: .murmur2, from: 3, to: 6)
    #expect(growth.moves.map(\.before) == [2, 2, 0])
    #expect(growth.moves.map(\.after) == [2, 5, 0])
    #expect(growth.movedCount == 1)
  }

  @Test(
    "Keeps the share of keys that arithmetic promises",
    arguments: [(6, 8, 1, 4), (6, 12, 1, 2), (6, 7, 1, 7), (4, 4, 1, 1), (9, 6, 1, 3)]
      as [(Int32, Int32, Int64, Int64)])
  func share(from: Int32, to: Int32, of: Int64, outOf: Int64) {
    let keys = (0..<20_000).map { Array("key-\($0)".utf8) }
    let growth = KeyGrowth(of: keys, by: .murmur2, from: from, to: to)
    let share = growth.expectedStayingShare
    #expect(share.of * outOf == of * share.outOf)
    let staying = Double(keys.count - growth.movedCount) / Double(keys.count)
    #expect(abs(staying - Double(of) / Double(outOf)) < 0.02)
  }
}
