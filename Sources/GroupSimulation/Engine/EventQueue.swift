/// A queue of future events, taken in order of simulated time.
///
/// Events due at the same instant are taken in the order in which they were scheduled. Without that
/// rule, two runs of one seed could differ.
package struct EventQueue<Event: Sendable>: Sendable {
  private struct Entry: Comparable, Sendable {
    let instant: SimulatedInstant
    let sequence: UInt64
    let event: Event

    // A heap is not stable. The sequence number makes every key unique, so that it need not be.
    static func < (lhs: Self, rhs: Self) -> Bool {
      lhs.instant == rhs.instant ? lhs.sequence < rhs.sequence : lhs.instant < rhs.instant
    }

    static func == (lhs: Self, rhs: Self) -> Bool { lhs.sequence == rhs.sequence }
  }

  private var heap = BinaryHeap<Entry>()
  private var scheduledCount: UInt64 = 0

  /// The instant of the last event taken.
  package private(set) var now = SimulatedInstant.start

  package init() {}

  package var isEmpty: Bool { heap.isEmpty }

  /// The number of events that wait.
  package var count: Int { heap.count }

  /// The instant of the event that ``next()`` would take.
  package var nextInstant: SimulatedInstant? { heap.min?.instant }

  /// Adds an event to the queue.
  ///
  /// - Precondition: `instant` is not before ``now``.
  /// - Complexity: O(log *n*) for *n* waiting events.
  package mutating func schedule(_ event: Event, at instant: SimulatedInstant) {
    precondition(instant >= now, "Cannot schedule at \(instant): it is already \(now)")
    heap.insert(Entry(instant: instant, sequence: scheduledCount, event: event))
    scheduledCount += 1
  }

  /// Takes the earliest event and moves ``now`` to it.
  ///
  /// - Complexity: O(log *n*) for *n* waiting events.
  package mutating func next() -> Event? {
    guard let entry = heap.popMin() else { return nil }
    now = entry.instant
    return entry.event
  }
}
