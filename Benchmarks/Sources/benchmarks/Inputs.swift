import Assignors
import KafkaModel

/// The groups that are measured, as functions of their size.
enum Inputs {
  /// `prefix` followed by `number`, with zeros in front so that all numbers up to `largest` are
  /// equally long.
  static func padded(_ prefix: String, _ number: Int, _ largest: Int) -> String {
    let digits = String(number)
    return prefix
      + String(repeating: "0", count: max(0, String(largest).count - digits.count)) + digits
  }

  static func topics(_ count: Int, partitionCount: Int32) -> [Topic] {
    (0..<count).map { Topic(TopicName(padded("t", $0, count)), partitionCount: partitionCount) }
  }

  /// A group in which everybody subscribes to everything, and nobody owns anything.
  static func uniform(topics topicCount: Int, partitions: Int32, members: Int) -> Group {
    let topics = topics(topicCount, partitionCount: partitions)
    let names = topics.map(\.name)
    return Group(
      topics: topics,
      members: (0..<members).map { Member(MemberID(padded("c", $0, members)), topics: names) })
  }

  /// A ``uniform(topics:partitions:members:)`` group whose last member wants the first topic only.
  static func nearlyUniform(topics topicCount: Int, partitions: Int32, members: Int) -> Group {
    let all = uniform(topics: topicCount, partitions: partitions, members: members)
    var changed = all.members
    changed[members - 1].topics = [all.topics[0].name]
    return Group(topics: all.topics, members: changed)
  }

  /// Five audiences of equal size: a hundred topics and all members, cut into five runs.
  static func buckets(members memberCount: Int) -> Group {
    let bucketCount = 5
    let racks = (0..<3).map { RackName("rack\($0)") }
    let topicCount = 100
    let partitionCount = memberCount * 10 / topicCount
    let topics = (0..<topicCount).map { number in
      Topic(
        TopicName("topic\(number)"), partitionCount: Int32(partitionCount),
        racks: Array(repeating: racks, count: partitionCount))
    }
    let runs = (0..<bucketCount).map { bucket in
      topics[topicCount * bucket / bucketCount..<topicCount * (bucket + 1) / bucketCount]
        .map(\.name)
    }
    let members = (0..<memberCount).map { number in
      Member(MemberID("member\(number)"), topics: runs[number * bucketCount / memberCount])
    }
    return Group(topics: topics, members: members)
  }
}

extension Group {
  /// The group after a round: everybody owns what it got, in the order in which it came.
  ///
  /// Members are put into Java's map in the order of the map they come from.
  func owning(_ assignment: Assignment, generation: Int32) -> Group {
    let next = members.map { member in
      var member = member
      member.owned = assignment[member.id]
      member.generation = generation
      return member
    }
    return Group(topics: topics, members: next)
  }
}

/// Adds up who owns what, in a way that the order of lists does not change.
func checksum(_ assignment: Assignment) -> UInt64 {
  let topicHashes = assignment.topics.map { Int64(hash($0.rawValue)) &* 31 }
  var sum: UInt64 = 0
  for (place, member) in assignment.members.enumerated() {
    let owner = Int64(hash(member.rawValue)) &* 1_000_003
    for entry in assignment.list(at: place).entries {
      let partition = (topicHashes[Int(entry.topic)] &+ Int64(entry.partition)) &* 2_654_435_761
      sum &+= UInt64(bitPattern: owner ^ partition)
    }
  }
  return sum
}

/// Java's `String.hashCode`.
private func hash(_ string: String) -> Int32 {
  string.utf16.reduce(0) { $0 &* 31 &+ Int32($1) }
}
