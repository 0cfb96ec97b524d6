internal import GroupSimulation
internal import KafkaModel

extension GroupRequest {
  /// Reads a recorded request; names that are new become known.
  init(trace: JSONValue, names: inout GroupNames) throws(TraceProblem) {
    guard let api = GroupAPI(rawValue: try trace.text("api")) else { throw TraceProblem("api") }
    switch api {
    case .joinGroup: self = .joinGroup(try JoinGroupRequest(trace: trace, names: &names))
    case .syncGroup: self = .syncGroup(try SyncGroupRequest(trace: trace, names: &names))
    case .heartbeat:
      self = .heartbeat(
        HeartbeatRequest(
          member: try names.member(trace), instance: try names.instance(trace),
          generation: try trace.integer("generation")))
    case .leaveGroup:
      var members: [LeavingMember] = []
      for member in try trace.list("members") {
        members.append(
          LeavingMember(member: try names.member(member), instance: try names.instance(member)))
      }
      self = .leaveGroup(LeaveGroupRequest(members: members))
    case .offsetCommit:
      self = .offsetCommit(
        OffsetCommitRequest(
          member: try names.member(trace), instance: try names.instance(trace),
          generationOrEpoch: try trace.integer("generation_or_epoch")))
    case .consumerGroupHeartbeat:
      self = .consumerGroupHeartbeat(
        try ConsumerGroupHeartbeatRequest(trace: trace, names: &names))
    }
  }
}

extension GroupNames {
  /// Reads `member_id`, of which the empty one is none.
  fileprivate mutating func member(_ trace: JSONValue) throws(TraceProblem) -> MemberKey? {
    let id = try trace.text("member_id")
    return id.isEmpty ? nil : members.intern(MemberID(id))
  }

  /// Reads `group_instance_id`.
  fileprivate mutating func instance(_ trace: JSONValue) throws(TraceProblem) -> InstanceKey? {
    let id = try trace.field("group_instance_id")
    if id.isNull { return nil }
    return instances.intern(InstanceID(try trace.text("group_instance_id")))
  }
}

extension JoinGroupRequest {
  fileprivate init(trace: JSONValue, names: inout GroupNames) throws(TraceProblem) {
    var protocols: [JoinProtocol] = []
    for offered in try trace.list("protocols") {
      protocols.append(
        JoinProtocol(
          name: AssignorName(try offered.text("name")),
          subscription: try GroupSimulation.Subscription(trace: try offered.field("subscription"))))
    }
    self.init(
      version: try trace.integer("api_version"), clientID: try trace.text("client_id"),
      member: try names.member(trace), instance: try names.instance(trace),
      // The coordinator has an answer also to a session timeout that makes no sense.
      sessionTimeout: try trace.milliseconds("session_timeout_ms", atLeast: .min),
      rebalanceTimeout: try trace.milliseconds("rebalance_timeout_ms", atLeast: 1),
      protocolType: try trace.text("protocol_type"), protocols: protocols)
  }
}

extension GroupSimulation.Subscription {
  fileprivate init(trace: JSONValue) throws(TraceProblem) {
    self.init(
      topics: try trace.names("topics"), owned: try trace.field("owned").partitions("owned"),
      generation: try trace.integer("generation"))
  }
}

extension SyncGroupRequest {
  fileprivate init(trace: JSONValue, names: inout GroupNames) throws(TraceProblem) {
    var assignments: [MemberAssignment] = []
    for (id, partitions) in try trace.fields("assignments") {
      assignments.append(
        MemberAssignment(
          member: names.members.intern(MemberID(id)),
          partitions: try partitions.partitions("assignments")))
    }
    self.init(
      member: try names.member(trace), instance: try names.instance(trace),
      generation: try trace.integer("generation"),
      protocolName: try trace.field("protocol").string.map { AssignorName($0) },
      assignments: assignments)
  }
}

extension ConsumerGroupHeartbeatRequest {
  fileprivate init(trace: JSONValue, names: inout GroupNames) throws(TraceProblem) {
    let timeout: Int32 = try trace.integer("rebalance_timeout_ms")
    let owned = try trace.field("topic_partitions")
    let instance = try trace.field("instance_id").string
    self.init(
      member: try names.member(trace), memberEpoch: try trace.integer("member_epoch"),
      instance: instance.map { names.instances.intern(InstanceID($0)) },
      rebalanceTimeout: timeout < 0 ? nil : Milliseconds(Int64(timeout)),
      subscribedTopics: try trace.field("subscribed_topic_names").isNull
        ? nil : try trace.names("subscribed_topic_names"),
      serverAssignor: try trace.field("server_assignor").string.map { AssignorName($0) },
      owned: owned.isNull ? nil : try owned.partitions("topic_partitions"))
  }
}
