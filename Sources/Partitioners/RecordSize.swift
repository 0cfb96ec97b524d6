/// The bytes of a record in Kafka's message format v2 (`DefaultRecord`).
///
/// Lengths and deltas are variable-length numbers, so that a record's size depends a little on its
/// place in the batch.
public struct RecordSize: Hashable, Sendable {
  /// The bytes of a batch before its first record.
  public static let batchHeaderBytes = 61

  /// The most that length, attributes and the two deltas can take.
  static let overheadBound = 21

  /// Key, value and headers, each with its length in front.
  public let contentBytes: Int

  /// Adds up a record's content from the lengths of its serialized parts, `nil` for null.
  ///
  /// The keys of headers are measured in UTF-8.
  public init(
    keyBytes: Int?, valueBytes: Int?,
    headers: [(keyBytes: Int, valueBytes: Int?)] = []
  ) {
    contentBytes = headers.reduce(
      Self.withLength(keyBytes) + Self.withLength(valueBytes)
        + Self.variableLength(of: headers.count)
    ) { $0 + Self.withLength($1.keyBytes) + Self.withLength($1.valueBytes) }
  }

  /// The whole record's bytes at its place in a batch.
  ///
  /// The place is the number of records before it and the milliseconds since the batch's first
  /// timestamp.
  public func bytes(offsetDelta: Int, timestampDelta: Int64) -> Int {
    let body =
      1 + Self.variableLength(of: offsetDelta) + Self.variableLength(of: Int(timestampDelta))
      + contentBytes
    return body + Self.variableLength(of: body)
  }

  /// What the producer reckons with before it knows the place: a batch of this record alone.
  ///
  /// `max.request.size` is compared with this number.
  public var batchUpperBound: Int { Self.batchHeaderBytes + Self.overheadBound + contentBytes }

  /// The bytes of a field with its length in front; null is the length -1, which takes one byte.
  private static func withLength(_ bytes: Int?) -> Int {
    bytes.map { $0 + variableLength(of: $0) } ?? 1
  }

  /// The bytes of a variable-length number: seven bits each, after folding the sign into bit 0.
  static func variableLength(of number: Int) -> Int {
    let folded = UInt(bitPattern: number << 1 ^ number >> (Int.bitWidth - 1))
    return max(1, (UInt.bitWidth - folded.leadingZeroBitCount + 6) / 7)
  }
}
