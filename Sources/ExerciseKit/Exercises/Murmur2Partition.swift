/// Exercise 1: the partition of a key, as the Java producer chooses it.
public protocol Murmur2Partition: Exercise {
  /// The partition of a record with this key, from 0.
  ///
  /// - `key`: What the serializer wrote. It may be empty, which is a key like any other.
  /// - `partitionCount`: At least 1.
  func partition(forKey key: [UInt8], partitionCount: Int) throws -> Int
}

extension Murmur2Partition {
  /// Tries keys whose hashes are known, each with up to 12 partitions.
  public static func check() throws -> Finding? {
    let attempt = Self()
    return try Murmur2Vector.examination.finding { key in
      try attempt.partition(forKey: Array(key.text.utf8), partitionCount: key.partitionCount)
    }
  }
}

/// A key, its hash in Kafka, and a number of partitions.
private struct Murmur2Vector {
  let text: String

  /// What `Utils.murmur2` gives, as Java prints it.
  let hash: Int32

  var partitionCount = 1

  /// Kafka clears the sign bit before it divides.
  var partition: Int { Int(hash & .max) % partitionCount }

  static var examination: Examination<Murmur2Vector, Int> {
    Examination(
      trials: [
        Trial("the-empty-key-is-hashed", cases(of: [("", 275_646_681)])),
        Trial("words-are-little-endian", cases(of: wholeWords)),
        Trial("the-rest-is-mixed-in", cases(of: withRest)),
        Trial("bytes-have-no-sign", cases(of: withHighBytes)),
        Trial("the-sign-bit-is-cleared", cases(of: negative)),
      ],
      line: { "partition '\($0.text)' --partitions \($0.partitionCount)" },
      expected: \.partition,
      text: { "\($0)" },
      refined: { key, found in
        found < 0 || found >= key.partitionCount ? "the-partition-exists" : nil
      },
      size: { Finding.Size(partitions: $0.partitionCount) },
      facts: { key in
        let bytes = key.text.utf8.count
        return [
          .init("key", key.text), .init("bytes", "\(bytes)"), .init("words", "\(bytes / 4)"),
          .init("rest", "\(bytes % 4)"), .init("hash", "\(key.hash)"),
          .init("partitions", "\(key.partitionCount)"),
        ]
      })
  }

  private static func cases(of keys: [(String, Int32)]) -> [Murmur2Vector] {
    keys.flatMap { text, hash in
      (1...12).map { Murmur2Vector(text: text, hash: hash, partitionCount: $0) }
    }
  }

  // Recorded from Kafka: there is nothing to copy from. Up to the last table no hash is negative,
  // so that the sign plays no part in the rules before.
  private static let wholeWords: [(String, Int32)] = [
    ("join", 978_397_876), ("lags", 984_876_011), ("lead", 1_705_102_619), ("post", 229_340_046),
    ("sync", 1_091_722_265), ("user", 843_406_574), ("order-42", 501_153_024),
  ]

  private static let withRest: [(String, Int32)] = [
    ("d", 284_602_193), ("f", 55_990_575), ("x", 2_121_525_046), ("ab", 316_155_434),
    ("hi", 62_190_125), ("abc", 479_470_107), ("two", 1_151_808_957), ("user-1", 1_404_122_828),
    ("order-1", 1_221_710_326), ("brokers", 737_036_747), ("heartbeat", 2_081_699_027),
  ]

  private static let withHighBytes: [(String, Int32)] = [
    ("é", 186_971_271), ("ü", 1_419_834_458), ("나", 1_017_543_973), ("한", 1_368_233_224),
    ("😀", 131_881_617), ("고객", 1_910_782_438), ("주문", 1_004_645_367),
    ("고객-7", 964_975_036),
  ]

  private static let negative: [(String, Int32)] = [
    ("a", -1_563_381_124), ("b", -1_853_091_852), ("21", -973_932_308), ("가", -239_756_153),
    ("abcd", -1_323_649_548), ("kafka", -798_503_068), ("foobar", -790_332_482),
    ("my-group", -1_626_987_699), ("주문-1", -1_848_416_265), ("purchases", -1_508_687_185),
  ]
}
