public import KafkaModel

/// Kafka's `roundrobin`: deals all partitions of all topics to the members in turn.
///
/// The members form a ring in group order, with a pointer that is never reset between topics. Racks
/// and ownership play no part, and neither does the order of any hash table.
public struct RoundRobinAssignor: Assignor {
  public let name = "roundrobin"

  public init() {}

  /// - Complexity: O(*p* + *s* + *t* log *m*) for *p* partitions, *t* topics, *m* members and *s*
  ///   subscribers, counted once for each set of topics that share them.
  public func assign(
    _ group: Group, log: inout DecisionLog
  ) throws(KafkaFailure) -> Assignment {
    let index = group.index
    let ring = index.membersInGroupOrder
    var placeOnRing = [Int](repeating: 0, count: ring.count)
    for (place, member) in ring.enumerated() { placeOnRing[Int(member)] = place }
    let subscribers = index.membersOfAudiences(inOrder: ring)

    let scribe = Scribe(group)
    scribe.recordSkipped(in: &log)

    let topics = index.assignableTopics
    var owners = [Int32](repeating: -1, count: index.partitionCount)
    var pointer = 0
    for topic in topics {
      let takers = subscribers[Int(index.audienceOfTopic[Int(topic)])]
      // Members who do not subscribe are passed: from the pointer on, the takers come in turn.
      var next = takers.partitioningIndex { placeOnRing[Int($0)] >= pointer }
      for partition in index.partitions(ofTopic: topic) {
        if next == takers.count { next = 0 }
        owners[Int(partition)] = takers[next]
        if log.isOn {
          let passed = ring.circular(from: pointer, to: placeOnRing[Int(takers[next])])
          log.record(
            .dealt(
              scribe.name(ofPartition: partition), to: scribe.name(ofMember: takers[next]),
              passed: passed.map(scribe.name(ofMember:))))
          pointer = placeOnRing[Int(takers[next])] + 1
        }
        next += 1
      }
      pointer = placeOnRing[Int(takers[next - 1])] + 1
    }
    return Assignment(owners: owners, topics: topics, in: group)
  }
}

extension [Int32] {
  /// The elements from `start` up to, not including, `end`, going round past the last one.
  fileprivate func circular(from start: Int, to end: Int) -> [Int32] {
    start <= end ? Array(self[start..<end]) : Array(self[start...] + self[..<end])
  }
}
