import ExerciseKit
import KafkaModel
import Synchronization

// Twenty assignors, each wrong in one way. All but the first few begin with the right answer.

extension OwnAssignor {
  fileprivate func right(_ group: Group) throws -> [MemberID: [TopicPartition]] {
    try OwnAssignorSolution().assign(group)
  }

  fileprivate func partitions(_ group: Group) -> [TopicPartition] {
    group.topics.flatMap { topic in
      (0..<topic.partitionCount).map { TopicPartition(topic.name, $0) }
    }.sorted()
  }
}

/// Assigns nothing.
struct OwnAssignorEmpty: OwnAssignor {
  func assign(_ group: Group) throws -> [MemberID: [TopicPartition]] { [:] }
}

/// Forgets the last partition of every topic.
struct OwnAssignorOffByOne: OwnAssignor {
  func assign(_ group: Group) throws -> [MemberID: [TopicPartition]] {
    let last = Set(group.topics.map { TopicPartition($0.name, $0.partitionCount - 1) })
    return try right(group).mapValues { $0.filter { !last.contains($0) } }
  }
}

/// Begins with partition 1.
struct OwnAssignorFromOne: OwnAssignor {
  func assign(_ group: Group) throws -> [MemberID: [TopicPartition]] {
    try right(group).mapValues { $0.map { TopicPartition($0.topic, $0.partition + 1) } }
  }
}

/// Gives everything to everybody.
struct OwnAssignorBroadcast: OwnAssignor {
  func assign(_ group: Group) throws -> [MemberID: [TopicPartition]] {
    Dictionary(
      uniqueKeysWithValues: group.members.map { member in
        (member.id, partitions(group).filter { member.topics.contains($0.topic) })
      })
  }
}

/// Lets a member keep what somebody else was given, too.
struct OwnAssignorDoubles: OwnAssignor {
  func assign(_ group: Group) throws -> [MemberID: [TopicPartition]] {
    var answer = try right(group)
    for member in group.members {
      let lost = (member.owned ?? []).filter { !answer[member.id, default: []].contains($0) }
      answer[member.id, default: []] += lost
    }
    return answer
  }
}

/// Knows only the topics of the first member.
struct OwnAssignorFirstTopics: OwnAssignor {
  func assign(_ group: Group) throws -> [MemberID: [TopicPartition]] {
    let known = group.members.min { $0.id < $1.id }?.topics ?? []
    return try right(group).mapValues { $0.filter { known.contains($0.topic) } }
  }
}

/// Gives everything that is subscribed to the first member.
struct OwnAssignorGreedy: OwnAssignor {
  func assign(_ group: Group) throws -> [MemberID: [TopicPartition]] {
    guard let first = group.members.map(\.id).min() else { return [:] }
    return [first: try right(group).values.flatMap { $0 }]
  }
}

/// Deals in turn, and never asks who subscribes.
struct OwnAssignorBlind: OwnAssignor {
  func assign(_ group: Group) throws -> [MemberID: [TopicPartition]] {
    let ids = group.members.map(\.id).sorted()
    var answer: [MemberID: [TopicPartition]] = [:]
    let dealt = try right(group).values.flatMap { $0 }.sorted()
    for (turn, partition) in dealt.enumerated() {
      answer[ids[turn % ids.count], default: []].append(partition)
    }
    return answer
  }
}

/// Exchanges what the first and the last member have.
struct OwnAssignorSwapped: OwnAssignor {
  func assign(_ group: Group) throws -> [MemberID: [TopicPartition]] {
    var answer = try right(group)
    let ids = group.members.map(\.id).sorted()
    guard let first = ids.first, let last = ids.last else { return answer }
    (answer[first], answer[last]) = (answer[last], answer[first])
    return answer
  }
}

/// Answers for somebody who is not there.
struct OwnAssignorStranger: OwnAssignor {
  func assign(_ group: Group) throws -> [MemberID: [TopicPartition]] {
    ["consumer": try right(group).values.flatMap { $0 }]
  }
}

/// Gives each partition to its first subscriber.
struct OwnAssignorFirstSubscriber: OwnAssignor {
  func assign(_ group: Group) throws -> [MemberID: [TopicPartition]] {
    let members = group.members.sorted { $0.id < $1.id }
    var answer: [MemberID: [TopicPartition]] = [:]
    for partition in partitions(group) {
      let member = members.first { $0.topics.contains(partition.topic) }
      if let member { answer[member.id, default: []].append(partition) }
    }
    return answer
  }
}

/// Divides each topic by itself, as `range` does.
struct OwnAssignorRange: OwnAssignor {
  func assign(_ group: Group) throws -> [MemberID: [TopicPartition]] {
    var answer: [MemberID: [TopicPartition]] = [:]
    for topic in group.topics {
      let members = group.members.filter { $0.topics.contains(topic.name) }.map(\.id).sorted()
      for partition in 0..<topic.partitionCount where !members.isEmpty {
        let place = Int(partition) * members.count / Int(topic.partitionCount)
        answer[members[place], default: []].append(TopicPartition(topic.name, partition))
      }
    }
    return answer
  }
}

