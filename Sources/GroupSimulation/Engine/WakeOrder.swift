/// The place of a wake-up among everything else that happens in its millisecond.
///
/// What is due at one time is taken in the order in which it was put on the calendar. A client that
/// polls puts its next wake-up there each time it is awake, every 100 ms; as most of these times are
/// not simulated, the order in which they would have come is worked out from the client's rhythm.
struct WakeOrder: Hashable, Sendable {
  /// When the client was last awake before.
  let scheduled: SimulatedInstant

  /// Orders clients that were awake at the same time: by where each one's rhythm begins.
  let rhythm: RhythmOrder

  /// For a wake-up that was put on the calendar when it was asked for.
  init(scheduled: SimulatedInstant, rhythm: RhythmOrder = .first) {
    self.scheduled = scheduled
    self.rhythm = rhythm
  }
}

extension WakeOrder: Comparable {
  static func < (lhs: Self, rhs: Self) -> Bool {
    lhs.scheduled == rhs.scheduled ? lhs.rhythm < rhs.rhythm : lhs.scheduled < rhs.scheduled
  }
}

/// Which of several clients comes first of those that are awake in step with each other.
///
/// Whoever starts comes before those who are awake at that time, because scripts come first; who has
/// a heartbeat to send comes after them, because it went on the calendar later. Both keep their
/// place for as long as they keep the rhythm.
struct RhythmOrder: Hashable, Sendable {
  private let base: Int64
  private let number: UInt64

  /// Before all others.
  static let first = Self(base: .min, number: 0)

  private init(base: Int64, number: UInt64) {
    self.base = base
    self.number = number
  }

  /// The place of a client that starts; `number` counts what happens in the run.
  static func started(at now: SimulatedInstant, number: UInt64) -> Self {
    Self(base: -now.sinceStart.count, number: number)
  }

  /// The place of a client that woke out of its rhythm, for something due.
  static func woke(at now: SimulatedInstant, number: UInt64) -> Self {
    Self(base: now.sinceStart.count, number: number)
  }
}

extension RhythmOrder: Comparable {
  static func < (lhs: Self, rhs: Self) -> Bool {
    lhs.base == rhs.base ? lhs.number < rhs.number : lhs.base < rhs.base
  }
}
