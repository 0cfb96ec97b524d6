public import KafkaModel

/// Kafka's `range`: cuts each topic into consecutive runs, one for each subscriber in group order.
///
/// The first subscribers get one partition more when the cut does not come out even, and they are
/// the same for every topic. If clients have racks, partitions go first to somebody near a replica,
/// and topics with the same subscribers and size stay co-partitioned (KIP-881).
public struct RangeAssignor: Assignor {
  public let name = "range"

  public init() {}

  /// - Complexity: O(*p* + *s*) for *p* partitions and *s* subscriptions to single topics; racks
  ///   cost as much again for each rack.
  public func assign(
    _ group: Group, log: inout DecisionLog
  ) throws(KafkaFailure) -> Assignment {
    let index = group.index
    let subscribers = index.membersOfAudiences(inOrder: index.membersInGroupOrder)
    var owners = [Int32](repeating: -1, count: index.partitionCount)
    var shares = index.audienceOfTopic.enumerated().map { topic, audience in
      audience < 0
        ? RangeShares(partitionCount: 0, memberCount: 1)
        : RangeShares(
          partitionCount: Int(index.partitionCounts[topic]),
          memberCount: subscribers[Int(audience)].count)
    }

    let scribe = Scribe(group)
    scribe.recordSkipped(in: &log)
    let topics = index.assignableTopics
    for topic in topics {
      shares[Int(topic)].record(
        topic, members: subscribers[Int(index.audienceOfTopic[Int(topic)])], scribe, &log)
    }

    let rackPhase = RangeRackPhase(group, subscribers: subscribers)
    rackPhase?.run(owners: &owners, shares: &shares, log: &log)
    for topic in topics {
      shares[Int(topic)].deal(
        index.partitions(ofTopic: topic),
        to: subscribers[Int(index.audienceOfTopic[Int(topic)])], owners: &owners, scribe, &log)
    }
    // With racks every list is sorted; without, topics come in the order of Kafka's metadata map.
    return Assignment(
      owners: owners, topics: rackPhase != nil ? topics : index.topicsInHashOrder, in: group)
  }
}

/// How many partitions of one topic each of its subscribers may still get.
struct RangeShares {
  /// What everybody gets.
  let base: Int

  /// How many subscribers may still get one more than ``base``.
  private(set) var extra: Int

  /// By place in group order, what a subscriber has; empty as long as nobody has anything.
  private var taken: [Int] = []

  private let memberCount: Int

  init(partitionCount: Int, memberCount: Int) {
    self.memberCount = memberCount
    base = partitionCount / memberCount
    extra = partitionCount % memberCount
  }

  /// How many partitions the subscriber at `place` may still get.
  func room(at place: Int) -> Int {
    max(0, base + (extra > 0 ? 1 : 0) - (taken.isEmpty ? 0 : taken[place]))
  }

  /// Books `count` partitions for the subscriber at `place`.
  mutating func take(_ count: Int, at place: Int) {
    if taken.isEmpty { taken = Array(repeating: 0, count: memberCount) }
    taken[place] += count
    if taken[place] > base { extra -= 1 }
  }

  /// Notes who is to get how much of a topic, before anything is dealt.
  func record(_ topic: Int32, members: [Int32], _ scribe: Scribe, _ log: inout DecisionLog) {
    log.record(
      .shares(
        topic: scribe.name(ofTopic: topic), partitionCount: base * memberCount + extra,
        memberCount: memberCount, each: base,
        extra: members.prefix(extra).map(scribe.name(ofMember:))))
  }

  /// Gives each subscriber in turn the first partitions that have no owner, as many as it has room
  /// for.
  mutating func deal(
    _ partitions: Range<Int32>, to members: [Int32], owners: inout [Int32], _ scribe: Scribe,
    _ log: inout DecisionLog
  ) {
    var next = partitions.lowerBound
    for place in members.indices {
      let room = room(at: place)
      var given = 0
      var run: [Int32] = []  // For the log alone.
      while given < room, next < partitions.upperBound {
        if owners[Int(next)] < 0 {
          owners[Int(next)] = members[place]
          given += 1
          if log.isOn { run.append(next) }
        }
        next += 1
      }
      if !run.isEmpty {
        log.record(.cut(scribe.list(run), to: scribe.name(ofMember: members[place])))
      }
      // Nobody comes back to this place, so `taken` need not know what is given here.
      let before = taken.isEmpty ? 0 : taken[place]
      if given > 0, before + given > base { extra -= 1 }
      if next == partitions.upperBound { break }
    }
  }
}
