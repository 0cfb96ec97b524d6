/// One rebalance, from what set it off to the group at rest again.
package struct RebalanceSpan: Hashable, Sendable {
  /// The place in the timeline of its beginning; the causes of that event lead further back.
  package let beginning: Int
  package let reason: Reason
  package let start: SimulatedInstant

  /// When the group came to rest; `nil` if the run ended before, or the next rebalance came first.
  package let end: SimulatedInstant?

  /// The generation that it led to or, in the consumer protocol, the epoch that began with it.
  package let generation: Int32?

  /// Why the run came to this: what the script did, or the timer that fired.
  package let rootCause: Int?

  /// The time from the first cause to the group at rest.
  package let sinceCause: Milliseconds?

  /// Why a group rebalances, by its protocol.
  package enum Reason: Hashable, Sendable {
    case classic(RebalanceReason)
    case consumer(EpochReason)
  }
}

extension Timeline {
  /// The rebalances of the group, in order.
  ///
  /// In the classic protocol one begins when members have to join, and ends when the leader's
  /// assignment is known. In the consumer protocol each epoch begins one, and it ends when no member
  /// has anything to give up or to wait for (KIP-848).
  ///
  /// - Complexity: O(*e*) for *e* events, and the length of the chains of causes.
  package var rebalances: [RebalanceSpan] {
    var reader = RebalanceReader()
    for place in events.indices {
      if case .group(let event) = events[place].kind { reader.read(event, at: place) }
    }
    reader.finish()
    return reader.rebalances.map { span($0) }
  }

  private func span(_ found: RebalanceReader.Found) -> RebalanceSpan {
    let root = causes(of: found.beginning).last
    let end = found.end.map { events[$0].instant }
    return RebalanceSpan(
      beginning: found.beginning, reason: found.reason, start: events[found.beginning].instant,
      end: end, generation: found.generation, rootCause: root,
      sinceCause: end.flatMap { end in root.map { end - events[$0].instant } })
  }
}

/// Finds where rebalances begin and end among the events of a group.
private struct RebalanceReader {
  private(set) var rebalances: [Found] = []
  private var open: (place: Int, reason: RebalanceSpan.Reason)?

  // Of a consumer group: how far its members have come on the way to the target assignment.
  private var isConsumerGroup = false
  private var members: Set<MemberKey> = []
  private var reached: [MemberKey: Int32] = [:]
  private var groupEpoch: Int32 = 0
  private var targetEpoch: Int32 = 0

  /// How many members have reached the target assignment.
  private var reconciledCount = 0

  /// A rebalance by the places of its events.
  struct Found {
    let beginning: Int
    let reason: RebalanceSpan.Reason
    let end: Int?
    let generation: Int32?
  }

  mutating func read(_ event: GroupEvent, at place: Int) {
    switch event {
    case .rebalanceStarted(let reason):
      begin(.classic(reason), at: place)
    case .stateChanged(let state, let generation):
      isConsumerGroup = false
      groupEpoch = generation
      if state == .stable || state == .empty { close(at: place, generation: generation) }
    case .epochRaised(let epoch, let reason):
      isConsumerGroup = true
      groupEpoch = epoch
      begin(.consumer(reason), at: place)
      closeIfReconciled(at: place)
    case .targetComputed(let epoch, _):
      targetEpoch = epoch
      reconciledCount = members.count { reached[$0] == epoch }
      closeIfReconciled(at: place)
    case .memberAdvanced(let member, let epoch, let state):
      set(member, reached: state == .stable ? epoch : nil)
      closeIfReconciled(at: place)
    case .memberWentAway(let member):
      set(member, reached: nil)
    case .memberAdded(let member):
      members.insert(member)
    case .memberRemoved(let member, _):
      set(member, reached: nil)
      members.remove(member)
    case .memberReplaced(let old, let new):
      set(old, reached: nil)
      members.remove(old)
      members.insert(new)
    case .protocolChanged(.consumer):
      // Everybody has what the last generation gave it.
      isConsumerGroup = true
      targetEpoch = groupEpoch
      for member in members { set(member, reached: groupEpoch) }
    case .protocolChanged(.classic):
      isConsumerGroup = false
      members = []
      reached = [:]
      reconciledCount = 0
    case .idHandedOut, .leaderChanged, .initialDelayExtended, .assignorChosen: break
    }
  }

  mutating func finish() { close(at: nil, generation: nil) }

  private mutating func set(_ member: MemberKey, reached epoch: Int32?) {
    if reached[member] == targetEpoch { reconciledCount -= 1 }
    reached[member] = epoch
    if epoch == targetEpoch { reconciledCount += 1 }
  }

  private mutating func closeIfReconciled(at place: Int) {
    guard isConsumerGroup, open != nil else { return }
    // With nobody left there is nothing to compute and nobody to wait for.
    guard members.isEmpty || (groupEpoch == targetEpoch && reconciledCount == members.count) else {
      return
    }
    close(at: place, generation: groupEpoch)
  }

  private mutating func begin(_ reason: RebalanceSpan.Reason, at place: Int) {
    close(at: nil, generation: nil)
    open = (place, reason)
  }

  private mutating func close(at end: Int?, generation: Int32?) {
    guard let (place, reason) = open else { return }
    rebalances.append(
      Found(beginning: place, reason: reason, end: end, generation: generation))
    open = nil
  }
}
