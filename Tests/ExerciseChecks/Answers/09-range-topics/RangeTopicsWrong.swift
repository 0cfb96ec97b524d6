import ExerciseKit
import KafkaModel

/// Has no list for a member that gets nothing.
struct RangeTopicsSparse: RangeTopics {
  func assign(topics: [Topic], members: [Member]) throws -> [MemberID: [TopicPartition]] {
    var lists: [MemberID: [TopicPartition]] = [:]
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

/// Deals partitions one by one.
struct RangeTopicsDealt: RangeTopics {
  func assign(topics: [Topic], members: [Member]) throws -> [MemberID: [TopicPartition]] {
    var lists: [MemberID: [TopicPartition]] = Dictionary(
      uniqueKeysWithValues: members.map { ($0.id, []) })
    for topic in topics {
      let readers = members.filter { $0.topics.contains(topic.name) }.map(\.id).sorted()
      guard !readers.isEmpty else { continue }
      for (place, reader) in readers.enumerated() {
        for partition in stride(from: place, to: Int(topic.partitionCount), by: readers.count) {
          lists[reader, default: []].append(TopicPartition(topic.name, Int32(partition)))
        }
      }
    }
    return lists
  }
}

/// Lays all topics in one row, and cuts that.
struct RangeTopicsTogether: RangeTopics {
  func assign(topics: [Topic], members: [Member]) throws -> [MemberID: [TopicPartition]] {
    var lists: [MemberID: [TopicPartition]] = Dictionary(
      uniqueKeysWithValues: members.map { ($0.id, []) })
    let readers = members.map(\.id).sorted()
    let row = topics.sorted { $0.name < $1.name }.flatMap { topic in
      (0..<topic.partitionCount).map { TopicPartition(topic.name, $0) }
    }
    let each = row.count / readers.count
    let extra = row.count % readers.count
    var next = 0
    for (place, reader) in readers.enumerated() {
      let size = each + (place < extra ? 1 : 0)
      lists[reader] = Array(row[next..<next + size])
      next += size
    }
    return lists
  }
}

/// Counts all members, whether they subscribe or not.
struct RangeTopicsEverybody: RangeTopics {
  func assign(topics: [Topic], members: [Member]) throws -> [MemberID: [TopicPartition]] {
    var lists: [MemberID: [TopicPartition]] = Dictionary(
      uniqueKeysWithValues: members.map { ($0.id, []) })
    for topic in topics {
      let readers = members.map(\.id).sorted()
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

/// Takes members in the order in which they are given.
struct RangeTopicsAsGiven: RangeTopics {
  func assign(topics: [Topic], members: [Member]) throws -> [MemberID: [TopicPartition]] {
    var lists: [MemberID: [TopicPartition]] = Dictionary(
      uniqueKeysWithValues: members.map { ($0.id, []) })
    for topic in topics {
      let readers = members.filter { $0.topics.contains(topic.name) }.map(\.id)
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

/// Gives what is left over to who has least so far.
struct RangeTopicsEvening: RangeTopics {
  func assign(topics: [Topic], members: [Member]) throws -> [MemberID: [TopicPartition]] {
    var lists: [MemberID: [TopicPartition]] = Dictionary(
      uniqueKeysWithValues: members.map { ($0.id, []) })
    for topic in topics {
      let readers = members.filter { $0.topics.contains(topic.name) }.map(\.id).sorted {
        let (mine, theirs) = (lists[$0]?.count ?? 0, lists[$1]?.count ?? 0)
        return mine == theirs ? $0 < $1 : mine < theirs
      }
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
