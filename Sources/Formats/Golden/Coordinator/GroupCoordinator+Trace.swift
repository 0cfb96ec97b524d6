internal import GroupSimulation
internal import KafkaModel

extension GroupCoordinator {
  /// The group in the form of the recordings.
  var groupTrace: JSONValue {
    if let classic { return classic.trace(names: context.names) }
    if let consumer { return consumer.trace(names: context.names) }
    return ["state": "Absent"]
  }

  /// The running timers in the form of the recordings, ties in an order of their own.
  var timerTrace: JSONValue {
    let timers = context.timers.running.map { timer, deadline -> JSONValue in
      .object(
        (timer.trace(names: context.names).entries ?? []) + [("fires_at_ms", JSONValue(deadline))])
    }
    return .array(timers).withTimersSorted
  }
}

extension CoordinatorTimer {
  func trace(names: GroupNames) -> JSONValue {
    switch self {
    case .session(let member), .consumerSession(let member):
      ["kind": "session", "member_id": JSONValue(names.id(member))]
    case .joinPhase: ["kind": "join_phase"]
    case .pendingSync: ["kind": "pending_sync"]
    case .rebalance(let member): ["kind": "rebalance", "member_id": JSONValue(names.id(member))]
    case .classicJoin(let member):
      ["kind": "classic_join", "member_id": JSONValue(names.id(member))]
    case .classicSync(let member):
      ["kind": "classic_sync", "member_id": JSONValue(names.id(member))]
    }
  }
}

extension JSONValue {
  /// A list of timers, by time, kind and member.
  var withTimersSorted: JSONValue {
    func key(_ timer: JSONValue) -> (Int64, String, String) {
      (
        timer["fires_at_ms"]?.integer ?? 0, timer["kind"]?.string ?? "",
        timer["member_id"]?.string ?? ""
      )
    }
    return .array((elements ?? []).sorted { key($0) < key($1) })
  }
}

extension ClassicGroup {
  fileprivate func trace(names: GroupNames) -> JSONValue {
    let members = memberKeys.compactMap { self[$0] }
      .sorted { names.members[$0.key] < names.members[$1.key] }
    let leaderClient = leader.flatMap { self[$0] }.map { names.label($0.client) }
    var fields: [(key: String, value: JSONValue)] = [
      ("type", "classic"), ("state", JSONValue(state.rawValue)),
      ("generation", .integer(Int64(generation))),
      ("protocol", JSONValue(protocolName?.rawValue)),
      ("leader", JSONValue(leader.map { names.id($0) })),
    ]
    if let leaderClient { fields.append(("leader_client", .string(leaderClient))) }
    fields += [
      ("members", .array(members.map { trace($0, names) })),
      ("pending_members", .array(pendingJoins.map { names.id($0) }.sorted().map { .string($0) })),
    ]
    return .object(fields)
  }

  private func trace(_ member: ClassicMember, _ names: GroupNames) -> JSONValue {
    [
      "member_id": JSONValue(names.id(member.key)),
      "client": .string(names.label(member.client)),
      "group_instance_id": JSONValue(names.id(member.instance)),
      "awaiting_join": .bool(member.parkedJoin != nil),
      "awaiting_sync": .bool(member.parkedSync != nil),
      "pending_sync": .bool(pendingSyncs.contains(member.key)),
      // What is stored in other states is of no use to anybody.
      "assignment": state == .stable ? JSONValue(member.assignment) : .null,
    ]
  }
}
