import ExerciseKit
import KafkaModel

struct CooperativeAdjustmentSolution: CooperativeAdjustment {
  func firstRound(
    target: [MemberID: [TopicPartition]], owned: [MemberID: [TopicPartition]]
  ) throws -> [MemberID: [TopicPartition]] {
    var owner: [TopicPartition: MemberID] = [:]
    for (member, partitions) in owned {
      for partition in partitions { owner[partition] = member }
    }
    return Dictionary(
      uniqueKeysWithValues: target.map { member, partitions in
        (member, partitions.filter { (owner[$0] ?? member) == member })
      })
  }
}
