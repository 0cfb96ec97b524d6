import Assignors
import KafkaModel
import Testing

/// A rule that an assignment must keep, tried on many random groups.
struct Property {
  let strategy: Strategy

  /// Whether random groups contain members that claim too much or missed a generation.
  var conflicts = false

  /// What an assignment does wrong; `nil` for nothing.
  let violation: (Group, Assignment) -> String?

  /// Tries groups in which nobody owns anything, and what may follow them.
  ///
  /// Records the seed and the smallest group found that breaks the rule.
  func check(seeds: Range<UInt64> = 0..<120) {
    for seed in seeds {
      var random = RandomGroup(seed: seed)
      let first = random.group()
      for group in [first, random.next(first, after: assign(first), conflicts: conflicts)] {
        guard isBroken(by: group) else { continue }
        let smallest = Shrinking.smallest(group) { isBroken(by: $0) }
        let text = violation(smallest, assign(smallest)) ?? ""
        Issue.record("\(strategy.rawValue), seed \(seed): \(text)\n\(smallest.lines)")
        return
      }
    }
  }

  private func isBroken(by group: Group) -> Bool { violation(group, assign(group)) != nil }

  /// The assignment; an empty one where Kafka throws.
  private func assign(_ group: Group) -> Assignment {
    (try? strategy.assignor.assign(group)) ?? Assignment(group.members.map { ($0.id, []) })
  }
}

/// Makes a failing group smaller until nothing can be left out.
enum Shrinking {
  static func smallest(_ group: Group, isBroken: (Group) -> Bool) -> Group {
    var group = group
    while let smaller = candidates(group).first(where: isBroken) { group = smaller }
    return group
  }

  /// The groups that are one step smaller.
  private static func candidates(_ group: Group) -> [Group] {
    let (topics, members) = (group.topics, group.members)
    let withoutMember = members.indices.map { place in
      Group(topics: topics, members: members.without(place))
    }
    let withoutTopic = topics.indices.map { place in
      Group(topics: topics.without(place), members: members)
    }
    let withFewerPartitions = topics.indices.filter { topics[$0].partitionCount > 0 }.map { place in
      var fewer = topics
      fewer[place].partitionCount -= 1
      fewer[place].racks = Array(fewer[place].racks.dropLast())
      return Group(topics: fewer, members: members)
    }
    let withFewerOwned = members.indices.filter { members[$0].owned?.isEmpty == false }
      .map { place in
        var fewer = members
        fewer[place].owned = members[place].owned.map { PartitionList($0.dropLast()) }
        return Group(topics: topics, members: fewer)
      }
    return withoutMember + withoutTopic + withFewerPartitions + withFewerOwned
  }
}

extension Array {
  fileprivate func without(_ place: Int) -> Self {
    var copy = self
    copy.remove(at: place)
    return copy
  }
}

extension Group {
  /// The group as a reader of a failure needs it.
  var lines: String {
    let topics = topics.map { "topic \($0.name) \($0.partitionCount) \($0.racks)" }
    let members = members.map { member in
      "member \(member.id) \(member.instance?.rawValue ?? "-") \(member.rack?.rawValue ?? "-") "
        + "\(member.topics) owns \(member.owned.map { $0.map(\.description) } ?? []) "
        + "generation \(member.generation)"
    }
    return (topics + members).joined(separator: "\n")
  }
}
