import Partitioners
import Testing

@Suite("Record sizes")
struct RecordSizeTests {
  @Test(
    "Count a record's bytes as the message format v2 does",
    arguments: [
      // length, attributes, timestamp delta, offset delta, key length, value length, header count
      (nil, nil, 0, 0, 7), (0, 0, 0, 0, 7), (1, 1, 0, 0, 9), (nil, 1015, 0, 0, 1024),
      (nil, 10, 63, 0, 17), (nil, 10, 64, 0, 18), (nil, 10, 0, 8192, 19), (nil, 10, 0, -1, 17),
      (nil, 63, 0, 0, 71), (nil, 64, 0, 0, 73),
    ] as [(Int?, Int?, Int, Int64, Int)])
  func bytes(key: Int?, value: Int?, offset: Int, timestamp: Int64, total: Int) {
    let size = RecordSize(keyBytes: key, valueBytes: value)
    #expect(size.bytes(offsetDelta: offset, timestampDelta: timestamp) == total)
  }

  @Test("Count headers, null values among them")
  func headers() {
    let plain = RecordSize(keyBytes: nil, valueBytes: nil)
    let full = RecordSize(
      keyBytes: nil, valueBytes: nil,
      headers: [(keyBytes: 5, valueBytes: 3), (keyBytes: 5, valueBytes: nil)])
    let first = 1 + 5 + 1 + 3
    let second = 1 + 5 + 1
    #expect(full.contentBytes - plain.contentBytes == first + second)
  }
}
