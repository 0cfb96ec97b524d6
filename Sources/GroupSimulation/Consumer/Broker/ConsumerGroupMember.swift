package import KafkaModel

/// A member of a consumer group, as the coordinator keeps it.
package struct ConsumerGroupMember: Sendable {
  package internal(set) var key: MemberKey

  /// The process behind the member.
  package internal(set) var client: ClientKey
  package internal(set) var instance: InstanceKey?

  /// The epoch that the member has reached; -2 for a static member that is away for a while.
  package internal(set) var memberEpoch: Int32 = 0

  /// The epoch before, which a member sends again if it missed the last answer.
  package internal(set) var previousMemberEpoch: Int32 = 0
  package internal(set) var state = State.stable

  /// How long the member may keep what it was told to give up.
  package internal(set) var rebalanceTimeout: Milliseconds = -1
  package internal(set) var serverAssignor: AssignorName?

  /// The topics in the order in which the member named them.
  package internal(set) var subscription: [TopicName] = []

  /// The same topics by key, ascending: this decides whether a subscription has changed.
  var topics: [TopicKey] = []

  /// What the member may own.
  package internal(set) var assigned = PartitionSet.empty

  /// What it was told to give up, and may still own.
  package internal(set) var pendingRevocation = PartitionSet.empty

  /// What a member that speaks the classic protocol said when it joined; `nil` for all others.
  package internal(set) var classic: ClassicMembership?

  /// How far a member has got on its way to the target assignment.
  package enum State: String, Sendable {
    /// It has all that it was given when it reached its epoch.
    case stable = "STABLE"
    /// It has not given up yet what others are to have.
    case unrevokedPartitions = "UNREVOKED_PARTITIONS"
    /// It waits for what others have not given up yet.
    case unreleasedPartitions = "UNRELEASED_PARTITIONS"
  }

  init(_ key: MemberKey, client: ClientKey) {
    self.key = key
    self.client = client
  }

  package var usesClassicProtocol: Bool { classic != nil }

  /// Whether a static member has left and is expected back (member epoch -2).
  var isAway: Bool { memberEpoch == Self.awayEpoch }

  static let awayEpoch: Int32 = -2

  /// Whether the member has reached the target assignment of `epoch`.
  package func isReconciled(to epoch: Int32) -> Bool { state == .stable && memberEpoch == epoch }
}

/// What a member of a consumer group that speaks the classic protocol said when it joined.
package struct ClassicMembership: Sendable {
  let sessionTimeout: Milliseconds
  let protocols: [JoinProtocol]
}
