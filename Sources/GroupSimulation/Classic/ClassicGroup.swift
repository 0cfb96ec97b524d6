internal import KafkaModel

/// A consumer group that uses the classic protocol, as its coordinator keeps it.
///
/// Behaves as Kafka's `ClassicGroup` and the part of `GroupMetadataManager` that drives it; writing
/// to the log takes no time.
package struct ClassicGroup: Sendable {
  package private(set) var state = ClassicState.empty

  /// The state before ``state``; `nil` in a group that has only just been founded.
  private(set) var previousState: ClassicState?

  /// Counts completed join phases, also those that leave the group empty.
  package var generation: Int32 = 0
  package var protocolType: String?

  /// The strategy that the members chose for this generation.
  package var protocolName: AssignorName?
  package var leader: MemberKey?

  /// Ids that were handed out and not yet used.
  package var pendingJoins: Set<MemberKey> = []

  /// Whether somebody joined during the current window of the initial delay.
  var newMemberAdded = false

  /// The current window of the initial delay, while it lasts.
  var initialDelay: InitialDelay?

  /// Ids whose SyncGroup this generation still waits for.
  ///
  /// Keeps the id of a static member that has come back under another one, as Kafka does.
  package var pendingSyncs: Set<MemberKey> = []
  var awaitingJoinCount = 0

  // By key; whoever is gone leaves a gap.
  private var slots: [ClassicMember?] = []
  private var order = JavaKeySet()
  private var staticMembers: [InstanceKey: MemberKey] = [:]

  /// How many members offer each strategy.
  private var supporters: [AssignorName: Int] = [:]

  /// How many members offer the same strategies in the same order.
  private var ballots: [[AssignorName]: Int] = [:]

  /// A window of the initial delay, and how much may follow it.
  struct InitialDelay: Sendable {
    let window: Milliseconds
    let remaining: Milliseconds
  }

  package init() {}

  mutating func handle(
    _ request: ArrivedRequest, context: inout CoordinatorContext
  ) -> GroupResponse? {
    switch request.content {
    case .joinGroup(let join): self.join(join, arrived: request, context: &context)
    case .syncGroup(let sync): self.sync(sync, arrived: request, context: &context)
    case .heartbeat(let heartbeat): .heartbeat(beat(heartbeat, context: &context))
    case .leaveGroup(let leave): .leaveGroup(self.leave(leave, context: &context))
    case .offsetCommit(let commit): .offsetCommit(self.commit(commit, context: &context))
    case .consumerGroupHeartbeat: request.content.refusal(.groupIDNotFound)
    }
  }

  mutating func transition(to next: ClassicState, context: inout CoordinatorContext) {
    previousState = state
    state = next
    context.record(.stateChanged(next, generation: generation))
  }
}

// MARK: - Members

extension ClassicGroup {
  package var memberCount: Int { order.count }

  /// The keys of the members in the order of Kafka's hash table.
  package var memberKeys: [MemberKey] { order.keys.map { MemberKey(Int32($0)) } }

  /// A member, or `nil` if nobody has this id.
  package subscript(key: MemberKey) -> ClassicMember? {
    key.offset < slots.count ? slots[key.offset] : nil
  }

  @inline(__always)  // See validate.
  func contains(_ key: MemberKey) -> Bool {
    key.offset < slots.count && slots[key.offset] != nil
  }

  // One field of a member, where a copy of the whole would be thrown away.

  func sessionTimeout(of key: MemberKey) -> Milliseconds {
    slots[key.offset]?.sessionTimeout ?? 0
  }

  func parkedJoin(of key: MemberKey) -> RequestTicket? { slots[key.offset]?.parkedJoin }

  func parkedSync(of key: MemberKey) -> RequestTicket? { slots[key.offset]?.parkedSync }

  func assignment(of key: MemberKey) -> PartitionList? { slots[key.offset]?.assignment }

  func instance(of key: MemberKey) -> InstanceKey? { slots[key.offset]?.instance }

  func subscription(of key: MemberKey, for assignor: AssignorName) -> Subscription? {
    slots[key.offset]?.subscription(for: assignor)
  }

  func protocols(of key: MemberKey) -> [JoinProtocol] { slots[key.offset]?.protocols ?? [] }

  /// Changes a member in place.
  ///
  /// - Precondition: Somebody has this id.
  mutating func update(_ key: MemberKey, _ change: (inout ClassicMember) -> Void) {
    precondition(contains(key), "Nobody has the id \(key.index)")
    slots[key.offset]?.apply(change)
  }

  package func staticMember(_ instance: InstanceKey) -> MemberKey? { staticMembers[instance] }

  /// The longest rebalance timeout of any member.
  ///
  /// - Complexity: O(*n*) for *n* members.
  var rebalanceTimeout: Milliseconds {
    memberKeys.compactMap { self[$0]?.rebalanceTimeout }.max() ?? 0
  }

  var longestSessionTimeout: Milliseconds {
    memberKeys.compactMap { self[$0]?.sessionTimeout }.max() ?? 0
  }

