/// The CRC-32 of a key, by which librdkafka's default partitioner places it.
///
/// The common one of zip and PNG: reflected polynomial 0xEDB88320, all bits inverted before and
/// after. The CRC of nothing is 0.
///
/// - Complexity: O(*n*) for *n* bytes.
public func crc32(_ key: Span<UInt8>) -> UInt32 {
  var remainder = UInt32.max
  for index in key.indices {
    remainder = crcTable[Int(UInt8(truncatingIfNeeded: remainder) ^ key[index])] ^ remainder >> 8
  }
  return ~remainder
}

/// What the eight bits of each byte do to the remainder.
private let crcTable: [UInt32] = (0..<256).map { byte in
  (0..<8).reduce(UInt32(byte)) { remainder, _ in
    remainder & 1 == 1 ? 0xEDB8_8320 ^ remainder >> 1 : remainder >> 1
  }
}
