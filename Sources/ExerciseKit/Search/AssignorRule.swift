internal import KafkaModel

/// What every assignor owes its group, the plainest rule first.
///
/// A rule presupposes those before it, so that the first one broken names what is wrong.
enum AssignorRule: String, CaseIterable {
  case eachPartitionOnce = "each-partition-once"
  case onlySubscribers = "only-subscribers"
  case balanced = "balanced"
  case keepsWhatItCan = "keeps-what-it-can"
  case deterministic = "deterministic"
  case insertionOrder = "insertion-order"

  typealias Answer = [MemberID: [TopicPartition]]

  /// The groups that put the rule to the test, small ones first.
  var groups: [GroupCase] {
    let plain = Array(RandomGroups(seed: 1, count: 80))
    let owning = Array(RandomGroups(seed: 2, count: 80, membersOwn: true))
    let equal = RandomGroups(seed: 3, count: 80, subscriptionsAreEqual: true, membersOwn: true)
    switch self {
    case .keepsWhatItCan: return Array(equal)
    default: return zip(plain, owning).flatMap { [$0, $1] } + Array(equal)
    }
  }

  /// What is wrong with the answer for a group, by this rule.
  func finding(in group: GroupCase, _ assign: (Group) throws -> Answer) throws -> Finding? {
    // Smaller groups of a bad one need not be groups for this rule, or for the lab, any more.
    if group.members.contains(where: \.topics.isEmpty) { return nil }
    if self == .keepsWhatItCan, !group.subscriptionsAreEqual { return nil }
    let answer = try assign(group.group)
    let rows = try broken(group, answer, assign)
    guard let rows, let row = rows.first(where: { $0.expected != $0.found }) ?? rows.first else {
      return nil
    }
    return Finding(
      property: rawValue, smallestCase: group.line + "; assign sticky",
      expected: "\(row.label): \(row.expected)", found: "\(row.label): \(row.found)",
      size: group.size, rows: rows,
      facts: [
        .init("partitions", "\(group.size.partitions)"), .init("members", "\(group.size.members)"),
      ])
  }

  private func broken(
    _ group: GroupCase, _ answer: Answer, _ assign: (Group) throws -> Answer
  ) throws -> [Finding.Row]? {
    switch self {
    case .eachPartitionOnce: group.unowned(answer)
    case .onlySubscribers: group.unsubscribed(answer)
    case .balanced: group.uneven(answer)
    case .keepsWhatItCan: group.lost(answer)
    case .deterministic:
      group.different(answer, try (0..<3).lazy.map { _ in try assign(group.group) })
    case .insertionOrder: group.different(answer, try group.reordered.map { try assign($0.group) })
    }
  }
}

// MARK: - Rules

extension GroupCase {
  fileprivate var subscriptionsAreEqual: Bool {
    members.allSatisfy { Set($0.topics) == Set(topics.map(\.name)) }
  }

  /// The same group, its members and topics listed in other orders.
  fileprivate var reordered: [GroupCase] {
    var backwards = self
    backwards.members.reverse()
    var turned = self
    turned.topics.reverse()
    turned.members = Array(members.dropFirst() + members.prefix(1))
    return [backwards, turned]
  }

  private func subscribers(of topic: String) -> [String] {
    members.filter { $0.topics.contains(topic) }.map(\.name)
  }

  /// The partitions that somebody has to own.
  private var partitions: [TopicPartition] {
    topics.filter { !subscribers(of: $0.name).isEmpty }.flatMap { topic in
      (0..<topic.partitionCount).map { TopicPartition(TopicName(topic.name), Int32($0)) }
    }
  }

  private func text(_ partitions: some Sequence<TopicPartition>) -> String {
    let names = partitions.sorted().map(\.description)
    return names.isEmpty ? "–" : names.joined(separator: " ")
  }

  /// A row a partition with its owners, unless each has one.
  fileprivate func unowned(_ answer: AssignorRule.Answer) -> [Finding.Row]? {
    let given = answer.values.flatMap { $0 }
    let wanted = partitions
    let odd = Set(given).subtracting(wanted).sorted()
    let rows = (wanted + odd).map { partition -> Finding.Row in
      let owners = answer.keys.sorted().flatMap { member in
        (answer[member] ?? []).filter { $0 == partition }.map { _ in member.rawValue }
      }
      return Finding.Row(
        partition.description, expected: odd.contains(partition) ? "0" : "1",
        found: owners.count == 1 && !odd.contains(partition)
          ? "1" : "\(owners.count)" + (owners.isEmpty ? "" : " (\(owners.joined(separator: ", ")))")
      )
    }
    return rows.allSatisfy { $0.expected == $0.found } ? nil : rows
  }

  /// A row a member, unless everybody has only what it subscribes to.
  fileprivate func unsubscribed(_ answer: AssignorRule.Answer) -> [Finding.Row]? {
    let strangers = Set(answer.keys.map(\.rawValue)).subtracting(members.map(\.name)).sorted()
    let rows = (members + strangers.map { Member($0, topics: []) }).map { member in
      let own = answer[MemberID(member.name)] ?? []
      let allowed = own.filter { member.topics.contains($0.topic.rawValue) }
      return Finding.Row(member.name, expected: text(allowed), found: text(own))
    }
    return rows.allSatisfy { $0.expected == $0.found } ? nil : rows
  }

  /// A row a member, if one partition could go to somebody with two fewer.
  fileprivate func uneven(_ answer: AssignorRule.Answer) -> [Finding.Row]? {
    let counts = members.map { answer[MemberID($0.name)]?.count ?? 0 }
    var wanted = counts
    for (place, member) in members.enumerated() {
      for partition in answer[MemberID(member.name)] ?? [] {
        let others = members.indices.filter {
          members[$0].topics.contains(partition.topic.rawValue) && wanted[$0] + 1 < wanted[place]
        }
        guard let other = others.first else { continue }
        wanted[place] -= 1
        wanted[other] += 1
      }
    }
    if wanted == counts { return nil }
    return members.indices.map {
      Finding.Row(members[$0].name, expected: "\(wanted[$0])", found: "\(counts[$0])")
    }
  }

  /// A row a member with how much it keeps, if more could have been kept.
  ///
  /// With equal subscriptions everybody keeps the smaller share, and as many as there are larger
  /// shares keep one more.
  fileprivate func lost(_ answer: AssignorRule.Answer) -> [Finding.Row]? {
    let share = partitions.count / members.count
    var larger = partitions.count % members.count
    var rows: [Finding.Row] = []
    var most = 0
    var kept = 0
    for member in members {
      let owned = member.owned ?? []
      var keeps = min(owned.count, share)
      if owned.count > share, larger > 0 {
        keeps += 1
        larger -= 1
      }
      let own = Set(answer[MemberID(member.name)] ?? [])
      let stays = owned.count { own.contains($0) }
      most += keeps
      kept += stays
      rows.append(Finding.Row(member.name, expected: "\(keeps)", found: "\(stays)"))
    }
    return kept < most ? rows : nil
  }

  /// A row a member, if another call answers something else.
  fileprivate func different(
    _ answer: AssignorRule.Answer, _ others: some Sequence<AssignorRule.Answer>
  ) -> [Finding.Row]? {
    for other in others {
      let rows = members.map { member in
        let id = MemberID(member.name)
        return Finding.Row(
          member.name, expected: text(answer[id] ?? []), found: text(other[id] ?? []))
      }
      if rows.contains(where: { $0.expected != $0.found }) { return rows }
    }
    return nil
  }
}
