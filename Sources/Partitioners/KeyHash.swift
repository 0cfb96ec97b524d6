/// The hashes by which clients turn a key into a partition.
public enum KeyHash: String, CaseIterable, Sendable {
  /// The Java producer's, and librdkafka's `murmur2` and `murmur2_random`.
  case murmur2
  /// That of librdkafka's default and of `consistent`.
  case crc32
  /// That of librdkafka's `fnv1a` and `fnv1a_random`.
  case fnv1a

  /// Hashes a key and reduces it to a partition, keeping every step.
  ///
  /// The key is what the serializer wrote; no bytes at all are a key like any other. All partitions
  /// count, available or not.
  ///
  /// - Precondition: `partitionCount` is at least 1.
  public func hash(_ key: Span<UInt8>, partitionCount: Int32) -> HashedKey {
    switch self {
    case .murmur2:
      let hash = Partitioners.murmur2(key)
      // A mask rather than an absolute value: -2147483648 has none.
      return HashedKey(
        by: self, hash: Int64(hash), dividend: UInt32(hash & .max), divisor: partitionCount)
    case .crc32:
      let hash = Partitioners.crc32(key)
      return HashedKey(by: self, hash: Int64(hash), dividend: hash, divisor: partitionCount)
    case .fnv1a:
      let hash = Partitioners.fnv1a(key)
      return HashedKey(by: self, hash: Int64(hash), dividend: hash, divisor: partitionCount)
    }
  }
}

/// A key's way from its hash to its partition.
public struct HashedKey: Hashable, Sendable {
  public let function: KeyHash

  /// The hash as its library prints it: murmur2 signed, the others not.
  public let hash: Int64

  /// The number that is divided: the hash, for murmur2 without its sign bit.
  public let dividend: UInt32

  /// The number of partitions.
  public let divisor: Int32

  init(by function: KeyHash, hash: Int64, dividend: UInt32, divisor: Int32) {
    precondition(divisor >= 1, "A key cannot be placed on \(divisor) partitions")
    self.function = function
    self.hash = hash
    self.dividend = dividend
    self.divisor = divisor
  }

  /// The remainder of the division.
  public var partition: Int32 { Int32(dividend % UInt32(divisor)) }
}

/// The partition of the Java producer for a key that is not null.
///
/// The divisor is the number of all partitions of the topic, available or not.
///
/// - Precondition: `partitionCount` is at least 1.
public func partition(forKey key: Span<UInt8>, partitionCount: Int32) -> Int32 {
  precondition(partitionCount >= 1, "A key cannot be placed on \(partitionCount) partitions")
  return (murmur2(key) & .max) % partitionCount
}
