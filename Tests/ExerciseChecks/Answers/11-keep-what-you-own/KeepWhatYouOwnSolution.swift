import ExerciseKit
import KafkaModel

struct KeepWhatYouOwnSolution: KeepWhatYouOwn {
  func assign(topics: [Topic], members: [Member]) throws -> [MemberID: [TopicPartition]] {
    let all = topics.flatMap { topic in
      (0..<topic.partitionCount).map { TopicPartition(topic.name, $0) }
    }.sorted()
    let each = all.count / members.count
    var extra = all.count % members.count
    var lists: [MemberID: [TopicPartition]] = [:]
    for member in members {
      let owned = (member.owned.map(Array.init) ?? []).sorted {
        $0.partition == $1.partition ? $0.topic < $1.topic : $0.partition < $1.partition
      }
      let hasExtra = extra > 0 && owned.count > each
      if hasExtra { extra -= 1 }
      lists[member.id] = Array(owned.prefix(hasExtra ? each + 1 : each))
    }
    let kept = Set(lists.values.joined())
    let names = members.map(\.id).sorted()
    var hungry = names.filter { lists[$0, default: []].count < each }
    var full = names.filter { lists[$0, default: []].count == each }
    var next = 0
    for partition in all where !kept.contains(partition) {
      guard !hungry.isEmpty else {
        lists[full.removeFirst(), default: []].append(partition)
        continue
      }
      next = next == hungry.count ? 0 : next
      let member = hungry[next]
      lists[member, default: []].append(partition)
      if lists[member, default: []].count < each {
        next += 1
      } else {
        full.append(hungry.remove(at: next))
      }
    }
    return lists
  }
}
