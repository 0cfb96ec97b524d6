import ExerciseKit
import KafkaModel

/// Drops the remainder of the division.
struct RangeOneTopicForgetful: RangeOneTopic {
  func counts(partitionCount: Int, members: [MemberID]) throws -> [Int] {
    members.map { _ in partitionCount / members.count }
  }
}

/// Gives the whole remainder to the first member.
struct RangeOneTopicLopsided: RangeOneTopic {
  func counts(partitionCount: Int, members: [MemberID]) throws -> [Int] {
    let each = partitionCount / members.count
    return members.indices.map { $0 == 0 ? each + partitionCount % members.count : each }
  }
}

/// Gives the extra partitions to the last members.
struct RangeOneTopicBackwards: RangeOneTopic {
  func counts(partitionCount: Int, members: [MemberID]) throws -> [Int] {
    let each = partitionCount / members.count
    let extra = partitionCount % members.count
    return members.indices.map { $0 >= members.count - extra ? each + 1 : each }
  }
}

/// Leaves out the members that get nothing.
struct RangeOneTopicShort: RangeOneTopic {
  func counts(partitionCount: Int, members: [MemberID]) throws -> [Int] {
    try RangeOneTopicSolution().counts(partitionCount: partitionCount, members: members)
      .filter { $0 > 0 }
  }
}
