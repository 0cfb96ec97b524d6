/// The FNV-1a hash of a key as librdkafka computes it, to agree with Sarama's hash partitioner.
///
/// The 32-bit hash is read as a signed number and replaced by its absolute value. The one number
/// that has none, -2147483648, stays as it is and counts as 2147483648.
///
/// - Complexity: O(*n*) for *n* bytes.
public func fnv1a(_ key: Span<UInt8>) -> UInt32 {
  var hash: UInt32 = 0x811C_9DC5
  for index in key.indices {
    hash ^= UInt32(key[index])
    hash &*= 0x0100_0193
  }
  return Int32(bitPattern: hash).magnitude
}
