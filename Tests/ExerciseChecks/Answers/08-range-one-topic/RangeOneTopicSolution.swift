import ExerciseKit
import KafkaModel

struct RangeOneTopicSolution: RangeOneTopic {
  func counts(partitionCount: Int, members: [MemberID]) throws -> [Int] {
    let each = partitionCount / members.count
    let extra = partitionCount % members.count
    return members.indices.map { place in place < extra ? each + 1 : each }
  }
}
