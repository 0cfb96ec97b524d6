internal import GroupSimulation
internal import KafkaModel

extension JSONValue {
  /// An answer in the form of the recordings.
  init(_ response: GroupResponse, names: GroupNames) {
    switch response {
    case .joinGroup(let response): self.init(response, names)
    case .syncGroup(let response):
      self = [
        "error": JSONValue(response.error.rawValue),
        "protocol": JSONValue(response.protocolName?.rawValue),
        "assignment": JSONValue(response.assignment),
      ]
    case .heartbeat(let error), .offsetCommit(let error):
      self = ["error": JSONValue(error.rawValue)]
    case .leaveGroup(let response): self.init(response, names)
    case .consumerGroupHeartbeat(let response): self.init(response, names)
    }
  }

  private init(_ response: JoinGroupResponse, _ names: GroupNames) {
    let members = response.members
      .sorted { $0.id < $1.id }
      .map { member -> JSONValue in
        [
          "member_id": .string(member.id.rawValue),
          "group_instance_id": JSONValue(member.instance?.rawValue),
          "subscription": JSONValue(member.subscription),
        ]
      }
    self = [
      "error": JSONValue(response.error.rawValue),
      "generation": .integer(Int64(response.generation)),
      "protocol": JSONValue(response.protocolName?.rawValue ?? ""),
      "leader": JSONValue(response.leader.map { names.id($0) } ?? ""),
      "member_id": JSONValue(response.member.map { names.id($0) } ?? ""),
      "skip_assignment": .bool(response.skipAssignment),
      "members": .array(members),
    ]
  }

  private init(_ subscription: GroupSimulation.Subscription) {
    self = [
      "topics": .array(subscription.topics.map { .string($0.rawValue) }),
      "owned": JSONValue(subscription.owned),
      "generation": .integer(Int64(subscription.generation)),
    ]
  }

  private init(_ response: LeaveGroupResponse, _ names: GroupNames) {
    let members = response.members.map { answer -> JSONValue in
      [
        "member_id": JSONValue(answer.member.member.map { names.id($0) } ?? ""),
        "group_instance_id": JSONValue(names.id(answer.member.instance)),
        "error": JSONValue(answer.error.rawValue),
      ]
    }
    self = ["error": JSONValue(response.error.rawValue), "members": .array(members)]
  }

  private init(_ response: ConsumerGroupHeartbeatResponse, _ names: GroupNames) {
    guard response.error == .none else {
      self = ["error": JSONValue(response.error.rawValue)]
      return
    }
    self = [
      "error": "NONE",
      "member_id": JSONValue(response.member.map { names.id($0) }),
      "member_epoch": .integer(Int64(response.memberEpoch)),
      "heartbeat_interval_ms": JSONValue(response.heartbeatInterval),
      "assignment": JSONValue(response.assignment),
    ]
  }
}

extension GroupNames {
  func id(_ member: MemberKey) -> String { members[member].rawValue }

  func id(_ instance: InstanceKey?) -> String? { instance.map { instances[$0].rawValue } }

  func label(_ client: ClientKey) -> String { clients[client].rawValue }
}
