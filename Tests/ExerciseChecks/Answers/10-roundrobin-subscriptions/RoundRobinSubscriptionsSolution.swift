import ExerciseKit
import KafkaModel

struct RoundRobinSubscriptionsSolution: RoundRobinSubscriptions {
  func assign(topics: [Topic], members: [Member]) throws -> [MemberID: [TopicPartition]] {
    let ring = members.sorted { $0.id < $1.id }
    var lists: [MemberID: [TopicPartition]] = Dictionary(
      uniqueKeysWithValues: ring.map { ($0.id, []) })
    var next = 0
    for topic in topics.sorted(by: { $0.name < $1.name }) {
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
