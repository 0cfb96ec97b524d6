/// The hash codes of Java's own types, on which the order of its hash tables rests.
///
/// All arithmetic is on 32 bits and wraps, as Java's does.
package enum JavaHash {
  /// `java.lang.String.hashCode`: a polynomial in 31 over UTF-16 units.
  package static func string(_ string: String) -> Int32 {
    var hash: Int32 = 0
    let bytes = string.utf8.span
    for place in bytes.indices {
      // Nearly all names are ASCII, and then bytes are units.
      guard bytes[place] < 0x80 else {
        return string.utf16.reduce(0) { hash, unit in hash &* 31 &+ Int32(unit) }
      }
      hash = hash &* 31 &+ Int32(bytes[place])
    }
    return hash
  }

  /// `org.apache.kafka.common.TopicPartition.hashCode`.
  package static func topicPartition(topicHash: Int32, partition: Int32) -> Int32 {
    31 &* (31 &+ partition) &+ topicHash
  }

  /// `org.apache.kafka.common.Uuid.hashCode`, the two halves folded.
  package static func uuid(_ id: TopicID) -> Int32 {
    let folded = id.mostSignificantBits ^ id.leastSignificantBits
    return Int32(truncatingIfNeeded: folded >> 32) ^ Int32(truncatingIfNeeded: folded)
  }
}

extension Name {
  /// What Java's `hashCode` gives for this name.
  package var javaHash: Int32 { JavaHash.string(rawValue) }
}
