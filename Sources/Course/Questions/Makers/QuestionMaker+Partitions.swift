internal import KafkaModel
internal import Partitioners
internal import Texts

/// Lesson 3.3: which partition a record goes to.
extension QuestionMaker {
  static let partitions = [
    keyPartition("key-partition", .murmur2), keyPartition("key-partition-crc32", .crc32),
    QuestionMaker("keys-that-move") { draw in
      let keys = draw.some(4, of: (1...20).map { "user-\($0)" })
      let from = Int32(draw.number(2...6))
      let to = from + Int32(draw.number(1...(from > 3 ? 4 : 3)))
      let growth = KeyGrowth(of: keys.map { Array($0.utf8) }, by: .murmur2, from: from, to: to)
      let moved = zip(keys, growth.moves).filter { $1.hasMoved }.map(\.0)
      let hashes = keys.map { key in
        let hashed = KeyHash.murmur2.hash(Array(key.utf8).span, partitionCount: from)
        return "\(key) \(hashed.dividend)"
      }.joined(separator: ", ")
      return QuestionBody(
        Sentence(
          ko:
            "토픽의 파티션을 \(from)개에서 \(to)개로 늘립니다. 키와 그 murmur2 해시(부호를 뗀 값): \(hashes). 다른 파티션으로 가게 되는 키를 모두 고르십시오.",
          en:
            "A topic grows from \(from) to \(to) partitions. Keys with their murmur2 hashes, sign bit "
            + "removed: \(hashes). Which keys go elsewhere from now on?"),
        form: .choices(keys, right: moved),
        hint: Sentence(
          ko: "해시를 두 파티션 수(\(from), \(to))로 각각 나눈 나머지를 견주십시오.",
          en: "Compare the hash modulo \(from) with the hash modulo \(to)."),
        because: zip(keys, growth.moves).map { key, move in
          Sentence(
            ko: "\(key): \(move.before) → \(move.after)",
            en: "\(key): \(move.before) → \(move.after)")
        },
        proof: keys.flatMap { key -> [String] in
          let place = keys.firstIndex(of: key) ?? 0
          return [
            "partition \(key) --partitions \(to)",
            "expect partition \(key) = \(growth.moves[place].after)",
          ]
        })
    },
    QuestionMaker("sticky-switches") { draw in
      let size = draw.pick([4096, 8192, 16_384])
      let count = draw.number(10, upTo: 40, growing: 20)
      var generator = SplitMix64(seed: 1)
      let experiment = PartitionExperiment(
        PartitionerSettings(.java, limit: .bytes(size)), topic: try TopicPartitions(count: 6),
        sending: .afterEvery(1))
      // With its overhead each record takes 1,024 bytes, and the arithmetic can be done in the head.
      let record = PartitionedRecord(key: nil, valueBytes: 956)
      let placements = try experiment.placements(
        of: Array(repeating: record, count: count), using: &generator)
      let switches = placements.count { $0.switchedBefore != nil || $0.switchedAfter != nil }
      let bytes = placements.first.map(\.appended.bytes) ?? 0
      return QuestionBody(
        Sentence(
          ko:
            "batch.size=\(size)인 자바 프로듀서(3.3 이상)가 키 없는 레코드 \(count)건을 보냅니다. 한 건씩 바로 전송되며 배치 머리까지 건당 \(bytes)바이트입니다. 파티션을 몇 번 바꿉니까?",
          en:
            "A Java producer (3.3 or later) with batch.size \(size) sends \(count) records without "
            + "keys, each at once and each \(bytes) bytes with its batch header. How many times does it "
            + "change the partition?"),
        form: .number(NumberKey(switches)),
        hint: Sentence(
          ko: "한 파티션에 batch.size만큼 쌓일 때마다 바꿉니다.",
          en: "It changes whenever batch.size bytes have gone to one partition."),
        because: [
          Sentence(
            ko:
              "\(size) / \(bytes): \((size + bytes - 1) / max(1, bytes))건마다 한 번, \(count)건이면 \(switches)번입니다.",
            en: "\(size) / \(bytes): once every \((size + bytes - 1) / max(1, bytes)) records, so "
              + "\(switches) times for \(count).")
        ])
    },
  ]

  private static func keyPartition(_ name: String, _ function: KeyHash) -> QuestionMaker {
    QuestionMaker(name) { draw in
      let key = draw.pick(["user-", "order-", "고객-", "k"]) + "\(draw.number(1...999))"
      let count = Int32(draw.number(2, upTo: 6, growing: 3))
      let hashed = function.hash(Array(key.utf8).span, partitionCount: count)
      let isJava = function == .murmur2
      return QuestionBody(
        Sentence(
          ko:
            "키 '\(key)'의 \(isJava ? "murmur2" : "CRC32") 해시는 \(hashed.hash)입니다. 파티션이 \(count)개일 때 \(isJava ? "자바 프로듀서" : "librdkafka(기본 파티셔너)")는 이 키를 몇 번 파티션에 보냅니까?",
          en:
            "The \(isJava ? "murmur2" : "CRC32") hash of the key '\(key)' is \(hashed.hash). To which of "
            + "\(count) partitions does "
            + "\(isJava ? "the Java producer" : "librdkafka, by its default partitioner,") send it?"
        ),
        form: .number(NumberKey(Int(hashed.partition))),
        hint: isJava
          ? Sentence(
            ko: "음수면 먼저 부호 비트를 지웁니다(2147483648을 더한 것과 같습니다). 그다음 나머지입니다.",
            en: "If it is negative, clear the sign bit first, which adds 2147483648. Then take the "
              + "remainder.")
          : Sentence(
            ko: "부호 없는 수로 나눈 나머지입니다.", en: "It is unsigned: take the remainder."),
        because: [
          Sentence(
            ko: "\(hashed.dividend) mod \(count) = \(hashed.partition)",
            en: "\(hashed.dividend) mod \(count) = \(hashed.partition)")
        ],
        proof: [
          "partition \(key) --partitions \(count) --partitioner \(isJava ? "java" : "librdkafka")",
          "expect partition \(key) = \(hashed.partition)",
        ])
    }
  }
}