/// Goes round the members without looking at what they have, as `roundrobin` does.
struct OwnAssignorRoundRobin: OwnAssignor {
  func assign(_ group: Group) throws -> [MemberID: [TopicPartition]] {
    let members = group.members.sorted { $0.id < $1.id }
    var answer: [MemberID: [TopicPartition]] = [:]
    var turn = 0
    for partition in partitions(group) {
      guard members.contains(where: { $0.topics.contains(partition.topic) }) else { continue }
      while !members[turn % members.count].topics.contains(partition.topic) { turn += 1 }
      answer[members[turn % members.count].id, default: []].append(partition)
      turn += 1
    }
    return answer
  }
}

/// Leaves everybody what it owns, however uneven that is.
struct OwnAssignorConservative: OwnAssignor {
  func assign(_ group: Group) throws -> [MemberID: [TopicPartition]] {
    let members = group.members.sorted { $0.id < $1.id }
    var answer = Dictionary(
      uniqueKeysWithValues: members.map { ($0.id, Array($0.owned ?? [])) })
    let taken = Set(answer.values.flatMap { $0 })
    for partition in partitions(group) where !taken.contains(partition) {
      let least = members.filter { $0.topics.contains(partition.topic) }
        .min { answer[$0.id, default: []].count < answer[$1.id, default: []].count }
      if let least { answer[least.id, default: []].append(partition) }
    }
    return answer
  }
}

/// Stops balancing when members differ by two.
struct OwnAssignorTolerant: OwnAssignor {
  func assign(_ group: Group) throws -> [MemberID: [TopicPartition]] {
    var answer = try right(group)
    let ids = group.members.map(\.id).sorted()
    for one in ids {
      for other in ids where one < other {
        guard answer[one, default: []].count == answer[other, default: []].count,
          let partition = answer[other]?.first,
          group.members.first(where: { $0.id == one })?.topics.contains(partition.topic) == true
        else { continue }
        answer[other, default: []].removeFirst()
        answer[one, default: []].append(partition)
        return answer
      }
    }
    return answer
  }
}

/// Deals anew every time, evenly, whoever owned what.
struct OwnAssignorForgetful: OwnAssignor {
  func assign(_ group: Group) throws -> [MemberID: [TopicPartition]] {
    try right(
      Group(
        topics: group.topics,
        members: group.members.map { member in
          var member = member
          member.owned = nil
          return member
        }))
  }
}

/// Keeps what only the first member owns.
struct OwnAssignorFavourite: OwnAssignor {
  func assign(_ group: Group) throws -> [MemberID: [TopicPartition]] {
    let first = group.members.map(\.id).min()
    return try right(
      Group(
        topics: group.topics,
        members: group.members.map { member in
          var member = member
          if member.id != first { member.owned = nil }
          return member
        }))
  }
}

/// Answers otherwise at every other call, as chance would have it.
struct OwnAssignorRandom: OwnAssignor {
  // Not really by chance, or the test could fail by chance, too.
  private final class Calls: Sendable {
    let count = Atomic(0)
  }

  private let calls = Calls()

  func assign(_ group: Group) throws -> [MemberID: [TopicPartition]] {
    try renamed(group, calls.count.add(1, ordering: .relaxed).newValue % 2 == 0)
  }
}

/// Goes by the order in which members are listed.
struct OwnAssignorListed: OwnAssignor {
  func assign(_ group: Group) throws -> [MemberID: [TopicPartition]] {
    try renamed(group, (group.members.first?.id ?? "") > (group.members.last?.id ?? ""))
  }
}

/// Goes by the order in which topics are listed.
struct OwnAssignorTopicOrder: OwnAssignor {
  func assign(_ group: Group) throws -> [MemberID: [TopicPartition]] {
    try renamed(group, (group.topics.first?.name ?? "") > (group.topics.last?.name ?? ""))
  }
}

extension OwnAssignor {
  /// The right answer, or one as right for the members in the opposite order.
  fileprivate func renamed(
    _ group: Group, _ isBackwards: Bool
  ) throws -> [MemberID: [TopicPartition]] {
    guard isBackwards else { return try right(group) }
    let ids = group.members.map(\.id).sorted()
    let names = Dictionary(uniqueKeysWithValues: zip(ids, ids.reversed()))
    let turned = Group(
      topics: group.topics,
      members: group.members.map { member in
        var member = member
        member.id = names[member.id] ?? member.id
        return member
      })
    return Dictionary(
      uniqueKeysWithValues: try right(turned).map { (names[$0] ?? $0, $1) })
  }
}
