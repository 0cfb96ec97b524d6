extension ClassicGroup {
  /// Processes a LeaveGroup; a batch causes one rebalance.
  mutating func leave(
    _ request: LeaveGroupRequest, context: inout CoordinatorContext
  ) -> LeaveGroupResponse {
    var left: [MemberKey] = []
    let answers = request.members.map { leaving in
      let error = leave(leaving, left: &left, context: &context)
      return (member: leaving, error: error)
    }
    if answers.contains(where: { $0.error == .none }) {
      goOn(without: .membersLeft(left), context: &context)
    }
    return LeaveGroupResponse(error: .none, members: answers)
  }

  private mutating func leave(
    _ leaving: LeavingMember, left: inout [MemberKey], context: inout CoordinatorContext
  ) -> ErrorCode {
    // An instance without an id is an administrator's order.
    let byAdministrator = leaving.member == nil
    guard let key = leaving.member ?? leaving.instance.flatMap({ staticMember($0) }) else {
      return .unknownMemberID
    }
    if !pendingJoins.contains(key), let error = validate(key, leaving.instance) { return error }
    context.timers.cancel(.session(key))
    refuseParkedJoin(of: key, context: &context)
    remove(key, byAdministrator ? .removedByAdministrator : .left, context: &context)
    left.append(key)
    return .none
  }

  /// Continues after members are gone.
  private mutating func goOn(
    without reason: RebalanceReason, context: inout CoordinatorContext
  ) {
    if state != .empty { rebalance(reason, context: &context) }
  }

  private mutating func refuseParkedJoin(
    of key: MemberKey, context: inout CoordinatorContext
  ) {
    guard let ticket = self[key]?.parkedJoin else { return }
    awaitingJoinCount -= 1
    update(key) { $0.parkedJoin = nil }
    context.complete(ticket, with: .joinGroup(JoinGroupResponse(error: .unknownMemberID)))
  }
}

// MARK: - Timers

extension ClassicGroup {
  mutating func fire(_ timer: CoordinatorTimer, context: inout CoordinatorContext) {
    switch timer {
    case .session(let member): sessionExpired(of: member, context: &context)
    case .joinPhase: joinPhaseEnded(context: &context)
    case .pendingSync: syncExpired(context: &context)
    // Timers of consumer groups.
    case .consumerSession, .rebalance, .classicJoin, .classicSync: break
    }
  }

  private mutating func sessionExpired(of key: MemberKey, context: inout CoordinatorContext) {
    if pendingJoins.contains(key) {
      pendingJoins.remove(key)
    } else {
      // The id may be that of a static member that has come back under another one.
      guard let member = self[key], !member.satisfiesSession else { return }
      refuseParkedJoin(of: key, context: &context)
      remove(key, .sessionExpired, context: &context)
      if state == .stable || state == .completingRebalance {
        return rebalance(.sessionExpired(key), context: &context)
      }
    }
    // Even in the initial delay, which nothing else cuts short.
    if state == .preparingRebalance, haveAllJoined(context.fault),
      context.settings.joinPhases == .kafka
    {
      completeJoin(context: &context)
    }
  }

  private mutating func syncExpired(context: inout CoordinatorContext) {
    guard state == .completingRebalance || state == .stable, !pendingSyncs.isEmpty else { return }
    let overdue = pendingSyncs.sorted()
    for key in overdue {
      remove(key, .didNotSync, context: &context)
      context.timers.cancel(.session(key))
    }
    prepareRebalance(.syncOverdue(overdue), context: &context)
  }
}
