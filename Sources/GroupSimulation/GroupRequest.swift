package import KafkaModel

/// One request of a client to the coordinator of its group.
///
/// Member ids are keys of the coordinator's ``GroupNames``; `nil` is the empty id. The large cases
/// are indirect, so that a heartbeat, by far the most frequent, is copied as a few integers.
package enum GroupRequest: Sendable {
  indirect case joinGroup(JoinGroupRequest)
  indirect case syncGroup(SyncGroupRequest)
  case heartbeat(HeartbeatRequest)
  indirect case leaveGroup(LeaveGroupRequest)
  indirect case offsetCommit(OffsetCommitRequest)
  indirect case consumerGroupHeartbeat(ConsumerGroupHeartbeatRequest)

  package var api: GroupAPI {
    switch self {
    case .joinGroup: .joinGroup
    case .syncGroup: .syncGroup
    case .heartbeat: .heartbeat
    case .leaveGroup: .leaveGroup
    case .offsetCommit: .offsetCommit
    case .consumerGroupHeartbeat: .consumerGroupHeartbeat
    }
  }
}

/// The requests that a group coordinator answers, by Kafka's names.
package enum GroupAPI: String, CaseIterable, Sendable {
  case joinGroup = "JoinGroup"
  case syncGroup = "SyncGroup"
  case heartbeat = "Heartbeat"
  case leaveGroup = "LeaveGroup"
  case offsetCommit = "OffsetCommit"
  case consumerGroupHeartbeat = "ConsumerGroupHeartbeat"
}

/// The number of a request within its run, which its answer carries as well.
package struct RequestTicket: Hashable, Sendable {
  package let number: Int

  package init(_ number: Int) { self.number = number }
}

// MARK: - Classic protocol

package enum AssignorKind {}

/// The name under which a strategy is offered, such as `range`; not only Kafka's own.
package typealias AssignorName = Name<AssignorKind>

/// A member asks to be in the next generation.
package struct JoinGroupRequest: Equatable, Sendable {
  package var version: Int16
  package var clientID: String
  package var member: MemberKey?
  package var instance: InstanceKey?
  package var sessionTimeout: Milliseconds
  package var rebalanceTimeout: Milliseconds
  package var protocolType: String

  /// In order of preference.
  package var protocols: [JoinProtocol]

  package init(
    version: Int16 = 9, clientID: String, member: MemberKey?, instance: InstanceKey?,
    sessionTimeout: Milliseconds, rebalanceTimeout: Milliseconds,
    protocolType: String = "consumer", protocols: [JoinProtocol]
  ) {
    self.version = version
    self.clientID = clientID
    self.member = member
    self.instance = instance
    self.sessionTimeout = sessionTimeout
    self.rebalanceTimeout = rebalanceTimeout
    self.protocolType = protocolType
    self.protocols = protocols
  }
}

/// One strategy that a member offers, with what it tells that strategy.
package struct JoinProtocol: Equatable, Sendable {
  package var name: AssignorName
  package var subscription: Subscription

  package init(name: AssignorName, subscription: Subscription) {
    self.name = name
    self.subscription = subscription
  }
}

/// What a member tells the leader: a subscription of Kafka's embedded consumer protocol.
package struct Subscription: Equatable, Sendable {
  /// In the order in which the member subscribes.
  package var topics: [TopicName]
  package var owned: PartitionList

  /// The generation in which `owned` was assigned; -1 for none.
  package var generation: Int32
  package var userData: UserData
  package var rack: RackName?

  /// What a strategy adds of its own.
  package enum UserData: Equatable, Sendable {
    case none
    /// What `sticky` remembers of the last assignment.
    case previous(PartitionList, generation: Int32)
    /// What `cooperative-sticky` adds.
    case generation(Int32)
  }

  package init(
    topics: [TopicName], owned: PartitionList = .empty, generation: Int32 = -1,
    userData: UserData = .none, rack: RackName? = nil
  ) {
    self.topics = topics
    self.owned = owned
    self.generation = generation
    self.userData = userData
    self.rack = rack
  }
}

/// A member asks for its assignment; the leader brings everybody's along.
package struct SyncGroupRequest: Sendable {
  package var member: MemberKey?
  package var instance: InstanceKey?
  package var generation: Int32
  package var protocolType: String?
  package var protocolName: AssignorName?
  package var assignments: [MemberAssignment]

  package init(
    member: MemberKey?, instance: InstanceKey?, generation: Int32,
    protocolType: String? = "consumer", protocolName: AssignorName?,
    assignments: [MemberAssignment] = []
  ) {
    self.member = member
    self.instance = instance
    self.generation = generation
    self.protocolType = protocolType
    self.protocolName = protocolName
    self.assignments = assignments
  }
}

/// One member's part of an assignment on its way to the coordinator.
package struct MemberAssignment: Sendable {
  package var member: MemberKey
  package var partitions: PartitionList

  package init(member: MemberKey, partitions: PartitionList) {
    self.member = member
    self.partitions = partitions
  }
}

/// A member shows that it is alive.
package struct HeartbeatRequest: Hashable, Sendable {
  package var member: MemberKey?
  package var instance: InstanceKey?
  package var generation: Int32

  package init(member: MemberKey?, instance: InstanceKey?, generation: Int32) {
    self.member = member
    self.instance = instance
    self.generation = generation
  }
}

/// Members leave, or an administrator removes them.
package struct LeaveGroupRequest: Hashable, Sendable {
  package var members: [LeavingMember]

  package init(members: [LeavingMember]) { self.members = members }
}

/// One member to leave; with an instance but no id it is an administrator who removes it.
package struct LeavingMember: Hashable, Sendable {
  package var member: MemberKey?
  package var instance: InstanceKey?

  package init(member: MemberKey?, instance: InstanceKey?) {
    self.member = member
    self.instance = instance
  }
}

// MARK: - Both protocols

/// A consumer commits offsets.
///
/// How far it has read does not matter to the group, so the offsets themselves are left out.
package struct OffsetCommitRequest: Hashable, Sendable {
  package var member: MemberKey?
  package var instance: InstanceKey?

  /// The generation or, in the consumer protocol, the member epoch; -1 for a consumer without group.
  package var generationOrEpoch: Int32

  package init(member: MemberKey?, instance: InstanceKey?, generationOrEpoch: Int32) {
    self.member = member
    self.instance = instance
    self.generationOrEpoch = generationOrEpoch
  }
}

// MARK: - Consumer protocol

/// The one request of the consumer protocol (KIP-848); `nil` where a field was not sent.
package struct ConsumerGroupHeartbeatRequest: Sendable {
  package var member: MemberKey?

  /// 0 joins, -1 leaves, -2 is a static member that leaves for a while.
  package var memberEpoch: Int32
  package var instance: InstanceKey?
  package var rebalanceTimeout: Milliseconds?
  package var subscribedTopics: [TopicName]?
  package var serverAssignor: AssignorName?
  package var owned: PartitionList?

  package init(
    member: MemberKey?, memberEpoch: Int32, instance: InstanceKey? = nil,
    rebalanceTimeout: Milliseconds? = nil, subscribedTopics: [TopicName]? = nil,
    serverAssignor: AssignorName? = nil, owned: PartitionList? = nil
  ) {
    self.member = member
    self.memberEpoch = memberEpoch
    self.instance = instance
    self.rebalanceTimeout = rebalanceTimeout
    self.subscribedTopics = subscribedTopics
    self.serverAssignor = serverAssignor
    self.owned = owned
  }
}
