internal import GroupSimulation
internal import KafkaModel

extension ConsumerGroup {
  /// The group in the form of the recordings.
  func trace(names: GroupNames) -> JSONValue {
    let members = members.sorted { names.members[$0.key] < names.members[$1.key] }
    return [
      "type": "consumer", "state": .string(state.rawValue),
      "group_epoch": .integer(Int64(groupEpoch)),
      "assignment_epoch": .integer(Int64(assignmentEpoch)),
      "members": .array(members.map { trace($0, names) }),
    ]
  }

  private func trace(_ member: ConsumerGroupMember, _ names: GroupNames) -> JSONValue {
    [
      "member_id": .string(names.id(member.key)),
      "client": .string(names.label(member.client)),
      "group_instance_id": JSONValue(names.id(member.instance)),
      "member_epoch": .integer(Int64(member.memberEpoch)),
      "previous_member_epoch": .integer(Int64(member.previousMemberEpoch)),
      "state": .string(member.state.rawValue),
      "uses_classic_protocol": .bool(member.usesClassicProtocol),
      "assigned": JSONValue(list(member.assigned)),
      "pending_revocation": JSONValue(list(member.pendingRevocation)),
      "target": JSONValue(target(of: member.key)),
    ]
  }
}
