public import KafkaModel

/// Exercise 11: move as little as Kafka's `sticky` does when all subscriptions are equal.
public protocol KeepWhatYouOwn: Exercise {
  /// The partitions of each member; the order inside a list does not matter.
  ///
  /// - `topics`: The topics of the cluster. Everybody subscribes to all of them.
  /// - `members`: In the order in which Kafka's leader looks at them, which is that of a hash table.
  ///   Nobody owns what another owns, or what does not exist; all are of one generation.
  func assign(topics: [Topic], members: [Member]) throws -> [MemberID: [TopicPartition]]
}

extension KeepWhatYouOwn {
  /// Tries all groups of up to 3 members with up to 4 partitions, owned in every way, then larger
  /// ones.
  public static func check() throws -> Finding? {
    let attempt = Self()
    let examination = Examination.assignor(
      "sticky",
      trials: [
        Trial("the-rest-is-dealt-in-turn", OwningGroups.fresh),
        Trial("the-first-to-own-keeps-the-extra", OwningGroups.small),
        Trial("the-first-to-own-keeps-the-extra", OwningGroups.large),
      ],
      expected: { StickyDivision($0).ownership },
      refined: { StickyDivision($0).brokenRule($1) })
    return try examination.finding { group in
      Ownership(try attempt.assign(topics: group.group.topics, members: group.group.members))
    }
  }
}

/// Groups whose members own something.
private enum OwningGroups {
  static let fresh = SmallGroups.ofOneTopic.map(\.inHashOrder)

  // In two steps with their types: in one, the compiler takes five seconds to find them.
  static let small: [GroupCase] = {
    let sizes = (1...4).flatMap { count in (1...3).map { (count: count, size: $0) } }
    let groups = sizes.flatMap { count, size -> [GroupCase] in
      owners(count, among: size).map { group(ownedBy: $0, among: size) }
    }
    return groups.sorted { $0.size.total < $1.size.total }
  }()

  private static func group(ownedBy owners: [Int], among size: Int) -> GroupCase {
    let members = (0..<size).map { member -> GroupCase.Member in
      let owned = owners.indices.filter { owners[$0] == member }
      let partitions = owned.map { TopicPartition("t", Int32($0)) }
      return GroupCase.Member(
        "c\(member + 1)", topics: ["t"], owned: partitions.isEmpty ? nil : partitions)
    }
    return GroupCase(topics: [.init("t", owners.count)], members: members).inHashOrder
  }

  static let large = RandomGroups(
    seed: 54, count: 400, topicLimit: 3, partitionLimit: 7, memberLimit: 6,
    subscriptionsAreEqual: true, membersOwn: true
  ).filter(\.isPossible).map(\.inHashOrder)

  /// Every way to own partitions; `size` stands for nobody.
  private static func owners(_ count: Int, among size: Int) -> [[Int]] {
    (0..<count).reduce([[]]) { ways, _ in
      ways.flatMap { way in (0...size).map { way + [$0] } }
    }
  }
}

extension GroupCase {
  fileprivate var inHashOrder: GroupCase {
    var group = self
    let hashes = members.map { MemberID($0.name).javaHash }
    group.members = JavaHashOrder.places(hashes: hashes).map { members[$0] }
    return group
  }
}

/// What `sticky` does with equal subscriptions, and no racks.
private struct StickyDivision {
  private let group: GroupCase
  private let least: Int
  private let extra: Int
  private let all: [TopicPartition]

  init(_ group: GroupCase) {
    self.group = group
    all = group.topics.flatMap { topic in
      (0..<topic.partitionCount).map { TopicPartition(TopicName(topic.name), Int32($0)) }
    }.sorted()
    (least, extra) = all.count.quotientAndRemainder(dividingBy: group.members.count)
  }

  /// What each member keeps: `least`, or one more for the first `extra` of those who own as much.
  private var kept: [MemberID: [TopicPartition]] {
    var left = extra
    var kept: [MemberID: [TopicPartition]] = [:]
    for member in group.members {
      let owned = (member.owned ?? []).sorted {
        $0.partition == $1.partition ? $0.topic < $1.topic : $0.partition < $1.partition
      }
      let hasExtra = left > 0 && owned.count > least
      if hasExtra { left -= 1 }
      kept[MemberID(member.name)] = Array(owned.prefix(least + (hasExtra ? 1 : 0)))
    }
    return kept
  }

  var ownership: Ownership {
    var lists = kept
    let taken = Set(lists.values.joined())
    let names = lists.keys.sorted()
    var hungry = names.filter { lists[$0, default: []].count < least }
    // Who has just enough waits for one of the extra partitions that are left.
    var content = names.filter { lists[$0, default: []].count == least }
    var next = 0
    for partition in all where !taken.contains(partition) {
      if hungry.isEmpty {
        lists[content.removeFirst(), default: []].append(partition)
        continue
      }
      if next == hungry.count { next = 0 }
      let member = hungry[next]
      lists[member, default: []].append(partition)
      if lists[member, default: []].count == least {
        content.append(hungry.remove(at: next))
      } else {
        next += 1
      }
    }
    return Ownership(lists)
  }

  func brokenRule(_ found: Ownership) -> String? {
    let sizes = found.lists.values.map(\.count)
    if (sizes.max() ?? 0) - (sizes.min() ?? 0) > 1 { return "spread-at-most-one" }
    let keeps = { (lists: [MemberID: [TopicPartition]]) in
      group.members.reduce(0) { sum, member in
        sum + Set(lists[MemberID(member.name)] ?? []).intersection(member.owned ?? []).count
      }
    }
    if keeps(found.lists) < keeps(kept) { return "as-much-as-possible-stays" }
    let staysRight = group.members.allSatisfy { member in
      let name = MemberID(member.name)
      return Set(kept[name] ?? []).isSubset(of: found.lists[name] ?? [])
    }
    return staysRight ? "the-rest-is-dealt-in-turn" : nil
  }
}
