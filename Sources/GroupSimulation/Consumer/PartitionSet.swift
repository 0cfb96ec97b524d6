package import KafkaModel

/// A set of partitions as sorted integers, so that the set algebra of a heartbeat is a few merges.
///
/// A topic is its key in the table of one group or one client; sets of different tables do not mix.
package struct PartitionSet: Hashable, Sendable {
  /// Topic in the upper half, partition in the lower, ascending and each only once.
  private var codes: [UInt64]

  package static let empty = Self(codes: [])

  private init(codes: [UInt64]) { self.codes = codes }

  /// Makes a set of a list, whose topics become known to `topics` if they were not.
  ///
  /// - Complexity: O(*n* log *n*) for *n* partitions; O(*n*) if they come in order.
  package init(_ list: PartitionList, topics: inout NameTable<TopicKind>) {
    var keys = [TopicKey?](repeating: nil, count: list.topics.count)
    codes = []
    codes.reserveCapacity(list.count)
    for entry in list.entries {
      let place = Int(entry.topic)
      let topic = keys[place] ?? topics.intern(list.topics[place])
      keys[place] = topic
      codes.append(Self.code(topic, entry.partition))
    }
    guard !zip(codes, codes.dropFirst()).allSatisfy({ $0 < $1 }) else { return }
    codes.sort()
    codes = codes.indices.filter { $0 == 0 || codes[$0 - 1] != codes[$0] }.map { codes[$0] }
  }

  package var isEmpty: Bool { codes.isEmpty }
  package var count: Int { codes.count }

  /// The partitions as a list, by the order of their topics in `topics`, then by number.
  package func list(topics: NameTable<TopicKind>) -> PartitionList {
    PartitionList(
      topics: topics.names,
      entries: map { PartitionList.Entry(topic: $0.topic.index, partition: $0.partition) }[...])
  }

  private static func code(_ topic: TopicKey, _ partition: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: topic.index)) << 32 | UInt64(UInt32(bitPattern: partition))
  }
}

package typealias TopicKey = Key<TopicKind>

// MARK: - Sequence

extension PartitionSet: Sequence {
  package struct Iterator: IteratorProtocol {
    fileprivate var codes: Array<UInt64>.Iterator

    package mutating func next() -> (topic: TopicKey, partition: Int32)? {
      codes.next().map {
        (
          Key(Int32(truncatingIfNeeded: $0 >> 32)),
          Int32(truncatingIfNeeded: $0)
        )
      }
    }
  }

  package func makeIterator() -> Iterator { Iterator(codes: codes.makeIterator()) }
}

// MARK: - Set algebra

extension PartitionSet {
  package func union(_ other: Self) -> Self {
    if isEmpty { return other }
    if other.isEmpty { return self }
    return merged(with: other, mine: true, both: true, theirs: true)
  }

  package func intersection(_ other: Self) -> Self {
    if isEmpty || other.isEmpty { return .empty }
    return merged(with: other, mine: false, both: true, theirs: false)
  }

  package func subtracting(_ other: Self) -> Self {
    if isEmpty || other.isEmpty { return self }
    return merged(with: other, mine: true, both: false, theirs: false)
  }

  package func isDisjoint(with other: Self) -> Bool { intersection(other).isEmpty }

  package func isSubset(of other: Self) -> Bool { subtracting(other).isEmpty }

  package func filter(_ isIncluded: (TopicKey, Int32) -> Bool) -> Self {
    var kept: [UInt64] = []
    for (code, partition) in zip(codes, self)
    where isIncluded(partition.topic, partition.partition) {
      kept.append(code)
    }
    return Self(codes: kept)
  }

  /// Walks through both sets side by side, and keeps what is in the one, in both or in the other.
  private func merged(with other: Self, mine: Bool, both: Bool, theirs: Bool) -> Self {
    var result: [UInt64] = []
    var left = 0
    var right = 0
    while left < codes.count, right < other.codes.count {
      let (a, b) = (codes[left], other.codes[right])
      if a < b {
        if mine { result.append(a) }
        left += 1
      } else if b < a {
        if theirs { result.append(b) }
        right += 1
      } else {
        if both { result.append(a) }
        left += 1
        right += 1
      }
    }
    if mine { result += codes[left...] }
    if theirs { result += other.codes[right...] }
    return Self(codes: result)
  }
}
