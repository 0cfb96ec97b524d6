package import KafkaModel

/// The coordinator's answer to a ``GroupRequest`` of the same name.
package enum GroupResponse: Sendable {
  indirect case joinGroup(JoinGroupResponse)
  indirect case syncGroup(SyncGroupResponse)
  case heartbeat(ErrorCode)
  indirect case leaveGroup(LeaveGroupResponse)
  case offsetCommit(ErrorCode)
  indirect case consumerGroupHeartbeat(ConsumerGroupHeartbeatResponse)

  package var error: ErrorCode {
    switch self {
    case .joinGroup(let response): response.error
    case .syncGroup(let response): response.error
    case .heartbeat(let error), .offsetCommit(let error): error
    case .leaveGroup(let response): response.error
    case .consumerGroupHeartbeat(let response): response.error
    }
  }
}

/// An answer to a request that was parked.
package struct CompletedRequest: Sendable {
  package let ticket: RequestTicket
  package let response: GroupResponse

  package init(ticket: RequestTicket, response: GroupResponse) {
    self.ticket = ticket
    self.response = response
  }
}

// MARK: - Classic protocol

/// The new generation, or why there is none for this member.
package struct JoinGroupResponse: Sendable {
  package var error: ErrorCode
  package var generation: Int32 = -1
  package var protocolName: AssignorName?
  package var leader: MemberKey?
  package var member: MemberKey?

  /// Tells a leader that it only watches the topics: the assignment stands (KIP-814).
  package var skipAssignment = false

  /// Everybody with their subscriptions, for the leader; empty for the others.
  package var members: [JoinedMember] = []

  package init(error: ErrorCode, member: MemberKey? = nil) {
    self.error = error
    self.member = member
  }
}

/// A member as the leader sees it, with what it told the chosen strategy.
package struct JoinedMember: Sendable {
  package let member: MemberKey
  package let id: MemberID
  package let instance: InstanceID?
  package let subscription: Subscription

  package init(
    member: MemberKey, id: MemberID, instance: InstanceID?, subscription: Subscription
  ) {
    self.member = member
    self.id = id
    self.instance = instance
    self.subscription = subscription
  }
}

/// What one member was assigned.
package struct SyncGroupResponse: Sendable {
  package var error: ErrorCode
  package var protocolName: AssignorName?

  /// `nil` if no bytes were sent, as to a member that the leader did not mention.
  package var assignment: PartitionList?

  package init(
    error: ErrorCode, protocolName: AssignorName? = nil, assignment: PartitionList? = nil
  ) {
    self.error = error
    self.protocolName = protocolName
    self.assignment = assignment
  }
}

/// What became of each member that was to leave.
package struct LeaveGroupResponse: Sendable {
  package var error: ErrorCode
  package var members: [(member: LeavingMember, error: ErrorCode)] = []

  package init(error: ErrorCode, members: [(member: LeavingMember, error: ErrorCode)] = []) {
    self.error = error
    self.members = members
  }
}

// MARK: - Consumer protocol

/// Where a member of a consumer group stands (KIP-848).
package struct ConsumerGroupHeartbeatResponse: Sendable {
  package var error: ErrorCode
  package var member: MemberKey?
  package var memberEpoch: Int32
  package var heartbeatInterval: Milliseconds

  /// `nil` if nothing changed.
  package var assignment: PartitionList?

  package init(
    error: ErrorCode, member: MemberKey? = nil, memberEpoch: Int32 = 0,
    heartbeatInterval: Milliseconds = 0, assignment: PartitionList? = nil
  ) {
    self.error = error
    self.member = member
    self.memberEpoch = memberEpoch
    self.heartbeatInterval = heartbeatInterval
    self.assignment = assignment
  }
}
