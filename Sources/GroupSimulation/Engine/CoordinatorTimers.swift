/// A timer of the coordinator, by what it is for.
package enum CoordinatorTimer: Hashable, Sendable {
  /// A member, or an id that was handed out, is forgotten without a sign of life.
  case session(MemberKey)
  /// The join phase of a classic group ends, initial delay included.
  case joinPhase
  /// Members that have not sent SyncGroup are removed from a classic group.
  case pendingSync
  /// A member of a consumer group is forgotten without a sign of life (KIP-848).
  ///
  /// A timer apart: a member that a consumer group took over from a classic one has both, and the
  /// old one fires without effect.
  case consumerSession(MemberKey)
  /// A member has not given up its partitions in time (KIP-848).
  case rebalance(MemberKey)
  /// A classic member of a consumer group has not rejoined in time.
  case classicJoin(MemberKey)
  /// A classic member of a consumer group has not synced in time.
  case classicSync(MemberKey)
}

/// The running timers of a coordinator, as data: whoever drives it takes and fires what is due.
///
/// Heartbeats move session timers all the time, nearly always to later. The heap is therefore told
/// nothing of it: an entry that comes up too early is put back to where its timer really is.
package struct CoordinatorTimers: Sendable {
  private struct Entry: Comparable, Sendable {
    let deadline: SimulatedInstant
    let sequence: UInt64
    let slot: Int32

    static func < (lhs: Self, rhs: Self) -> Bool {
      lhs.deadline == rhs.deadline
        ? lhs.sequence < rhs.sequence : lhs.deadline < rhs.deadline
    }
  }

  private struct Slot: Sendable {
    var setting: Setting?
    /// The one entry of the heap that stands for this slot; others are left over.
    var queued: UInt64?
    var queuedDeadline = SimulatedInstant.start
  }

  private struct Setting: Sendable {
    let deadline: SimulatedInstant
    let setAt: SimulatedInstant
    let sequence: UInt64
  }

  private var heap = BinaryHeap<Entry>()
  private var slots: [Slot] = []
  private var sequence: UInt64 = 0

  package init() {}

  /// When a timer fires, or `nil` if it does not run.
  package subscript(timer: CoordinatorTimer) -> SimulatedInstant? {
    let slot = Self.slot(of: timer)
    return slot < slots.count ? slots[slot].setting?.deadline : nil
  }

  /// Starts a timer, or moves one that runs.
  ///
  /// - Complexity: O(1) if the timer moves to later, else O(log *n*) for *n* timers.
  package mutating func set(
    _ timer: CoordinatorTimer, at deadline: SimulatedInstant, now: SimulatedInstant
  ) {
    let slot = Self.slot(of: timer)
    while slots.count <= slot { slots.append(Slot()) }
    sequence += 1
    slots[slot].setting = Setting(deadline: deadline, setAt: now, sequence: sequence)
    if slots[slot].queued == nil || deadline < slots[slot].queuedDeadline { enqueue(slot) }
  }

  /// Stops a timer, if it runs.
  package mutating func cancel(_ timer: CoordinatorTimer) {
    let slot = Self.slot(of: timer)
    if slot < slots.count { slots[slot].setting = nil }
  }

  /// Takes the timer that fires next, if that is before what else happens at `instant`.
  ///
  /// A timer that is due at `instant` comes before the requests that arrive then, unless it was
  /// started in this very millisecond.
  package mutating func takeDue(
    before instant: SimulatedInstant
  ) -> (timer: CoordinatorTimer, deadline: SimulatedInstant)? {
    // What the heap says is never too late, so that mostly there is nothing to look for.
    guard let bound = firesNotBefore, bound <= instant else { return nil }
    guard let (slot, setting) = earliest(), setting.deadline <= instant,
      setting.deadline < instant || setting.setAt < instant
    else { return nil }
    return take(slot, setting)
  }

  /// Takes the timer that fires next, if it is due at `instant` or earlier.
  package mutating func takeDue(
    upTo instant: SimulatedInstant
  ) -> (timer: CoordinatorTimer, deadline: SimulatedInstant)? {
    guard let (slot, setting) = earliest(), setting.deadline <= instant else { return nil }
    return take(slot, setting)
  }

  /// A time before which no timer fires.
  var firesNotBefore: SimulatedInstant? { heap.min?.deadline }

  /// When the next timer fires.
  package mutating func nextDeadline() -> SimulatedInstant? { earliest()?.setting.deadline }

  /// All running timers, by the time at which they fire.
  ///
  /// - Complexity: O(*n* log *n*) for *n* timers.
  package var running: [(timer: CoordinatorTimer, deadline: SimulatedInstant)] {
    slots.indices
      .compactMap { slot in slots[slot].setting.map { (slot, $0) } }
      .sorted {
        ($0.1.deadline, $0.1.sequence) < ($1.1.deadline, $1.1.sequence)
      }
      .map { (Self.timer(of: $0.0), $0.1.deadline) }
  }

  private mutating func take(
    _ slot: Int, _ setting: Setting
  ) -> (timer: CoordinatorTimer, deadline: SimulatedInstant) {
    _ = heap.popMin()
    slots[slot].queued = nil
    slots[slot].setting = nil
    return (Self.timer(of: slot), setting.deadline)
  }

  private mutating func enqueue(_ slot: Int) {
    guard let setting = slots[slot].setting else { return }
    slots[slot].queued = setting.sequence
    slots[slot].queuedDeadline = setting.deadline
    heap.insert(
      Entry(deadline: setting.deadline, sequence: setting.sequence, slot: Int32(slot)))
  }

  /// The next timer, after everything above it in the heap that is left over or too early is gone.
  private mutating func earliest() -> (slot: Int, setting: Setting)? {
    while let entry = heap.min {
      let slot = Int(entry.slot)
      let isCurrent = slots[slot].queued == entry.sequence
      if isCurrent, let setting = slots[slot].setting, setting.sequence == entry.sequence {
        return (slot, setting)
      }
      _ = heap.popMin()
      guard isCurrent else { continue }
      slots[slot].queued = nil
      enqueue(slot)
    }
    return nil
  }
}

// MARK: - Slots

extension CoordinatorTimers {
  // The group's own timers take the first two slots, and each member has five.
  private static func slot(of timer: CoordinatorTimer) -> Int {
    switch timer {
    case .joinPhase: 0
    case .pendingSync: 1
    case .session(let member): 5 * member.offset + 2
    case .consumerSession(let member): 5 * member.offset + 3
    case .rebalance(let member): 5 * member.offset + 4
    case .classicJoin(let member): 5 * member.offset + 5
    case .classicSync(let member): 5 * member.offset + 6
    }
  }

  private static func timer(of slot: Int) -> CoordinatorTimer {
    guard slot >= 2 else { return slot == 0 ? .joinPhase : .pendingSync }
    let member = MemberKey(Int32((slot - 2) / 5))
    return switch (slot - 2) % 5 {
    case 0: .session(member)
    case 1: .consumerSession(member)
    case 2: .rebalance(member)
    case 3: .classicJoin(member)
    default: .classicSync(member)
    }
  }
}
