import Assignors
import KafkaModel
import Testing

@Suite("What every strategy owes")
struct PropertyTests {
  @Test("Gives each partition of a subscribed topic once", arguments: Strategy.allCases)
  func once(strategy: Strategy) {
    Property(strategy: strategy) { group, assignment in
      var given: [TopicPartition: Int] = [:]
      for place in assignment.members.indices {
        for partition in assignment.list(at: place) { given[partition, default: 0] += 1 }
      }
      for topic in group.topics where group.members.contains(where: { $0.subscribes(topic.name) }) {
        for number in 0..<topic.partitionCount {
          let count = given[TopicPartition(topic.name, number)] ?? 0
          // What changes hands is given to nobody in this round.
          let fewest = strategy == .cooperativeSticky ? 0 : 1
          if !(fewest...1).contains(count) { return "\(topic.name)-\(number) given \(count)×" }
        }
      }
      return nil
    }.check()
  }

  @Test("Gives partitions to subscribers alone", arguments: Strategy.allCases)
  func subscribers(strategy: Strategy) {
    Property(strategy: strategy) { group, assignment in
      if strategy.isSticky, group.hasUnnoticedMember { return nil }  // See `QuirkTests`.
      for member in group.members {
        for partition in assignment[member.id] where !member.subscribes(partition.topic) {
          return "\(member.id) got \(partition)"
        }
      }
      return nil
    }.check()
  }

  @Test(
    "Divides evenly what all subscribe to",
    arguments: [Strategy.roundrobin, .sticky, .serverUniform])
  func even(strategy: Strategy) {
    Property(strategy: strategy) { group, assignment in
      let lists = Set(group.members.map { Set($0.topics) })
      let spread = AssignmentMetrics(of: assignment).spread
      return lists.count == 1 && spread > 1 ? "spread \(spread)" : nil
    }.check()
  }

  @Test("Divides each topic evenly", arguments: [Strategy.range, .serverRange])
  func evenTopics(strategy: Strategy) {
    Property(strategy: strategy) { group, assignment in
      for topic in group.topics {
        let counts = group.members.filter { $0.subscribes(topic.name) }
          .map { member in assignment[member.id].filter { $0.topic == topic.name }.count }
        if (counts.max() ?? 0) - (counts.min() ?? 0) > 1 { return "\(topic.name): \(counts)" }
      }
      return nil
    }.check()
  }

  @Test("Lets members keep their share", arguments: [Strategy.sticky, .cooperativeSticky])
  func keeps(strategy: Strategy) {
    Property(strategy: strategy) { group, assignment in
      let hasRacks = group.members.contains { $0.rack != nil }
      guard !hasRacks, strategy.algorithm(for: group) == .constrained else { return nil }
      let names = Set(group.members.flatMap(\.topics))
      let total = group.topics.filter { names.contains($0.name) }
        .reduce(0) { $0 + Int($1.partitionCount) }
      for member in group.members {
        let owned = Set(member.owned ?? []).filter { names.contains($0.topic) }
        let kept = owned.intersection(assignment[member.id])
        if kept.count < min(owned.count, total / group.members.count) {
          return "\(member.id) keeps \(kept.count) of \(owned.count)"
        }
      }
      return nil
    }.check()
  }

  @Test("Takes nothing away while somebody consumes it")
  func cooperates() {
    Property(strategy: .cooperativeSticky, conflicts: true) { group, assignment in
      for member in group.members {
        let new = Set(assignment[member.id]).subtracting(member.owned ?? [])
        for other in group.members where other.id != member.id {
          // A claim that a newer one overrides is no longer consumed.
          guard other.generation >= member.generation else { continue }
          if let taken = new.intersection(other.owned ?? []).min() {
            return "\(taken) goes to \(member.id), but \(other.id) has it"
          }
        }
      }
      return nil
    }.check()
  }

  @Test("Comes to rest with everything handed out, round by round")
  func comesToRest() {
    Property(strategy: .cooperativeSticky, conflicts: true) { group, assignment in
      var (group, assignment) = (group, assignment)
      for generation in 6..<16 as Range<Int32> {
        let next = group.members.map { member in
          var member = member
          member.owned = assignment[member.id]
          member.generation = generation
          return member
        }
        group = Group(topics: group.topics, members: next)
        guard let after = try? CooperativeStickyAssignor().assign(group) else { return "throws" }
        let change = AssignmentChange(from: assignment, to: after)
        assignment = after
        guard change.revoked.isEmpty, change.newlyOwned.isEmpty else { continue }
        return Self.handsOutAll(group, assignment) ? nil : "some partitions have no owner"
      }
      return "still moving after ten rounds"
    }.check()
  }

  private static func handsOutAll(_ group: Group, _ assignment: Assignment) -> Bool {
    let subscribed = group.topics.filter { topic in
      group.members.contains { $0.subscribes(topic.name) }
    }
    return assignment.entries.count == subscribed.reduce(0) { $0 + Int($1.partitionCount) }
  }

  @Test(
    "Gives the same again, also if only the order of members changes", arguments: Strategy.allCases)
  func repeats(strategy: Strategy) throws {
    for seed in 0..<60 as Range<UInt64> {
      var random = RandomGroup(seed: seed)
      let first = random.group()
      guard let assignment = try? strategy.assignor.assign(first) else { continue }
      let next = random.next(first, after: assignment)
      for group in [first, next] where !group.hasCollisions {
        let once = try? strategy.assignor.assign(group)
        let again = try? strategy.assignor.assign(random.shuffled(group))
        #expect(once == again, "seed \(seed)\n\(group.lines)")
      }
    }
  }
}

extension Strategy {
  fileprivate var isSticky: Bool { self == .sticky || self == .cooperativeSticky }
}

extension Member {
  fileprivate func subscribes(_ topic: TopicName) -> Bool { topics.contains(topic) }
}

extension Group {
  /// Whether a member without topics comes out of Java's map before any with topics.
  fileprivate var hasUnnoticedMember: Bool {
    let first = index.membersInHashOrder.first.map { members[Int($0)] }
    return first?.topics.isEmpty ?? false
  }

  /// Whether two members share a slot of Java's map, so that their order in the list decides.
  fileprivate var hasCollisions: Bool {
    let capacity = JavaHashOrder.capacity(holding: members.count)
    let slots = members.map { JavaHashOrder.slot(of: $0.id.javaHash, capacity: capacity) }
    return Set(slots).count < slots.count
  }
}
