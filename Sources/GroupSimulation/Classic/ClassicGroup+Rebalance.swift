extension ClassicGroup {
  /// Starts a rebalance, or sees whether the one that runs can go on.
  mutating func rebalance(_ reason: RebalanceReason, context: inout CoordinatorContext) {
    if state == .preparingRebalance {
      completeJoinIfAllJoined(context: &context)
    } else {
      prepareRebalance(reason, context: &context)
    }
  }

  mutating func prepareRebalance(_ reason: RebalanceReason, context: inout CoordinatorContext) {
    context.record(.rebalanceStarted(reason))
    if state == .completingRebalance { abandonAssignment(context: &context) }
    pendingSyncs.removeAll(keepingCapacity: true)
    context.timers.cancel(.pendingSync)

    let isInitial = state == .empty
    transition(to: .preparingRebalance, context: &context)
    if isInitial {
      let delay = context.settings.initialRebalanceDelay
      startInitialDelay(
        delay, remaining: max(rebalanceTimeout - delay, 0), context: &context)
    } else if context.settings.joinPhases == .librdkafkaMock {
      context.start(.joinPhase, after: longestSessionTimeout - 1000)
    } else if haveAllJoined(context.fault) {
      completeJoin(context: &context)
    } else {
      context.start(.joinPhase, after: rebalanceTimeout)
    }
  }

  /// Ends the join phase if nobody is missing; the initial delay is never cut short this way.
  mutating func completeJoinIfAllJoined(context: inout CoordinatorContext) {
    guard state == .preparingRebalance, previousState != .empty, haveAllJoined(context.fault),
      context.settings.joinPhases == .kafka
    else { return }
    completeJoin(context: &context)
  }

  mutating func joinPhaseEnded(context: inout CoordinatorContext) {
    guard let delay = initialDelay else { return completeJoin(context: &context) }
    guard newMemberAdded, delay.remaining > 0, context.settings.joinPhases == .kafka else {
      return completeJoin(context: &context)
    }
    // A whole window more, once for each window in which somebody joined.
    newMemberAdded = false
    let window = min(context.settings.initialRebalanceDelay, delay.remaining)
    context.record(.initialDelayExtended(by: window))
    startInitialDelay(
      window, remaining: max(delay.remaining - delay.window, 0), context: &context)
  }

  private mutating func startInitialDelay(
    _ window: Milliseconds, remaining: Milliseconds, context: inout CoordinatorContext
  ) {
    initialDelay = InitialDelay(window: window, remaining: remaining)
    context.start(.joinPhase, after: window)
  }

  /// Answers every parked SyncGroup: there will be no assignment in this generation.
  private mutating func abandonAssignment(context: inout CoordinatorContext) {
    for key in memberKeys {
      update(key) { $0.assignment = nil }
      if context.fault == .syncsNotRefused { continue }
      answerSync(
        of: key, SyncGroupResponse(error: .rebalanceInProgress), context: &context)
    }
  }
}

// MARK: - The end of the join phase

extension ClassicGroup {
  /// Begins the next generation with those who have joined.
  ///
  /// - Complexity: O(*n*) for *n* members.
  mutating func completeJoin(context: inout CoordinatorContext) {
    context.timers.cancel(.joinPhase)
    initialDelay = nil
    // Static members stay, although they did not come.
    for key in memberKeys {
      guard parkedJoin(of: key) == nil, let member = self[key], !stays(member, context.fault)
      else { continue }
      remove(key, .didNotRejoin, context: &context)
      context.timers.cancel(.session(key))
    }
    guard electJoinedLeader(context: &context) || memberCount == 0 else {
      // All are static and all are away: wait until they come or their sessions run out.
      context.start(.joinPhase, after: rebalanceTimeout)
      return
    }

    if memberCount > 0 || context.fault != .generationKeptWhenEmpty { generation += 1 }
    pendingSyncs.removeAll(keepingCapacity: true)
    protocolName = memberCount == 0 ? nil : vote()
    transition(to: memberCount == 0 ? .empty : .completingRebalance, context: &context)
    guard memberCount > 0 else { return }
    if let protocolName { context.record(.assignorChosen(protocolName)) }
    for key in memberKeys { completeJoin(of: key, context: &context) }
    context.start(.pendingSync, after: rebalanceTimeout)
  }

  /// Whether a member that did not rejoin remains a member.
  private func stays(_ member: ClassicMember, _ fault: PlantedFault?) -> Bool {
    member.instance == nil
      ? fault == .absentMembersKept : fault != .absentStaticMembersRemoved
  }

  /// Sees to it that the leader is somebody who has joined.
  private mutating func electJoinedLeader(context: inout CoordinatorContext) -> Bool {
    guard let leader else { return false }
    if parkedJoin(of: leader) != nil { return true }
    guard let joined = memberKeys.first(where: { parkedJoin(of: $0) != nil }) else {
      return false
    }
    elect(joined, context: &context)
    return true
  }

  private mutating func completeJoin(of key: MemberKey, context: inout CoordinatorContext) {
    if let ticket = parkedJoin(of: key) {
      awaitingJoinCount -= 1
      context.complete(
        ticket,
        with: currentGeneration(
          for: key, members: leader == key ? joinedMembers(context) : []))
    }
    update(key) { member in
      member.parkedJoin = nil
      member.isNew = false
    }
    // Those who are absent too: they have as long as anybody.
    context.start(.session(key), after: sessionTimeout(of: key))
    pendingSyncs.insert(key)
  }
}
