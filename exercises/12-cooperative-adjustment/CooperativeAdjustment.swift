import ExerciseKit
import KafkaModel

struct CooperativeAdjustmentAttempt: CooperativeAdjustment {
  func firstRound(
    target: [MemberID: [TopicPartition]], owned: [MemberID: [TopicPartition]]
  ) throws -> [MemberID: [TopicPartition]] {
    throw NotAttempted()  // Replace this line.
  }
}
