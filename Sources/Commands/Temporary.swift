internal import Assignors
internal import KafkaModel
internal import Texts

struct AssignmentMetrics: Sendable {
  let counts: [Int]
  let idle: [MemberID]
  let spread: Int
  init(of a: Assignment) {
    counts = a.members.indices.map { a.count(at: $0) }
    idle = zip(a.members, counts).filter { $1 == 0 }.map(\.0)
    spread = (counts.max() ?? 0) - (counts.min() ?? 0)
  }
}

struct AssignmentChange: Sendable {
  let moved: [TopicPartition]
  init(from before: Assignment, to after: Assignment) {
    var owners: [TopicPartition: MemberID] = [:]
    for place in before.members.indices {
      for p in before.list(at: place) { owners[p] = before.members[place] }
    }
    var moved: [TopicPartition] = []
    for place in after.members.indices {
      for p in after.list(at: place) {
        if let o = owners[p], o != after.members[place] { moved.append(p) }
      }
    }
    self.moved = moved
  }
}

extension DecisionLog {
  func decisions(about: MemberID) -> [Decision] { decisions }
  func decisions(about: TopicPartition) -> [Decision] { decisions }
}
extension Sentence {
  init(_ d: Decision) { self.init(ko: "\(d)", en: "\(d)") }
  init(_ f: KafkaFailure) { self.init(ko: f.javaName, en: f.javaName) }
}