  /// Whether nobody is missing who might still join.
  @inline(__always)  // See validate.
  func haveAllJoined(_ fault: PlantedFault?) -> Bool {
    awaitingJoinCount == memberCount && (pendingJoins.isEmpty || fault == .pendingIDsIgnored)
  }

  mutating func add(_ member: ClassicMember, context: inout CoordinatorContext) {
    if memberCount == 0 { protocolType = "consumer" }
    if let instance = member.instance { staticMembers[instance] = member.key }
    insert(member, context: context)
    count(member.protocols, 1)
    if member.parkedJoin != nil { awaitingJoinCount += 1 }
    pendingJoins.remove(member.key)
    context.record(.memberAdded(member.key))
    if leader == nil { elect(member.key, context: &context) }
  }

  /// Removes a member, or an id that was handed out; a leader is succeeded at once.
  mutating func remove(
    _ key: MemberKey, _ reason: RemovalReason, context: inout CoordinatorContext
  ) {
    if let member = self[key] {
      slots[key.offset] = nil
      order.remove(key.offset)
      count(member.protocols, -1)
      if member.parkedJoin != nil { awaitingJoinCount -= 1 }
      if let instance = member.instance { staticMembers[instance] = nil }
      context.record(.memberRemoved(key, reason))
    }
    pendingJoins.remove(key)
    pendingSyncs.remove(key)
    guard leader == key else { return }
    // Not the oldest: whoever comes first in the hash table.
    leader = order.first.map { MemberKey(Int32($0)) }
    if let leader { context.record(.leaderChanged(leader)) }
  }

  /// Puts a member under a new id, with its assignment and leadership.
  mutating func replace(
    _ old: ClassicMember, by key: MemberKey, context: inout CoordinatorContext
  ) {
    slots[old.key.offset] = nil
    order.remove(old.key.offset)
    insert(ClassicMember(old, replacedBy: key), context: context)
    if let instance = old.instance { staticMembers[instance] = key }
    context.record(.memberReplaced(old.key, by: key))
    if leader == old.key { elect(key, context: &context) }
  }

  mutating func elect(_ key: MemberKey, context: inout CoordinatorContext) {
    leader = key
    context.record(.leaderChanged(key))
  }

  private mutating func insert(_ member: ClassicMember, context: CoordinatorContext) {
    while slots.count <= member.key.offset { slots.append(nil) }
    slots[member.key.offset] = member
    order.insert(member.key.offset, hash: context.names.members.javaHash(of: member.key))
  }
}

// MARK: - Strategies

extension ClassicGroup {
  /// Takes over what a member says about itself when it joins again.
  mutating func update(_ key: MemberKey, with request: JoinGroupRequest, parked: RequestTicket) {
    let (before, now) = (protocols(of: key), request.protocols)
    let areSame =
      before.count == now.count && before.indices.allSatisfy { before[$0].name == now[$0].name }
    if !areSame {
      count(before, -1)
      count(now, 1)
    }
    if parkedJoin(of: key) == nil { awaitingJoinCount += 1 }
    update(key) { member in
      member.protocols = request.protocols
      member.rebalanceTimeout = request.rebalanceTimeout
      member.sessionTimeout = request.sessionTimeout
      member.parkedJoin = parked
    }
  }

  /// Whether every member offers one of these strategies.
  func supports(_ type: String, _ protocols: [JoinProtocol]) -> Bool {
    if state == .empty { return !type.isEmpty && !protocols.isEmpty }
    return type == protocolType
      && protocols.indices.contains { supporters[protocols[$0].name] == memberCount }
  }

  /// The strategy with the most votes among those that everybody offers.
  ///
  /// - Complexity: O(1) if all agree, as they nearly always do, else O(*n*) for *n* members.
  func vote() -> AssignorName? {
    let choices = Set(ballots.keys.compactMap { choice(among: $0) })
    return choices.count == 1 ? choices.first : countedVote()
  }

  /// What a member votes for: the first of its strategies that everybody offers.
  private func choice(among names: [AssignorName]) -> AssignorName? {
    names.first { supporters[$0] == memberCount }
  }

  private func countedVote() -> AssignorName? {
    var candidates: [(name: AssignorName, votes: Int)] = []
    var order = JavaKeySet()
    for key in memberKeys {
      guard let choice = self[key].flatMap({ choice(among: $0.protocols.map(\.name)) }) else {
        continue
      }
      if let place = candidates.firstIndex(where: { $0.name == choice }) {
        candidates[place].votes += 1
      } else {
        order.insert(candidates.count, hash: choice.javaHash)
        candidates.append((choice, 1))
      }
    }
    // Of equals the first in the hash table of the names, which is no order anybody chose.
    let most = candidates.map(\.votes).max()
    return order.keys.first { candidates[$0].votes == most }.map { candidates[$0].name }
  }

  private mutating func count(_ protocols: [JoinProtocol], _ difference: Int) {
    let names = protocols.map(\.name)
    for name in names { supporters[name, default: 0] += difference }
    ballots[names, default: 0] += difference
    if ballots[names] == 0 { ballots[names] = nil }
  }
}
