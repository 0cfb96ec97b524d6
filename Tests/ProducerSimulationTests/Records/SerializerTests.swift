import KafkaModel
import Partitioners
import ProducerSimulation
import Testing
import Texts

@Suite("Serialized records")
struct SerializerTests {
  /// What one record's value comes out as, on the wire.
  private static func value(_ payload: Payload, _ serializer: Serializer) throws -> SendStage? {
    var scenario = ProducerScenario(
      topic: "t", partitions: try TopicPartitions(count: 1),
      sends: [.init(at: 0, try ProducerRecord(topic: "t", value: payload))])
    scenario.valueSerializer = serializer
    return scenario.run().steps.map(\.stage).first { stage in
      switch stage {
      case .valueSerialized, .threw: true
      default: false
      }
    }
  }

  static let id = Payload.structured(.object([.init("id", .integer(1))]))

  static let values: [(Payload, Serializer, SendStage)] = [
    (.text("한"), .string, .valueSerialized([0xED, 0x95, 0x9C])),
    (.text("a\"\n"), .json, .valueSerialized(Array(#""a\"\u000a""#.utf8))),
    (.integer(-2), .integer, .valueSerialized([0xFF, 0xFF, 0xFF, 0xFE])),
    (.integer(1), .long, .valueSerialized([0, 0, 0, 0, 0, 0, 0, 1])),
    (.integer(-2), .json, .valueSerialized(Array("-2".utf8))),
    (.bytes([0, 255]), .bytes, .valueSerialized([0, 255])),
    (id, .json, .valueSerialized(Array(#"{"id":1}"#.utf8))),
    (.null, .integer, .valueSerialized(nil)),
    (
      .integer(2_147_483_648), .integer,
      .threw(.value(.outOfRange(2_147_483_648, .integer)))
    ),
    (id, .string, .threw(.value(.wrongType(.structured, .string)))),
  ]

  @Test("Have the bytes that their serializer writes, or none", arguments: values)
  func serialize(payload: Payload, serializer: Serializer, stage: SendStage) throws {
    #expect(try Self.value(payload, serializer) == stage)
  }

  @Test("Say which type a serializer takes")
  func words() {
    let failure = SendFailure.key(.wrongType(.integer, .string))
    #expect(
      failure.sentence(.ko) == "키: string 시리얼라이저: 받은 값 정수, 받을 수 있는 값 문자열.")
    #expect(
      failure.sentence(.en)
        == "The key: The string serializer was given an integer, and takes text.")
  }

  @Test("Lie in a batch as the message format v2 has it")
  func batch() {
    let record = SerializedRecord(
      key: [0x6B], value: nil, headers: [RecordHeader("h", [1])], timestamp: 1000)
    let later = SerializedRecord(key: nil, value: [0x76], headers: [], timestamp: 1001)
    let batch = RecordBatchBytes([record, later])
    let hex = batch.parts.map { "\($0.name) \(hexText($0.bytes))" }
    #expect(
      hex == [
        "baseOffset 0000000000000000", "batchLength 00000045", "partitionLeaderEpoch ffffffff",
        "magic 02", "crc " + hexText(batch.parts[4].bytes), "attributes 0000",
        "lastOffsetDelta 00000001", "baseTimestamp 00000000000003e8",
        "maxTimestamp 00000000000003e9", "producerID ffffffffffffffff", "producerEpoch ffff",
        "baseSequence ffffffff", "recordCount 00000002",
        // length 11: attributes, deltas 0 and 0, "k", null, one header "h" = 01
        "record 16000000026b010202680201",
        // length 7: attributes, deltas 1 and 1, null, "v", no headers
        "record 0e00020201027600",
      ])
    #expect(batch.bytes.count == 61 + 12 + 8)
    #expect(batch.ranges.map(\.bytes).last == 73..<81)
    #expect(Sentence(batch.ranges[0].name)(.ko) == "기준 오프셋")
  }

  @Test("Are guarded by the CRC-32C")
  func checksum() {
    #expect(crc32c(Array("123456789".utf8)) == 0xE306_9283)
  }

  @Test("Refuse negative partitions and timestamps before anything is sent")
  func refusals() {
    #expect(throws: RecordFailure.negativePartition(-1)) {
      try ProducerRecord(topic: "t", partition: -1, value: .null)
    }
    let failure = #expect(throws: RecordFailure.self) {
      try ProducerRecord(topic: "t", timestamp: -5, value: .null)
    }
    #expect(failure?.sentence(.ko) == "타임스탬프 -5: 0 이상이어야 합니다.")
  }
}
