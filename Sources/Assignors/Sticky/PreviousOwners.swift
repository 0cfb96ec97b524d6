internal import KafkaModel

/// Who had a partition in an earlier generation than the group's last.
///
/// Members that were away claim what they had when they left. The claim does not hold, but if they
/// have room they get their partitions back before others do.
struct PreviousOwners {
  /// By partition number the member; empty if nobody was away.
  private var members: [Int32] = []

  init(_ group: Group, claims: StickyClaims) {
    var generations: [Int32] = []
    for member in group.index.membersInHashOrder {
      let generation = claims.generations[Int(member)]
      guard generation < claims.maxGeneration else { continue }
      for number in claims.sent(by: member, of: group) {
        if members.isEmpty {
          members = Array(repeating: -1, count: group.index.partitionCount)
          generations = members
        }
        // At equal generations the first one stays.
        if members[Int(number)] < 0 || generations[Int(number)] < generation {
          members[Int(number)] = member
          generations[Int(number)] = generation
        }
      }
    }
  }

  subscript(partition: Int32) -> Int32? {
    guard !members.isEmpty, members[Int(partition)] >= 0 else { return nil }
    return members[Int(partition)]
  }
}
