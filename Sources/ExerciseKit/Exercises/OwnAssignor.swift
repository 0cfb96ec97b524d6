public import KafkaModel

/// Exercise 21: an assignor of one's own.
public protocol OwnAssignor: Exercise {
  /// Divides the partitions of the subscribed topics among the members.
  ///
  /// Every partition of a topic that somebody subscribes to goes to one of its subscribers; members
  /// differ as little as their subscriptions allow; whoever owns something keeps it unless that
  /// would be uneven; and neither chance nor the order in which members and topics are listed
  /// decides anything. Members that get nothing may be left out.
  func assign(_ group: Group) throws -> [MemberID: [TopicPartition]]
}

extension OwnAssignor {
  /// Tries hundreds of small groups, rule by rule, and makes the first bad one smaller.
  ///
  /// For each of twenty known wrong assignors the finding has at most 3 members and 6 partitions.
  public static func check() throws -> Finding? {
    let attempt = Self()
    for rule in AssignorRule.allCases {
      let finding = try Search.smallest(in: rule.groups, smaller: \.smaller) { group in
        try rule.finding(in: group) { try attempt.assign($0) }
      }
      if let finding { return finding }
    }
    return nil
  }
}
