import Formats
import Partitioners
import Testing
import Texts

@Suite("Words for partitions")
struct PartitionerTextsTests {
  static let decisions: [(PartitionDecision, ko: String, en: String)] = [
    (
      PartitionDecision(
        4, .hashed(KeyHash.murmur2.hash(Array("a".utf8).span, partitionCount: 6))),
      "파티션 4: 키의 murmur2 = -1563381124; & 0x7fffffff = 584102524; 584102524 mod 6 = 4",
      "partition 4: the key's murmur2 = -1563381124; & 0x7fffffff = 584102524; "
        + "584102524 mod 6 = 4"
    ),
    (
      PartitionDecision(
        0, .hashed(KeyHash.crc32.hash([UInt8]().span, partitionCount: 6))),
      "파티션 0: 키의 crc32 = 0; 0 mod 6 = 0", "partition 0: the key's crc32 = 0; 0 mod 6 = 0"
    ),
    (
      PartitionDecision(1, .counted(value: 7, divisor: 2, amongAvailable: true)),
      "파티션 1: 차례대로, 카운터 7 mod 사용 가능한 파티션 2개",
      "partition 1: in turn, counter 7 mod 2 available partitions"
    ),
    (
      PartitionDecision(
        0,
        .stickyByBytes(
          producedBytes: 1340, batchSize: 16384, choice: .uniform(draw: 12, available: 6))),
      "파티션 0: 키가 없어 머무는 파티션, 이 레코드 전까지 1340바이트 (16384바이트부터 바꿈; "
        + "난수 12 mod 사용 가능한 파티션 6개)",
      "partition 0: no key, so it sticks here; 1340 bytes before this record "
        + "(a change is due at 16384; drawn: 12 mod 6 available partitions)"
    ),
  ]

  @Test("Show the numbers that a decision rests on", arguments: decisions)
  func decision(decision: PartitionDecision, ko: String, en: String) {
    #expect(Sentence(decision)(.ko) == ko)
    #expect(Sentence(decision)(.en) == en)
  }

  @Test("Say how many keys move when a topic grows")
  func growth() {
    let growth = KeyGrowth(
      of: [Array("user-3".utf8), [0xFF]], by: .murmur2, from: 6, to: 8)
    #expect(Sentence(growth)(.ko).hasSuffix("(해시가 고르면 약 75%)"))
    #expect(Sentence(growth.moves[1])(.en).hasPrefix("0xff: "))
  }

  @Test(
    "Show keys that are no text as bytes, and the empty key visibly",
    arguments: [
      (nil, "null"), ([], "\"\""), ([0x61], "a"), ([0xC3, 0x28], "0xc328"), ([0x0A], "\\n"),
    ]
      as [([UInt8]?, String)])
  func keys(key: [UInt8]?, text: String) {
    #expect(keyText(key) == text)
  }

  @Test(
    "Say what is no hexadecimal",
    arguments: [
      ("0", HexProblem.oddLength("0")), ("0g", .notADigit("g", in: "0g")),
      ("０a", .notADigit("０", in: "０a")), ("+1", .notADigit("+", in: "+1")),
    ])
  func hex(text: String, problem: HexProblem) throws {
    #expect(throws: problem) { try [UInt8](hex: text) }
    #expect(problem.sentence(.en).hasSuffix("00ff would do."))
    #expect(try [UInt8](hex: "00fF") == [0, 255])
  }

  @Test("Say what is wrong with a partition")
  func failures() {
    #expect(PartitioningFailure.noPartitions.code == "no-partitions")
    let failure = PartitioningFailure.noSuchPartition(6, count: 6)
    #expect(failure.sentence(.ko) == "파티션 6: 없는 파티션입니다. 토픽의 파티션은 0부터 5까지입니다.")
    #expect(
      failure.sentence(.en) == "There is no partition 6: the topic's partitions are 0 to 5.")
  }
}
