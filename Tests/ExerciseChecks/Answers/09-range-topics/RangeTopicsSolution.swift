import ExerciseKit
import KafkaModel

struct RangeTopicsSolution: RangeTopics {
  func assign(topics: [Topic], members: [Member]) throws -> [MemberID: [TopicPartition]] {
    var lists: [MemberID: [TopicPartition]] = Dictionary(
      uniqueKeysWithValues: members.map { ($0.id, []) })
    for topic in topics {
      let readers = members.filter { $0.topics.contains(topic.name) }.map(\.id).sorted()
      guard !readers.isEmpty else { continue }
      let each = Int(topic.partitionCount) / readers.count
      let extra = Int(topic.partitionCount) % readers.count
      var next = 0
      for (place, reader) in readers.enumerated() {
        let size = each + (place < extra ? 1 : 0)
        for partition in next..<next + size {
          lists[reader, default: []].append(TopicPartition(topic.name, Int32(partition)))
        }
        next += size
      }
    }
    return lists
  }
}
