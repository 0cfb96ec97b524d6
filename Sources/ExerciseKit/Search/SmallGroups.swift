/// All small groups of a kind, the smallest first.
enum SmallGroups {
  /// Groups with one topic, `t`, that everybody subscribes to.
  static let ofOneTopic = sorted(
    (1...5).flatMap { count in
      (1...3).map { group([("t", count)], Array(repeating: ["t"], count: $0)) }
    })

  /// Groups with two topics, `t` and `u`, that everybody subscribes to.
  static let ofTwoTopics = sorted(
    counts.flatMap { topics in
      (1...3).map { group(topics, Array(repeating: ["t", "u"], count: $0)) }
    })

  /// Groups with two topics whose members subscribe to one, the other or both.
  static let withDifferentSubscriptions = sorted(
    counts.flatMap { topics in
      (1...3).flatMap { size in
        choices(size).map { group(topics, $0) }
      }
    })

  /// The groups above, with members and topics in an order that is not Kafka's.
  static let outOfOrder = (ofOneTopic + withDifferentSubscriptions).map { original in
    GroupCase(
      topics: original.topics.reversed(),
      members: original.members.reversed().map {
        GroupCase.Member($0.name, topics: $0.topics.reversed())
      })
  }

  /// Larger groups, made at random but the same in every run.
  static let large = RandomGroups(
    seed: 4, count: 300, topicLimit: 4, partitionLimit: 9, memberLimit: 7
  ).filter(\.isPossible)

  private static let counts = (1...3).flatMap { t in (1...3).map { [("t", t), ("u", $0)] } }

  private static func choices(_ size: Int) -> [[[String]]] {
    (0..<size).reduce([[]]) { groups, _ in
      groups.flatMap { group in [["t"], ["u"], ["t", "u"]].map { group + [$0] } }
    }
  }

  private static func group(
    _ topics: [(String, Int)], _ subscriptions: [[String]]
  ) -> GroupCase {
    GroupCase(
      topics: topics.map { GroupCase.Topic($0.0, $0.1) },
      members: subscriptions.enumerated().map { place, topics in
        GroupCase.Member("c\(place + 1)", topics: topics)
      })
  }

  private static func sorted(_ groups: [GroupCase]) -> [GroupCase] {
    groups.sorted { $0.size.total < $1.size.total }
  }
}

extension GroupCase {
  /// Whether the lab can build it: no topic is empty, and nobody subscribes to nothing.
  var isPossible: Bool {
    topics.allSatisfy { $0.partitionCount > 0 } && members.allSatisfy { !$0.topics.isEmpty }
  }
}
