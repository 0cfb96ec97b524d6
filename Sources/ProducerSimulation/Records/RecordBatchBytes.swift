internal import KafkaModel

/// A record as it stands in a batch: everything serialized.
package struct SerializedRecord: Hashable, Sendable {
  package let key: [UInt8]?
  package let value: [UInt8]?
  package let headers: [RecordHeader]

  /// Milliseconds.
  package let timestamp: Int64

  package init(key: [UInt8]?, value: [UInt8]?, headers: [RecordHeader], timestamp: Int64) {
    self.key = key
    self.value = value
    self.headers = headers
    self.timestamp = timestamp
  }
}

/// A batch of records as it goes over the wire: the message format v2, uncompressed.
///
/// Source: `DefaultRecordBatch` and `DefaultRecord`.
package struct RecordBatchBytes: Hashable, Sendable {
  /// A stretch of bytes that means something, for a view that names it.
  package struct Part: Hashable, Sendable {
    package enum Name: String, Hashable, Sendable {
      case baseOffset, batchLength, partitionLeaderEpoch, magic, crc, attributes, lastOffsetDelta
      case baseTimestamp, maxTimestamp, producerID, producerEpoch, baseSequence, recordCount
      case record
    }

    package let name: Name
    package let bytes: [UInt8]
  }

  /// In their order on the wire; one part for each record.
  package let parts: [Part]

  package var bytes: [UInt8] { parts.flatMap(\.bytes) }

  /// The places of the parts among the bytes.
  package var ranges: [(name: Part.Name, bytes: Range<Int>)] {
    var end = 0
    return parts.map { part in
      let start = end
      end += part.bytes.count
      return (part.name, start..<end)
    }
  }

  /// Lays out a batch as a producer without idempotence sends it.
  ///
  /// - Precondition: There is a record.
  package init(_ records: [SerializedRecord]) {
    guard let first = records.first else { preconditionFailure("A batch of no records") }
    let maxTimestamp = records.reduce(first.timestamp) { max($0, $1.timestamp) }
    let guarded: [Part] =
      [
        Part(name: .attributes, bytes: bigEndianBytes(UInt16(0))),
        Part(name: .lastOffsetDelta, bytes: bigEndianBytes(UInt32(records.count - 1))),
        Part(
          name: .baseTimestamp, bytes: bigEndianBytes(UInt64(bitPattern: first.timestamp))),
        Part(name: .maxTimestamp, bytes: bigEndianBytes(UInt64(bitPattern: maxTimestamp))),
        Part(name: .producerID, bytes: bigEndianBytes(UInt64.max)),
        Part(name: .producerEpoch, bytes: bigEndianBytes(UInt16.max)),
        Part(name: .baseSequence, bytes: bigEndianBytes(UInt32.max)),
        Part(name: .recordCount, bytes: bigEndianBytes(UInt32(records.count))),
      ]
      + records.enumerated().map { index, record in
        Part(
          name: .record,
          bytes: record.bytes(
            offsetDelta: index, timestampDelta: record.timestamp &- first.timestamp))
      }
    let body = guarded.flatMap(\.bytes)
    // The length counts what follows it: leader epoch, magic, checksum and body.
    parts =
      [
        Part(name: .baseOffset, bytes: bigEndianBytes(UInt64(0))),
        Part(name: .batchLength, bytes: bigEndianBytes(UInt32(4 + 1 + 4 + body.count))),
        Part(name: .partitionLeaderEpoch, bytes: bigEndianBytes(UInt32.max)),
        Part(name: .magic, bytes: [2]),
        Part(name: .crc, bytes: bigEndianBytes(crc32c(body))),
      ] + guarded
  }
}

extension SerializedRecord {
  fileprivate func bytes(offsetDelta: Int, timestampDelta: Int64) -> [UInt8] {
    var body: [UInt8] = [0]  // Attributes, none of which are in use.
    body += variableLengthBytes(timestampDelta)
    body += variableLengthBytes(Int64(offsetDelta))
    body += Self.withLength(key)
    body += Self.withLength(value)
    body += variableLengthBytes(Int64(headers.count))
    for header in headers {
      body += Self.withLength(Array(header.key.rawValue.utf8))
      body += Self.withLength(header.value)
    }
    return variableLengthBytes(Int64(body.count)) + body
  }

  /// A field with its length in front, -1 for null.
  private static func withLength(_ field: [UInt8]?) -> [UInt8] {
    guard let field else { return variableLengthBytes(-1) }
    return variableLengthBytes(Int64(field.count)) + field
  }
}

/// A number in groups of seven bits, the least significant first, after folding the sign into bit 0.
///
/// Kafka's records and Avro write numbers so.
func variableLengthBytes(_ number: Int64) -> [UInt8] {
  var rest = UInt64(bitPattern: number << 1 ^ number >> 63)
  var bytes: [UInt8] = []
  while rest >= 0x80 {
    bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
    rest >>= 7
  }
  bytes.append(UInt8(rest))
  return bytes
}
