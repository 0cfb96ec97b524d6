import ExerciseKit
import KafkaModel

/// Starts at the first member with every topic.
struct RoundRobinSubscriptionsFresh: RoundRobinSubscriptions {
  func assign(topics: [Topic], members: [Member]) throws -> [MemberID: [TopicPartition]] {
    let ring = members.sorted { $0.id < $1.id }
    var lists: [MemberID: [TopicPartition]] = Dictionary(
      uniqueKeysWithValues: ring.map { ($0.id, []) })
    var next = 0
    for topic in topics.sorted(by: { $0.name < $1.name }) {
      guard ring.contains(where: { $0.topics.contains(topic.name) }) else { continue }
      next = 0
      for partition in 0..<topic.partitionCount {
        while !ring[next].topics.contains(topic.name) { next = (next + 1) % ring.count }
        lists[ring[next].id, default: []].append(TopicPartition(topic.name, partition))
        next = (next + 1) % ring.count
      }
    }
    return lists
  }
}

/// Turns the ring among the subscribers of each topic alone.
struct RoundRobinSubscriptionsPerTopic: RoundRobinSubscriptions {
  func assign(topics: [Topic], members: [Member]) throws -> [MemberID: [TopicPartition]] {
    let ring = members.sorted { $0.id < $1.id }
    var lists: [MemberID: [TopicPartition]] = Dictionary(
      uniqueKeysWithValues: ring.map { ($0.id, []) })
    var next = 0
    for topic in topics.sorted(by: { $0.name < $1.name }) {
      guard ring.contains(where: { $0.topics.contains(topic.name) }) else { continue }
      for partition in 0..<topic.partitionCount {
        let readers = ring.filter { $0.topics.contains(topic.name) }
        lists[readers[next % readers.count].id, default: []].append(
          TopicPartition(topic.name, partition))
        next += 1
      }
    }
    return lists
  }
}

/// Deals to members that do not subscribe.
struct RoundRobinSubscriptionsCareless: RoundRobinSubscriptions {
  func assign(topics: [Topic], members: [Member]) throws -> [MemberID: [TopicPartition]] {
    let ring = members.sorted { $0.id < $1.id }
    var lists: [MemberID: [TopicPartition]] = Dictionary(
      uniqueKeysWithValues: ring.map { ($0.id, []) })
    var next = 0
    for topic in topics.sorted(by: { $0.name < $1.name }) {
      guard ring.contains(where: { $0.topics.contains(topic.name) }) else { continue }
      for partition in 0..<topic.partitionCount {
        lists[ring[next].id, default: []].append(TopicPartition(topic.name, partition))
        next = (next + 1) % ring.count
      }
    }
    return lists
  }
}

/// Leaves out the partition whose turn falls on somebody who does not subscribe.
struct RoundRobinSubscriptionsPassing: RoundRobinSubscriptions {
  func assign(topics: [Topic], members: [Member]) throws -> [MemberID: [TopicPartition]] {
    let ring = members.sorted { $0.id < $1.id }
    var lists: [MemberID: [TopicPartition]] = Dictionary(
      uniqueKeysWithValues: ring.map { ($0.id, []) })
    var next = 0
    for topic in topics.sorted(by: { $0.name < $1.name }) {
      guard ring.contains(where: { $0.topics.contains(topic.name) }) else { continue }
      for partition in 0..<topic.partitionCount {
        if ring[next].topics.contains(topic.name) {
          lists[ring[next].id, default: []].append(TopicPartition(topic.name, partition))
        }
        next = (next + 1) % ring.count
      }
    }
    return lists
  }
}

/// Gives each partition to the subscriber that has fewest.
struct RoundRobinSubscriptionsFair: RoundRobinSubscriptions {
  func assign(topics: [Topic], members: [Member]) throws -> [MemberID: [TopicPartition]] {
    let ring = members.sorted { $0.id < $1.id }
    var lists: [MemberID: [TopicPartition]] = Dictionary(
      uniqueKeysWithValues: ring.map { ($0.id, []) })
    for topic in topics.sorted(by: { $0.name < $1.name }) {
      guard ring.contains(where: { $0.topics.contains(topic.name) }) else { continue }
      for partition in 0..<topic.partitionCount {
        let readers = ring.filter { $0.topics.contains(topic.name) }.map(\.id)
        guard
          let least = readers.min(by: {
            lists[$0, default: []].count < lists[$1, default: []].count
          })
        else { continue }
        lists[least, default: []].append(TopicPartition(topic.name, partition))
      }
    }
    return lists
  }
}

/// Takes topics and members as they come.
struct RoundRobinSubscriptionsAsGiven: RoundRobinSubscriptions {
  func assign(topics: [Topic], members: [Member]) throws -> [MemberID: [TopicPartition]] {
    let ring = members
    var lists: [MemberID: [TopicPartition]] = Dictionary(
      uniqueKeysWithValues: ring.map { ($0.id, []) })
    var next = 0
    for topic in topics {
      guard ring.contains(where: { $0.topics.contains(topic.name) }) else { continue }
      for partition in 0..<topic.partitionCount {
        while !ring[next].topics.contains(topic.name) { next = (next + 1) % ring.count }
        lists[ring[next].id, default: []].append(TopicPartition(topic.name, partition))
        next = (next + 1) % ring.count
      }
    }
    return lists
  }
}
