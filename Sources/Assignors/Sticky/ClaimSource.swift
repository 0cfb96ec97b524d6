internal import KafkaModel

/// Where a strategy reads what a member owns, and since when.
enum ClaimSource {
  /// The user data of the subscription: `sticky`.
  case userData

  /// The subscription's own fields, with the user data for an old client's generation:
  /// `cooperative-sticky`.
  case subscription

  /// The partitions that the member claims; `nil` for none.
  func partitions(of member: Member) -> PartitionList? {
    switch self {
    case .userData: member.claim.userData == .unreadable ? nil : member.owned
    case .subscription: member.owned
    }
  }

  /// The generation in which the member was given them; -1 for none.
  func generation(of member: Member) -> Int32 {
    switch self {
    case .userData:
      member.owned != nil && member.claim.userData == .v1 ? member.generation : -1
    case .subscription:
      member.subscriptionGeneration >= 0
        ? member.subscriptionGeneration : member.claim.userDataGeneration ?? -1
    }
  }
}

extension Member {
  /// The subscription's own generation field; -1 for none.
  var subscriptionGeneration: Int32 { max(-1, claim.subscriptionGeneration ?? generation) }
}
