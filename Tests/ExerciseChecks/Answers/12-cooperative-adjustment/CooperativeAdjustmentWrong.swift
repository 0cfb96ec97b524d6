import ExerciseKit
import KafkaModel

/// Gives the target out as it is.
struct CooperativeAdjustmentAtOnce: CooperativeAdjustment {
  func firstRound(
    target: [MemberID: [TopicPartition]], owned: [MemberID: [TopicPartition]]
  ) throws -> [MemberID: [TopicPartition]] {
    target
  }
}

/// Gives nothing out that a member does not own already.
struct CooperativeAdjustmentCautious: CooperativeAdjustment {
  func firstRound(
    target: [MemberID: [TopicPartition]], owned: [MemberID: [TopicPartition]]
  ) throws -> [MemberID: [TopicPartition]] {
    Dictionary(
      uniqueKeysWithValues: target.map { member, partitions in
        (member, partitions.filter { owned[member]?.contains($0) ?? false })
      })
  }
}

/// Leaves what has to move with its old owner.
struct CooperativeAdjustmentStaying: CooperativeAdjustment {
  func firstRound(
    target: [MemberID: [TopicPartition]], owned: [MemberID: [TopicPartition]]
  ) throws -> [MemberID: [TopicPartition]] {
    var lists = target
    for (member, partitions) in owned {
      for partition in partitions {
        for other in lists.keys { lists[other]?.removeAll { $0 == partition } }
        lists[member, default: []].append(partition)
      }
    }
    return lists
  }
}

/// Tells members only what is new to them.
struct CooperativeAdjustmentOnlyNew: CooperativeAdjustment {
  func firstRound(
    target: [MemberID: [TopicPartition]], owned: [MemberID: [TopicPartition]]
  ) throws -> [MemberID: [TopicPartition]] {
    let taken = Set(owned.values.joined())
    return target.mapValues { $0.filter { !taken.contains($0) } }
  }
}

/// Has no list for a member that has to wait.
struct CooperativeAdjustmentSparse: CooperativeAdjustment {
  func firstRound(
    target: [MemberID: [TopicPartition]], owned: [MemberID: [TopicPartition]]
  ) throws -> [MemberID: [TopicPartition]] {
    var lists: [MemberID: [TopicPartition]] = [:]
    for (member, partitions) in target {
      for partition in partitions {
        let others = owned.filter { $0.key != member }
        if others.values.contains(where: { $0.contains(partition) }) { continue }
        lists[member, default: []].append(partition)
      }
    }
    return lists
  }
}
