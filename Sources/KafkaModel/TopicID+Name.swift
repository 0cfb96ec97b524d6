extension Topic {
  /// The topic's UUID, or one derived from its name if none was given.
  package var effectiveID: TopicID { id ?? TopicID(derivedFrom: name) }
}

extension TopicID {
  /// Makes an id that a name always leads to.
  ///
  /// Brokers draw theirs at random. A lab wants runs that repeat, so it hashes the name instead
  /// (FNV-1a, forwards and backwards, with a mixing step so that ids spread like random ones).
  package init(derivedFrom name: TopicName) {
    let bytes = Array(name.rawValue.utf8)
    self.init(
      mostSignificantBits: Int64(bitPattern: Self.hash(bytes)),
      leastSignificantBits: Int64(bitPattern: Self.hash(bytes.reversed())))
  }

  private static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { hash, byte in
      (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    hash = (hash ^ hash >> 33) &* 0xFF51_AFD7_ED55_8CCD
    return hash ^ hash >> 33
  }
}

// MARK: - Comparable

extension TopicID: Comparable {
  /// By the upper half, then by the lower, both with their sign, as Kafka's `Uuid` compares.
  public static func < (lhs: Self, rhs: Self) -> Bool {
    (lhs.mostSignificantBits, lhs.leastSignificantBits)
      < (rhs.mostSignificantBits, rhs.leastSignificantBits)
  }
}
