/// A queue of future events, taken in order of simulated time.
///
/// Events due at the same instant are taken in the order in which they were scheduled. Without that
/// rule, two runs of one seed could differ.
///
/// Time is whole milliseconds, and nearly everything happens within a few seconds: a ring holds a
/// list of events for each of the next milliseconds, and a heap what lies further ahead.
package struct EventQueue<Event: Sendable>: Sendable {
  private struct Node: Sendable {
    let event: Event
    var next: Int32
  }

  private struct Distant: Comparable, Sendable {
    let instant: SimulatedInstant
    let sequence: UInt64
    let event: Event

    // A heap is not stable. The sequence number makes every key unique, so that it need not be.
    static func < (lhs: Self, rhs: Self) -> Bool {
      lhs.instant == rhs.instant ? lhs.sequence < rhs.sequence : lhs.instant < rhs.instant
    }

    static func == (lhs: Self, rhs: Self) -> Bool { lhs.sequence == rhs.sequence }
  }

  private static var none: Int32 { -1 }

  /// How many milliseconds the ring reaches ahead: more than a heartbeat interval, and a power of 2.
  private static var reach: Int { 8192 }

  private var nodes: [Node] = []
  private var free = Self.none
  private var heads = [Int32](repeating: Self.none, count: Self.reach)
  private var tails = [Int32](repeating: Self.none, count: Self.reach)

  /// A bit for each list of the ring that is not empty.
  private var occupied = [UInt64](repeating: 0, count: Self.reach / 64)
  private var ringCount = 0
  private var distant = BinaryHeap<Distant>()
  private var distantCount: UInt64 = 0

  /// The instant of the events taken last.
  package private(set) var now = SimulatedInstant.start

  package init() {}

  package var isEmpty: Bool { count == 0 }

  /// The number of events that wait.
  package var count: Int { ringCount + distant.count }

  /// The instant of the events that ``takeNext(into:)`` would take.
  package var nextInstant: SimulatedInstant? {
    if ringCount > 0 { return now + Milliseconds(Int64(stepsToOccupied())) }
    return distant.min?.instant
  }

  /// Adds an event to the queue.
  ///
  /// - Precondition: `instant` is not before ``now``.
  /// - Complexity: O(1) within the ring's reach, else O(log *n*) for *n* distant events.
  package mutating func schedule(_ event: Event, at instant: SimulatedInstant) {
    precondition(instant >= now, "Cannot schedule at \(instant): it is already \(now)")
    guard (instant - now).count < Self.reach else {
      distant.insert(Distant(instant: instant, sequence: distantCount, event: event))
      distantCount += 1
      return
    }
    append(event, to: Self.place(of: instant))
  }

  /// Takes all events of the earliest instant that has any, and moves ``now`` to it.
  ///
  /// - Parameter batch: Receives them at its end, in the order in which they were scheduled.
  /// - Complexity: O(1) on average for each event.
  package mutating func takeNext(into batch: inout [Event]) {
    guard let instant = nextInstant else { return }
    if instant > now { advance(to: instant) }
    let place = Self.place(of: instant)
    var index = heads[place]
    while index != Self.none {
      let node = nodes[Int(index)]
      batch.append(node.event)
      nodes[Int(index)].next = free
      free = index
      ringCount -= 1
      index = node.next
    }
    heads[place] = Self.none
    tails[place] = Self.none
    occupied[place / 64] &= ~(1 << UInt64(place % 64))
  }

  private static func place(of instant: SimulatedInstant) -> Int {
    Int(truncatingIfNeeded: instant.sinceStart.count) & (reach - 1)
  }

  /// Moves the ring, and into it what has come within its reach.
  private mutating func advance(to instant: SimulatedInstant) {
    now = instant
    // At once, so that nothing scheduled later gets in front of it.
    while let first = distant.min, (first.instant - now).count < Self.reach {
      _ = distant.popMin()
      append(first.event, to: Self.place(of: first.instant))
    }
  }

  private mutating func append(_ event: Event, to place: Int) {
    let node = Node(event: event, next: Self.none)
    let index: Int32
    if free == Self.none {
      index = Int32(nodes.count)
      nodes.append(node)
    } else {
      index = free
      free = nodes[Int(index)].next
      nodes[Int(index)] = node
    }
    if tails[place] == Self.none {
      heads[place] = index
      occupied[place / 64] |= 1 << UInt64(place % 64)
    } else {
      nodes[Int(tails[place])].next = index
    }
    tails[place] = index
    ringCount += 1
  }

  /// How many milliseconds from now the first list is that is not empty.
  ///
  /// - Precondition: There is one.
  private func stepsToOccupied() -> Int {
    let start = Self.place(of: now)
    // The bits of the first word that lie before now come last.
    let first = occupied[start / 64] >> UInt64(start % 64)
    if first != 0 { return first.trailingZeroBitCount }
    var steps = 64 - start % 64
    while true {
      let word = occupied[(start + steps) / 64 % occupied.count]
      if word != 0 { return steps + word.trailingZeroBitCount }
      steps += 64
    }
  }
}
