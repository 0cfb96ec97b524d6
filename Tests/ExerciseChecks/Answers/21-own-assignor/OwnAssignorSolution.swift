import ExerciseKit
import KafkaModel

struct OwnAssignorSolution: OwnAssignor {
  func assign(_ group: Group) throws -> [MemberID: [TopicPartition]] {
    let members = group.members.sorted { $0.id < $1.id }
    var owned: [MemberID: [TopicPartition]] = [:]
    var open = group.topics.flatMap { topic in
      (0..<topic.partitionCount).map { TopicPartition(topic.name, $0) }
    }.sorted()

    // First everybody keeps what is there and still subscribed to.
    for member in members {
      let kept = (member.owned ?? []).filter {
        open.contains($0) && member.topics.contains($0.topic)
      }
      owned[member.id] = kept
      open.removeAll { kept.contains($0) }
    }

    func count(_ member: Member) -> Int { owned[member.id, default: []].count }
    func fewest(for partition: TopicPartition) -> Member? {
      members.filter { $0.topics.contains(partition.topic) }.min { count($0) < count($1) }
    }

    // Then the rest goes to whoever has the fewest.
    for partition in open {
      if let member = fewest(for: partition) { owned[member.id, default: []].append(partition) }
    }

    // And as long as somebody has two more than another subscriber, one partition moves.
    var moves = true
    while moves {
      moves = false
      for member in members.sorted(by: { count($0) > count($1) }) {
        for partition in owned[member.id, default: []].sorted() {
          guard let other = fewest(for: partition), count(other) + 1 < count(member) else {
            continue
          }
          owned[member.id, default: []].removeAll { $0 == partition }
          owned[other.id, default: []].append(partition)
          moves = true
          break
        }
        if moves { break }
      }
    }
    return owned
  }
}
