internal import KafkaModel

/// Exercise 13: the partition of `__consumer_offsets` whose leader coordinates a group.
public protocol CoordinatorPartition: Exercise {
  /// The partition for a `group.id`, from 0.
  ///
  /// - `partitionCount`: `offsets.topic.num.partitions`, at least 1.
  func partition(ofGroup id: String, partitionCount: Int) throws -> Int
}

extension CoordinatorPartition {
  /// Tries ids of every kind of hash, with up to 50 partitions.
  public static func check() throws -> Finding? {
    let attempt = Self()
    return try GroupIDCase.examination.finding {
      try attempt.partition(ofGroup: $0.id, partitionCount: $0.partitionCount)
    }
  }
}

private struct GroupIDCase {
  let id: String
  let partitionCount: Int

  /// Java's `hashCode`.
  private var hash: Int32 { JavaHash.string(id) }

  static var examination: Examination<GroupIDCase, Int> {
    Examination(
      trials: [
        Trial("units-count-from-the-left", cases(["", "a", "g", "ab", "g1", "g2", "app", "dev"])),
        Trial(
          "the-hash-wraps-at-32-bits",
          cases(["group-a", "payments", "checkout", "order-service"])),
        Trial("units-are-utf-16", cases(["한", "주문", "é", "🚀", "앱🚀"])),
        Trial(
          "a-negative-hash-counts-without-its-sign", cases(["orders", "my-group", "purchases-app"])),
        Trial("the-least-number-has-no-opposite", cases(["polygenelubricants"])),
      ],
      line: { "partition(ofGroup: \"\($0.id)\", partitionCount: \($0.partitionCount))" },
      expected: \.partition, text: { "\($0)" },
      refined: { group, found in
        found < 0 || found >= group.partitionCount ? "the-partition-exists" : nil
      },
      size: { Finding.Size(partitions: $0.partitionCount) },
      facts: { group in
        let units = group.id.utf16.map { "\($0)" }
        return [
          .init("id", group.id), .init("hash", "\(group.hash)"),
          .init("units", units.isEmpty ? "–" : units.joined(separator: ", ")),
          .init("partitions", "\(group.partitionCount)"),
        ]
      })
  }

  private static func cases(_ ids: [String]) -> [GroupIDCase] {
    ids.flatMap { id in
      [1, 2, 3, 5, 7, 10, 50].map { GroupIDCase(id: id, partitionCount: $0) }
    }
  }

  private var partition: Int {
    hash == .min ? 0 : Int(abs(hash)) % partitionCount
  }
}
