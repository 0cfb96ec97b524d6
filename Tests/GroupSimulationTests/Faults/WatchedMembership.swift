import GroupSimulation

/// Who belongs to the group, and how far the group has come, by what the coordinator says.
struct WatchedMembership {
  private var members: Set<MemberKey> = []

  /// The id under which each process last became a member.
  private var current: [ClientKey: MemberKey] = [:]
  private var state: ClassicState?
  private var generation: Int32 = 0
  private var epoch: Int32 = 0

  func isMember(_ client: ClientKey) -> Bool { current[client].map(members.contains) ?? false }

  /// Takes an event of the group.
  ///
  /// - Returns: The rules that it breaks.
  mutating func watch(_ event: GroupEvent, in run: Simulation) -> [String] {
    switch event {
    case .memberAdded(let member):
      note(member, in: run)
      return members.insert(member).inserted ? [] : ["added twice"]
    case .memberRemoved(let member, _):
      return members.remove(member) != nil ? [] : ["removed, but no member"]
    case .memberReplaced(let old, let new):
      note(new, in: run)
      let wasMember = members.remove(old) != nil
      members.insert(new)
      return wasMember ? [] : ["replaced, but no member"]
    case .leaderChanged(let member):
      return members.contains(member) ? [] : ["led by a stranger"]
    case .stateChanged(let next, let generation):
      return changed(to: next, generation)
    case .epochRaised(let epoch, _):
      // A group begins with epoch 1, and one that was classic goes on from its generation.
      defer { self.epoch = epoch }
      return epoch > self.epoch || epoch == 1 ? [] : ["an epoch that is not new"]
    case .protocolChanged(.classic):
      // Whoever stays is added anew.
      members = []
      state = nil
      return []
    case .protocolChanged(.consumer):
      epoch = generation
      return []
    case .idHandedOut, .rebalanceStarted, .initialDelayExtended, .assignorChosen,
      .targetComputed, .memberAdvanced, .memberWentAway:
      return []
    }
  }

  private mutating func note(_ member: MemberKey, in run: Simulation) {
    if let client = run.coordinator.context.names.clientOfMember[member] {
      current[client] = member
    }
  }

  private mutating func changed(to next: ClassicState, _ generation: Int32) -> [String] {
    defer { (state, self.generation) = (next, generation) }
    // A new group, or one that was no classic group before.
    let isNew = next == .preparingRebalance && generation == 0
    guard let before = isNew ? .empty : state else { return [] }
    var broken: [String] = []
    let expected = isNew ? 0 : self.generation + (before == .preparingRebalance ? 1 : 0)
    if generation != expected { broken.append("generation \(generation), not \(expected)") }
    if Self.edges[before]?.contains(next) != true { broken.append("no way from \(before)") }
    if next != .preparingRebalance, (next == .empty) != members.isEmpty {
      broken.append("\(next) with \(members.count) members")
    }
    return broken
  }

  private static let edges: [ClassicState: Set<ClassicState>] = [
    .empty: [.preparingRebalance],
    .preparingRebalance: [.completingRebalance, .empty],
    .completingRebalance: [.stable, .preparingRebalance],
    .stable: [.preparingRebalance],
  ]
}
