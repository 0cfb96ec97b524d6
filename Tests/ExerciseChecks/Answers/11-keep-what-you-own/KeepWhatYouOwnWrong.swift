import ExerciseKit
import KafkaModel

/// Starts from nothing, as round robin does.
struct KeepWhatYouOwnForgetting: KeepWhatYouOwn {
  func assign(topics: [Topic], members: [Member]) throws -> [MemberID: [TopicPartition]] {
    let all = topics.flatMap { topic in
      (0..<topic.partitionCount).map { TopicPartition(topic.name, $0) }
    }.sorted()

    var lists: [MemberID: [TopicPartition]] = [:]
    for member in members {
      lists[member.id] = []
    }
    let kept = Set(lists.values.joined())
    let names = members.map(\.id).sorted()
    for partition in all where !kept.contains(partition) {
      guard
        let least = names.min(by: {
          let (mine, theirs) = (lists[$0, default: []].count, lists[$1, default: []].count)
          return mine == theirs ? $0 < $1 : mine < theirs
        })
      else { break }
      lists[least, default: []].append(partition)
    }
    return lists
  }
}

/// Lets everybody keep all it owns.
struct KeepWhatYouOwnLoyal: KeepWhatYouOwn {
  func assign(topics: [Topic], members: [Member]) throws -> [MemberID: [TopicPartition]] {
    let all = topics.flatMap { topic in
      (0..<topic.partitionCount).map { TopicPartition(topic.name, $0) }
    }.sorted()
    var lists: [MemberID: [TopicPartition]] = [:]
    for member in members {
      let owned = (member.owned.map(Array.init) ?? []).sorted {
        $0.partition == $1.partition ? $0.topic < $1.topic : $0.partition < $1.partition
      }
      lists[member.id] = owned
    }
    let kept = Set(lists.values.joined())
    let names = members.map(\.id).sorted()
    for partition in all where !kept.contains(partition) {
      guard
        let least = names.min(by: {
          let (mine, theirs) = (lists[$0, default: []].count, lists[$1, default: []].count)
          return mine == theirs ? $0 < $1 : mine < theirs
        })
      else { break }
      lists[least, default: []].append(partition)
    }
    return lists
  }
}

/// Lets nobody keep more than the smaller share.
struct KeepWhatYouOwnFrugal: KeepWhatYouOwn {
  func assign(topics: [Topic], members: [Member]) throws -> [MemberID: [TopicPartition]] {
    let all = topics.flatMap { topic in
      (0..<topic.partitionCount).map { TopicPartition(topic.name, $0) }
    }.sorted()
    let each = all.count / members.count
    var lists: [MemberID: [TopicPartition]] = [:]
    for member in members {
      let owned = (member.owned.map(Array.init) ?? []).sorted {
        $0.partition == $1.partition ? $0.topic < $1.topic : $0.partition < $1.partition
      }
      lists[member.id] = Array(owned.prefix(each))
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

/// Visits members by name when they keep an extra partition.
struct KeepWhatYouOwnByName: KeepWhatYouOwn {
  func assign(topics: [Topic], members: [Member]) throws -> [MemberID: [TopicPartition]] {
    let all = topics.flatMap { topic in
      (0..<topic.partitionCount).map { TopicPartition(topic.name, $0) }
    }.sorted()
    let each = all.count / members.count
    var extra = all.count % members.count
    var lists: [MemberID: [TopicPartition]] = [:]
    for member in members.sorted(by: { $0.id < $1.id }) {
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

/// Fills one member up before it turns to the next.
struct KeepWhatYouOwnFilling: KeepWhatYouOwn {
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
    for partition in all where !kept.contains(partition) {
      let hungry = names.first { lists[$0, default: []].count < each }
      let full = names.first { lists[$0, default: []].count == each }
      guard let member = hungry ?? full else { break }
      lists[member, default: []].append(partition)
    }
    return lists
  }
}
