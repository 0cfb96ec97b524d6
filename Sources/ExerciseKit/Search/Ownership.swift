internal import KafkaModel

/// What each member of a group is given, in an order that means nothing.
struct Ownership: Equatable {
  let lists: [MemberID: [TopicPartition]]

  init(_ lists: [MemberID: [TopicPartition]]) { self.lists = lists.mapValues { $0.sorted() } }

  /// The list of a member, such as `t-0 t-1`; `–` for an empty one, nothing for none at all.
  func text(of member: MemberID) -> String {
    guard let list = lists[member] else { return "" }
    return list.isEmpty ? "–" : list.map(\.description).joined(separator: " ")
  }

  var text: String {
    lists.keys.sorted().map { "\($0): \(text(of: $0))" }.joined(separator: " · ")
  }

  /// Members beside each other, with what they should own and do.
  static func rows(_ right: Self, _ found: Self) -> [Finding.Row] {
    Set(right.lists.keys).union(found.lists.keys).sorted().map { member in
      Finding.Row(
        member.rawValue, expected: right.text(of: member), found: found.text(of: member))
    }
  }

  /// The rule that every assignment keeps and this one breaks.
  func brokenInvariant(in group: GroupCase) -> String? {
    if Set(lists.keys) != Set(group.members.map { MemberID($0.name) }) {
      return "every-member-has-a-list"
    }
    let isStrange = group.members.contains { member in
      lists[MemberID(member.name)]?.contains { !member.topics.contains($0.topic.rawValue) } ?? false
    }
    if isStrange { return "only-subscribers" }
    let subscribed = group.topics.filter { topic in
      group.members.contains { $0.topics.contains(topic.name) }
    }
    let partitions = subscribed.flatMap { topic in
      (0..<topic.partitionCount).map { TopicPartition(TopicName(topic.name), Int32($0)) }
    }
    return lists.values.joined().sorted() == partitions.sorted() ? nil : "every-partition-once"
  }
}

extension Examination where Case == GroupCase, Answer == Ownership {
  /// An examination of an assignor, whose cases can be tried in the lab.
  ///
  /// - `strategy`: Kafka's name of what is imitated.
  /// - `refined`: A rule that an answer breaks though it keeps the invariants of all assignments.
  static func assignor(
    _ strategy: String, trials: [Trial<GroupCase>], expected: @escaping (GroupCase) -> Ownership,
    refined: @escaping (GroupCase, Ownership) -> String? = { _, _ in nil }
  ) -> Self {
    Examination(
      trials: trials, line: { "\($0.line); assign \(strategy)" }, expected: expected,
      text: \.text,
      refined: { $1.brokenInvariant(in: $0) ?? refined($0, $1) },
      smaller: { $0.smaller.filter(\.isPossible) }, size: \.size,
      rows: { Ownership.rows($1, $2) },
      facts: { group in
        [
          .init("members", "\(group.members.count)"),
          .init("partitions", "\(group.size.partitions)"),
          .init("first", group.members.map(\.name).min() ?? "–"),
          .init("topic", group.topics.map(\.name).min() ?? "–"),
        ]
      })
  }
}
