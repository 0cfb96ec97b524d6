/// The murmur2 hash of a key, with the seed that Kafka's Java producer uses.
///
/// The arithmetic is that of unsigned 32-bit numbers that wrap around, and the result is read as
/// Java reads it, as a signed number. It is fixed to the bit: every client that wants its keys to
/// land where Java's land has to compute the same. Source: `Utils.murmur2`.
///
/// - Complexity: O(*n*) for *n* bytes, without allocating.
public func murmur2(_ key: Span<UInt8>) -> Int32 {
  let multiplier: UInt32 = 0x5BD1_E995
  var hash = 0x9747_B28C ^ UInt32(truncatingIfNeeded: key.count)

  let wordCount = key.count / 4
  for place in 0..<wordCount {
    var word = key.littleEndianWord(at: place * 4)
    word &*= multiplier
    word ^= word >> 24
    word &*= multiplier
    hash &*= multiplier
    hash ^= word
  }
  let index = wordCount * 4

  // One to three bytes are left; after a key of whole words nothing at all happens here.
  let rest = key.count - index
  if rest == 3 { hash ^= UInt32(key[index + 2]) << 16 }
  if rest >= 2 { hash ^= UInt32(key[index + 1]) << 8 }
  if rest >= 1 {
    hash ^= UInt32(key[index])
    hash &*= multiplier
  }

  hash ^= hash >> 13
  hash &*= multiplier
  hash ^= hash >> 15
  return Int32(bitPattern: hash)
}

extension Span<UInt8> {
  fileprivate func littleEndianWord(at index: Int) -> UInt32 {
    UInt32(self[index]) | UInt32(self[index + 1]) << 8
      | UInt32(self[index + 2]) << 16 | UInt32(self[index + 3]) << 24
  }
}
