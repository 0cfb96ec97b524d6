/// A length of simulated time in whole milliseconds, the unit of all of Kafka's timers.
///
/// Not Swift's `Duration`: its 128 bits of attoseconds would be converted at every heartbeat.
package struct Milliseconds: Hashable, Sendable {
  package let count: Int64

  package init(_ count: Int64) { self.count = count }
}

// MARK: - Arithmetic

extension Milliseconds: Comparable, AdditiveArithmetic, ExpressibleByIntegerLiteral {
  package init(integerLiteral value: Int64) { self.init(value) }

  package static func < (lhs: Self, rhs: Self) -> Bool { lhs.count < rhs.count }
  package static func + (lhs: Self, rhs: Self) -> Self { Self(lhs.count + rhs.count) }
  package static func - (lhs: Self, rhs: Self) -> Self { Self(lhs.count - rhs.count) }
}

/// A point of simulated time, in milliseconds since the start of the run.
///
/// Only an event queue moves time; nothing below the edge reads a clock.
package struct SimulatedInstant: Hashable, Sendable {
  package let sinceStart: Milliseconds

  package init(_ sinceStart: Milliseconds) { self.sinceStart = sinceStart }

  package static let start = Self(0)
}

extension SimulatedInstant: Comparable {
  package static func < (lhs: Self, rhs: Self) -> Bool { lhs.sinceStart < rhs.sinceStart }

  package static func + (lhs: Self, rhs: Milliseconds) -> Self { Self(lhs.sinceStart + rhs) }
  package static func - (lhs: Self, rhs: Self) -> Milliseconds { lhs.sinceStart - rhs.sinceStart }
}

// MARK: - CustomStringConvertible

extension SimulatedInstant: CustomStringConvertible {
  package var description: String { "\(sinceStart.count) ms" }
}
