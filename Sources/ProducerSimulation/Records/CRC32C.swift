/// The CRC-32C of bytes (Castagnoli's polynomial), which guards record batches.
///
/// - Complexity: O(*n*) for *n* bytes.
package func crc32c(_ bytes: some Sequence<UInt8>) -> UInt32 {
  var remainder = UInt32.max
  for byte in bytes {
    remainder = castagnoli[Int(UInt8(truncatingIfNeeded: remainder) ^ byte)] ^ remainder >> 8
  }
  return ~remainder
}

private let castagnoli: [UInt32] = (0..<256).map { byte in
  (0..<8).reduce(UInt32(byte)) { remainder, _ in
    remainder & 1 == 1 ? 0x82F6_3B78 ^ remainder >> 1 : remainder >> 1
  }
}
